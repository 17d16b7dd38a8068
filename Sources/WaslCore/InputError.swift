/// Input that cannot be used: where it is, what was found there, and what would be right.
///
/// Every reader of the toolkit throws this type, so that a person always learns the same three things.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the fault is.
  public var location: SourceLocation
  /// What was found, as a sentence without its full stop.
  public var problem: String
  /// What to do about it, or `nil` where the problem says it already.
  public var remedy: String?

  public init(_ location: SourceLocation, _ problem: String, remedy: String? = nil) {
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }

  /// `file:line:column: problem; remedy`
  public var description: String {
    "\(location): \(problem)" + (remedy.map { "; \($0)" } ?? "")
  }
}

/// Something that the user should know but that stops nothing: a converted encoding, a property left out.
public struct Notice: Sendable, Hashable, CustomStringConvertible {
  /// What the notice is about.
  public var location: SourceLocation
  /// What happened, as a sentence without its full stop.
  public var message: String

  public init(_ location: SourceLocation, _ message: String) {
    self.location = location
    self.message = message
  }

  public var description: String { "\(location): \(message)" }
}
