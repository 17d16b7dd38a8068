internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// المدرسه for المدرسة, هذة for هذه.
public struct FinalMarbuta: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.marbuta", title: "ة and ه are confused at the end of a word",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor, languages: .arabic,
    explanation: """
      After the article no pronoun can stand, so a word such as المدرسه means ة; words whose last letter is a ه (المياه، \
      الوجه، الاتجاه) are known. The other way round, pronouns and a few nouns are known: هذة، فية، مياة. Rarer words count where \
      many texts write them with the other letter by far; a ه may be a pronoun where the other side has his, it or their.
      """,
    bad: [
      CheckExample("فتحت المدرسه أبوابها.", "The school opened its doors.", .englishToArabic),
      CheckExample("زار هذة القرية.", "He visited this village.", .englishToArabic),
      CheckExample("أعلنت الحكومه قرارها.", "The government announced its decision.", .englishToArabic),
      CheckExample("نقصت مياة الشرب.", "Drinking water ran short.", .englishToArabic),
      CheckExample("لا شك فية.", "There is no doubt about it.", .englishToArabic),
    ],
    good: [
      CheckExample("فتحت المدرسة أبوابها.", "The school opened its doors.", .englishToArabic),
      CheckExample("زار هذه القرية.", "He visited this village.", .englishToArabic),
      CheckExample("نقصت المياه في هذا الاتجاه.", "Water ran short in this direction.", .englishToArabic),
      CheckExample("أكد التزامه بالسلام.", "He stressed his commitment to peace.", .englishToArabic),
      CheckExample("القاضي الذي التقاه.", "The judge whom he met.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  /// Nouns and adjectives that are known to end in ة, without the article.
  private static let nouns = LetterTable(
    """
    مدرسة حكومة دولة منظمة لجنة جامعة مدينة قرية منطقة سنة ساعة قضية حركة شركة خطة مرحلة جماعة مجموعة وزارة إدارة ادارة \
    سياسة خدمة قوة ثورة حياة صحة حرية عملية علاقة مشكلة حالة فترة مسألة نتيجة نهاية بداية زيارة رسالة صورة محافظة محكمة \
    سلطة جلسة جبهة جهة جريمة حملة حماية دراسة دعوة رئاسة رعاية رغبة زيادة سفارة سيارة شبكة شرطة صحيفة طائرة طاقة عاصمة عائلة \
    عربية دولية سياسية اقتصادية وطنية إسلامية اسلامية أمنية امنية عسكرية مالية صحية اجتماعية جديدة قديمة كبيرة صغيرة متحدة \
    عامة خاصة ماضية حالية قادمة مقبلة معارضة مقاومة ضحية غرفة فئة قائمة قناة كلية لغة مادة مرأة امرأة مصلحة معركة مفاوضة ميزانية
    """.split { $0 == " " || $0 == "\n" }.map { (String($0.dropLast()) + "ه", ()) })

  private static let pronouns = LetterTable(
    words: "هذة فية لدية إلية الية عنة بة لة مياة اتجاة انتباة أنة إنة انة لأنة وجة المياة الاتجاة")

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      var known: [Int] = []
      words.forEachSuspect(.finalMarbuta, { Self.isWrong($0, words) }) { index in
        known.append(index)
        let range = words.range(of: index)
        let token = side.tokens[index].range
        let meant = words.letters[range.upperBound - 1] == ArabicLetter.heh ? "ة" : "ه"
        findings.add(
          "“\(side.text.text(in: token))” ends in \(meant)", on: side, [token], confidence: 0.95,
          fix: .init(side, words.byteRange(of: range.upperBound - 1, side.tokens[index]), meant, isCertain: true))
      }
      findings.addLikelySpellings(of: unit, besides: known, on: side, words) { $0.meant.kind == .marbuta }
    }
  }

  private static func isWrong(_ range: Range<Int>, _ words: WrittenWords) -> Bool {
    guard range.count >= 2 else { return false }
    let last = words.letters[range.upperBound - 1]
    guard last == ArabicLetter.heh || last == ArabicLetter.tehMarbuta else { return false }
    var isWrong = false
    words.forEachBeginning(of: range) { start, hasArticle in
      let word = words.letters[start..<range.upperBound]
      isWrong =
        last == ArabicLetter.heh
        ? hasArticle && nouns.contains(word) : isWhole(start, range, words) && pronouns.contains(word)
      return isWrong
    }
    return isWrong
  }

  /// بلدية is no ب and لدية: only و and ف may stand before.
  private static func isWhole(_ start: Int, _ range: Range<Int>, _ words: WrittenWords) -> Bool {
    start == range.lowerBound || words.letters[start - 1] == ArabicLetter.waw
      || words.letters[start - 1] == ArabicLetter.feh
  }
}
