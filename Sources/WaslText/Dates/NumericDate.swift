/// Dates in digits alone: 18.9.2014, 18/9/2014, 2014-09-18.
enum NumericDate {
  private struct Part {
    var value: Int
    var length: Int
  }

  static func reading(in text: TokenizedText, at index: Int, _ readers: [DateReader]) -> DateReader.Reading? {
    guard let (parts, end) = parts(in: text, at: index) else { return nil }
    let isYearFirst = parts[0].length == 4
    let yearPart = isYearFirst ? parts[0] : parts[2]
    guard yearPart.length == 4 || yearPart.length == 2 else { return nil }
    // Two digits are a year of 1970 to 2069.
    let year = yearPart.length == 4 ? yearPart.value : yearPart.value + (yearPart.value < 70 ? 2000 : 1900)
    var date = PartialDate(year: year)
    var result = DateReader.Reading(value: .date(date), end: end)
    for reader in readers {
      if let era = reader.match(reader.calendar.eras, in: text, at: end), yearPart.length == 4 {
        date.calendar = era.value.calendar
        result.end = era.end
        break
      }
    }
    let (first, second) = isYearFirst ? (parts[2].value, parts[1].value) : (parts[0].value, parts[1].value)
    var values: [DateValue] = []
    for (day, month) in isYearFirst ? [(first, second)] : [(first, second), (second, first)]
    where (1...31).contains(day) && (1...12).contains(month) {
      (date.day, date.month) = (day, month)
      if !values.contains(.date(date)) { values.append(.date(date)) }
    }
    guard let value = values.first else { return nil }
    result.value = value
    result.alternatives = Array(values.dropFirst())
    if values.count > 1 || yearPart.length == 2 { result.certainty = .likely }
    return result
  }

  /// Three whole numbers with the same sign between them.
  private static func parts(in text: TokenizedText, at index: Int) -> ([Part], end: Int)? {
    let form = text.normalizedForm(at: index)
    if form.count(where: { $0 == UInt8(ascii: ".") }) == 2 {
      let parts = form.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).compactMap(part)
      return parts.count == 3 ? (parts, index + 1) : nil
    }
    guard index + 4 < text.tokens.count else { return nil }
    for sign: Unicode.Scalar in ["/", "-"] where DateDigits.isGlued(sign, in: text, at: index + 1) {
      guard DateDigits.isGlued(sign, in: text, at: index + 3), text.tokens[index + 2].traits.contains(.glued),
        text.tokens[index + 4].traits.contains(.glued)
      else { return nil }
      let parts = [index, index + 2, index + 4].compactMap { part(text.normalizedForm(at: $0)) }
      return parts.count == 3 ? (parts, index + 5) : nil
    }
    return nil
  }

  private static func part(_ digits: ArraySlice<UInt8>) -> Part? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return Part(value: value, length: digits.count)
  }
}
