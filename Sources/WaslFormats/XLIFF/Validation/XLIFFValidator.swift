internal import WaslXML

/// Checks an XLIFF file of any version from 1.0 to 2.2 against its structure and the rules that no schema can say.
///
/// In constant memory, but for eight bytes a unit to find identifiers that stand twice.
public enum XLIFFValidator {
  /// Checks a file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - report: called with every fault, in the order in which units, groups and files end. Where the file is not
  ///     well-formed XML, the last fault says so, and the rest of the file is not checked.
  public static func validate(_ input: InputBytes, report: (ValidationFault) -> Void) -> ValidationSummary {
    let root = RootTag(lookingInto: input)
    let version = root?.version ?? ""
    let namespace = root?.name.namespace
    if version.hasPrefix("2") || namespace == XLIFFNamespace.core20 || namespace == XLIFFNamespace.core22 {
      let core = namespace == XLIFFNamespace.core22 || version == "2.2" ? XLIFFNamespace.core22 : XLIFFNamespace.core20
      var run = ValidationRun(
        input, XLIFF2Rules(file: input.name, core: core), schema: XLIFF2Schema.records(core: core),
        summary: ValidationSummary(format: "XLIFF \(version)"))
      run.run(report)
      return run.summary
    }
    var run = ValidationRun(
      input, XLIFF1Rules(file: input.name, namespace: namespace), schema: XLIFF1Schema.records(namespace: namespace),
      summary: ValidationSummary(format: "XLIFF \(version)"))
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
