/// Numbers in digits that take more than one token.
enum DigitGroups {
  /// The end of a number whose thousands are set apart by ordinary spaces (1 234 567), or the next token.
  ///
  /// A telephone number (111 555 0800) is not joined: every group but the first has to have three digits, and
  /// no other number may follow or go before with one space between.
  static func end(in text: TokenizedText, at index: Int) -> Int {
    guard isGroup(in: text, at: index, lengths: 1...3, mayHaveDecimals: false),
      text.source[text.tokens[index].range.lowerBound] != UInt8(ascii: "0"),
      index == 0 || !isSpaced(in: text, after: index - 1)
    else { return index + 1 }
    var end = index + 1
    while isSpaced(in: text, after: end - 1) {
      guard isGroup(in: text, at: end, lengths: 3...3, mayHaveDecimals: true) else { return index + 1 }
      end += 1
      if text.tokens[end - 1].range.count > 3 { break }
    }
    return isSpaced(in: text, after: end - 1) ? index + 1 : end
  }

  /// A number whose groups stand in reverse between Arabic words, as typists write it who watch the screen:
  /// 000 819 5 دولار for 5 819 000. Where the order could be either, the usual one is kept and this one is
  /// the alternative.
  static func reversed(in text: TokenizedText, at index: Int) -> NumberReader.Reading? {
    var end = index + 1
    while isSpaced(in: text, after: end - 1) { end += 1 }
    guard end - index > 1, end - index <= 6, index == 0 || !isSpaced(in: text, after: index - 1),
      isBesideArabic(in: text, from: index, to: end),
      isGroup(in: text, at: index, lengths: 3...3, mayHaveDecimals: true),
      (index + 1..<end - 1).allSatisfy({ isGroup(in: text, at: $0, lengths: 3...3, mayHaveDecimals: false) }),
      isGroup(in: text, at: end - 1, lengths: 1...3, mayHaveDecimals: false),
      text.normalizedForm(at: end - 1).first != UInt8(ascii: "0")
    else { return nil }
    var joined: [UInt8] = []
    for group in (index..<end).reversed() { joined += text.normalizedForm(at: group) + [UInt8(ascii: " ")] }
    guard case .number(let value, nil, _) = DigitNotation.read(joined, joined.indices) else { return nil }
    var reading = NumberReader.Reading(
      value: value, end: end, form: .digits, role: .cardinal, certainty: .likely, alternative: nil)
    let usualEnd = self.end(in: text, at: index)
    let usualRange = text.tokens[index].range.lowerBound..<text.tokens[usualEnd - 1].range.upperBound
    if usualEnd == end, case .number(let usual, _, _) = DigitNotation.read(text.source, usualRange) {
      (reading.value, reading.alternative) = (usual, value)
    }
    return reading
  }

  private static func isBesideArabic(in text: TokenizedText, from start: Int, to end: Int) -> Bool {
    (start > 0 && text.tokens[start - 1].kind == .arabicWord)
      || (end < text.tokens.count && text.tokens[end].kind == .arabicWord)
  }

  /// A fraction written with a slash: a small numerator over 2 to 10.
  static func fraction(in text: TokenizedText, at index: Int, numerator: ExactNumber) -> NumberReader.Reading? {
    guard isSlash(in: text, at: index + 1), index + 2 < text.tokens.count,
      text.tokens[index + 2].kind == .number, text.tokens[index + 2].traits.contains(.glued),
      !isSlash(in: text, at: index + 3), index == 0 || !isSlash(in: text, at: index - 1),
      case .number(let denominator, nil, _) = DigitNotation.read(text.source, text.tokens[index + 2].range),
      let top = numerator.integer, let bottom = denominator.integer, top > 0, top < bottom, bottom <= 10,
      let value = ExactNumber(top, over: bottom)
    else { return nil }
    return NumberReader.Reading(
      value: value, end: index + 3, form: .digits, role: .fraction, certainty: .likely)
  }

  private static func isSlash(in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].traits.contains(.glued) && text.isSign("/", at: index)
  }

  /// Whether the next token is a number too, one space away.
  private static func isSpaced(in text: TokenizedText, after index: Int) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index].kind == .number,
      text.tokens[index + 1].kind == .number
    else { return false }
    let gap = text.tokens[index].range.upperBound..<text.tokens[index + 1].range.lowerBound
    return gap.count == 1 && text.source[gap.lowerBound] == UInt8(ascii: " ")
  }

  private static func isGroup(
    in text: TokenizedText, at index: Int, lengths: ClosedRange<Int>, mayHaveDecimals: Bool
  ) -> Bool {
    guard text.tokens[index].kind == .number else { return false }
    var digits = 0
    for byte in text.normalizedForm(at: index) {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
      } else {
        return mayHaveDecimals && lengths.contains(digits)
          && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","))
      }
    }
    return lengths.contains(digits)
  }
}
