internal import WaslCore
internal import WaslText

/// Finds what a sentence may have in common with its translation.
struct FeatureExtractor {
  private let dates: DateFinder
  private let numbers: NumberFinder

  init(language: LanguageTag) {
    dates = DateFinder(languages: [language])
    numbers = NumberFinder(languages: [language])
  }

  /// The features of a sentence, except for names, which only a pair of texts can show.
  func features(of text: TokenizedText) -> [Feature] {
    var features: [Feature] = []
    let dateMentions = dates.mentions(in: text)
    for mention in dateMentions { features += calendarFeatures(of: mention.value) }
    for mention in numbers.mentions(in: text, outside: dateMentions) where mention.certainty > .weak {
      features.append(Feature(kind: .number, value: mention.value.description))
    }
    for (index, token) in text.tokens.enumerated() {
      switch token.kind {
      case .latinWord, .otherWord, .url, .email:
        features.append(Feature(kind: .sameWord, value: text.normalized(at: index)))
      case .punctuation:
        if let mark = Self.marks[text.normalized(at: index)] { features.append(Feature(kind: .mark, value: mark)) }
      case .arabicWord, .ideograph, .number, .symbol: break
      }
    }
    return features
  }

  /// Years and days stand in the text as numbers too and are taken from there.
  private func calendarFeatures(of value: DateValue) -> [Feature] {
    switch value {
    case .weekday(let day): [Feature(kind: .calendar, value: "\(day)")]
    case .date(let date):
      date.month.map { [Feature(kind: .calendar, value: "\(date.calendar.rawValue) month \($0)")] } ?? []
    case .time(let time): [Feature(kind: .number, value: "\(time.hour):\(time.minute)")]
    case .decade(let decade): [Feature(kind: .calendar, value: "decade \(decade % 100)")]
    case .century(let century): [Feature(kind: .calendar, value: "century \(century)")]
    }
  }

  /// Marks that translations keep, by class: full stops and commas stand everywhere and say nothing.
  private static let marks: [String: String] = [
    "?": "question", "؟": "question", "？": "question", "!": "exclamation", "！": "exclamation",
    "(": "bracket", "（": "bracket", ":": "colon", "：": "colon", "%": "percent", "٪": "percent",
    "\"": "quote", "«": "quote", "“": "quote", "„": "quote", "‘": "quote", "「": "quote",
  ]
}
