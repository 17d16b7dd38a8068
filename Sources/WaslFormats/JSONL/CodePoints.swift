/// Places in a text counted in Unicode code points, as programs in other languages count them.
enum CodePoints {
  /// How many code points stand before a place that is counted in bytes of UTF-8.
  static func count(in text: String, before offset: Int) -> Int {
    text.utf8.prefix(max(0, offset)).count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of UTF-8 before a place that is counted in code points, or `nil` beyond the text's end.
  static func offset(in text: String, after count: Int) -> Int? {
    let scalars = text.unicodeScalars
    guard count >= 0, let place = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex)
    else { return nil }
    return text.utf8.distance(from: text.startIndex, to: place)
  }
}
