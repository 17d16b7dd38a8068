internal import WaslCore
internal import WaslText

/// A unit whose target is empty.
public struct OmissionSegment: Check {
  public static let declaration = CheckDeclaration(
    id: "omission.segment", title: "A sentence is not translated",
    mqmCategory: "accuracy/omission", issueType: .omission, severity: .major, languages: .any, seesUnpaired: true,
    explanation: """
      The source has words and the target is empty. In texts that were aligned by a program the counterpart may stand in the \
      unit before or after. What has no words, a number or a line of signs, is let pass.
      """,
    bad: [
      CheckExample("لم تعلق الوزارة على هذه الأنباء.", "", .arabicToEnglish),
      CheckExample("انتهى الاجتماع دون اتفاق.", "", .arabicToEnglish),
      CheckExample("أغلق الباب خلفك.", "", .arabicToEnglish),
      CheckExample("سافر الوفد مساء الأحد.", "", .arabicToEnglish),
      CheckExample("هذا كل ما نعرفه حتى الآن.", "", .arabicToEnglish),
      CheckExample("", "The ministry did not comment on the news.", .englishToArabic),
      CheckExample("", "The meeting ended without agreement.", .englishToArabic),
      CheckExample("", "Close the door behind you.", .englishToArabic),
      CheckExample("", "The delegation left on Sunday evening.", .englishToArabic),
      CheckExample("", "That is all we know so far.", .englishToArabic),
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
    guard unit.target.isEmpty, unit.source.letters.words > 0 else { return }
    findings.add(
      "there is no translation", source: [0..<unit.source.text.source.count], confidence: Self.confidence)
  }
}
