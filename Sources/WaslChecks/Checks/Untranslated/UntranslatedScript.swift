internal import WaslCore
internal import WaslText

/// A target in the script of neither language.
public struct UntranslatedScript: Check {
  public static let declaration = CheckDeclaration(
    id: "untranslated.script", title: "The target is in another script than its language's",
    mqmCategory: "accuracy/untranslated", issueType: .nonConformance, severity: .critical,
    languages: .arabicAndEnglish,
    explanation: """
      Most words of the target are neither in its language's script nor in the source's: the text is in a third \
      language, or its encoding was read wrongly.
      """,
    bad: [
      CheckExample("Отчёт будет опубликован завтра", "The report will be published tomorrow.", .englishToArabic),
      CheckExample("סגור את הדלת", "Close the door.", .englishToArabic),
      CheckExample("يصدر التقرير غدا.", "Отчёт будет опубликован завтра", .arabicToEnglish),
      CheckExample("أغلق الباب.", "Κλείσε την πόρτα", .arabicToEnglish),
      CheckExample("مرحبا بكم في المدينة", "Добро пожаловать в город", .arabicToEnglish),
    ],
    good: [
      CheckExample("يصدر التقرير غدا.", "The report will be published tomorrow."),
      CheckExample("العنوان بالروسية: Добро пожаловать", "The title in Russian: Добро пожаловать"),
      CheckExample("Русский", "Русский"),
      CheckExample("١٢٣", "123"),
      CheckExample("الحرف α", "the letter α"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let letters = unit.target.letters
    guard letters.otherWords >= 2, letters.otherWords * 2 > letters.words,
      unit.source.letters.otherWords * 2 < unit.source.letters.words
    else { return }
    findings.add(
      "\(letters.otherWords) of \(letters.words) words are in a script of neither language",
      target: [0..<unit.target.text.source.count], confidence: 0.95)
  }
}
