internal import WaslText

/// Months whose names are other words too and that stand without a day or a year: in late March, أوائل آب.
enum DoubtfulMonths {
  static func names(in side: SideAnalysis) -> [CalendarComparison.Name] {
    let table = side.isEnglish ? english : side.isArabic ? arabic : nil
    guard let table else { return [] }
    return table.matches(in: side).compactMap { match in
      let token = side.tokens[match.tokens.lowerBound]
      if side.isEnglish, !token.traits.contains(.capitalised) { return nil }
      if side.isArabic, match.first.hasArticle { return nil }
      if side.dates.contains(where: { $0.range.overlaps(match.range) }) { return nil }
      return CalendarComparison.Name(range: match.range, values: [match.value], isDoubtful: true)
    }
  }

  private static let english = Phrases<CalendarComparison.Name.Value>([
    ("March", .month(.gregorian, 3)), ("May", .month(.gregorian, 5)),
  ])
  private static let arabic = Phrases<CalendarComparison.Name.Value>([
    ("آب", .month(.gregorian, 8)), ("مارس", .month(.gregorian, 3)), ("ماي", .month(.gregorian, 5)),
    ("محرم", .month(.hijri, 1)),
    ("صفر", .month(.hijri, 2)), ("رجب", .month(.hijri, 7)), ("شعبان", .month(.hijri, 8)),
  ])
}
