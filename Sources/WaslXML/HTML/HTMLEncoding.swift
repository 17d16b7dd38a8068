/// Finds the encoding of an HTML page whose server is not there to ask.
enum HTMLEncoding {
  /// How far a `meta` element is looked for (WHATWG, HTML, section 13.2.3.2: the first 1024 bytes).
  private static let searchLength = 1024

  /// The encoding's name: by byte order mark, by `meta`, or by what the bytes look like.
  static func detect(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if let declared = declaration(in: bytes.prefix(searchLength)) { return declared }
    return String(validating: bytes, as: UTF8.self) != nil ? "UTF-8" : "windows-1252"
  }

  /// The value of `charset=` inside the first `meta` that has one.
  private static func declaration(in head: ArraySlice<UInt8>) -> String? {
    // Bytes outside ASCII become U+FFFD, which is in no encoding's name.
    var rest = Substring(String(decoding: head, as: UTF8.self).lowercased())
    while let meta = rest.firstRange(of: "<meta") {
      rest = rest[meta.upperBound...]
      let tag = rest.prefix { $0 != ">" }
      guard let key = tag.firstRange(of: "charset=") else { continue }
      let value = tag[key.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      let name = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
      // A page whose tag can be read byte by byte is not in UTF-16, whatever it says (WHATWG, same section).
      if !name.isEmpty { return name.hasPrefix("utf-16") ? "UTF-8" : String(name) }
    }
    return nil
  }
}

extension Substring {
  /// Where a piece of text first stands. The standard library's own search needs the regular expression module.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
