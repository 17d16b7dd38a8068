extension LanguageData {
  /// Arabic, as it is written in all countries.
  static let arabic = LanguageData(
    language: "ar",
    numberWords: ArabicNumberWords.words,
    notNumbers: ArabicNumberWords.notNumbers,
    numberGrammar: NumberGrammar(
      unitsPrecedeTens: true, additionNeedsLink: true, links: ["و"], largestHundredFactor: 9,
      percentPhrases: [["بالمئة"], ["بالمائة"], ["في", "المئة"], ["في", "المائة"]]),
    proclitics: Proclitics(
      conjunctions: ["و", "ف"], prepositions: ["ب", "ل", "ك"], article: ["ال"], contractions: ["لل"]),
    calendar: ArabicCalendar.data)
}
