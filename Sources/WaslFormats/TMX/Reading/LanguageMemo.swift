internal import WaslCore

/// Language tags that were read already: a file repeats the same few a million times.
struct LanguageMemo {
  private var known: [(text: [UInt8], tag: LanguageTag?)] = []
  /// Files in twenty languages are rare; beyond that a tag is read each time.
  private static let most = 32

  mutating func tag(_ text: String?) -> LanguageTag? {
    guard let text else { return nil }
    if let found = known.first(where: { $0.text.elementsEqual(text.utf8) }) { return found.tag }
    return learn(text)
  }

  /// The tag that stands in a record's bytes.
  mutating func tag(_ record: TMXRecord, at range: Range<Int>) -> LanguageTag? {
    for entry in known where record.holds(entry.text, at: range) { return entry.tag }
    return learn(record.string(range))
  }

  private mutating func learn(_ text: String) -> LanguageTag? {
    let tag = LanguageTag(text)
    if known.count < Self.most { known.append((Array(text.utf8), tag)) }
    return tag
  }
}
