public import WaslCore

/// Finds the dates, years, weekdays, times of day, decades and centuries in a text, with their values.
///
/// ```swift
/// let finder = DateFinder(languages: [.arabic, .english])
/// finder.mentions(in: TokenizedText("١٨ أيلول ٢٠١٤"))[0].value
/// // .date(PartialDate(year: 2014, month: 9, day: 18))
/// ```
public struct DateFinder: Sendable {
  private let readers: [DateReader]

  /// A finder that knows the names of some languages; languages without data give dates in digits only.
  public init(languages: [LanguageTag] = [.arabic, .english]) {
    readers = LanguageData.of(languages).map { DateReader(language: $0) }
  }

  /// The dates of a text in order, without overlaps. A weekday and the date after it are two mentions.
  ///
  /// - Parameter mayBegin: which tokens to look at: for whoever remembers what ``mayBegin(at:in:)`` said of a form.
  public func mentions(in text: TokenizedText, where mayBegin: (_ index: Int) -> Bool = { _ in true })
    -> [DateMention]
  {
    mentions(in: text) { mayBegin($0) ? .all : [] }
  }

  /// The dates of a text likewise.
  ///
  /// - Parameter beginnings: what ``beginnings(at:in:)`` said of a token's form.
  public func mentions(
    in text: TokenizedText, beginningAs beginnings: (_ index: Int) -> DateBeginnings
  ) -> [DateMention] {
    var mentions: [DateMention] = []
    var index = 0
    while index < text.tokens.count {
      let beginnings = beginnings(index)
      guard !beginnings.isEmpty, let found = reading(in: text, at: index, beginnings) else {
        index += 1
        continue
      }
      let range = text.tokens[index].range.lowerBound..<text.tokens[found.end - 1].range.upperBound
      mentions.append(
        DateMention(
          range: range, value: found.value, alternatives: found.alternatives, certainty: found.certainty))
      index = found.end
    }
    return mentions
  }

  /// Whether a date can begin with a token, judged by its kind and its normalised form alone, so that the answer can
  /// be remembered for each form: most words begin none, and are asked about often.
  public func mayBegin(at index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].kind {
    case .number: true
    case .arabicWord, .latinWord, .otherWord, .ideograph: readers.contains { $0.mayBegin(at: index, in: text) }
    default: false
    }
  }

  /// What kinds of date can begin with a token, judged likewise, but more closely.
  public func beginnings(at index: Int, in text: TokenizedText) -> DateBeginnings {
    switch text.tokens[index].kind {
    case .number: .digits
    case .arabicWord, .latinWord, .otherWord, .ideograph:
      readers.reduce(into: []) { $0.formUnion($1.beginnings(in: text, at: index)) }
    default: []
    }
  }

  private func reading(
    in text: TokenizedText, at index: Int, _ beginnings: DateBeginnings
  ) -> DateReader.Reading? {
    switch text.tokens[index].kind {
    case .number where Self.standsAlone(index, in: text): return ReadYear.bare(in: text, at: index, readers)
    case .number:
      if let date = NumericDate.reading(in: text, at: index, readers) { return date }
      for reader in readers { if let time = reader.time(in: text, at: index) { return time } }
      if let time = ClockTime.reading(in: text, at: index) { return time }
      for reader in readers {
        if let date = reader.dayAndMonth(in: text, at: index) ?? reader.numberedPeriod(in: text, at: index) {
          return date
        }
      }
      return ReadYear.bare(in: text, at: index, readers)
    case .arabicWord, .latinWord, .otherWord, .ideograph:
      for reader in readers { if let date = reader.named(in: text, at: index, beginnings) { return date } }
      return nil
    default:
      return nil
    }
  }

  /// Whether a number can be no more of a date than its year, since nothing follows that dates consist of.
  private static func standsAlone(_ index: Int, in text: TokenizedText) -> Bool {
    if text.normalizedForm(at: index).contains(UInt8(ascii: ".")) { return false }
    guard index + 1 < text.tokens.count else { return true }
    let next = text.tokens[index + 1]
    if next.kind.isWord { return false }
    return !next.traits.contains(.glued)
      || !(text.isSign("/", at: index + 1) || text.isSign("-", at: index + 1) || text.isSign(":", at: index + 1))
  }
}
