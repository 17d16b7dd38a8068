public import WaslCore

/// The languages of two texts, as the user named them and as their scripts tell.
public struct PairLanguages: Sendable, Hashable {
  public let source: LanguageTag
  public let target: LanguageTag

  /// Settles the languages of two texts.
  ///
  /// - Parameters:
  ///   - source: the source text and its file's name.
  ///   - target: the target text and its file's name.
  ///   - sourceLanguage: the source language where the user named it.
  ///   - targetLanguage: the target language where the user named it.
  /// - Throws: `InputError` where both files hold the same text, where the files are swapped, where a text is not
  ///   in a script of the language named for it, and where two languages cannot be told apart by their script.
  public init(
    source: (text: String, file: String), target: (text: String, file: String), sourceLanguage: LanguageTag?,
    targetLanguage: LanguageTag?
  ) throws(InputError) {
    guard source.text.utf8.elementsEqual(target.text.utf8) == false else {
      throw InputError(
        SourceLocation(file: target.file), "this is the same text as \(source.file)",
        remedy: "give the text and its translation")
    }
    let sourceScript = LanguageGuess(source.text).script
    let targetScript = LanguageGuess(target.text).script
    try Self.checkSwapped(
      source.file, sourceScript, sourceLanguage, target.file, targetScript, targetLanguage)
    try Self.check(source.file, sourceScript, sourceLanguage, option: "--source-language")
    try Self.check(target.file, targetScript, targetLanguage, option: "--target-language")
    if let sourceScript, sourceScript == targetScript, sourceLanguage == nil || targetLanguage == nil {
      throw InputError(
        SourceLocation(file: target.file),
        "both texts are in \(sourceScript.rawValue) script, so that their languages cannot be guessed",
        remedy: "name both: --source-language and --target-language, such as de and fr")
    }
    self.source = sourceLanguage ?? sourceScript?.language ?? .undetermined
    self.target = targetLanguage ?? targetScript?.language ?? .undetermined
  }

  private static func checkSwapped(
    _ sourceFile: String, _ sourceScript: LanguageGuess.Script?, _ sourceLanguage: LanguageTag?,
    _ targetFile: String, _ targetScript: LanguageGuess.Script?, _ targetLanguage: LanguageTag?
  ) throws(InputError) {
    guard let sourceScript, let targetScript, sourceScript != targetScript else { return }
    func fits(_ script: LanguageGuess.Script, _ language: LanguageTag?) -> Bool? {
      guard let language else { return nil }
      let scripts = LanguageGuess.scripts(of: language)
      return scripts.isEmpty ? nil : scripts.contains(script)
    }
    // Each text is in the other's script, or one is and nothing was said of the other.
    let straight = [fits(sourceScript, sourceLanguage), fits(targetScript, targetLanguage)].compactMap { $0 }
    let crossed = [fits(targetScript, sourceLanguage), fits(sourceScript, targetLanguage)].compactMap { $0 }
    guard !straight.isEmpty, !straight.contains(true), !crossed.contains(false) else { return }
    throw InputError(
      SourceLocation(file: sourceFile),
      "the files seem to be swapped: this text is in \(sourceScript.rawValue) script, \(targetFile) in \(targetScript.rawValue) script",
      remedy: "give the files the other way round, or swap the languages")
  }

  private static func check(
    _ file: String, _ script: LanguageGuess.Script?, _ language: LanguageTag?, option: String
  ) throws(InputError) {
    guard let script, let language else { return }
    let scripts = LanguageGuess.scripts(of: language)
    guard !scripts.isEmpty, !scripts.contains(script) else { return }
    throw InputError(
      SourceLocation(file: file),
      "the text is in \(script.rawValue) script, which does not fit \(option) \(language)",
      remedy: "check the file, or name its language")
  }
}
