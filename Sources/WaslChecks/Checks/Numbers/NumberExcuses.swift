internal import WaslText

/// Numbers whose counterpart is no number: a dual noun for 2, a noun alone for 1.
enum NumberExcuses {
  /// - Parameters:
  ///   - own: all numbers of the number's own side, with those that have counterparts.
  ///   - others: all numbers of the other side, likewise.
  static func isExcused(
    _ amount: Amount, of side: SideAnalysis, _ own: [Amount], across other: SideAnalysis, _ others: [Amount]
  ) -> Bool {
    guard amount.kind != .time, amount.kind != .percent, amount.kind != .day else { return false }
    if amount.value <= 2, isCount(amount, in: side) {
      if amount.value == 1 || (amount.value == 2 && other.isArabic && hasDual(other)) { return true }
    }
    if bearers.matches(in: other).contains(where: { $0.value == amount.value }) { return true }
    // A name's number may be said more often on one side (ACE2), and a decade twice: التسعينيات 1990.
    if others.contains(where: { $0.kind == .decade && $0.equals(amount) }) { return true }
    // A name said twice in words may be said once in letters: الإنزيم 2 (الإنزيم 2), ACE2.
    let isRepeated = own.count { $0.equals(amount) } > 1
    if isRepeated, amount.kind == .number, others.contains(where: { $0.isInWord && $0.equals(amount) }) { return true }
    func namesWithNumber(_ amounts: [Amount]) -> Int { amounts.count { $0.isInWord && $0.equals(amount) } }
    return namesWithNumber(others) > namesWithNumber(own)
  }

  /// Whether a number counts the noun after it, which may say it by itself: 1 minibus, 2 men; but not Annex 2 States.
  private static func isCount(_ amount: Amount, in side: SideAnalysis) -> Bool {
    guard amount.weight == .strong, !amount.isLabel, !amount.isInName else { return false }
    let tokens = side.tokenIndices(in: amount.range)
    var next = tokens.upperBound
    // 2-week has a hyphen between.
    if next < side.tokens.count, NumberPlaces.isHyphen(next, in: side) { next += 1 }
    guard next < side.tokens.count, side.tokens[next].kind.isWord,
      side.tokens[next].traits.contains(.glued) == (next > tokens.upperBound),
      side.text.normalizedForm(at: next).count >= shortestNoun
    else { return false }
    return numbered.match(in: side, at: tokens.lowerBound - 1) == nil
  }

  /// Shorter words after a number are verbs and prepositions mostly: Annex 2 is, table 1 of. In bytes.
  private static let shortestNoun = 4

  /// Words whose number stands behind them.
  private static let numbered = Phrases<Bool>(
    [
      "article", "articles", "paragraph", "paragraphs", "section", "chapter", "part", "table", "figure", "annex",
      "appendix", "item", "rule", "regulation", "resolution", "phase", "type", "page", "volume", "level", "no",
      "number",
      "enzyme", "protein", "component", "programme", "subprogramme", "goal", "target", "step", "stage", "group",
      "class", "category",
      "المادة", "المادتين", "الفقرة", "الباب", "الفصل", "الجزء", "الجدول", "الشكل", "المرفق", "البند", "القاعدة",
      "القرار", "المرحلة", "النوع", "الصفحة", "المجلد", "المستوى", "رقم", "العنصر", "البرنامج", "الهدف", "الخطوة",
      "المجموعة", "الفئة", "الملحق", "التذييل",
    ].map { ($0, true) })

  /// Words that say a number by themselves: anniversaries, plans of so many years, parties to a treaty.
  private static let bearers = Phrases<ExactNumber>([
    ("مئوية", 100), ("مائوية", 100), ("centenary", 100), ("centennial", 100), ("bicentenary", 200), ("ألفية", 1_000),
    ("millennium", 1_000), ("millennial", 1_000), ("عشري", 10), ("عشرية", 10), ("decade", 10), ("decennial", 10),
    ("عقد", 10), ("خمسي", 5), ("خمسية", 5), ("خماسي", 5), ("خماسية", 5), ("quinquennial", 5), ("رباعي", 4),
    ("رباعية", 4), ("quadrennial", 4), ("ثلاثي", 3), ("ثلاثية", 3), ("triennial", 3), ("ثنائي", 2), ("ثنائية", 2),
    ("biennial", 2), ("سداسي", 6), ("سداسية", 6), ("سنوي", 1), ("سنوية", 1),
  ])

  /// Whether a word has a dual's ending, with enough before it to be a noun: معتقلين, دولتان.
  private static func hasDual(_ side: SideAnalysis) -> Bool {
    for (index, token) in side.tokens.enumerated() where token.kind == .arabicWord {
      let form = side.text.normalizedForm(at: index)
      guard form.count >= 10 else { continue }
      for ending in dualEndings where form.suffix(4).elementsEqual(ending) { return true }
    }
    return false
  }

  private static let dualEndings: [[UInt8]] = ["ان", "ين"].map { Array($0.utf8) }
}
