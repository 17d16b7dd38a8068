/// Output that could not be written: where to, what happened, and what would help.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path as the user gave it; `-` for standard output.
  public var path: String
  /// What happened, as a sentence without its full stop.
  public var problem: String
  /// What to do about it, or `nil` where the problem says it already.
  public var remedy: String?
  /// Whether the program that read our output ended first, as `head` does: no fault, only a reason to stop.
  public var readerHasGone: Bool

  public init(path: String, problem: String, remedy: String? = nil, readerHasGone: Bool = false) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
    self.readerHasGone = readerHasGone
  }

  init(_ error: SystemError, path: String) {
    self.init(
      path: path, problem: error.problem, remedy: error.remedyForWriting, readerHasGone: error.isBrokenPipe)
  }

  /// `path: problem; remedy`
  public var description: String { "\(path): \(problem)" + (remedy.map { "; \($0)" } ?? "") }
}
