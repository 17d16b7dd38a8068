internal import Synchronization
internal import WaslCore
internal import WaslText

/// A word that no dictionary has.
public struct NonWord: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.unknown", title: "A word is in no dictionary",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor,
    languages: .arabicAndEnglish, isOnByDefault: false,
    explanation: """
      Asks Hunspell, where it and the language's dictionary are installed (hunspell-ar, hunspell-en-us or hunspell-en-gb), for \
      every word of the judged side. A word that transcribes one of the other side, that has its counterpart there by the \
      lexicon, that the document has three times, or that begins with a capital letter is let pass, and so are words of \
      three letters and fewer. Off unless it is asked for, since names and rare words are in no dictionary either.
      """,
    bad: [
      CheckExample("زار الوزير المدررسة الجديدة.", "The minister visited the new school.", .englishToArabic),
      CheckExample("انعقد المؤتمغر في جنيف.", "The conference was held in Geneva.", .englishToArabic),
      CheckExample("تدرس الحكوممة هذا الاقتراح.", "The government is studying the proposal.", .englishToArabic),
      CheckExample("ارتفعت الأسععار كثيرا.", "Prices rose a great deal.", .englishToArabic),
      CheckExample("وافق البرلمامن على القانون.", "Parliament approved the law.", .englishToArabic),
      CheckExample("زار الوزير المدرسة الجديدة.", "The minister visited the new schooool.", .arabicToEnglish),
      CheckExample("انعقد المؤتمر في جنيف.", "The conferrrence was held in Geneva.", .arabicToEnglish),
      CheckExample("تدرس الحكومة هذا الاقتراح.", "The governmnet is studying the proposal.", .arabicToEnglish),
      CheckExample("ارتفعت الأسعار كثيرا.", "Prices rroose a great deal.", .arabicToEnglish),
      CheckExample("وافق البرلمان على القانون.", "The parliamnet approved the law.", .arabicToEnglish),
    ],
    good: [
      CheckExample("زار الوزير المدرسة الجديدة.", "The minister visited the new school."),
      CheckExample("قال شتاينماير إنه سعيد.", "Steinmeier said he was happy."),
      CheckExample("تدرس الحكومة هذا الاقتراح.", "The government is studying the proposal."),
      CheckExample("تقع دوسلدورف على النهر.", "Düsseldorf lies on the river."),
      CheckExample("وافق البرلمان على القانون.", "Parliament approved the law."),
    ])

  /// What was asked already, by language.
  private final class Memory: Sendable {
    struct Words {
      var known: Set<String> = []
      var unknown: Set<String> = []
    }

    private let words = Mutex<[String: Words]>([:])

    /// Whether a word is in no dictionary. A new word has all words of its document looked up with it.
    func isUnknown(_ word: String, _ language: String, _ document: () -> Set<String>) -> Bool {
      words.withLock { all in
        var words = all[language] ?? Words()
        if words.known.contains(word) { return false }
        if words.unknown.contains(word) { return true }
        let asked = document().union([word]).subtracting(words.known).subtracting(words.unknown)
        let unknown = HunspellProgram.unknown(among: asked, language: language)
        words.unknown.formUnion(unknown)
        words.known.formUnion(asked.subtracting(unknown))
        all[language] = words
        return unknown.contains(word)
      }
    }
  }

  /// In letters; shorter ones are mostly particles and abbreviations.
  private static let fewestLetters = 4
  /// What a document writes so often is meant.
  private static let mostOften = 3

  private let memory = Memory()
  /// The languages whose words can be looked up here.
  private let languages: [String]

  public init(_ settings: CheckSettings) {
    languages = [settings.sourceLanguage.language, settings.targetLanguage.language].filter {
      HunspellProgram.obstacle(for: $0) == nil
    }
  }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic || side.isEnglish {
      let language = side.language.language
      guard languages.contains(language) else { continue }
      let links = unit.links.links(of: side)
      let named = Set(unit.shared(NameSounds.self).found(on: side))
      for (index, token) in side.tokens.enumerated() where Self.isJudged(token, of: side) {
        if links[index].isLinked || named.contains(index) { continue }
        if unit.profile.words.count(of: side.text.normalizedForm(at: index)) >= Self.mostOften { continue }
        let word = Self.plain(token, of: side)
        let isUnknown = memory.isUnknown(word, language) {
          Self.words(of: unit.units, side.side, language: side.language)
        }
        if isUnknown {
          findings.add("“\(word)” is in no dictionary", on: side, [token.range], confidence: 0.4)
        }
      }
    }
  }

  private static func isJudged(_ token: Token, of side: SideAnalysis) -> Bool {
    token.kind == (side.isArabic ? .arabicWord : .latinWord) && !token.traits.contains(.capitalised)
      && !token.traits.contains(.acronym) && !token.traits.contains(.glued)
      && token.range.count >= fewestLetters * (side.isArabic ? 2 : 1)
  }

  /// The word as it is written, without vowel signs and tatweel.
  private static func plain(_ token: Token, of side: SideAnalysis) -> String {
    plain(side.text.text(in: token.range))
  }

  private static func plain(_ word: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where !isSign(scalar.value) { plain.append(scalar) }
    return String(plain)
  }

  private static func isSign(_ scalar: UInt32) -> Bool {
    (0x64B...0x652).contains(scalar) || scalar == 0x670 || scalar == 0x640
  }

  /// All words of a side of a document that may be asked for.
  private static func words(of units: [TranslationUnit], _ side: Finding.Side, language: LanguageTag) -> Set<String> {
    var words: Set<String> = []
    var text = TokenizedText()
    for unit in units {
      text.read(UnitAnalysis.text(side == .source ? unit.source : unit.target))
      for token in text.tokens
      where token.kind == (language.language == "ar" ? .arabicWord : .latinWord)
        && !token.traits.contains(.capitalised) && token.range.count >= fewestLetters
      {
        words.insert(plain(text.text(in: token.range)))
      }
    }
    return words
  }
}
