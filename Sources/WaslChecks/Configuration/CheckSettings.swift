public import WaslCore
public import WaslLexicon

/// What a check is told before it begins: the languages and its own settings.
public struct CheckSettings: Sendable {
  public let sourceLanguage: LanguageTag
  public let targetLanguage: LanguageTag
  /// Which words translate each other, where that is known for these languages.
  public let lexicon: Lexicon?
  private let options: [String: OptionValue]

  public init(
    sourceLanguage: LanguageTag, targetLanguage: LanguageTag, lexicon: Lexicon? = nil,
    options: [String: OptionValue] = [:]
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.lexicon = lexicon
    self.options = options
  }

  /// A setting that is true or false.
  public func flag(_ name: String, default value: Bool) -> Bool {
    if case .flag(let flag) = options[name] { flag } else { value }
  }

  /// A setting that is a number.
  public func number(_ name: String, default value: Double) -> Double {
    if case .number(let number) = options[name] { number } else { value }
  }

  /// A setting that is a text.
  public func text(_ name: String) -> String? {
    if case .text(let text) = options[name] { text } else { nil }
  }

  /// A setting that is a list of texts; one text is a list of one.
  public func list(_ name: String) -> [String] {
    switch options[name] {
    case .list(let list): list
    case .text(let text): [text]
    default: []
    }
  }
}
