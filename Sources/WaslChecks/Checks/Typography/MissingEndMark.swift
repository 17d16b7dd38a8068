internal import WaslCore
internal import WaslText

/// A sentence without its full stop.
public struct MissingEndMark: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.ending", title: "A sentence ends without a mark, unlike its counterpart",
    mqmCategory: "linguistic-conventions/punctuation", issueType: .typographical, severity: .info, languages: .any,
    explanation: """
      The other side ends with a full stop or the like. Nothing is said in documents where the sides differ in more than \
      one unit of ten, nor of texts of less than four words.
      """,
    bad: [
      CheckExample("وصل الوفد إلى المدينة أمس", "The delegation reached the city yesterday.", .englishToArabic),
      CheckExample("هل وصل الوفد إلى المدينة", "Has the delegation reached the city?", .englishToArabic),
      CheckExample("غادر الوزير العاصمة مساء اليوم", "The minister left the capital this evening.", .englishToArabic),
      CheckExample("وصل الوفد إلى المدينة أمس.", "The delegation reached the city yesterday", .arabicToEnglish),
      CheckExample("هل وصل الوفد إلى المدينة؟", "Has the delegation reached the city", .arabicToEnglish),
    ],
    good: [
      CheckExample("وصل الوفد إلى المدينة أمس.", "The delegation reached the city yesterday.", .either),
      CheckExample("نبذة عن المدينة", "About the city", .either),
      CheckExample("قال: «وصل الوفد إلى المدينة».", "He said: “The delegation reached the city.”", .either),
      CheckExample("مقدمة", "Introduction.", .either),
      CheckExample("هل وصل الوفد إلى المدينة؟", "Has the delegation reached the city?", .either),
    ])

  /// Titles are shorter.
  private static let fewestTokens = 4

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard unit.profile.endMarks.areAlike else { return }
    for side in unit.judgedSides where side.tokens.count >= Self.fewestTokens {
      guard !EndMarks.hasMark(side), EndMarks.hasMark(unit.other(side)), let last = side.tokens.last else { continue }
      findings.add("No mark ends the sentence", on: side, [last.range], confidence: 0.6)
    }
  }
}
