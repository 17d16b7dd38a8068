public import WaslCore

/// What a language model thinks of a unit, where the user has asked one. It is no check of ours: it runs outside of the
/// registry, and its findings are marked by their name.
public enum JudgeOpinion {
  public static let declaration = CheckDeclaration(
    id: "judge.mqm", title: "A language model's opinion", mqmCategory: "accuracy", issueType: .other,
    severity: .major, languages: .any, isOnByDefault: false,
    explanation: """
      The model behind --judge was shown the two texts and asked for errors after MQM; the category and the severity are \
      its own. Nothing of it is certain: models name errors that are none, and miss others. The words it points at are \
      verified to stand in the texts, and an answer that is not in the form asked for is thrown away.
      """,
    bad: [], good: [])

  /// The dimensions of MQM's typology that a text can be judged by.
  static let dimensions: Set<String> = [
    "accuracy", "terminology", "linguistic-conventions", "style", "locale-conventions", "audience-appropriateness",
    "design-and-markup",
  ]

  /// The nearest type of ITS 2.0.
  static func issueType(of category: String) -> Finding.IssueType {
    switch category {
    case "accuracy/omission": .omission
    case "accuracy/addition": .addition
    case "accuracy/untranslated": .untranslated
    case _ where category.hasPrefix("accuracy"): .mistranslation
    case _ where category.hasPrefix("terminology"): .terminology
    case "linguistic-conventions/spelling": .misspelling
    case "linguistic-conventions/grammar": .grammar
    case _ where category.hasPrefix("style"): .style
    case _ where category.hasPrefix("locale-conventions"): .localeViolation
    case _ where category.hasPrefix("design-and-markup"): .markup
    default: .other
    }
  }

  /// The findings that the user's configuration does not hide.
  public static func visible(
    _ findings: [Finding], in unit: TranslationUnit, by configuration: CheckConfiguration
  ) -> [Finding] {
    let filter = SuppressionFilter(configuration.ignore)
    let source = unit.source.joined(separator: " ")
    let target = unit.target.joined(separator: " ")
    return findings.filter { !filter.hides($0, source: source, target: target) }
  }
}
