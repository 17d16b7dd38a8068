internal import WaslCore
internal import WaslText

/// The pieces of a text that programs read, found by their first characters in one pass.
struct CodeSpans {
  enum Kind: Sendable {
    case tag, placeholder, address, path
  }

  struct Span: Sendable {
    var kind: Kind
    /// In bytes.
    var range: Range<Int>
  }

  private(set) var spans: [Span] = []

  init(_ side: SideAnalysis) {
    addAddresses(side)
    let bytes = side.text.source
    // The signs that begin them are tokens of their own.
    var end = 0
    for token in side.tokens where token.kind == .punctuation || token.kind == .symbol {
      let place = token.range.lowerBound
      guard place >= end else { continue }
      switch bytes[place] {
      case UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "/"),
        UInt8(ascii: "\\"), UInt8(ascii: "&"):
        if let span = Self.span(bytes, place), !spans.contains(where: { $0.range.contains(place) }) {
          spans.append(span)
          end = span.range.upperBound
        }
      default: break
      }
    }
  }

  private mutating func addAddresses(_ side: SideAnalysis) {
    for token in side.tokens where token.kind == .url || token.kind == .email {
      spans.append(Span(kind: .address, range: token.range))
    }
  }

  private static func span(_ bytes: [UInt8], _ place: Int) -> Span? {
    switch bytes[place] {
    case UInt8(ascii: "<"): tag(bytes, place)
    case UInt8(ascii: "&"): entity(bytes, place)
    case UInt8(ascii: "%"): percent(bytes, place)
    case UInt8(ascii: "{"): braces(bytes, place)
    case UInt8(ascii: "$"): dollar(bytes, place)
    default: path(bytes, place)
    }
  }

  /// <b>, </b>, <br/>, <x id="1"/>
  private static func tag(_ bytes: [UInt8], _ place: Int) -> Span? {
    var next = place + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "/") { next += 1 }
    guard next < bytes.count, isLetter(bytes[next]) || isDigit(bytes[next]) else { return nil }
    while next < bytes.count, next - place < longestTag, bytes[next] != UInt8(ascii: "<") {
      if bytes[next] == UInt8(ascii: ">") { return Span(kind: .tag, range: place..<next + 1) }
      next += 1
    }
    return nil
  }

  /// Bytes after which a < is taken for a sign.
  private static let longestTag = 200

  /// &nbsp; &#160;
  private static func entity(_ bytes: [UInt8], _ place: Int) -> Span? {
    var next = place + 1
    while next < bytes.count, next - place < 12,
      isLetter(bytes[next]) || isDigit(bytes[next]) || bytes[next] == UInt8(ascii: "#")
    {
      next += 1
    }
    guard next < bytes.count, next > place + 2, bytes[next] == UInt8(ascii: ";"),
      !signs.contains(where: { $0.elementsEqual(bytes[place + 1..<next]) })
    else { return nil }
    return Span(kind: .tag, range: place..<next + 1)
  }

  /// References that stand for a sign of the text: the other side may have the sign, or write it otherwise.
  private static let signs = ["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) }

  /// %s, %1$d, %(name)s, %.2f
  private static func percent(_ bytes: [UInt8], _ place: Int) -> Span? {
    // A percentage has its number before the sign.
    if place > 0, isDigit(bytes[place - 1]) { return nil }
    var next = place + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "(") {
      guard let close = bytes[next...].firstIndex(of: UInt8(ascii: ")")), close + 1 < bytes.count,
        isLetter(bytes[close + 1])
      else { return nil }
      return Span(kind: .placeholder, range: place..<close + 2)
    }
    while next < bytes.count, isDigit(bytes[next]) || "$.-+#".utf8.contains(bytes[next]) { next += 1 }
    while next < bytes.count, "lhzjt".utf8.contains(bytes[next]) { next += 1 }
    guard next < bytes.count, "sdifuxXoeEgGcp@".utf8.contains(bytes[next]),
      next + 1 == bytes.count || !isLetter(bytes[next + 1])
    else { return nil }
    return Span(kind: .placeholder, range: place..<next + 1)
  }

  /// {name}, {0}, {{ value }}, ${name}
  private static func braces(_ bytes: [UInt8], _ place: Int) -> Span? {
    let isDouble = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "{")
    var next = place + (isDouble ? 2 : 1)
    while next < bytes.count, isName(bytes[next]) || (isDouble && bytes[next] == 0x20) { next += 1 }
    let end = next + (isDouble ? 2 : 1)
    guard next > place + (isDouble ? 2 : 1), end <= bytes.count,
      bytes[next..<end].allSatisfy({ $0 == UInt8(ascii: "}") })
    else { return nil }
    return Span(kind: .placeholder, range: place..<end)
  }

  /// ${name}, $name$
  private static func dollar(_ bytes: [UInt8], _ place: Int) -> Span? {
    guard place + 1 < bytes.count else { return nil }
    if bytes[place + 1] == UInt8(ascii: "{"), let inner = braces(bytes, place + 1) {
      return Span(kind: .placeholder, range: place..<inner.range.upperBound)
    }
    var next = place + 1
    guard isLetter(bytes[next]) else { return nil }
    while next < bytes.count, isName(bytes[next]) { next += 1 }
    guard next - place > 3, next < bytes.count, bytes[next] == UInt8(ascii: "$") else { return nil }
    return Span(kind: .placeholder, range: place..<next + 1)
  }

  /// /etc/hosts, C:\Users, ~/file: two parts at least, after a space, a bracket or an Arabic letter.
  private static func path(_ bytes: [UInt8], _ place: Int) -> Span? {
    var start = place
    if start >= 2, bytes[start - 1] == UInt8(ascii: ":"), isLetter(bytes[start - 2]) {
      start -= 2
    } else if start >= 1, bytes[start - 1] == UInt8(ascii: "~") || bytes[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    // Behind what is not ASCII too: a mark of direction, an Arabic «و» or quotation mark.
    guard start == 0 || bytes[start - 1] >= 0x80 || " (\"'`".utf8.contains(bytes[start - 1]) else { return nil }
    var next = place
    var parts = 0
    while next < bytes.count,
      isName(bytes[next]) || bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: "\\")
    {
      if bytes[next] == bytes[place], next + 1 < bytes.count, isLetter(bytes[next + 1]) { parts += 1 }
      next += 1
    }
    while next > place, bytes[next - 1] == UInt8(ascii: ".") { next -= 1 }
    guard parts >= 2 || (parts == 1 && start < place) else { return nil }
    return Span(kind: .path, range: start..<next)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}
