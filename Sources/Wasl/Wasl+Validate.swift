extension Wasl {
  /// Checks a TMX, XLIFF, SRX or TBX file against its format's structure and the rules that no schema can say.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - report: called with every fault, as it is found.
  /// - Throws: `InputError` where the file is none of these formats, or no XML at all.
  public static func validate(
    _ input: InputBytes, report: (ValidationFault) -> Void
  ) throws(InputError) -> ValidationSummary {
    try FileValidator.validate(input, isExpression: SRXRules.isExpression, report: report)
  }
}
