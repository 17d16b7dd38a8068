public import WaslCore
internal import WaslXML

/// Checks a file of any of the formats that Wasl knows the rules of: TMX, XLIFF, SRX, TBX.
public enum FileValidator {
  /// Checks a file; what it is its first tag says.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - isExpression: whether a text is an ICU regular expression, which SRX is made of.
  ///   - report: called with every fault, as it is found.
  /// - Throws: `InputError` where the file is none of these formats, or no XML at all.
  public static func validate(
    _ input: InputBytes, isExpression: @escaping (String) -> Bool, report: (ValidationFault) -> Void
  ) throws(InputError) -> ValidationSummary {
    guard let root = RootTag(lookingInto: input) else { return try withoutRoot(input, report) }
    switch root.name.local {
    case "tmx": return TMXValidator.validate(input, report: report)
    case "xliff": return XLIFFValidator.validate(input, report: report)
    case "srx": return SRXValidator.validate(input, isExpression: isExpression, report: report)
    case "tbx", "martif": return TBXValidator.validate(input, report: report)
    default:
      throw InputError(
        SourceLocation(file: input.name), "the root element is <\(root.name)>, which is no format that can be checked",
        remedy: "give a TMX, XLIFF, SRX or TBX file")
    }
  }

  /// What cannot be read up to its first tag is bad input where it is no XML, and a faulty file where it begins as such.
  private static func withoutRoot(
    _ input: InputBytes, _ report: (ValidationFault) -> Void
  ) throws(InputError) -> ValidationSummary {
    var reader = XMLReader(input)
    var summary = ValidationSummary(format: "XML")
    var hasBegun = false
    do throws(XMLDiagnostic) {
      while let event = try reader.next() {
        if case .start = event { break }
        hasBegun = true
      }
    } catch {
      guard hasBegun else { throw InputError(error) }
      summary.errors = 1
      report(ValidationFault(error))
    }
    return summary
  }
}
