internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// القارر for القرار, beside “decision”.
public struct MistypedWord: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.typo", title: "A word is a letter away from the one that is meant",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor,
    languages: .arabicAndEnglish,
    explanation: """
      A word that no text has, a letter away from the translation of a word of the other side: two letters inside have \
      changed places, or one is missing, too many or another. Changes of the first and the last letter, and in Arabic of the \
      letters that make one word of another (سألتمونيها), count as inflection, not as a slip, unless two change places. \
      Names and what the document has twice are let pass.
      """,
    bad: [
      CheckExample("زار الوزير المدررسة أمس.", "The minister visited the school yesterday.", .englishToArabic),
      CheckExample("اعتمدت اللجنة القارر.", "The committee adopted the decision.", .englishToArabic),
      CheckExample("التنمية الاقتصداية", "Economic development", .englishToArabic),
      CheckExample("اختار الانتفال إلى دبيان.", "He chose to migrate to Debian.", .englishToArabic),
      CheckExample("اجتمع أعضاء البرملان.", "Members of parliament met.", .englishToArabic),
      CheckExample("انعقد المؤتمر في المدينة.", "The confrence was held in the city.", .arabicToEnglish),
      CheckExample("زار الوزير المدرسة.", "The minister visited the shcool.", .arabicToEnglish),
      CheckExample("وافق البرلمان على القانون.", "The parliment agreed on the law.", .arabicToEnglish),
      CheckExample("تدرس اللجنة التقرير.", "The committee is studying the reprot.", .arabicToEnglish),
      CheckExample("انتشر الفيروس بسرعة.", "The vrius spread quickly.", .arabicToEnglish),
    ],
    good: [
      CheckExample("تضررت الأعضاء الداخلية.", "Internal organs were damaged.", .englishToArabic),
      CheckExample("قال شتاينماير إنه سعيد.", "Steinmeier said he was happy."),
      CheckExample("استنشقوا الهواء.", "They inhaled the air."),
      CheckExample("زار الوزير المدرسة.", "The minister visited the school."),
      CheckExample("اقترحت المفوضية ذلك.", "The Commission proposed it."),
      CheckExample("يعمل في مختبر أبحاث.", "He works in a research laboratory."),
    ])

  public init(_ settings: CheckSettings) {}

  /// In letters of the stem; shorter words are a letter away from too many others.
  private static let fewestLetters = 4
  /// How probable the translation of the other side's word has to be.
  private static let leastProbability: Float = 0.04
  /// Of words with words: units that are longer than any sentence would take too long.
  private static let mostComparisons = 10_000

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    if unit.isUnpaired { return }
    for side in unit.judgedSides where side.isArabic || side.isEnglish {
      let unknown = Self.unknownWords(of: side, in: unit)
      if unknown.isEmpty { continue }
      let other = unit.other(side)
      if unknown.count * other.tokens.count > Self.mostComparisons { continue }
      let origins = other.tokens.indices.filter {
        other.lexiconWords[$0] >= 0 && !other.memory.has(.frequent, other.forms[$0])
      }
      for index in unknown {
        guard let stem = side.stem(at: index).map({ Array($0.unicodeScalars) }), stem.count >= Self.fewestLetters else {
          continue
        }
        for origin in origins {
          guard let meant = Self.translation(like: stem, of: other.lexiconWords[origin], other, isArabic: side.isArabic)
          else { continue }
          let (token, partner) = (side.tokens[index].range, other.tokens[origin].range)
          findings.add(
            // The lexicon knows stems alone.
            """
            “\(side.text.text(in: token))” is a letter away from “\(meant)…”, a translation of \
            “\(other.text.text(in: partner))”
            """,
            on: side, [token], across: [partner], confidence: 0.7)
          break
        }
      }
    }
  }

  /// The words that no text has, without names.
  private static func unknownWords(of side: SideAnalysis, in unit: UnitAnalysis) -> [Int] {
    let words = side.lexiconWords
    guard words.contains(-1) else { return [] }
    let kind: Token.Kind = side.isArabic ? .arabicWord : .latinWord
    let candidates = words.indices.filter { index in
      let token = side.tokens[index]
      return words[index] == -1 && token.kind == kind && !token.traits.contains(.capitalised)
        && !token.traits.contains(.acronym) && unit.profile.words.count(of: side.text.normalizedForm(at: index)) <= 1
    }
    if candidates.isEmpty { return [] }
    let named = unit.shared(NameSounds.self).found(on: side)
    return candidates.filter { !named.contains($0) }
  }

  /// A translation of a word that is a slip away from a stem.
  private static func translation(
    like stem: [Unicode.Scalar], of word: Int32, _ other: SideAnalysis, isArabic: Bool
  ) -> String? {
    guard let lexicon = other.lexicon else { return nil }
    var found: String?
    lexicon.forEachTranslation(ofSource: word) { target, probability in
      guard found == nil, probability >= leastProbability else { return }
      let translation = lexicon.targetStem(target)
      if TypingSlip.isThere(between: Array(translation.unicodeScalars), and: stem, isArabic: isArabic) {
        found = translation
      }
    }
    return found
  }
}
