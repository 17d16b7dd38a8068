internal import WaslXML

/// What a file says of its version, as far as it changes what is checked.
struct TMXVersion {
  /// The attribute's value, where there is one.
  let text: String?

  static let known = ["1.1", "1.2", "1.3", "1.4"]

  init(_ text: String?) { self.text = text }

  /// Whether the rules of before TMX 1.4 hold. A file without a known version is held to the newest rules.
  var isOld: Bool { text.map { Self.known.dropLast().contains($0) } ?? false }
}

/// Our RELAX NG schema of TMX.
enum TMXSchema {
  /// The records that are validated one by one, by the rules of a version.
  static func records(for version: TMXVersion) -> XMLRecordSchema {
    XMLRecordSchema(
      schema(isOld: version.isOld), records: ["header", "tu"], ignoredNamespace: TMXElement.namespace)
  }

  private static func schema(isOld: Bool) -> RelaxNGSchema {
    var text = String(decoding: PackageResources.tmx14_rng, as: UTF8.self)
    if isOld { text = text.replacing("</grammar>", with: olderRules + "</grammar>") }
    return EmbeddedSchema.compile(text, name: "tmx14.rng")
  }

  /// What TMX 1.1 to 1.3 allowed besides.
  private static let olderRules = """
    <define name="language" combine="choice"><attribute name="lang"/></define>
    <define name="seg.piece" combine="choice"><ref name="sub"/></define>
    """
}
