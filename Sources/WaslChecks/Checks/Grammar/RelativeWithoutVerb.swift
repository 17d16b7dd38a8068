internal import WaslCore
internal import WaslText

/// «والتي 50 يوما»: a relative pronoun and a length of time, and no verb.
public struct RelativeWithoutVerb: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.relative", title: "A relative clause has lost its verb",
    mqmCategory: "linguistic-conventions/grammar", issueType: .omission, severity: .major, languages: .arabic,
    explanation: """
      الذي or التي right before a number with what it counts, or before the end of the sentence: a verb is missing, such \
      as دامت or بلغت.
      """,
    bad: [
      CheckExample(
        "الحرب التي 50 يوما خلال الصيف.", "The war, which lasted 50 days over the summer.", .englishToArabic),
      CheckExample("المعركة والتي 3 أشهر.", "The battle, which went on for 3 months.", .englishToArabic),
      CheckExample("المبلغ الذي ٢٠٠ دولار.", "The sum, which came to 200 dollars.", .englishToArabic),
      CheckExample("زار المدينة التي.", "He visited the city in which he was born.", .englishToArabic),
      CheckExample("الرحلة التي 10 ساعات في البحر.", "The journey that took 10 hours at sea.", .englishToArabic),
    ],
    good: [
      CheckExample("الحرب التي دامت 50 يوما.", "The war, which lasted 50 days.", .englishToArabic),
      CheckExample("المبلغ الذي بلغ ٢٠٠ دولار.", "The sum, which came to 200 dollars.", .englishToArabic),
      CheckExample(
        "البلدان التي 50 في المئة من سكانها شباب.", "Countries 50 per cent of whose people are young.", .englishToArabic
      ),
      CheckExample("المدينة التي ولد فيها.", "The city in which he was born.", .englishToArabic),
      CheckExample("الاتفاق الذي، في رأيي، لن يدوم.", "The agreement which, I think, will not last.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  private static let counted = Phrases<Void>(
    """
    يوم يوما أيام أسبوع أسبوعا أسابيع شهر شهرا أشهر شهور سنة سنوات عام عاما أعوام ساعة ساعات دقيقة دقائق دولار دولارا دولارات يورو \
    كيلومتر كيلومترا كيلومترات متر مترا أمتار
    """.split { $0 == " " || $0 == "\n" }.map { (String($0), ()) })

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let matches = unit.shared(GrammarWords.self)
    for side in unit.judgedSides where side.isArabic {
      for match in matches.of(side) where match.value == .relative {
        let next = match.tokens.upperBound
        guard next < side.tokens.count else { continue }
        var last = next - 1
        if side.tokens[next].kind == .number {
          guard Self.counted.match(in: side, at: next + 1) != nil else { continue }
          last = next + 1
        } else {
          // The end of the text, with nothing but the stop.
          guard next == side.tokens.count - 1, side.text.normalizedForm(at: next).elementsEqual(".".utf8) else {
            continue
          }
        }
        let range = match.range.lowerBound..<side.tokens[last].range.upperBound
        findings.add(
          "No verb follows “\(side.text.text(in: match.range))” in “\(side.text.text(in: range))”", on: side, [range],
          confidence: 0.8)
      }
    }
  }
}
