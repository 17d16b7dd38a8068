internal import WaslCore
internal import WaslText

/// Another name in the place of a name.
public struct NameChanged: Check {
  public static let declaration = CheckDeclaration(
    id: "name.changed", title: "A name stands where another one is expected",
    mqmCategory: "accuracy/mistranslation/entity", issueType: .inconsistentEntities, severity: .major,
    languages: .arabicAndEnglish,
    explanation: """
      A capitalised word has no counterpart in the Arabic, neither by its sound nor by the lexicon, which knows that \
      Arabic transcribes it; or it is unknown, and about its place the Arabic has a name or a country for which there is \
      nothing either. Where both hold, the finding is a major one.
      """,
    bad: [
      CheckExample("وصل الرئيس إلى القاهرة يوم الأحد.", "The president arrived in Baghdad on Sunday."),
      CheckExample("اجتمع المجلس في جنيف أمس.", "The council met in London yesterday."),
      CheckExample("يعيش في سوريا منذ سنوات.", "He has lived in Japan for years."),
      CheckExample("زار الوفد مدينة نيويورك.", "The delegation visited the city of Paris."),
      CheckExample("سافرت إلى باريس مع محمد.", "I travelled to Berlin with Muhammad."),
      CheckExample("انتشر المرض في الأسواق في الصين سريعا.", "The disease spread quickly in the markets in Curevac."),
    ],
    good: [
      CheckExample("وصل الرئيس إلى القاهرة يوم الأحد.", "The president arrived in Cairo on Sunday."),
      CheckExample("اجتمع المجلس في جنيف أمس.", "The council met in Geneva yesterday."),
      CheckExample("قابل الوزير نظيره ليبرمان.", "The minister met his counterpart Liberman."),
      CheckExample("يعمل في منظمة الصحة العالمية.", "He works at the World Health Organization."),
      CheckExample("زار نيويورك ولندن.", "He visited New York and London."),
      CheckExample("شكر المفوض السامي على عمله.", "He thanked the High Commissioner for his work."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let losses = unit.shared(NameComparison.self).losses
    guard let arabic = unit.arabic, !losses.isEmpty, !unit.shared(SegmentEvidence.self).isSuspicious else { return }
    let latin = unit.other(arabic)
    for loss in losses where loss.isChange {
      let name = latin.tokens[loss.name].range
      let word = loss.instead.map { arabic.tokens[$0].range }
      let isSure = loss.isTranscribed && word != nil
      if word == nil, NameComparison.isDerived(latin.text.normalizedForm(at: loss.name)) { continue }
      let other = word.map { ", and nothing in the \(Self.name(of: latin)) for “\(arabic.text.text(in: $0))”" } ?? ""
      findings.add(
        "nothing in the Arabic stands for “\(latin.text.text(in: name))”\(other)", on: latin, [name],
        across: word.map { [$0] } ?? [], severity: isSure ? nil : .minor, confidence: isSure ? 0.8 : 0.6)
    }
  }

  private static func name(of side: SideAnalysis) -> String { side.isEnglish ? "English" : "other text" }
}
