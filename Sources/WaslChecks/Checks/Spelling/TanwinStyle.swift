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
  static let words = LetterTable(
    words: """
      أيضا ايضا جدا أبدا يوما عاما شهرا أسبوعا أولا ثانيا ثالثا غالبا أحيانا دائما قليلا كثيرا تقريبا فورا خصوصا عموما معا حاليا \
      سابقا لاحقا مؤخرا أخيرا وفقا نظرا طبقا بدلا فضلا مثلا أصلا فعلا تماما كاملا صباحا ليلا نهارا قريبا بعيدا سريعا مباشرا \
      جميعا سويا رسميا سياسيا عسكريا اقتصاديا دوليا محليا سرا علنا أمرا شيئا دورا تهديدا شخصا دولارا ألفا مليونا كبيرا جديدا
      """)

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
