internal import WaslCore
internal import WaslText

/// A word for a unit in a text.
struct MeasureMention {
  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>
  var measures: [Measure]
  /// Whether it may mean something else here.
  var isWeak: Bool
  /// Whether it may all the same stand in the place of a unit that is missing altogether: دقيقة is a minute mostly,
  /// قدم is hardly ever a foot.
  var mayReplace = true
  /// The number beside it, or the two of a dual; `nil` where there is none.
  var count: Double?

  /// The units of a text, without the words that only introduce a date: يوم الأحد, شهر مارس, الساعة الخامسة.
  static func all(in side: SideAnalysis) -> [MeasureMention] {
    guard let table = side.isEnglish ? MeasureWords.english : side.isArabic ? MeasureWords.arabic : nil else {
      return []
    }
    return table.matches(in: side).compactMap { match in
      let follower = date(after: match, in: side)
      if isPartOfDate(match, before: follower, in: side) || isClockTime(match, in: side) { return nil }
      let count = count(beside: match.tokens, in: side)
      var mention = MeasureMention(
        range: match.range, measures: match.value.measures, isWeak: match.value.isWeak,
        mayReplace: !match.value.isWeak || match.value.isSureBesideNumber, count: count?.value)
      let token = side.tokens[match.tokens.lowerBound]
      if count?.place == .before {
        // A number makes 30 دقيقة sure.
        mention.isWeak = mention.isWeak && (!match.value.isSureBesideNumber || match.first.hasArticle)
      }
      if count == nil || match.first.hasArticle {
        mention.isWeak = mention.isWeak || isDoubtful(match, token, in: side)
      }
      // Days, months and hours introduce dates; another unit directly before one stands in their place. عقد is to hold, too.
      if let follower, !follower.value.isYearAlone, follower.certainty > .weak,
        !match.value.measures.contains(.decade)
      {
        mention.isWeak = false
      }
      return mention
    }
  }

  /// The date directly after a word, or after it and “of”: month of March.
  private static func date(after match: Phrases<MeasureWord>.Match, in side: SideAnalysis) -> DateMention? {
    var next = match.tokens.upperBound
    if side.isEnglish, side.tokens.indices.contains(next), side.text.normalizedForm(at: next).elementsEqual("of".utf8) {
      next += 1
    }
    return side.dates.first { side.tokenIndices(in: $0.range).lowerBound == next }
  }

  /// Whether hours are those of a clock without its colon: at 1930 hours.
  private static func isClockTime(_ match: Phrases<MeasureWord>.Match, in side: SideAnalysis) -> Bool {
    guard side.isEnglish, match.value.measures == [.hour], match.tokens.lowerBound > 0 else { return false }
    let digits = side.text.normalizedForm(at: match.tokens.lowerBound - 1)
    guard digits.count == 4, let time = Int(String(decoding: digits, as: UTF8.self)) else { return false }
    return time / 100 < 24 && time % 100 < 60
  }

  /// Whether a word without a number may well be something else: اليوم is today, الميل the inclination, العامين the public
  /// ones, أشهر the most famous, سم poison, and what looks like a clitic and a short word is mostly another; Labour Day and
  /// Foot Locker are names.
  private static func isDoubtful(_ match: Phrases<MeasureWord>.Match, _ token: Token, in side: SideAnalysis) -> Bool {
    if side.isEnglish { return token.traits.contains(.capitalised) && match.tokens.lowerBound > 0 }
    // A year is counted; إشعارا عاما is a public notice.
    if match.first.length == publicLetters.count,
      side.text.normalizedForm(at: match.tokens.lowerBound).suffix(publicLetters.count).elementsEqual(publicLetters)
    {
      return true
    }
    let measures = match.value.measures
    let word = side.text.normalizedForm(at: match.tokens.lowerBound)
    if mostlyOther.contains(where: { word.suffix($0.count).elementsEqual($0) }) {
      return match.tokens.lowerBound == 0 || !isQuantifier(match.tokens.lowerBound - 1, in: side)
    }
    if match.first.hasArticle {
      return measures == [.mile] || (measures == [.day] && match.first.length == 6)
        || (measures == [.year] && match.range.count == 14)
    }
    return match.first.hasPreposition && match.first.length <= 6
  }

  private static let publicLetters = Array("عاما".utf8)
  private static let mostlyOther = normalized("أشهر أقدام سم مم")

  /// Whether a word says how many or how long: several months, for months.
  private static func isQuantifier(_ index: Int, in side: SideAnalysis) -> Bool {
    let form = side.text.normalizedForm(at: index)
    return quantifiers.contains { $0.elementsEqual(form) }
  }

  private static let quantifiers = normalized("عدة بضعة بعض بعد قبل منذ خلال مدة لمدة طوال كل")

  private static func normalized(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array(Normalizer.comparison.normalized(String($0)).utf8) }
  }

  func equals(_ other: MeasureMention) -> Bool { measures.contains { other.measures.contains($0) } }

  /// Whether two units of time with their numbers are as long: 7 days and a week, 24 hours and a day.
  func lastsAsLong(as other: MeasureMention) -> Bool {
    guard let mine = measures[0].seconds, let theirs = other.measures[0].seconds else { return false }
    let ratio = mine * (count ?? 1) / (theirs * (other.count ?? 1))
    return abs(ratio - 1) < Self.tolerance
  }

  /// Months have 28 to 31 days.
  private static let tolerance = 0.05

  /// Whether a word is part of a date or only says what kind of date follows: يوم الأحد, شهر مارس, سنة 1982.
  private static func isPartOfDate(
    _ match: Phrases<MeasureWord>.Match, before follower: DateMention?, in side: SideAnalysis
  ) -> Bool {
    if side.dates.contains(where: { !$0.value.isYearAlone && $0.range.overlaps(match.range) }) { return true }
    return follower.map { date in match.value.measures.contains { introduces($0, date.value) } } ?? false
  }

  private static func introduces(_ measure: Measure, _ value: DateValue) -> Bool {
    switch (measure, value) {
    case (.day, .weekday), (.hour, .time): true
    case (.day, .date(let date)): date.day != nil
    case (.month, .date(let date)): date.month != nil
    case (.year, .date): value.isYearAlone
    default: false
    }
  }

  private enum CountPlace { case before, inside, after }

  private static func count(
    beside tokens: Range<Int>, in side: SideAnalysis
  ) -> (value: Double, place: CountPlace)? {
    for number in side.numbers {
      let range = side.tokenIndices(in: number.range)
      // A dual holds its number; ثانية may be the ordinal.
      if range.overlaps(tokens) { return (number.value.doubleValue, .inside) }
      // 50-day has a hyphen between.
      if range.upperBound == tokens.lowerBound || range.upperBound == tokens.lowerBound - 1 {
        return (number.value.doubleValue, .before)
      }
      if side.isArabic, range.lowerBound == tokens.upperBound { return (number.value.doubleValue, .after) }
    }
    return nil
  }
}
