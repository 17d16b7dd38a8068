internal import WaslCore
internal import WaslXML

/// Checks a TMX file against the structure of TMX 1.4 and against the rules that no schema can say.
///
/// In constant memory, but for eight bytes a unit to find identifiers that stand twice. Files of TMX 1.1 to 1.3
/// are checked with what differed then: `lang` may stand for `xml:lang`, and `sub` directly in a segment.
public enum TMXValidator {
  /// What was found in a file.
  public struct Summary: Sendable, Hashable {
    /// How many units the file holds, up to where it can be read.
    public var units = 0
    public var errors = 0
    public var warnings = 0

    public init() {}

    /// Whether there is no error; there may be warnings.
    public var isValid: Bool { errors == 0 }
  }

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - report: called with every fault, in the order of the file. Where the file is not well-formed XML, the
  ///     last fault says so, and the rest of the file is not checked.
  public static func validate(_ input: InputBytes, report: (TMXFault) -> Void) -> Summary {
    var run = ValidationRun(input)
    run.run(report)
    return run.summary
  }

  /// Checks a file and returns all faults.
  public static func faults(in input: InputBytes) -> [TMXFault] {
    var faults: [TMXFault] = []
    _ = validate(input) { faults.append($0) }
    return faults
  }
}

/// One file's validation.
private struct ValidationRun: ~Copyable {
  private var xml: XMLReader
  private let file: String
  private var rules: TMXRules
  /// Faults that the schema has found beyond the event that the rules are at.
  private var ahead: [XMLDiagnostic] = []
  var summary = TMXValidator.Summary()

  init(_ input: InputBytes) {
    file = input.name
    let root = RootTag(lookingInto: input)
    let version = TMXVersion(root?.version)
    xml = XMLReader(input, schema: TMXSchema.records(for: version))
    rules = TMXRules(file: input.name, version: version)
  }

  mutating func run(_ report: (TMXFault) -> Void) {
    do throws(XMLDiagnostic) {
      while let event = try xml.next() {
        rules.faults.location = SourceLocation(file: file, line: xml.line, column: xml.column)
        rules.visit(event)
        if case .end(let name) = event, TMXElement(name) == .tu || TMXElement(name) == .header {
          flush(report)
        }
      }
      rules.finish()
      flush(report)
    } catch {
      flush(report)
      count(TMXFault(error), report)
    }
    summary.units = rules.unitCount
  }

  /// Reports what the rules and the schema have found up to here.
  private mutating func flush(_ report: (TMXFault) -> Void) {
    ahead += xml.takeDiagnostics()
    let line = xml.line
    let column = xml.column
    func isPast(_ diagnostic: XMLDiagnostic) -> Bool {
      (diagnostic.line ?? 0, diagnostic.column ?? 0) <= (line, column)
    }
    let schemaFaults = ahead.filter { isPast($0) && !isRepeated($0) }.map { TMXFault($0) }
    ahead.removeAll { isPast($0) }
    for fault in rules.faults.take(with: schemaFaults) { count(fault, report) }
  }

  /// Whether a rule has said already, and more exactly, what is wrong with an element.
  private func isRepeated(_ diagnostic: XMLDiagnostic) -> Bool {
    guard diagnostic.kind == .attributes || diagnostic.kind == .absence else { return false }
    let location = SourceLocation(diagnostic)
    return rules.faults.faults.contains { $0.severity == .error && $0.location == location }
  }

  private mutating func count(_ fault: TMXFault, _ report: (TMXFault) -> Void) {
    switch fault.severity {
    case .error: summary.errors += 1
    case .warning: summary.warnings += 1
    }
    report(fault)
  }
}
