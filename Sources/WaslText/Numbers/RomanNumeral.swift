/// Roman numerals in capitals, 1 to 3999, in the usual subtractive writing only (IV, not IIII).
enum RomanNumeral {
  private static let parts: [(letters: [UInt8], value: Int64)] = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
    ("X", 10),
    ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The value of a numeral, or `nil` where the letters are none.
  static func value(of letters: ArraySlice<UInt8>) -> Int64? {
    guard !letters.isEmpty, letters.count <= 15 else { return nil }
    var rest = letters
    var value: Int64 = 0
    for (part, partValue) in parts {
      while rest.starts(with: part) {
        rest.removeFirst(part.count)
        value += partValue
      }
    }
    return rest.isEmpty && value < 4000 && numeral(value) == Array(letters) ? value : nil
  }

  private static func numeral(_ value: Int64) -> [UInt8] {
    var rest = value
    var letters: [UInt8] = []
    for (part, partValue) in parts {
      while rest >= partValue {
        letters += part
        rest -= partValue
      }
    }
    return letters
  }
}
