import WaslCore
import WaslReports

/// A small report with what is awkward in it: texts that look like HTML, places that cross, lie in one another, or are
/// missing, a unit with one side, a character that XML cannot hold.
enum SampleReport {
  static let bitext = Bitext(
    sourceLanguage: .english, targetLanguage: .arabic,
    units: [
      TranslationUnit(id: "1", source: ["He came."], target: ["جاء."]),
      TranslationUnit(
        id: "2 & <b>", source: ["<script>alert(\"30,000\")</script>", "It's over."],
        target: ["بلغ العدد ٣٠٠ ألف.\u{7}", "إنتهى الأمر."], confidence: 0.8, notes: ["ask Mona"]),
      TranslationUnit(id: "3", source: ["Left out."], target: []),
    ])

  static let findings: [[Finding]] = [
    [],
    [
      finding(
        "2 & <b>", "number.scale", .critical, "accuracy/mistranslation/number", .numbers,
        "“30,000” here, 300,000 (“٣٠٠ ألف”) there", source: [15..<21], target: [10..<17], 0.95),
      finding(
        "2 & <b>", "spelling.wasl", .minor, "linguistic-conventions/spelling", .misspelling,
        "“إنتهى” begins with hamzat wasl", source: [], target: [20..<25], 0.9,
        fix: Finding.Fix(side: .target, range: 20..<21, replacement: "ا", isCertain: true)),
      finding(
        "2 & <b>", "omission.passage", .major, "accuracy/omission", .omission, "<b>no</b> counterpart",
        source: [0..<18], target: [14..<22], 0.6),
      finding(
        "2 & <b>", "segment.mismatch", .info, "accuracy/mistranslation", .nonConformance, "The texts differ",
        source: [], target: [], 0.5),
    ],
    [
      finding(
        "3", "omission.segment", .major, "accuracy/omission", .omission, "A sentence is not translated",
        source: [0..<9], target: [], 0.7)
    ],
  ]

  static let report = CheckReport(file: "folder/a b.tmx", bitext: bitext, findings: findings)

  private static func finding(
    _ unit: String, _ check: String, _ severity: Finding.Severity, _ mqm: String, _ type: Finding.IssueType,
    _ message: String, source: [Range<Int>], target: [Range<Int>], _ confidence: Double, fix: Finding.Fix? = nil
  ) -> Finding {
    Finding(
      unit: unit, check: check, severity: severity, mqmCategory: mqm, issueType: type, message: message,
      source: source, target: target, fix: fix, confidence: confidence, fingerprint: "00112233aabbccdd")
  }
}
