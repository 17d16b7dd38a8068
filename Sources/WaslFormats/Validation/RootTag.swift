internal import WaslXML

/// The first tag of a file, seen before the file is read.
struct RootTag {
  let name: XMLName
  let version: String?
  let type: String?

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
    name = found.name
    version = found["version"]
    type = found["type"]
  }

  private static func firstTag(of bytes: [UInt8], file: String) -> XMLStartTag? {
    var reader = XMLReader(bytes: bytes, file: file)
    while let event = try? reader.next() {
      if case .start(let tag) = event { return tag }
    }
    return nil
  }
}
