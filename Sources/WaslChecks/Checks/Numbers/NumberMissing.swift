internal import WaslCore

/// A number of the source that the target does not have.
public struct NumberMissing: Check {
  public static let declaration = CheckDeclaration(
    id: "number.missing", title: "A number of the source is missing in the target",
    mqmCategory: "accuracy/omission/number", issueType: .omission, severity: .major, languages: .any,
    explanation: """
      A number in digits, or a time, that has no counterpart: neither in digits nor in words, nor as a dual noun for 2. \
      Numbers that are written out are not missed, since words such as “one”, ثلاثة and twenty are often said otherwise, \
      but thirteen and thirty-seven are; a number that was replaced by another is number.changed.
      """,
    bad: [
      CheckExample("أصيب 14 شخصا.", "Several people were injured.", .arabicToEnglish),
      CheckExample("صدر القانون عام 1998.", "The law was passed in those days.", .arabicToEnglish),
      CheckExample("انظر الفقرة ٧ أعلاه.", "See the paragraph above.", .arabicToEnglish),
      CheckExample("أصيب أشخاص عدة.", "Some 14 people were injured.", .englishToArabic),
      CheckExample("صدر القانون في تلك الفترة.", "The law was passed in 1998.", .englishToArabic),
      CheckExample("انظر الفقرة أعلاه.", "See paragraph 7 above.", .englishToArabic),
    ],
    good: [
      CheckExample("أصيب أربعة عشر شخصا.", "Fourteen people were injured."),
      CheckExample("صدر القانون عام ١٩٩٨.", "The law was passed in 1998."),
      CheckExample("استغرق ذلك شهرين.", "It took 2 months."),
      CheckExample("في تسعينيات القرن الماضي", "in the 1990s"),
      CheckExample("تبدأ الحصة في الخامسة والنصف مساء.", "The lesson starts at 5:30 pm."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for amount in unit.shared(NumberComparison.self).missing {
      findings.add(
        "\(NumberWording.words(amount, in: unit.source)) of the source is not in the target", source: [amount.range],
        severity: amount.severityOfAbsence(in: unit.profile), confidence: 0.7)
    }
  }
}
