internal import WaslCore

/// Reads one JSON text strictly by RFC 8259, and tells the place of a fault, which Foundation's does not.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0

  private static let mostKeysWithoutSet = 16
  /// Deeper nesting than any unit has; a bound on the stack for hostile input.
  private static let maximumDepth = 64

  /// The value that a text in UTF-8 holds.
  static func parse(_ text: ArraySlice<UInt8>) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes: Array(text))
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == parser.bytes.count else {
      throw parser.fault("something follows the end of the object")
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ problem: String) -> JSONFault { JSONFault(offset: index, problem: problem) }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < Self.maximumDepth else { throw fault("the values are nested too deeply") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("the line ends where a value is expected")
    case let byte?:
      guard byte == UInt8(ascii: "-") || Self.isDigit(byte) else { throw fault("a value is expected here") }
      return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw fault("a value is expected here") }
    index += word.utf8.count
    return value
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONMember] {
    index += 1
    skipSpace()
    var members: [JSONMember] = []
    members.reserveCapacity(8)
    // Objects have a dozen keys, which are compared one by one; for those that have more, a set is made.
    var keys: Set<String> = []
    if take("}") { return members }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw fault("a key in quotation marks is expected here") }
      let start = index
      let key = try string()
      if members.count == Self.mostKeysWithoutSet { keys = Set(members.map(\.key)) }
      let isNew =
        members.count < Self.mostKeysWithoutSet ? !members.contains { $0.key == key } : keys.insert(key).inserted
      guard isNew else {
        throw JSONFault(offset: start, problem: "the key “\(key)” stands twice")
      }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected after the key “\(key)”") }
      skipSpace()
      let offset = index
      members.append(JSONMember(key: key, value: try value(depth: depth), offset: offset))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or the end of the object is expected here") }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
    index += 1
    skipSpace()
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth))
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or the end of the array is expected here") }
    return elements
  }

  private mutating func number() throws(JSONFault) -> Double {
    let start = index
    _ = take("-")
    let leading = digits()
    let hasPointDigits = !take(".") || digits() > 0
    var hasExponentDigits = true
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      hasExponentDigits = digits() > 0
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let unsigned = text.drop { $0 == "-" }
    let isOverlong = leading > 1 && unsigned.first == "0"
    guard leading > 0, hasPointDigits, hasExponentDigits, !isOverlong, let value = Double(text),
      value.isFinite
    else { throw JSONFault(offset: start, problem: "this is no JSON number") }
    return value
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = current, Self.isDigit(byte) { index += 1 }
    return index - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension JSONParser {
  private mutating func string() throws(JSONFault) -> String {
    let start = index
    index += 1
    var end = endOfRun()
    // Most strings have no escapes and are taken in one piece.
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") { return try text(upTo: end) }
    var text: [UInt8] = []
    while true {
      text += bytes[index..<end]
      index = end
      switch current {
      case nil: throw JSONFault(offset: start, problem: "the string is not closed")
      case UInt8(ascii: "\""):
        index += 1
        guard let text = text.withUnsafeBufferPointer(Self.validated) else { throw Self.notUTF8(at: start) }
        return text
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      default: throw fault("a control character in a string must be escaped")
      }
      end = endOfRun()
    }
  }

  /// The string from the index to its closing quotation mark, which is passed over.
  private mutating func text(upTo end: Int) throws(JSONFault) -> String {
    defer { index = end + 1 }
    let text = bytes.withUnsafeBufferPointer { Self.validated(UnsafeBufferPointer(rebasing: $0[index..<end])) }
    guard let text else { throw Self.notUTF8(at: index) }
    return text
  }

  private static func notUTF8(at offset: Int) -> JSONFault {
    JSONFault(offset: offset, problem: "the string is not UTF-8")
  }

  /// Bytes as a string, or `nil` where they are not UTF-8: `String(validating:)` takes four times as long.
  private static func validated(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var text = String(decoding: bytes, as: UTF8.self)
    // Keys and numbers are ASCII, in which nothing is replaced.
    if ByteRuns.endOfASCII(in: bytes.span, from: 0) == bytes.count { return text }
    return text.withUTF8 { ByteRuns.areEqual($0.span, bytes.span) } ? text : nil
  }

  /// The end of the bytes from the index on that stand for themselves in a string.
  private func endOfRun() -> Int {
    ByteRuns.endBefore(UInt8(ascii: "\""), UInt8(ascii: "\\"), in: bytes.span, from: index)
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = index
    index += 1
    defer { index += 1 }
    switch current {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(start: start)
    default: throw JSONFault(offset: start, problem: "JSON knows no such escape")
    }
  }

  /// `\u` and four digits, twice for a surrogate pair; leaves the index at the last digit.
  private mutating func unicodeEscape(start: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try fourDigits(start: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let lone = JSONFault(offset: start, problem: "half of a surrogate pair stands alone")
    guard UTF16.isLeadSurrogate(first), bytes[(index + 1)...].starts(with: [0x5C, 0x75]) else { throw lone }
    index += 2
    let second = try fourDigits(start: start)
    guard UTF16.isTrailSurrogate(second) else { throw lone }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func fourDigits(start: Int) throws(JSONFault) -> UInt16 {
    let digits = bytes[(index + 1)...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let value = UInt16(text, radix: 16) else {
      throw JSONFault(offset: start, problem: "four hexadecimal digits are expected after \\u")
    }
    index += 4
    return value
  }
}
