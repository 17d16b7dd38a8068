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

/// The first tag of a file, seen before the file is read.
struct RootTag {
  let version: String?

  /// How far the tag is looked for: a document type declaration and comments may stand before it.
  private static let most = 1 << 20

  /// Looks into a file and leaves it as it was.
  init?(lookingInto input: InputBytes) {
    var bytes: [UInt8] = []
    var found: XMLStartTag?
    // A chunk may end in the middle of the tag; what cannot be read is the reader's to report.
    while found == nil, bytes.count < Self.most, let chunk = try? input.nextChunk(), !chunk.isEmpty {
      bytes += chunk
      found = Self.firstTag(of: bytes, file: input.name)
    }
    input.putBack(bytes)
    guard let found else { return nil }
    version = found["version"]
  }

  private static func firstTag(of bytes: [UInt8], file: String) -> XMLStartTag? {
    var reader = XMLReader(bytes: bytes, file: file)
    while let event = try? reader.next() {
      if case .start(let tag) = event { return tag }
    }
    return nil
  }
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
    do throws(XMLDiagnostic) {
      return try RelaxNGSchema(bytes: Array(text.utf8), file: "tmx14.rng")
    } catch {
      // The schema is part of the program, and a test compiles both forms of it.
      fatalError("\(error)")
    }
  }

  /// What TMX 1.1 to 1.3 allowed besides.
  private static let olderRules = """
    <define name="language" combine="choice"><attribute name="lang"/></define>
    <define name="seg.piece" combine="choice"><ref name="sub"/></define>
    """
}
