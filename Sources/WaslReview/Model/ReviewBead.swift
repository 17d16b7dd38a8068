public import WaslCore

/// A bead of a project: which sentences belong together, and what the reviewer has said of it.
public struct ReviewBead: Sendable, Hashable, Codable {
  /// What a reviewer has decided. Whether a text was edited is known from the sentences.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case automatic, accepted, rejected
  }

  public var id: Int
  /// Ids of sentences in order; one of the two sides may be empty, never both.
  public var source: [Int]
  public var target: [Int]
  public var score: Double?
  /// The probability, 0 to 1, that the bead is right; `nil` where a person made it.
  public var confidence: Double?
  public var status = Status.automatic
  /// Whether realigning keeps it and crosses it with nothing.
  public var isFixed = false
  /// The reviewer's own mark.
  public var isMarked = false
  /// Whether a person put its sentences together.
  public var isRegrouped = false
  public var notes: [ReviewNote] = []

  public init(id: Int, source: [Int], target: [Int], score: Double? = nil, confidence: Double? = nil) {
    self.id = id
    self.source = source
    self.target = target
    self.score = score
    self.confidence = confidence
  }

  /// How many sentences stand on each side, written `1-2`.
  public var type: String { "\(source.count)-\(target.count)" }
  public var isUnpaired: Bool { source.isEmpty || target.isEmpty }
  public var isEmpty: Bool { source.isEmpty && target.isEmpty }

  public subscript(side: Finding.Side) -> [Int] {
    get { side == .source ? source : target }
    set { if side == .source { source = newValue } else { target = newValue } }
  }

  /// The bead after a person changed its group: whatever was thought or decided of the old one says nothing any more.
  func regrouped(source: [Int], target: [Int]) -> ReviewBead {
    var bead = self
    bead.source = source
    bead.target = target
    bead.score = nil
    bead.confidence = nil
    bead.status = .automatic
    bead.isRegrouped = true
    return bead
  }
}

/// A remark by a person.
public struct ReviewNote: Sendable, Hashable, Codable {
  public var id: Int
  public var text: String
  public var author: String
  /// When it was written, RFC 3339 in UTC.
  public var time: String

  public init(id: Int, text: String, author: String, time: String) {
    self.id = id
    self.text = text
    self.author = author
    self.time = time
  }
}
