internal import WaslText

/// Makes amounts of a side's numbers and dates.
enum AmountReader {
  static func amounts(of side: SideAnalysis, in unit: UnitAnalysis) -> [Amount] {
    var amounts: [Amount] = []
    for mention in side.numbers { amounts.append(amount(mention, in: side)) }
    let numberCount = amounts.count
    for mention in side.dates { appendParts(of: mention, in: side, to: &amounts) }
    appendNumbersInWords(of: side, unit.profile.nameNumbers, to: &amounts)
    if amounts.count > numberCount { amounts.sort { $0.range.lowerBound < $1.range.lowerBound } }
    expandRanges(&amounts, in: side)
    addHundreds(to: &amounts, in: side)
    dropRestatements(from: &amounts, in: side)
    return amounts
  }

  private static func amount(_ mention: NumberMention, in side: SideAnalysis) -> Amount {
    var values = [mention.value]
    if let alternative = mention.alternative { values.append(alternative) }
    let kind: Amount.Kind =
      switch mention.role {
      case .percent: .percent
      case .fraction: .fraction
      case .ordinal: .ordinal
      case .cardinal: .number
      }
    var amount = Amount(
      range: mention.range, values: values, kind: kind, weight: weight(mention), isScaled: mention.form == .mixed)
    guard let index = side.tokenIndices(in: mention.range).first else { return amount }
    if mention.form == .mixed, NumberPlaces.isInName(index, in: side), let scale = scale(of: mention.value) {
      // The million after a name's number stands alone: كوفيد-19 مليون.
      amount.values.append(scale)
    }
    guard mention.form == .digits else { return amount }
    if NumberPlaces.isInName(index, in: side) {
      amount.isInName = true
      amount.weight = .medium
      // ألف is the letter A of a label as well as a thousand: 18A and 18 ألف.
      if NumberPlaces.isFollowed(index, by: UInt8(ascii: "a"), in: side),
        let label = mention.value.multiplied(by: 1_000)
      {
        amount.values.append(label)
      }
    } else if NumberPlaces.isNote(index, in: side) {
      amount.weight = .medium
    }
    if NumberPlaces.isEnumerator(index, in: side) { amount.weight = .medium }
    amount.isLabel = NumberPlaces.isLabel(index, in: side)
    amount.isPage = NumberPlaces.isPage(index, in: side)
    return amount
  }

  private static func scale(of value: ExactNumber) -> ExactNumber? {
    [1_000_000_000, 1_000_000, 1_000].map { ExactNumber($0) }.first { $0 <= value }
  }

  private static func weight(_ mention: NumberMention) -> Amount.Weight {
    switch mention.form {
    case .roman: return .weak
    case .words:
      // A million alone is no turn of phrase.
      if mention.role == .percent || mention.value >= 1_000_000 { return .strong }
      if mention.certainty == .weak || mention.role == .ordinal && mention.value < 4 || mention.value < 3 {
        return .weak
      }
      return mention.role == .cardinal && exactWords.contains(mention.value) ? .strong : .medium
    case .digits, .mixed: return .strong
    }
  }

  /// Numbers that are counted and not said of many: eleven, thirty-seven; but not a dozen or twenty.
  private static let exactWords: Set<ExactNumber> = Set(
    (11...99).filter { $0 != 12 && $0 % 10 != 0 }.map { ExactNumber($0) })

