internal import WaslArchive
internal import WaslCore
internal import WaslXML

/// A document that is a ZIP archive of XML files, such as DOCX, ODT and EPUB.
struct PackageParts {
  let file: String
  private let archive: ZIPArchive

  /// - Throws: `InputError` where the bytes are no archive, a damaged or a dangerous one.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    self.file = file
    archive = try ZIPArchive(bytes, file: file)
  }

  func contains(_ name: String) -> Bool { archive.contains(name) }

  /// - Throws: `InputError` where there is no such part, or a damaged one.
  func bytes(of name: String) throws(InputError) -> [UInt8] { try archive.bytes(of: name) }

  /// The parts that are there of those named.
  func bytes(ofAll names: Set<String>) throws(InputError) -> [String: [UInt8]] { try archive.bytes(ofAll: names) }

  /// The name by which a part is called in messages.
  func title(of name: String) -> String { "\(file) (\(name))" }

  /// Reads a part event by event.
  ///
  /// - Throws: `InputError` where there is no such part and where it is no well-formed XML.
  func forEachEvent(in name: String, _ body: (XMLEvent) throws(InputError) -> Void) throws(InputError) {
    var reader = XMLReader(bytes: try bytes(of: name), file: title(of: name))
    try reader.readEvents(body)
  }

  /// A relative address in a part as the name of another part: percent signs resolved, `..` too, without fragment.
  ///
  /// - Returns: `nil` where it leads out of the package or is an address on the web.
  static func resolve(_ address: String, from part: String) -> String? {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.prefix(while: { $0 != "/" }).contains(":"), let decoded = percentDecoded(path) else { return nil }
    var parts = decoded.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in decoded.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(step))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  private static func percentDecoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension XMLReader {
  /// Hands over every event.
  ///
  /// - Throws: `InputError` where the document is at fault, and what `body` throws.
  mutating func readEvents(_ body: (XMLEvent) throws(InputError) -> Void) throws(InputError) {
    while true {
      let event: XMLEvent?
      do throws(XMLDiagnostic) { event = try next() } catch { throw InputError(error) }
      guard let event else { return }
      try body(event)
    }
  }
}

extension XMLStartTag {
  /// The value of the attribute of a local name, whatever its prefix.
  func value(_ local: String) -> String? { attributes.first { $0.name.local == local }?.value }
}
