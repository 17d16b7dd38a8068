internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// A target that is the source, or written in its language.
public struct UntranslatedSegment: Check {
  public static let declaration = CheckDeclaration(
    id: "untranslated.segment", title: "The target is not translated",
    mqmCategory: "accuracy/untranslated", issueType: .untranslated, severity: .critical, languages: .any,
    explanation: """
      The target repeats the source, or most of its words are in the source's script. Names, numbers, code and single \
      words may be the same in both languages and are let pass.
      """,
    bad: [
      CheckExample("The meeting was held in the capital.", "The meeting was held in the capital.", .englishToArabic),
      CheckExample("Open the file and save it.", "Open the file and save it.", .englishToArabic),
      CheckExample("عقد الاجتماع في العاصمة.", "عقد الاجتماع في العاصمة.", .arabicToEnglish),
      CheckExample("افتح الملف ثم احفظه.", "افتح الملف ثم احفظه.", .arabicToEnglish),
      CheckExample("Choose a new password, please.", "Choose a new password", .englishToArabic),
      CheckExample("وصل الرئيس أمس إلى باريس.", "وصل الرئيس إلى باريس.", .arabicToEnglish),
      CheckExample("Part III", "Part III", .englishToArabic),
      CheckExample("3 Sectors", "3 Sectors", .englishToArabic),
      CheckExample("أغلق النافذة الآن.", "أغلق النافذة الآن.", .arabicToEnglish),
      CheckExample("يصدر التقرير كل سنة.", "يصدر التقرير كل سنة.", .arabicToEnglish),
      CheckExample("انتهى الاجتماع دون اتفاق.", "انتهى الاجتماع دون اتفاق.", .arabicToEnglish),
    ],
    good: [
      CheckExample("عقد الاجتماع في العاصمة.", "The meeting was held in the capital."),
      CheckExample("Microsoft Word", "Microsoft Word", .englishToArabic),
      CheckExample("https://example.com/ar", "https://example.com/ar", .englishToArabic),
      CheckExample("2014", "2014"),
      CheckExample("WHO, UNICEF, UNDP", "WHO, UNICEF, UNDP", .englishToArabic),
      CheckExample("شاهد فيلم The Godfather أمس.", "He watched The Godfather yesterday."),
    ])

  /// How many words a copy has at least.
  private static let leastWords = 2
  /// The share of the target's words that are in the source's script.
  private static let foreignShare = 0.7

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let message = Self.problem(of: unit) else { return }
    findings.add(
      message, source: [0..<unit.source.text.source.count], target: [0..<unit.target.text.source.count],
      confidence: 0.97)
  }

  /// Whether a copy is a heading rather than a name: Part III, 3 Sectors, The Hague; or a person with a country.
  private static func isHeading(_ unit: UnitAnalysis) -> Bool {
    let side = unit.source
    guard side.isEnglish, side.tokens.count > 1, side.text.normalizedBytes == unit.target.text.normalizedBytes,
      let lexicon = side.lexicon
    else { return false }
    // A country in brackets has an Arabic name, whatever the rest is.
    if Countries.names.matches(in: side).contains(where: { isBracketed($0.tokens, in: side) }) { return true }
    var isKnown = false
    var isPhrase = side.tokens[0].kind == .number
    for (index, word) in side.lexiconWords.enumerated() {
      let token = side.tokens[index]
      if index > 0, token.kind == .latinWord, token.range.count > 1, token.traits.contains(.acronym),
        token.range.allSatisfy({ romanLetters.contains(side.text.source[$0]) })
      {
        isPhrase = true
      } else if word >= 0, token.range.count > 2, !token.traits.contains(.acronym) {
        if lexicon.sourceShare(word) >= frequentShare {
          isPhrase = true
        } else if side.translations.figures(of: word).probability >= leastTranslated {
          isKnown = true
        }
      }
    }
    return isKnown && isPhrase
  }

  private static func isBracketed(_ tokens: Range<Int>, in side: SideAnalysis) -> Bool {
    func isSign(_ sign: UInt8, _ index: Int) -> Bool {
      side.tokens.indices.contains(index) && side.text.normalizedForm(at: index).elementsEqual([sign])
    }
    return isSign(UInt8(ascii: "("), tokens.lowerBound - 1) && isSign(UInt8(ascii: ")"), tokens.upperBound)
  }

  private static let romanLetters = Array("IVXLC".utf8)
  /// The share of articles and prepositions in texts.
  private static let frequentShare: Float = 0.006
  /// A word that is mostly translated by few others has a translation.
  private static let leastTranslated: Float = 0.5

  /// What is to be said of a unit whose target is not translated.
  static func problem(of unit: UnitAnalysis) -> String? {
    let letters = unit.target.letters
    if let kind = ForeignRun.foreignKind(of: unit) {
      let foreign = kind == .arabicWord ? letters.arabicWords : letters.latinWords
      guard foreign > 0, Double(foreign) >= foreignShare * Double(letters.words) else { return nil }
      // Two lists of names or a line of code are the same in both languages.
      let translatable = ForeignRun.runs(in: unit).reduce(0) { $0 + $1.translatable }
      guard foreign >= leastWords && translatable >= Double(leastWords) - 0.5 || isHeading(unit) else { return nil }
    } else {
      guard unit.source.language.language != unit.target.language.language, letters.words >= 2 * leastWords,
        unit.source.text.source == unit.target.text.source
      else { return nil }
    }
    return unit.source.text.normalizedBytes == unit.target.text.normalizedBytes
      ? "the target is a copy of the source" : "the target is in the language of the source"
  }
}
