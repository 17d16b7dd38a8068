internal import WaslCore
internal import WaslText

/// A unit whose source is empty.
public struct AdditionSegment: Check {
  public static let declaration = CheckDeclaration(
    id: "addition.segment", title: "A sentence has no source",
    mqmCategory: "accuracy/addition", issueType: .addition, severity: .major, languages: .any, seesUnpaired: true,
    explanation: """
      The target has words and the source is empty. In texts that were aligned by a program the counterpart may stand in the \
      unit before or after. What has no words, a number or a line of signs, is let pass.
      """,
    bad: [
      CheckExample("لم تعلق الوزارة على هذه الأنباء.", "", .englishToArabic),
      CheckExample("انتهى الاجتماع دون اتفاق.", "", .englishToArabic),
      CheckExample("أغلق الباب خلفك.", "", .englishToArabic),
      CheckExample("سافر الوفد مساء الأحد.", "", .englishToArabic),
      CheckExample("هذا كل ما نعرفه حتى الآن.", "", .englishToArabic),
      CheckExample("", "The ministry did not comment on the news.", .arabicToEnglish),
      CheckExample("", "The meeting ended without agreement.", .arabicToEnglish),
      CheckExample("", "Close the door behind you.", .arabicToEnglish),
      CheckExample("", "The delegation left on Sunday evening.", .arabicToEnglish),
      CheckExample("", "That is all we know so far.", .arabicToEnglish),
    ],
    good: [
      CheckExample("لم تعلق الوزارة على هذه الأنباء.", "The ministry did not comment on the news."),
      CheckExample("انتهى الاجتماع دون اتفاق.", "The meeting ended without agreement."),
      CheckExample("أغلق الباب خلفك.", "Close the door behind you."),
      CheckExample("سافر الوفد مساء الأحد.", "The delegation left on Sunday evening."),
      CheckExample("هذا كل ما نعرفه حتى الآن.", "That is all we know so far."),
      CheckExample("* * *", ""),
      CheckExample("", "7"),
    ])

  /// How sure it is, as sentences without a partner in aligned texts are sometimes the aligner's fault.
  private static let confidence = 0.7

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard unit.source.isEmpty, unit.target.letters.words > 0 else { return }
    findings.add(
      "there is no source for this", target: [0..<unit.target.text.source.count], confidence: Self.confidence)
  }
}
