extension LanguageData {
  /// English of all countries; a billion is a thousand million.
  static let english = LanguageData(
    language: "en",
    numberWords: EnglishNumberWords.words,
    notNumbers: [],
    numberGrammar: NumberGrammar(
      unitsPrecedeTens: false, additionNeedsLink: false, links: ["and"], articles: ["a", "an"],
      largestHundredFactor: 99, saysYearsInPairs: true,
      percentPhrases: [["percent"], ["per", "cent"], ["pct"]], ordinalEndings: ["st", "nd", "rd", "th"],
      scaleAbbreviations: [
        "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000,
        "tn": 1_000_000_000_000,
      ]),
    proclitics: Proclitics(),
    calendar: EnglishCalendar.data)
}
