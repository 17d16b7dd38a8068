internal import WaslCore
internal import WaslText

/// قال … أن for قال … إن.
public struct SayingThat: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.inna", title: "أن stands after a verb of saying that takes إن",
    mqmCategory: "linguistic-conventions/grammar", issueType: .grammar, severity: .minor, languages: .arabic,
    explanation: """
      After قال and its forms what was said begins with إن; أكد، أعلن، ذكر take أن. An أن that another word governs (يجب \
      أن، من المتوقع أن) is not touched.
      """,
    bad: [
      CheckExample(
        "قال الوزير أن الاجتماع كان مفيدا.", "The minister said that the meeting had been useful.", .englishToArabic),
      CheckExample("وقال كيري أنه سيعود.", "Kerry said that he would return.", .englishToArabic),
      CheckExample(
        "قالت المتحدثة أيضا أن المحادثات مستمرة.", "The spokeswoman also said that talks were going on.",
        .englishToArabic),
      CheckExample("يقول الخبراء أن الأسعار سترتفع.", "Experts say that prices will rise.", .englishToArabic),
      CheckExample(
        "رد قائلاً لمرافقه أنه لا يوجد خطر.", "He replied, telling his companion that there was no danger.",
        .englishToArabic),
    ],
    good: [
      CheckExample(
        "قال الوزير إن الاجتماع كان مفيدا.", "The minister said that the meeting had been useful.", .englishToArabic),
      CheckExample(
        "أكد الوزير أن الاجتماع كان مفيدا.", "The minister stressed that the meeting had been useful.", .englishToArabic
      ),
      CheckExample("قال إنه يجب أن يعود.", "He said that he had to return.", .englishToArabic),
      CheckExample(
        "قال ذلك مضيفاً أن المحادثات مستمرة.", "He said so, adding that talks were going on.", .englishToArabic),
      CheckExample("قال: من المتوقع أن يعود.", "He said: he is expected to return.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let matches = unit.shared(GrammarWords.self)
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      var last = -1
      for match in matches.of(side) where match.value == .saying {
        guard let that = ThatClause.find(in: side, words, after: match.tokens.upperBound), that != last else {
          continue
        }
        last = that
        let range = side.tokens[that].range
        let verb = side.text.text(in: match.range)
        let letter = words.range(of: that).lowerBound
        findings.add(
          "After “\(verb)” write إن, not “\(side.text.text(in: range))”", on: side,
          [match.range, range], confidence: 0.85,
          fix: .init(side, words.byteRange(of: letter, side.tokens[that]), "إ", isCertain: false))
      }
    }
  }
}
