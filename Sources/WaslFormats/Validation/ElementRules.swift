internal import WaslCore
internal import WaslXML

/// Rules that look at whole elements, as soon as these are complete.
protocol ElementRules: ValidationRules {
  var stack: ElementStack { get set }

  mutating func start(_ tag: XMLStartTag)

  /// - Returns: whether what was found in an element may be told.
  mutating func end() -> Bool
}

extension ElementRules {
  mutating func visit(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let tag): start(tag)
    case .text(let text): stack.text(text)
    case .end: return end()
    case .comment, .processingInstruction, .doctype: break
    }
    return false
  }

  mutating func start(_ tag: XMLStartTag) { stack.start(tag, at: faults.location) }

  mutating func finish() {}

  /// Looks whether an attribute, where it is there, is a language, and gives it back where it is.
  @discardableResult
  mutating func checkLanguage(_ text: String?, _ name: String) -> LanguageTag? {
    guard let text else { return nil }
    if let tag = LanguageTag(text), !text.contains("_") { return tag }
    faults.error(
      "\(name) is “\(text)”, which is not a language tag", remedy: "write one after BCP 47, such as ar or en-GB")
    return nil
  }
}
