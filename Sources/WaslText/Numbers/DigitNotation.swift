/// The reading of digits and separators, European and Arabic.
enum DigitNotation {
  /// What the digits of one token say.
  enum Reading {
    case number(ExactNumber, alternative: ExactNumber?, certainty: Certainty)
    /// Several numbers with separators between them: a date, a version, a list without spaces. With their
    /// places.
    case sequence([(value: ExactNumber, range: Range<Int>)])
    /// More digits than a number has, or digits of a script whose values are not known.
    case identifier
  }

  /// A run of digits, with the separator before it.
  private struct Group {
    var separator: Separator?
    var digits: [UInt8] = []
    var range: Range<Int>
  }

  private enum Separator {
    case stop, comma, decimal, thousands
  }

  /// Reads a number token.
  ///
  /// A stop or a comma with three digits after it is doubtful. A comma is then taken for the separator of
  /// thousands, and so is a stop before three zeros (76.000); another stop is taken for a decimal one.
  static func read(_ text: [UInt8], _ range: Range<Int>) -> Reading {
    if let value = plainInteger(text, range) { return .number(value, alternative: nil, certainty: .certain) }
    let (groups, fraction) = parse(text, range)
    guard fraction != nil || !groups[0].digits.isEmpty, var result = combine(groups) else {
      return .identifier
    }
    if let fraction, case .number(let value, nil, let certainty) = result {
      guard let sum = value.adding(fraction) else { return .identifier }
      result = .number(sum, alternative: nil, certainty: certainty)
    }
    return result
  }

  /// The value of digits of ASCII without separators, which most numbers are; `nil` for others and for long ones.
  private static func plainInteger(_ text: [UInt8], _ range: Range<Int>) -> ExactNumber? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    var value: Int64 = 0
    for index in range {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) else { return nil }
      value = value * 10 + Int64(text[index] - UInt8(ascii: "0"))
    }
    return ExactNumber(value)
  }

  private static func combine(_ groups: [Group]) -> Reading? {
    let separators = groups.compactMap(\.separator)
    func whole(_ end: Int) -> FlattenSequence<[[UInt8]]> { groups[..<end].map(\.digits).joined() }
    func integer() -> ExactNumber? { ExactNumber(digits: whole(groups.count), decimals: []) }
    func decimal() -> ExactNumber? {
      ExactNumber(digits: whole(groups.count - 1), decimals: groups[groups.count - 1].digits)
    }
    func isGrouped(before end: Int) -> Bool {
      groups[0].digits.count <= 3 && groups[1..<end].allSatisfy { $0.digits.count == 3 }
    }
    guard let last = separators.last else {
      return integer().map { .number($0, alternative: nil, certainty: .certain) }
    }
    let earlier = separators.dropLast()
    let isDecimal: Bool
    switch last {
    case .decimal: isDecimal = !earlier.contains(.decimal) && isGrouped(before: groups.count - 1)
    case .thousands: isDecimal = false
    case .stop, .comma:
      isDecimal = !earlier.isEmpty && !earlier.contains(last) && isGrouped(before: groups.count - 1)
    }
    if isDecimal { return decimal().map { .number($0, alternative: nil, certainty: .certain) } }
    if separators.count > 1 || last == .thousands {
      guard isGrouped(before: groups.count), separators.allSatisfy({ $0 == last }),
        groups[0].digits.first != 0
      else {
        return sequence(groups)
      }
      return integer().map { .number($0, alternative: nil, certainty: .certain) }
    }
    guard isGrouped(before: 2), groups[0].digits.first != 0 else {
      return decimal().map { .number($0, alternative: nil, certainty: .certain) }
    }
    guard let integer = integer(), let decimal = decimal() else { return nil }
    return last == .comma || groups[1].digits.allSatisfy { $0 == 0 }
      ? .number(integer, alternative: decimal, certainty: .likely)
      : .number(decimal, alternative: integer, certainty: .likely)
  }

  private static func sequence(_ groups: [Group]) -> Reading? {
    var parts: [(value: ExactNumber, range: Range<Int>)] = []
    for group in groups {
      guard let value = ExactNumber(digits: group.digits, decimals: []) else { return nil }
      parts.append((value, group.range))
    }
    return .sequence(parts)
  }

  private static func parse(_ text: [UInt8], _ range: Range<Int>) -> (groups: [Group], fraction: ExactNumber?) {
    var groups = [Group(range: range.lowerBound..<range.lowerBound)]
    var fraction: ExactNumber?
    var offset = range.lowerBound
    var separator: Separator?
    while offset < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(text.span, at: offset)
      switch scalar {
      case DigitSign.stop: separator = .stop
      case DigitSign.comma: separator = .comma
      case DigitSign.arabicDecimal: separator = .decimal
      case DigitSign.arabicThousands, DigitSign.apostrophe, DigitSign.rightQuote, DigitSign.noBreakSpace,
        DigitSign.narrowSpace, DigitSign.thinSpace, DigitSign.figureSpace, DigitSign.space:
        separator = .thousands
      default:
        if let digit = FoldingData.digit(scalar) {
          if let between = separator {
            groups.append(Group(separator: between, range: offset..<offset))
            separator = nil
          }
          groups[groups.count - 1].digits.append(digit)
          groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<offset + length
        } else if let part = vulgarFractions[scalar] {
          fraction = part
        }
      }
      offset += length
    }
    return (groups, fraction)
  }

  private static let vulgarFractions: [UInt32: ExactNumber] = {
    let parts: [(Unicode.Scalar, Int64, Int64)] = [
      ("¼", 1, 4), ("½", 1, 2), ("¾", 3, 4), ("⅐", 1, 7), ("⅑", 1, 9), ("⅒", 1, 10), ("⅓", 1, 3), ("⅔", 2, 3),
      ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8),
      ("⅝", 5, 8), ("⅞", 7, 8),
    ]
    return Dictionary(uniqueKeysWithValues: parts.map { ($0.value, ExactNumber($1, over: $2)!) })
  }()
}
