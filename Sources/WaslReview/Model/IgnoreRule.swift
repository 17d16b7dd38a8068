/// What hides findings in a project.
public struct IgnoreRule: Sendable, Hashable, Codable {
  /// How far it reaches.
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    /// One finding in certain sentences.
    case here
    /// All findings of a check.
    case check
    /// The same words found by the same check wherever they stand.
    case everywhere
  }

  public var scope: Scope
  public var check: String
  /// `nil` for a whole check.
  public var fingerprint: String?
  /// The ids of the sentences of ``Scope/here``. One of them is enough, so that the finding stays hidden when its bead
  /// is regrouped.
  public var sentences: [Int]

  public init(scope: Scope, check: String, fingerprint: String? = nil, sentences: [Int] = []) {
    self.scope = scope
    self.check = check
    self.fingerprint = fingerprint
    self.sentences = sentences
  }

  /// Whether it hides a finding of a bead.
  func hides(check: String, fingerprint: String, in bead: ReviewBead) -> Bool {
    guard self.check == check else { return false }
    return switch scope {
    case .check: true
    case .everywhere: self.fingerprint == fingerprint
    case .here:
      self.fingerprint == fingerprint && sentences.contains { bead.source.contains($0) || bead.target.contains($0) }
    }
  }
}
