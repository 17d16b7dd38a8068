/// The beginning of a file, for guessing what it is.
struct TextStart {
  /// How many bytes are looked at: enough for a licence in a comment before the first element.
  private static let length = 1 << 13

  /// The first bytes as text, without a byte order mark and white space in front; bytes that are not UTF-8 become
  /// U+FFFD. UTF-16 is seen as far as it is ASCII.
  let text: String

  init(_ bytes: [UInt8]) {
    var start = Array(bytes.prefix(Self.length))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      start.removeAll { $0 == 0 || $0 >= 0xFE }
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start.removeFirst(3) }
    text = String(decoding: start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }, as: UTF8.self)
  }

  /// The name of the first element in lower case, without its prefix, where the text begins as XML or HTML does.
  var rootElement: String? {
    var rest = text[...]
    while rest.first == "<" {
      let next = rest.dropFirst().first
      if next == "!" || next == "?" {
        let end = rest.hasPrefix("<!--") ? "-->" : ">"
        guard let after = rest.after(end) else { return nil }
        rest = after.drop { $0.isWhitespace }
        continue
      }
      let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" || $0 == "_" }
      return name.split(separator: ":").last.map { $0.lowercased() }
    }
    return nil
  }
}

extension Substring {
  /// What stands after the first occurrence of a text, or `nil` where there is none.
  func after(_ text: String) -> Substring? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return self }
    var index = utf8.startIndex
    while let found = utf8[index...].firstIndex(of: first) {
      if utf8[found...].starts(with: wanted) {
        return self[utf8.index(found, offsetBy: wanted.count)...]
      }
      index = utf8.index(after: found)
    }
    return nil
  }
}
