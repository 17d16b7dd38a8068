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
      let follower = side.dates.first { side.tokenIndices(in: $0.range).lowerBound == match.tokens.upperBound }
      if isPartOfDate(match, before: follower, in: side) { return nil }
      let count = count(beside: match.tokens, in: side)
      var mention = MeasureMention(
        range: match.range, measures: match.value.measures, isWeak: match.value.isWeak,
        mayReplace: !match.value.isWeak || match.value.isSureBesideNumber, count: count?.value)
      let token = side.tokens[match.tokens.lowerBound]
      if count?.isBefore == true {
        // A number makes 30 دقيقة sure.
        mention.isWeak = mention.isWeak && (!match.value.isSureBesideNumber || match.first.hasArticle)
      }
      if count == nil || match.first.hasArticle {
        mention.isWeak = mention.isWeak || isDoubtful(match, token, in: side)
      }
      // Days, months and hours introduce dates; another unit directly before one stands in their place.
      if let follower, !follower.value.isYearAlone, follower.certainty > .weak { mention.isWeak = false }
      return mention
    }
  }

  /// Whether a word without a number may well be something else: اليوم is today, العامين the public ones, and what
  /// looks like a clitic and a short word is mostly another; Labour Day and Foot Locker are names.
  private static func isDoubtful(_ match: Phrases<MeasureWord>.Match, _ token: Token, in side: SideAnalysis) -> Bool {
    if side.isEnglish { return token.traits.contains(.capitalised) && match.tokens.lowerBound > 0 }
    // A year is counted; إشعارا عاما is a public notice.
    if match.first.length == publicLetters.count,
      side.text.normalizedForm(at: match.tokens.lowerBound).suffix(publicLetters.count).elementsEqual(publicLetters)
    {
      return true
    }
    let measures = match.value.measures
    if match.first.hasArticle {
      return (measures == [.day] && match.first.length == 6) || (measures == [.year] && match.range.count == 14)
    }
    return match.first.hasPreposition && match.first.length <= 6
  }

  private static let publicLetters = Array("عاما".utf8)

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

  private static func count(
    beside tokens: Range<Int>, in side: SideAnalysis
  ) -> (value: Double, isBefore: Bool)? {
    for number in side.numbers {
      let place = side.tokenIndices(in: number.range)
      // 50-day has a hyphen between; a dual holds its number.
      let isBefore =
        place.upperBound == tokens.lowerBound || place.upperBound == tokens.lowerBound - 1 || place.overlaps(tokens)
      if isBefore || (side.isArabic && place.lowerBound == tokens.upperBound) {
        return (number.value.doubleValue, isBefore)
      }
    }
    return nil
  }
}
