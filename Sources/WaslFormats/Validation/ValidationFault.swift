public import WaslCore
internal import WaslXML

/// Something that is wrong with a file: where, what, and what to do.
public struct ValidationFault: Sendable, Hashable, CustomStringConvertible {
  public enum Severity: String, Sendable, Hashable {
    /// The file breaks a rule of the standard: strict programs refuse it.
    case error
    /// The file follows the standard, but some programs will not take it as it was meant.
    case warning
  }

  public var severity: Severity
  /// Where the fault is.
  public var location: SourceLocation
  /// What was found, as a sentence without its full stop.
  public var problem: String
  /// What to do about it, or `nil` where the problem says it already.
  public var remedy: String?

  public init(_ severity: Severity, _ location: SourceLocation, _ problem: String, remedy: String? = nil) {
    self.severity = severity
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }

  /// `file:line:column: error: problem; remedy`
  public var description: String {
    "\(location): \(severity.rawValue): \(problem)" + (remedy.map { "; \($0)" } ?? "")
  }

  init(_ diagnostic: XMLDiagnostic) {
    self.init(
      diagnostic.severity == .error ? .error : .warning, SourceLocation(diagnostic), diagnostic.message)
  }
}
