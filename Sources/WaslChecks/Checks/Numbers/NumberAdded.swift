internal import WaslCore

/// A number of the target that the source does not have.
public struct NumberAdded: Check {
  public static let declaration = CheckDeclaration(
    id: "number.added", title: "A number of the target is not in the source",
    mqmCategory: "accuracy/addition/number", issueType: .addition, severity: .major, languages: .any,
    explanation: """
      The like of number.missing, the other way round: a number in digits, or a time, that the source does not have, \
      neither in digits nor in words. A paragraph's number is minor, and info where the document \
      does not keep them.
      """,
    bad: [
      CheckExample("أصيب أشخاص عدة.", "Some 14 people were injured.", .arabicToEnglish),
      CheckExample("صدر القانون في تلك الفترة.", "The law was passed in 1998.", .arabicToEnglish),
      CheckExample("انظر الفقرة أعلاه.", "See paragraph 7 above.", .arabicToEnglish),
      CheckExample("أصيب 14 شخصا.", "Several people were injured.", .englishToArabic),
      CheckExample("صدر القانون عام 1998.", "The law was passed in those days.", .englishToArabic),
      CheckExample("انظر الفقرة ٧ أعلاه.", "See the paragraph above.", .englishToArabic),
    ],
    good: NumberMissing.declaration.good)

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for amount in unit.shared(NumberComparison.self).added {
      findings.add(
        "\(NumberWording.words(amount, in: unit.target)) of the target is not in the source", target: [amount.range],
        severity: amount.severityOfAbsence(in: unit.profile), confidence: 0.7)
    }
  }
}
