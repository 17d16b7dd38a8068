/// The strings of PO files, which are those of C.
enum POString {
  /// A text as it stands between quotation marks.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\u{7}": escaped += "\\a"
      case "\u{8}": escaped += "\\b"
      case "\u{B}": escaped += "\\v"
      case "\u{C}": escaped += "\\f"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        escaped += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A keyword with its string, one line of the text a line of the file.
  static func lines(_ keyword: String, _ text: String) -> String {
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    while let end = rest.firstIndex(of: "\n") {
      pieces.append(String(rest[...end]))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(String(rest)) }
    guard pieces.count > 1 else { return "\(keyword) \"\(escaped(pieces[0]))\"\n" }
    return "\(keyword) \"\"\n" + pieces.map { "\"\(escaped($0))\"\n" }.joined()
  }

  /// What a string in quotation marks says, or `nil` where the marks or a backslash are out of place.
  static func unescaped(_ quoted: Substring) -> String? {
    let scalars = Array(quoted.unicodeScalars)
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    // Octal and hexadecimal escapes are bytes.
    var bytes: [UInt8] = []
    var index = 1
    let end = scalars.count - 1
    while index < end {
      let scalar = scalars[index]
      index += 1
      guard scalar == "\\" else {
        if scalar == "\"" { return nil }
        bytes += Array(String(scalar).utf8)
        continue
      }
      guard index < end else { return nil }
      let escape = scalars[index]
      index += 1
      if let plain = simple[escape] {
        bytes.append(plain)
      } else if escape == "x" {
        let digits = scalars[index..<end].prefix(2).prefix { isDigit($0, radix: 16) }
        guard let value = UInt8(String(String.UnicodeScalarView(digits)), radix: 16) else { return nil }
        bytes.append(value)
        index += digits.count
      } else if isDigit(escape, radix: 8) {
        let digits = scalars[(index - 1)..<end].prefix(3).prefix { isDigit($0, radix: 8) }
        guard let value = UInt8(String(String.UnicodeScalarView(digits)), radix: 8) else { return nil }
        bytes.append(value)
        index += digits.count - 1
      } else {
        return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let simple: [Unicode.Scalar: UInt8] = [
    "n": 0x0A, "t": 0x09, "r": 0x0D, "\"": 0x22, "\\": 0x5C, "a": 0x07, "b": 0x08, "v": 0x0B, "f": 0x0C,
    "'": 0x27, "?": 0x3F,
  ]

  private static func isDigit(_ scalar: Unicode.Scalar, radix: Int) -> Bool {
    Character(scalar).hexDigitValue.map { $0 < radix } ?? false && scalar.isASCII
  }
}