  /// Digits inside words and single Roman numerals, which the other side may write as numbers: ACE2, type I.
  private static func appendNumbersInWords(
    of side: SideAnalysis, _ names: NameNumbers, to amounts: inout [Amount]
  ) {
    for (index, token) in side.tokens.enumerated()
    where token.kind == .latinWord && side.memory.has(.wordWithNumber, side.forms[index]) {
      let form = side.text.normalizedForm(at: index)
      if let number = NumberPlaces.romanLabel(index, in: side) {
        amounts.append(nameNumber(number, token))
        continue
      }
      var value: Int64?
      for byte in form {
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
          value = min((value ?? 0) * 10 + Int64(byte - UInt8(ascii: "0")), 1_000_000_000)
        } else if let number = value.take() {
          amounts.append(nameNumber(number, token))
        }
      }
      guard let number = value else { continue }
      var amount = nameNumber(number, token)
      // Said twice, the name need not be translated twice.
      if names.isKept(form), !amounts.contains(where: { $0.isInWord && $0.value == amount.value }) {
        amount.weight = .strong
      }
      amounts.append(amount)
    }
  }

  private static func nameNumber(_ value: Int64, _ token: Token) -> Amount {
    Amount(
      range: token.range, values: [ExactNumber(value)], kind: .number, weight: .weak, isInName: true, isInWord: true)
  }

  private static func appendParts(of mention: DateMention, in side: SideAnalysis, to amounts: inout [Amount]) {
    switch mention.value {
    case .weekday: return
    case .time(let time):
      let times = [time] + mention.alternatives.compactMap { if case .time(let other) = $0 { other } else { nil } }
      // الساعة الواحدة is also one hour.
      let hasDigits = side.tokenIndices(in: mention.range).contains { side.tokens[$0].kind == .number }
      let values = times.map { ExactNumber(Int64($0.hour % 12 * 60 + $0.minute)) }
      amounts.append(Amount(range: mention.range, values: values, kind: .time, weight: hasDigits ? .strong : .medium))
    case .decade(let decade):
      let hasDigits = side.tokenIndices(in: mention.range).contains { side.tokens[$0].kind == .number }
      let value = ExactNumber(Int64(decade))
      amounts.append(
        Amount(range: mention.range, values: [value], kind: .decade, weight: hasDigits ? .strong : .medium))
    case .century(let century):
      amounts.append(
        Amount(range: mention.range, values: [ExactNumber(Int64(century))], kind: .century, weight: .medium))
    case .date(let date):
      guard !mention.value.isYearAlone else { return }
      let dates = [date] + mention.alternatives.compactMap { if case .date(let other) = $0 { other } else { nil } }
      append(dates.compactMap(\.day), .day, mention, in: side, to: &amounts)
      append(dates.compactMap(\.year), .year, mention, in: side, to: &amounts)
    }
  }

  private static func append(
    _ parts: [Int], _ kind: Amount.Kind, _ mention: DateMention, in side: SideAnalysis, to amounts: inout [Amount]
  ) {
    guard let first = parts.first else { return }
    var values: [ExactNumber] = []
    for part in parts where !values.contains(ExactNumber(Int64(part))) { values.append(ExactNumber(Int64(part))) }
    amounts.append(
      Amount(range: place(of: first, mention, in: side), values: values, kind: kind, weight: .strong))
  }

  /// The number token that holds a part of a date, or the whole date where the part is in words.
  private static func place(of part: Int, _ mention: DateMention, in side: SideAnalysis) -> Range<Int> {
    let digits = Array(String(part).utf8)
    for index in side.tokenIndices(in: mention.range) where side.tokens[index].kind == .number {
      let form = side.text.normalizedForm(at: index).drop { $0 == UInt8(ascii: "0") }
      if form.elementsEqual(digits) { return side.tokens[index].range }
    }
    return mention.range
  }

  /// Ranges leave out what both ends share: 1950–53 is 1950 and 1953, 5 to 10 million is 5,000,000 and 10,000,000.
  private static func expandRanges(_ amounts: inout [Amount], in side: SideAnalysis) {
    guard amounts.count > 1 else { return }
    for index in 1..<amounts.count {
      guard let first = amounts[index - 1].value.integer, let second = amounts[index].value.integer,
        let gap = gap(amounts[index - 1], amounts[index], in: side), gap.tokens <= 1
      else { continue }
      if gap.isDash, first >= 1_000, first < 3_000, second < 100 {
        amounts[index].values.append(ExactNumber(first / 100 * 100 + second))
      }
      if amounts[index].isScaled, !amounts[index - 1].isScaled, first < 1_000 {
        for scale: Int64 in [1_000, 1_000_000, 1_000_000_000] where second >= scale {
          amounts[index - 1].values.append(ExactNumber(first * scale))
        }
      }
    }
  }

  /// Contracts say a number in words and again in digits: three (3).
  private static func dropRestatements(from amounts: inout [Amount], in side: SideAnalysis) {
    var index = 1
    while index < amounts.count {
      let (first, second) = (amounts[index - 1], amounts[index])
      let start = side.tokenIndices(in: first.range).upperBound
      if first.value == second.value, side.tokenIndices(in: second.range).lowerBound == start + 1,
        side.text.normalizedForm(at: start).elementsEqual("(".utf8)
      {
        amounts.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Ordinals above a hundred name the hundred last: الرابعة والخمسون بعد المائة.
  private static func addHundreds(to amounts: inout [Amount], in side: SideAnalysis) {
    guard side.isArabic else { return }
    for index in amounts.indices where amounts[index].kind == .ordinal {
      let end = side.tokenIndices(in: amounts[index].range).upperBound
      if let match = hundreds.match(in: side, at: end), let value = amounts[index].value.adding(match.value) {
        amounts[index].values.insert(value, at: 0)
        amounts[index].weight = .medium
      }
    }
  }

  private static let hundreds = Phrases<ExactNumber>([
    ("بعد المئة", 100), ("بعد المائة", 100), ("بعد المئتين", 200), ("بعد المائتين", 200), ("بعد الألف", 1_000),
  ])

  private static func gap(
    _ first: Amount, _ second: Amount, in side: SideAnalysis
  ) -> (tokens: Int, isDash: Bool)? {
    let start = side.tokenIndices(in: first.range).upperBound
    let end = side.tokenIndices(in: second.range).lowerBound
    guard start <= end else { return nil }
    return (end - start, end - start == 1 && NumberPlaces.isHyphen(start, in: side))
  }
}
