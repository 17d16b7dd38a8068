public import WaslCore
internal import WaslXML

/// Something that is wrong with a TMX file: where, what, and what to do.
public struct TMXFault: Sendable, Hashable, CustomStringConvertible {
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

/// The faults of one record while they are being found, with the place that new ones are about.
struct FaultList {
  private(set) var faults: [TMXFault] = []
  var location: SourceLocation

  init(file: String) { location = SourceLocation(file: file) }

  mutating func error(_ problem: String, remedy: String? = nil, at place: SourceLocation? = nil) {
    faults.append(TMXFault(.error, place ?? location, problem, remedy: remedy))
  }

  mutating func warning(_ problem: String, remedy: String? = nil, at place: SourceLocation? = nil) {
    faults.append(TMXFault(.warning, place ?? location, problem, remedy: remedy))
  }

  /// Hands the faults over in the order of their places.
  mutating func take(with others: [TMXFault]) -> [TMXFault] {
    defer { faults.removeAll() }
    let all = faults + others
    guard all.count > 1 else { return all }
    // By offset where the place is the same: the standard library's sort is not promised to be stable.
    return all.enumerated().sorted { left, right in
      (left.element.location.line ?? 0, left.element.location.column ?? 0, left.offset)
        < (right.element.location.line ?? 0, right.element.location.column ?? 0, right.offset)
    }.map(\.element)
  }
}
