/// Checks a TMX file against the structure of TMX 1.4 and against the rules that no schema can say.
///
/// In constant memory, but for eight bytes a unit to find identifiers that stand twice. Files of TMX 1.1 to 1.3
/// are checked with what differed then: `lang` may stand for `xml:lang`, and `sub` directly in a segment.
public enum TMXValidator {
  /// Checks a file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - report: called with every fault, in the order of the file. Where the file is not well-formed XML, the
  ///     last fault says so, and the rest of the file is not checked.
  public static func validate(_ input: InputBytes, report: (ValidationFault) -> Void) -> ValidationSummary {
    let version = TMXVersion(RootTag(lookingInto: input)?.version)
    var run = ValidationRun(
      input, TMXRules(file: input.name, version: version), schema: TMXSchema.records(for: version),
      summary: ValidationSummary(format: "TMX"))
    run.run(report)
    return run.summary
  }

  /// Checks a file and returns all faults.
  public static func faults(in input: InputBytes) -> [ValidationFault] {
    var faults: [ValidationFault] = []
    _ = validate(input) { faults.append($0) }
    return faults
  }
}
