internal import WaslCore
internal import WaslText

/// U+202B without U+202C.
public struct BidiControls: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.bidi", title: "A control character for the writing direction has no end",
    mqmCategory: "design-and-markup/character-formatting", issueType: .characters, severity: .minor, languages: .any,
    explanation: """
      Embeddings, overrides and isolates have to be closed inside the sentence, or what follows is shown in the wrong \
      order. The marks U+200E and U+200F stand alone and are let pass.
      """,
    bad: [
      CheckExample("اكتب \u{202A}C++ في الحقل.", "Write C++ into the field.", .englishToArabic),
      CheckExample("اكتب \u{2066}C++ في الحقل.", "Write C++ into the field.", .englishToArabic),
      CheckExample("اكتب C++\u{202C} في الحقل.", "Write C++ into the field.", .englishToArabic),
      CheckExample("اكتب C++ في الحقل.", "Write \u{202B}C++ into the field.", .arabicToEnglish),
      CheckExample("اكتب C++ في الحقل.", "Write C++\u{2069} into the field.", .arabicToEnglish),
    ],
    good: [
      CheckExample("اكتب \u{202A}C++\u{202C} في الحقل.", "Write C++ into the field.", .englishToArabic),
      CheckExample("اكتب \u{2066}C++\u{2069} في الحقل.", "Write C++ into the field.", .englishToArabic),
      CheckExample("\u{200F}اكتب C++\u{200E} في الحقل.", "Write C++ into the field.", .englishToArabic),
      CheckExample("اكتب C++ في الحقل.", "Write C++ into the field.", .either),
      CheckExample("\u{202B}اكتب \u{202A}C\u{202C} الآن\u{202C}.", "Write C now.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      var embeddings: [MarkScan.Mark] = []
      var isolates: [MarkScan.Mark] = []
      var lonely: [MarkScan.Mark] = []
      for mark in scan.marks {
        switch mark.scalar {
        case 0x202A, 0x202B, 0x202D, 0x202E: embeddings.append(mark)
        case 0x202C: if embeddings.popLast() == nil { lonely.append(mark) }
        case 0x2066...0x2068: isolates.append(mark)
        case 0x2069: if isolates.popLast() == nil { lonely.append(mark) }
        default: break
        }
      }
      for mark in lonely + embeddings + isolates {
        findings.add(
          "U+\(String(mark.scalar, radix: 16, uppercase: true)) has no partner", on: side, [mark.range], confidence: 0.9
        )
      }
    }
  }
}
