/// What a person can do to a project. docs/review-api.yaml describes each.
public enum ReviewAction: Sendable, Hashable {
  public enum Direction: String, Sendable, Hashable, Codable { case up, down }

  /// How many beads away; 1 is the next.
  case moveSentence(Int, Direction, distance: Int = 1)
  case merge(first: Int, last: Int)
  /// How many sentences of each side stay in the first part; `nil` where the texts are to say it.
  case split(bead: Int, source: Int?, target: Int?)
  case unlink(bead: Int)
  case unlinkSentence(Int)
  case pair(source: [Int], target: [Int])
  /// The place counts UTF-16 code units.
  case splitSentence(Int, offset: Int)
  case joinSentences(Int)
  case editText(Int, text: String)
  case revertText(Int)
  case unlockSource(Bool)
  case setStatus([Int], ReviewBead.Status)
  case acceptThrough(Int)
  case acceptAbove(Double)
  case setFlag([Int], Change.Flag, Bool)
  case addNote(bead: Int, text: String)
  case editNote(bead: Int, note: Int, text: String)
  case removeNote(bead: Int, note: Int)
  case ignoreFinding(bead: Int?, check: String, fingerprint: String?, IgnoreRule.Scope)
  case unignoreFinding(bead: Int?, check: String, fingerprint: String?)
  case applyFix(bead: Int, check: String, fingerprint: String)

  /// The name under which the journal and the interface know it.
  public var type: String {
    switch self {
    case .moveSentence: "moveSentence"
    case .merge: "merge"
    case .split: "split"
    case .unlink, .unlinkSentence: "unlink"
    case .pair: "pair"
    case .splitSentence: "splitSentence"
    case .joinSentences: "joinSentences"
    case .editText: "editText"
    case .revertText: "revertText"
    case .unlockSource: "unlockSource"
    case .setStatus(_, .accepted): "accept"
    case .setStatus(_, .rejected): "reject"
    case .setStatus(_, .automatic): "reset"
    case .acceptThrough: "acceptThrough"
    case .acceptAbove: "acceptAbove"
    case .setFlag(_, .marked, _): "mark"
    case .setFlag(_, .fixed, _): "fix"
    case .addNote: "addNote"
    case .editNote: "editNote"
    case .removeNote: "removeNote"
    case .ignoreFinding: "ignoreFinding"
    case .unignoreFinding: "unignoreFinding"
    case .applyFix: "applyFix"
    }
  }

  /// The beads and sentences that it names, for telling whether they have changed since the user saw them.
  var named: (beads: [Int], sentences: [Int]) {
    switch self {
    case .moveSentence(let sentence, _, _), .unlinkSentence(let sentence), .splitSentence(let sentence, _),
      .joinSentences(let sentence), .editText(let sentence, _), .revertText(let sentence):
      ([], [sentence])
    case .merge(let first, let last): ([first, last], [])
    case .split(let bead, _, _), .unlink(let bead), .acceptThrough(let bead), .addNote(let bead, _),
      .editNote(let bead, _, _), .removeNote(let bead, _), .applyFix(let bead, _, _):
      ([bead], [])
    case .pair(let source, let target): ([], source + target)
    case .setStatus(let beads, _), .setFlag(let beads, _, _): (beads, [])
    case .ignoreFinding(let bead, _, _, _), .unignoreFinding(let bead, _, _): (bead.map { [$0] } ?? [], [])
    case .unlockSource, .acceptAbove: ([], [])
    }
  }
}

/// Why an action cannot be done.
public struct ActionRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable, Hashable {
    /// What the action names is not there.
    case notFound
    /// What the action names is no longer what the user saw.
    case conflict
    /// It makes no sense here.
    case refused
    case readOnly
  }

  public var kind: Kind
  /// Why, as a sentence without its full stop.
  public var message: String
  public var remedy: String?

  public init(_ message: String, kind: Kind = .refused, remedy: String? = nil) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
  }

  public var description: String { message + (remedy.map { "; \($0)" } ?? "") }
}
