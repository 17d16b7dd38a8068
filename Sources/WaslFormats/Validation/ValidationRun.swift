internal import WaslCore
internal import WaslXML

/// One file's validation: the events go to the rules, the faults of rules and schema to the caller in their order.
struct ValidationRun<Rules: ValidationRules>: ~Copyable {
  private var xml: XMLReader
  private let file: String
  private var rules: Rules
  /// Faults that the schema has found beyond the event that the rules are at.
  private var ahead: [XMLDiagnostic] = []
  private(set) var summary: ValidationSummary

  init(_ input: InputBytes, _ rules: Rules, schema: XMLRecordSchema?, summary: ValidationSummary) {
    file = input.name
    xml = XMLReader(input, schema: schema)
    self.rules = rules
    self.summary = summary
  }

  /// Validates the file to its end, or to where it can no longer be read.
  mutating func run(_ report: (ValidationFault) -> Void) {
    do throws(XMLDiagnostic) {
      while let event = try xml.next() {
        rules.faults.location = SourceLocation(file: file, line: xml.line, column: xml.column)
        if rules.visit(event) { flush(report) }
      }
      rules.finish()
      flush(report)
    } catch {
      flush(report)
      count(ValidationFault(error), report)
    }
    summary.units = rules.unitCount
  }

  /// Reports what the rules and the schema have found up to here.
  private mutating func flush(_ report: (ValidationFault) -> Void) {
    ahead += xml.takeDiagnostics()
    let line = xml.line
    let column = xml.column
    func isPast(_ diagnostic: XMLDiagnostic) -> Bool {
      (diagnostic.line ?? 0, diagnostic.column ?? 0) <= (line, column)
    }
    let schemaFaults = ahead.filter { isPast($0) && !isRepeated($0) }.map { ValidationFault($0) }
    ahead.removeAll { isPast($0) }
    for fault in rules.faults.take(with: schemaFaults) { count(fault, report) }
  }

  /// Whether a rule has said already, and more exactly, what is wrong with an element.
  private func isRepeated(_ diagnostic: XMLDiagnostic) -> Bool {
    if diagnostic.kind == .document { return false }
    if rules.faults.hasStructuralFault, diagnostic.kind != .attributes { return true }
    let location = SourceLocation(diagnostic)
    if rules.faults.structuralPlaces.contains(location) { return true }
    guard diagnostic.kind == .attributes || diagnostic.kind == .absence else { return false }
    return rules.faults.faults.contains { $0.severity == .error && $0.location == location }
  }

  private mutating func count(_ fault: ValidationFault, _ report: (ValidationFault) -> Void) {
    switch fault.severity {
    case .error: summary.errors += 1
    case .warning: summary.warnings += 1
    }
    report(fault)
  }
}
