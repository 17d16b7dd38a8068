internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// التى for التي, حتي for حتى.
public struct FinalYeh: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.yeh", title: "ى and ي are confused at the end of a word",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor, languages: .arabic,
    explanation: """
      Frequent words that are no words with the other letter: في، التي، الذي and adjectives such as الدولي end in ي; حتى، \
      إلى، أخرى، مستوى in ى. Rarer words count where many texts write them with the other letter by far, unless the other \
      side has a name there or, beside ي, my or me (على and the name علي).
      """,
    bad: [
      CheckExample("المدينة التى زارها.", "The city that he visited.", .englishToArabic),
      CheckExample("يعيش فى القاهرة.", "He lives in Cairo.", .englishToArabic),
      CheckExample("انتظر حتي المساء.", "He waited until evening.", .englishToArabic),
      CheckExample("نقل إلى المستشفي.", "He was taken to hospital.", .englishToArabic),
      CheckExample("عقد الاجتماع الدولى أمس.", "The international meeting was held yesterday.", .englishToArabic),
    ],
    good: [
      CheckExample("المدينة التي زارها.", "The city that he visited.", .englishToArabic),
      CheckExample("التقى علي بأخيه على الشاطئ.", "Ali met his brother on the beach.", .englishToArabic),
      CheckExample("انتظر حتى المساء.", "He waited until evening.", .englishToArabic),
      CheckExample("نقل إلى المستشفى.", "He was taken to hospital.", .englishToArabic),
      CheckExample(
        "جرى الاجتماع لدى المجلس الدولي.", "The meeting took place at the international council.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  /// As they should be written.
  private static let words = LetterTable(
    """
    في الذي التي هي الذين حوالي بالتالي التالي الحالي الماضي الثاني الرئيسي الدولي العالمي العربي المصري السوري العراقي الإسلامي \
    الأمريكي الأميركي الإسرائيلي الفلسطيني السياسي الاقتصادي الاجتماعي الوطني العسكري الأمني الصحي المالي القانوني الأوروبي \
    الإيراني التركي الروسي السعودي اللبناني الأردني المدني الشعبي الرسمي الإعلامي الثقافي العلمي التقني الطبي الديني التاريخي \
    حتى إلى أخرى مستوى مستشفى إحدى منتدى متى مدى ملتقى أقصى أدنى قتلى جرحى
    """.split { $0 == " " || $0 == "\n" }.compactMap { word -> (String, Bool)? in
      let isYeh = word.hasSuffix("ي")
      guard isYeh || word.hasSuffix("ى") else { return nil }
      return (word.dropLast() + (isYeh ? "ى" : "ي"), isYeh)
    })

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      var known: [Int] = []
      words.forEachSuspect(.finalYeh, { Self.shouldBeYeh($0, words) != nil }) { index in
        let last = words.byteRange(of: words.range(of: index).upperBound - 1, side.tokens[index])
        let token = side.tokens[index].range
        // With a vowel sign on it the ي is a pronoun: إليَّ.
        guard let isYeh = Self.shouldBeYeh(words.range(of: index), words), last.upperBound == token.upperBound else {
          return
        }
        known.append(index)
        let meant = isYeh ? "ي" : "ى"
        findings.add(
          "“\(side.text.text(in: token))” ends in \(meant), not in \(isYeh ? "ى" : "ي")", on: side, [token],
          confidence: 0.9, fix: .init(side, last, meant, isCertain: true))
      }
      findings.addLikelySpellings(of: unit, besides: known, on: side, words) { $0.meant.kind == .yeh }
    }
  }

  /// Whether a word that ends in the wrong one of both letters should end in ي, or `nil` where nothing is wrong.
  private static func shouldBeYeh(_ range: Range<Int>, _ written: WrittenWords) -> Bool? {
    guard range.count >= 2 else { return nil }
    let last = written.letters[range.upperBound - 1]
    guard last == ArabicLetter.yeh || last == ArabicLetter.alefMaqsura else { return nil }
    var isYeh: Bool?
    written.forEachBeginning(of: range) { start, _ in
      isYeh = words.find(written.letters[start..<range.upperBound])
      return isYeh != nil
    }
    return isYeh
  }
}
