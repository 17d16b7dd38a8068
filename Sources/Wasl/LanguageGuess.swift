public import WaslCore

/// Guesses the language of a text by its script.
///
/// A script is not a language: Arabic script is taken for Arabic and Latin script for English, the pair that Wasl
/// knows best. Whoever has other languages says so.
public struct LanguageGuess: Sendable, Hashable {
  /// The scripts that are told apart.
  public enum Script: String, Sendable, Hashable, CaseIterable {
    case arabic = "Arabic"
    case latin = "Latin"
    case cyrillic = "Cyrillic"
    case greek = "Greek"
    case hebrew = "Hebrew"
    case devanagari = "Devanagari"
    case han = "Han"
    case kana = "Japanese"
    case hangul = "Korean"
    case thai = "Thai"

    /// The language that a text in this script is taken to be in.
    public var language: LanguageTag {
      let tag =
        switch self {
        case .arabic: "ar"
        case .latin: "en"
        case .cyrillic: "ru"
        case .greek: "el"
        case .hebrew: "he"
        case .devanagari: "hi"
        case .han: "zh"
        case .kana: "ja"
        case .hangul: "ko"
        case .thai: "th"
        }
      return LanguageTag(tag)!
    }

    fileprivate init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
      case 0x400...0x52F: self = .cyrillic
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x590...0x5FF: self = .hebrew
      case 0x900...0x97F: self = .devanagari
      case 0x3040...0x30FF: self = .kana
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: self = .han
      case 0xAC00...0xD7A3, 0x1100...0x11FF: self = .hangul
      case 0xE00...0xE7F: self = .thai
      default: return nil
      }
    }
  }

  /// The script that most letters are in, or `nil` in a text without letters that are known here.
  public let script: Script?

  /// Looks at the first twenty thousand characters at most.
  public init(_ text: String) {
    var counts: [Script: Int] = [:]
    // Counted run by run: letters of one script follow each other.
    var run: (script: Script, count: Int)?
    for scalar in text.unicodeScalars.prefix(20_000) {
      guard let script = Script(scalar), scalar.isASCII || Self.isLetter(scalar) else { continue }
      if let current = run, current.script == script {
        run = (script, current.count + 1)
      } else {
        if let run { counts[run.script, default: 0] += run.count }
        run = (script, 1)
      }
    }
    if let run { counts[run.script, default: 0] += run.count }
    // Japanese writes most of its meaning in Han, but no other language writes kana at all.
    if let kana = counts[.kana], let han = counts[.han], kana * 10 > han { counts[.kana] = kana + han }
    script = Script.allCases.filter { counts[$0] != nil }.max { counts[$0]! < counts[$1]! }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // The Arabic alphabet, without the look into Unicode's tables.
    (0x620...0x64A).contains(scalar.value) || scalar.properties.isAlphabetic
  }

  /// The scripts that a language is written in, as far as they are known here; empty for languages that are not.
  public static func scripts(of language: LanguageTag) -> Set<Script> {
    if language.description.contains("-Latn") { return [.latin] }
    if language.description.contains("-Arab") { return [.arabic] }
    if language.description.contains("-Cyrl") { return [.cyrillic] }
    return switch language.language {
    case "ar", "fa", "ur", "ps", "sd", "ug", "ckb": [.arabic]
    case "ru", "uk", "bg", "be", "mk", "kk", "ky", "tg", "mn": [.cyrillic]
    case "el": [.greek]
    case "he", "yi": [.hebrew]
    case "hi", "mr", "ne", "sa": [.devanagari]
    case "zh": [.han]
    case "ja": [.kana, .han]
    case "ko": [.hangul]
    case "th": [.thai]
    case "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "fi", "pl", "cs", "sk", "hu", "ro",
      "tr",
      "id", "ms", "vi", "sw", "sq", "hr", "sl", "lt", "lv", "et", "is", "ga", "cy", "eu", "ca", "gl", "af":
      [.latin]
    default: []
    }
  }
}
