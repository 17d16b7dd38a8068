internal import WaslCore

/// Language tags that were read already: a file repeats the same few a million times.
struct LanguageMemo {
  private var known: [(text: String, tag: LanguageTag?)] = []
  /// Files in twenty languages are rare; beyond that a tag is read each time.
  private static let most = 32

  mutating func tag(_ text: String?) -> LanguageTag? {
    guard let text else { return nil }
    if let found = known.first(where: { $0.text == text }) { return found.tag }
    let tag = LanguageTag(text)
    if known.count < Self.most { known.append((text, tag)) }
    return tag
  }
}
