internal import WaslXML

/// Checks a file of segmentation rules (SRX 2.0) against its structure and the rules that no schema can say.
public enum SRXValidator {
  /// Checks a file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - isExpression: whether a text is an ICU regular expression. This module has none to ask.
  ///   - report: called with every fault.
  public static func validate(
    _ input: InputBytes, isExpression: @escaping (String) -> Bool, report: (ValidationFault) -> Void
  ) -> ValidationSummary {
    var run = ValidationRun(
      input, SRXFileRules(file: input.name, isExpression: isExpression),
      schema: XMLRecordSchema(schema()), summary: ValidationSummary(format: "SRX", noun: "rule"))
    run.run(report)
    return run.summary
  }

  static func schema() -> RelaxNGSchema {
    EmbeddedSchema.compile(String(decoding: PackageResources.srx20_rng, as: UTF8.self), name: "srx20.rng")
  }
}
