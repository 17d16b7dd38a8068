internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// إجتماع for اجتماع.
public struct HamzatWasl: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.wasl", title: "A hamza is written where there is hamzat wasl",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor, languages: .arabic,
    explanation: """
      The verbal nouns and verbs of five and six letters (اجتماع، انتخاب، استخدام) and a few old nouns (اسم، ابن، اثنان) \
      begin with an alef without hamza. They are told by their pattern, behind و ب ل ال too, or by how many texts write \
      them, with أ as well (أستخدام); إنشاء، إنتاج and loanwords such as إنترنت keep theirs. إستراتيجية is written both ways and is only noted.
      """,
    bad: [
      CheckExample("انتهى الإجتماع مساء.", "The meeting ended in the evening.", .englishToArabic),
      CheckExample("يعمل في وزارة الإقتصاد.", "He works in the Ministry of Economy.", .englishToArabic),
      CheckExample("يسهل إستخدام الجهاز.", "The device is easy to use.", .englishToArabic),
      CheckExample("وصل يوم الإثنين.", "He arrived on Monday.", .englishToArabic),
      CheckExample("دعا إلى إنتخابات مبكرة.", "He called for early elections.", .englishToArabic),
      CheckExample(
        "تشكل الإئتلاف بعد إنفجار الأزمة.", "The coalition arose after the crisis erupted.", .englishToArabic),
      CheckExample("رفض هذه الإدعاءات.", "He rejected these claims.", .englishToArabic),
    ],
    good: [
      CheckExample("انتهى الاجتماع مساء.", "The meeting ended in the evening.", .englishToArabic),
      CheckExample("زاد الإنتاج بعد إنشاء المصنع.", "Output rose once the factory was built.", .englishToArabic),
      CheckExample("تصفح الإنترنت في إستونيا.", "He browsed the Internet in Estonia.", .englishToArabic),
      CheckExample("قال إنهما وصلا من إنجلترا.", "He said that both had come from England.", .englishToArabic),
      CheckExample("أصدر المفتي إفتاء لإمتاع الناس.", "The mufti issued a ruling to please people.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      var known: [Int] = []
      words.forEachSuspect(.hamzatWasl, { Self.hamza(words, $0) != nil }) { index in
        guard let (place, isCertain) = Self.hamza(words, words.range(of: index)),
          !unit.shared(NameSounds.self).found(on: side).contains(index)
        else { return }
        known.append(index)
        let token = side.tokens[index].range
        findings.add(
          """
          “\(side.text.text(in: token))” begins with hamzat wasl\(isCertain ? "" : " in most texts"): \
          write ا, not إ
          """,
          on: side, [token], severity: isCertain ? nil : .info, confidence: isCertain ? 0.97 : 0.5,
          fix: .init(side, words.byteRange(of: place, side.tokens[index]), "ا", isCertain: isCertain))
      }
      findings.addLikelySpellings(of: unit, besides: known, on: side, words, where: Self.isWasl)
    }
  }

  /// Whether a word that is likely meant otherwise is meant with an alef without hamza at its beginning.
  static func isWasl(_ verdict: SpellingVerdict) -> Bool {
    verdict.meant.kind == .alef && verdict.meant.change.place == 0 && verdict.meant.change.letter == ArabicLetter.alef
  }

  /// The hamza of a word that should have none, and whether that is so in all texts.
  private static func hamza(_ words: WrittenWords, _ range: Range<Int>) -> (place: Int, isCertain: Bool)? {
    guard let place = hamza(words.letters, range) else { return nil }
    return switch HamzatWaslPatterns.verdict(words.letters[place..<range.upperBound]) {
    case .unknown: nil
    case .either: (place, false)
    case .wasl: (place, true)
    }
  }

  /// The first إ that stands at the beginning of a word or behind clitics.
  private static func hamza(_ letters: [UInt16], _ range: Range<Int>) -> Int? {
    for place in range.prefix(5) {
      switch letters[place] {
      case ArabicLetter.alefHamzaBelow: return place
      case ArabicLetter.waw, ArabicLetter.feh, ArabicLetter.beh, ArabicLetter.lam, ArabicLetter.kaf, ArabicLetter.alef:
        continue
      default: return nil
      }
    }
    return nil
  }
}
