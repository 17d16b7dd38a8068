public import WaslCore

/// Cuts words to stems, so that the forms of a word count as one when translations are learnt and looked up.
///
/// A stem need not be a word, and no dictionary is asked: what a language writes at the ends of its words is taken
/// off as long as enough is left (light stemming, after Larkey, Ballesteros and Connell, "Light Stemming for
/// Arabic Information Retrieval", 2007, https://doi.org/10.1007/978-1-4020-6046-5_12). Words of a language without
/// rules of its own are cut to their first six letters.
///
/// ```swift
/// let stemmer = Stemmer(language: .arabic)
/// stemmer.stem("وبالكتاب")  // كتاب
/// stemmer.stem("Settings")  // set: a word in Latin script is taken for English there
/// ```
public struct Stemmer: Sendable {
  private let arabicScript: StemRules
  private let latinScript: StemRules

  /// A stemmer for a language, whatever its region.
  public init(language: LanguageTag) {
    let own = StemRules.all[language.language] ?? .beginnings
    arabicScript = language.isRightToLeft && language.language != "ar" ? own : .arabic
    // Latin words in a text of another script are names and terms, most of them English.
    latinScript = language.isRightToLeft || Self.otherScripts.contains(language.language) ? .english : own
  }

  /// Languages whose usual script is neither Latin nor written from right to left (CLDR, likely subtags).
  private static let otherScripts: Set<String> = [
    "am", "be", "bg", "bn", "el", "gu", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "mk", "ml",
    "mn", "mr", "my", "ne", "or", "pa", "ru", "si", "sr", "ta", "te", "tg", "th", "ti", "uk", "yue", "zh",
  ]

  /// Appends the stem of a token to a buffer.
  ///
  /// - Returns: whether the token has a stem: numbers, signs, addresses and the possessive ’s have none.
  @inline(__always)
  public func appendStem(of text: TokenizedText, at index: Int, to buffer: inout [UInt8]) -> Bool {
    appendStem(ofNormalizedWord: text.normalizedForm(at: index), kind: text.tokens[index].kind, to: &buffer)
  }

  /// Appends the stem of a word that ``Normalizer/comparison`` has gone over.
  ///
  /// - Returns: whether the word has a stem.
  public func appendStem(
    ofNormalizedWord word: ArraySlice<UInt8>, kind: Token.Kind, to buffer: inout [UInt8]
  ) -> Bool {
    guard let first = word.first, first != UInt8(ascii: "'") else { return false }
    switch kind {
    case .arabicWord: arabicScript.appendStem(of: word, to: &buffer)
    case .latinWord: latinScript.appendStem(of: word, to: &buffer)
    case .otherWord: StemRules.beginnings.appendStem(of: word, to: &buffer)
    case .ideograph: buffer.append(contentsOf: word)
    case .number, .punctuation, .symbol, .url, .email: return false
    }
    return true
  }

  /// The stem of the first word in a text, or `nil` where there is none.
  public func stem(_ word: String) -> String? {
    let text = TokenizedText(word)
    var buffer: [UInt8] = []
    for index in text.tokens.indices where appendStem(of: text, at: index, to: &buffer) {
      return String(decoding: buffer, as: UTF8.self)
    }
    return nil
  }
}
