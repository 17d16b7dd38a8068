internal import WaslCore
internal import WaslText

/// أيضا where the document writes أيضاً.
public struct TanwinStyle: Check {
  public static let declaration = CheckDeclaration(
    id: "style.tanwin", title: "A word is written with its tanwin here and without it there",
    mqmCategory: "style/inconsistent-style", issueType: .inconsistency, severity: .info, languages: .arabic,
    explanation: """
      Adverbs and the like (أيضا، يوما، جدا) are written with ً or without it; a document should keep to one. The fewer \
      are shown, in a document that writes most of them with the sign.
      """,
    bad: [
      CheckExample("حضر أولاً وتكلم ثانياً وسأل أيضا.", "He came first, spoke second and asked too.", .englishToArabic),
      CheckExample("كان يوماً طويلاً جدا.", "It was a very long day.", .englishToArabic),
      CheckExample(
        "وصل مساءً وغادر صباحاً بعد خمسين يوما.", "He came in the evening and left in the morning after fifty days.",
        .englishToArabic),
      CheckExample(
        "غالباً ما يتأخر قليلاً وأحيانا كثيراً.", "He is often a little late and at times very.", .englishToArabic),
      CheckExample(
        "قال وفقاً للتقرير ونظراً للظروف إنه لن يعود أبدا.",
        "He said, going by the report and the circumstances, that he would never return.", .englishToArabic),
    ],
    good: [
      CheckExample("حضر أولاً وتكلم ثانياً وسأل أيضاً.", "He came first, spoke second and asked too.", .englishToArabic),
      CheckExample("كان يوما طويلا جدا.", "It was a very long day.", .englishToArabic),
      CheckExample("وصل مساءً وغادر صباحاً.", "He came in the evening and left in the morning.", .englishToArabic),
      CheckExample("غالبا ما يتأخر قليلا.", "He is often a little late.", .englishToArabic),
      CheckExample("هذا كتابه أيضا.", "This is his book too.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  /// Words that have tanwin whenever they end in alef.
  private static let list = """
    أيضا ايضا جدا أبدا يوما عاما شهرا أسبوعا أولا ثانيا ثالثا غالبا أحيانا دائما قليلا كثيرا تقريبا فورا خصوصا عموما معا حاليا \
    سابقا لاحقا مؤخرا أخيرا وفقا نظرا طبقا بدلا فضلا مثلا أصلا فعلا تماما كاملا صباحا ليلا نهارا قريبا بعيدا سريعا مباشرا \
    جميعا سويا رسميا سياسيا عسكريا اقتصاديا دوليا محليا سرا علنا أمرا شيئا دورا تهديدا شخصا دولارا ألفا مليونا كبيرا جديدا
    """
  private static let words = LetterTable(words: list)
  private static let forms: Set<[UInt8]> = {
    let text = TokenizedText(list)
    return Set(text.tokens.indices.map { Array(text.normalizedForm(at: $0)) })
  }()

  /// Whether a word as it is written, without vowel signs, is one of them, with or without و.
  static func isListed(_ word: ArraySlice<UInt16>) -> Bool {
    words.contains(word) || (word.first == ArabicLetter.waw && words.contains(word.dropFirst()))
  }

  /// Whether a word may be one of them, by its normalised form.
  static func mayBe(_ form: ArraySlice<UInt8>) -> Bool {
    guard form.suffix(2).elementsEqual("ا".utf8) else { return false }
    return forms.contains(Array(form)) || (form.starts(with: "و".utf8) && forms.contains(Array(form.dropFirst(2))))
  }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic && unit.profile.tanwin.isUsual(side.side) {
      TanwinUse.forEach(side) { token, isWritten in
        if isWritten { return }
        let range = side.tokens[token].range
        findings.add(
          "“\(side.text.text(in: range))” lacks the tanwin ً that this document writes mostly", on: side, [range],
          confidence: 0.7, fix: .init(side, range.upperBound..<range.upperBound, "ً", isCertain: false))
      }
    }
  }
}
