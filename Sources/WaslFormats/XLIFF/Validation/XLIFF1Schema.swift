internal import WaslXML

/// Our RELAX NG schema of XLIFF 1.
enum XLIFF1Schema {
  /// The records that are validated one by one.
  ///
  /// - Parameter namespace: the document's namespace, which XLIFF 1.0 does not have.
  static func records(namespace: String?) -> XMLRecordSchema {
    XMLRecordSchema(
      schema(), nested: ["xliff", "file", "body", "group", "trans-unit", "bin-unit"], in: [namespace],
      ignoredNamespace: namespace)
  }

  static func schema() -> RelaxNGSchema {
    EmbeddedSchema.compile(String(decoding: PackageResources.xliff12_rng, as: UTF8.self), name: "xliff12.rng")
  }
}
