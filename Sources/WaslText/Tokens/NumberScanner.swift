/// Finds the end of a number written in digits.
enum NumberScanner {
  /// The end of the number at an offset, where a digit or a fraction character stands.
  static func end(in text: Span<UInt8>, at offset: Int) -> Int {
    var end = offset
    var groupLength = 0
    while end < text.count {
      let next = UTF8Scalars.decode(text, at: end)
      switch ScalarClass.of(next.scalar) {
      case .digit:
        end += next.length
        groupLength += 1
      case .vulgarFraction:
        return end + next.length
      default:
        guard let afterSeparator = separatorEnd(in: text, at: end, afterGroupOf: groupLength) else {
          return end
        }
        end = afterSeparator
        groupLength = 0
      }
    }
    return end
  }

  /// The offset of the digit after a separator, or `nil` where what stands here separates nothing.
  private static func separatorEnd(in text: Span<UInt8>, at offset: Int, afterGroupOf length: Int) -> Int? {
    let separatorOffset = skippingControls(in: text, from: offset)
    guard separatorOffset < text.count else { return nil }
    let separator = UTF8Scalars.decode(text, at: separatorOffset)
    let next = skippingControls(in: text, from: separatorOffset + separator.length)
    guard length > 0, next < text.count, isDigit(in: text, at: next) else { return nil }
    switch separator.scalar {
    case DigitSign.stop, DigitSign.comma, DigitSign.arabicDecimal, DigitSign.arabicThousands:
      return next
    case DigitSign.apostrophe, DigitSign.rightQuote, DigitSign.noBreakSpace, DigitSign.narrowSpace,
      DigitSign.thinSpace, DigitSign.figureSpace:
      return length <= 3 && digitCount(in: text, at: next) == 3 ? next : nil
    default:
      return nil
    }
  }

  private static func skippingControls(in text: Span<UInt8>, from offset: Int) -> Int {
    var offset = offset
    while offset < text.count {
      let next = UTF8Scalars.decode(text, at: offset)
      guard ScalarClass.of(next.scalar) == .control else { break }
      offset += next.length
    }
    return offset
  }

  private static func isDigit(in text: Span<UInt8>, at offset: Int) -> Bool {
    ScalarClass.of(UTF8Scalars.decode(text, at: offset).scalar) == .digit
  }

  private static func digitCount(in text: Span<UInt8>, at offset: Int) -> Int {
    var offset = offset
    var count = 0
    while offset < text.count, count < 4, isDigit(in: text, at: offset) {
      offset += UTF8Scalars.decode(text, at: offset).length
      count += 1
    }
    return count
  }
}

/// The characters that may stand between the digits of one number.
enum DigitSign {
  static let space: UInt32 = 0x20
  static let stop: UInt32 = 0x2E
  static let comma: UInt32 = 0x2C
  static let arabicDecimal: UInt32 = 0x66B
  static let arabicThousands: UInt32 = 0x66C
  static let apostrophe: UInt32 = 0x27
  static let rightQuote: UInt32 = 0x2019
  static let noBreakSpace: UInt32 = 0xA0
  static let figureSpace: UInt32 = 0x2007
  static let thinSpace: UInt32 = 0x2009
  static let narrowSpace: UInt32 = 0x202F
}
