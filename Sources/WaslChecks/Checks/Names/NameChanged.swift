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
      Arabic transcribes it. Where another transcribed name stands about the same place of the Arabic, for which there is \
      nothing either, the finding is a major one.
      """,
    bad: [
      CheckExample("وصل الرئيس إلى القاهرة يوم الأحد.", "The president arrived in Baghdad on Sunday."),
      CheckExample("اجتمع المجلس في جنيف أمس.", "The council met in London yesterday."),
      CheckExample("يعيش في سوريا منذ سنوات.", "He has lived in Japan for years."),
      CheckExample("زار الوفد مدينة نيويورك.", "The delegation visited the city of Paris."),
      CheckExample("سافرت إلى باريس مع محمد.", "I travelled to Berlin with Muhammad."),
    ],
    good: [
      CheckExample("وصل الرئيس إلى القاهرة يوم الأحد.", "The president arrived in Cairo on Sunday."),
      CheckExample("اجتمع المجلس في جنيف أمس.", "The council met in Geneva yesterday."),
      CheckExample("قابل الوزير نظيره ليبرمان.", "The minister met his counterpart Liberman."),
      CheckExample("يعمل في منظمة الصحة العالمية.", "He works at the World Health Organization."),
      CheckExample("زار نيويورك ولندن.", "He visited New York and London."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let losses = unit.shared(NameComparison.self).losses
    guard let arabic = unit.arabic, !losses.isEmpty, !unit.shared(SegmentEvidence.self).isSuspicious else { return }
    let latin = unit.other(arabic)
    for loss in losses where loss.isTranscribed {
      let name = latin.tokens[loss.name].range
      let word = loss.instead.map { arabic.tokens[$0].range }
      let isSure = word != nil
      if !isSure, Self.isDerived(latin.text.normalizedForm(at: loss.name)) { continue }
      let other = word.map { ", and nothing in the \(Self.name(of: latin)) for “\(arabic.text.text(in: $0))”" } ?? ""
      findings.add(
        "nothing in the Arabic stands for “\(latin.text.text(in: name))”\(other)", on: latin, [name],
        across: word.map { [$0] } ?? [], severity: isSure ? nil : .minor, confidence: isSure ? 0.8 : 0.6)
    }
  }

  /// Words made from names, Syrian, Turkish, are said in other words so often that their absence proves little.
  private static func isDerived(_ word: ArraySlice<UInt8>) -> Bool {
    derivations.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let derivations = ["ian", "ish", "ese", "can", "ic", "ics", "logy", "men", "arab"].map {
    Array($0.utf8)
  }

  private static func name(of side: SideAnalysis) -> String { side.isEnglish ? "English" : "other text" }
}
