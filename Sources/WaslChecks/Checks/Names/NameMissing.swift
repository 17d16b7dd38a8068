internal import WaslCore
internal import WaslText

/// A name that the Arabic does not seem to have.
public struct NameMissing: Check {
  public static let declaration = CheckDeclaration(
    id: "name.missing", title: "A name is not found on the other side",
    mqmCategory: "accuracy/mistranslation/entity", issueType: .inconsistentEntities, severity: .info,
    languages: .arabicAndEnglish,
    explanation: """
      A capitalised word has no counterpart in the Arabic, neither by its sound nor by the lexicon. Many names are \
      translated and not transcribed, therefore this is a note for those who look closely.
      """,
    bad: [
      CheckExample("وافق الوزير على ذلك.", "The minister, Steinmeier, agreed to that."),
      CheckExample("شكر الطبيب على الهدية.", "He thanked Dr Grabowski for the gift."),
      CheckExample("تقع المدينة على النهر.", "The city of Düsseldorf lies on the river."),
      CheckExample("قال الكاتب إنه سعيد.", "The writer Kazuo Ishiguro said he was happy."),
      CheckExample("يسكن في الشمال.", "He lives near Trondheim in the north."),
    ],
    good: [
      CheckExample("وافق شتاينماير على ذلك.", "The minister, Steinmeier, agreed to that."),
      CheckExample("شكر الطبيب غرابوفسكي على الهدية.", "He thanked Dr Grabowski for the gift."),
      CheckExample("تقع مدينة دوسلدورف على النهر.", "The city of Düsseldorf lies on the river."),
      CheckExample("اجتمع المجلس يوم الأحد.", "The council met on Sunday."),
      CheckExample("يستخدم برنامج Firefox.", "He uses Firefox."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let losses = unit.shared(NameComparison.self).losses
    guard let arabic = unit.arabic, !losses.isEmpty else { return }
    let latin = unit.other(arabic)
    for loss in losses where !loss.isChange {
      let range = latin.tokens[loss.name].range
      findings.add(
        "nothing in the Arabic stands for “\(latin.text.text(in: range))” or sounds like it", on: latin, [range],
        confidence: 0.3)
    }
  }
}
