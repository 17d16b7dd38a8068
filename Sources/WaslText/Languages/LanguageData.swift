import WaslCore

/// What WaslText knows of one language's numbers and dates. A language is added by writing such a value in a
/// folder of its own and naming it in ``all``.
final class LanguageData: Sendable {
  /// The primary language subtag, such as `ar`.
  let language: String
  let numberWords: WordTable<NumberWord>
  /// Words that look like a clitic and a number but are none: لست.
  let notNumbers: WordTable<Bool>
  let numberGrammar: NumberGrammar
  let proclitics: Proclitics
  let calendar: CalendarData
  /// The words with which a date can begin, so that every other word is passed over after one look-up.
  let dateStarters: WordTable<Bool>

  init(
    language: String, numberWords: [(String, NumberWord)], notNumbers: [String], numberGrammar: NumberGrammar,
    proclitics: Proclitics, calendar: CalendarData
  ) {
    self.language = language
    self.numberWords = WordTable(numberWords)
    self.notNumbers = WordTable(notNumbers.map { ($0, true) })
    self.numberGrammar = numberGrammar
    self.proclitics = proclitics
    self.calendar = calendar
    dateStarters = WordTable((calendar.firstWords + numberWords.map(\.0)).map { ($0, true) })
  }

  /// The languages, in the order in which a word is looked up where several are asked for.
  static let all: [LanguageData] = [.arabic, .english]

  /// The data of the languages that are known among some tags, once each.
  static func of(_ languages: [LanguageTag]) -> [LanguageData] {
    let wanted = Set(languages.map(\.language))
    return all.filter { wanted.contains($0.language) }
  }
}
