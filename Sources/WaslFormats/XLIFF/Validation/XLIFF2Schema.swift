internal import WaslXML

/// Our RELAX NG schema of XLIFF 2.
enum XLIFF2Schema {
  /// The records that are validated one by one.
  ///
  /// - Parameter core: the namespace of the core, which tells XLIFF 2.2 from those before.
  static func records(core: String) -> XMLRecordSchema {
    XMLRecordSchema(schema(core: core), nested: ["xliff", "file", "group", "unit"], in: [core])
  }

  static func schema(core: String) -> RelaxNGSchema {
    var text = String(decoding: PackageResources.xliff20_rng, as: UTF8.self)
    if core == XLIFFNamespace.core22 {
      text = text.replacing(XLIFFNamespace.core20, with: core)
      for (name, content) in additions22 { text = text.replacing(empty(name), with: define(name, content)) }
    }
    return EmbeddedSchema.compile(text, name: "xliff20.rng")
  }

  private static func define(_ name: String, _ content: String) -> String {
    "<define name=\"\(name)\">\n    \(content)\n  </define>"
  }

  private static func empty(_ name: String) -> String { define(name, "<empty/>") }

  /// What XLIFF 2.2 allows besides.
  private static let additions22 = [
    "xliff.before": """
    <optional><ref name="notes"/></optional><optional><ref name="mda.metadata"/></optional>
    """,
    "resourceItem.before": "<optional><ref name=\"notes\"/></optional>",
    "note.attributes": "<optional><attribute name=\"ref\" ns=\"\"/></optional>",
    "unit.attributes": plurals("switch"),
    "segment.attributes": plurals("case"),
  ]

  private static func plurals(_ name: String) -> String {
    "<optional><attribute name=\"\(name)\" ns=\"\(XLIFFNamespace.plurals)\"/></optional>"
  }
}
