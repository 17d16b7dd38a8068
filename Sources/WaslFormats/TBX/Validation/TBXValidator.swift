internal import WaslXML

/// Checks a termbase (TBX 3 in both styles, and the older one whose root is `martif`) against its core structure and the
/// rules that no schema can say. Data categories are not looked at.
///
/// In constant memory, but for some bytes an identifier.
public enum TBXValidator {
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - report: called with every fault, entry by entry.
  public static func validate(_ input: InputBytes, report: (ValidationFault) -> Void) -> ValidationSummary {
    let root = RootTag(lookingInto: input)?.name
    let isOld = root?.local == "martif"
    let rules = TBXRules(file: input.name, namespace: isOld ? root?.namespace : namespace, isOld: isOld)
    let records = isOld ? oldRecords(namespace: root?.namespace) : records()
    var run = ValidationRun(
      input, rules, schema: records,
      summary: ValidationSummary(format: isOld ? "TBX 2" : "TBX 3", noun: "concept"))
    run.run(report)
    return run.summary
  }

  static func records() -> XMLRecordSchema {
    let schema = EmbeddedSchema.compile(String(decoding: PackageResources.tbx3_rng, as: UTF8.self), name: "tbx3.rng")
    return XMLRecordSchema(schema, nested: ["tbx", "conceptEntry"], in: [namespace])
  }

  /// - Parameter namespace: the root's, which some programs declare though the standard has none.
  static func oldRecords(namespace: String?) -> XMLRecordSchema {
    let schema = EmbeddedSchema.compile(String(decoding: PackageResources.tbx2_rng, as: UTF8.self), name: "tbx2.rng")
    return XMLRecordSchema(
      schema, nested: ["martif", "termEntry"], in: [namespace], ignoredNamespace: namespace)
  }
}
