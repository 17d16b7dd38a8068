internal import WaslCore
internal import WaslXML

/// What the rules of XLIFF 1.2 and 2.x have in common: they look at whole elements, as soon as these are complete.
protocol XLIFFRules: ValidationRules {
  var stack: ElementStack { get set }

  mutating func start(_ tag: XMLStartTag)

  /// - Returns: whether what was found in an element may be told.
  mutating func end() -> Bool
}

extension XLIFFRules {
  mutating func visit(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let tag): start(tag)
    case .text(let text): stack.text(text)
    case .end: return end()
    case .comment, .processingInstruction, .doctype: break
    }
    return false
  }

  mutating func finish() {}

  /// Looks whether an attribute, where it is there, is a language.
  mutating func checkLanguage(_ text: String?, _ name: String) {
    guard let text, LanguageTag(text) == nil || text.contains("_") else { return }
    faults.error(
      "\(name) is “\(text)”, which is not a language tag", remedy: "write one after BCP 47, such as ar or en-GB")
  }
}
