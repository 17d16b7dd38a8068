internal import WaslCore
internal import WaslText

/// Finds the numbers and dates of a sentence, written the same way in every language.
struct ValueFinder: Sendable {
  private let dates: DateFinder
  private let numbers: NumberFinder

  init(language: LanguageTag) {
    dates = DateFinder(languages: [language])
    numbers = NumberFinder(languages: [language])
  }

  func mayBegin(at index: Int, in text: borrowing TokenizedText) -> Bool {
    dates.mayBegin(at: index, in: text) || numbers.mayBegin(at: index, in: text)
  }

  /// The values in a sentence, as features.
  ///
  /// - Parameter mayBegin: what ``mayBegin(at:in:)`` says of the sentence's tokens.
  func features(of text: borrowing TokenizedText, where mayBegin: (Int) -> Bool) -> [Feature] {
    var features: [Feature] = []
    let dateMentions = dates.mentions(in: text, where: mayBegin)
    for mention in dateMentions { features += Self.features(of: mention.value) }
    for mention in numbers.mentions(in: text, outside: dateMentions, where: mayBegin) where mention.certainty > .weak {
      features.append(Feature(kind: .number, value: mention.value.description))
    }
    return features
  }

  /// Years and days stand in the text as numbers too and are taken from there.
  private static func features(of value: DateValue) -> [Feature] {
    switch value {
    case .weekday(let day): [Feature(kind: .calendar, value: "\(day)")]
    case .date(let date):
      date.month.map { [Feature(kind: .calendar, value: "\(date.calendar.rawValue) month \($0)")] } ?? []
    case .time(let time): [Feature(kind: .number, value: "\(time.hour):\(time.minute)")]
    case .decade(let decade): [Feature(kind: .calendar, value: "decade \(decade % 100)")]
    case .century(let century): [Feature(kind: .calendar, value: "century \(century)")]
    }
  }
}
