internal import WaslCore
internal import WaslText

/// Ø§Ù„ and U+FFFD.
public struct BrokenEncoding: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.encoding", title: "Characters were read in the wrong encoding",
    mqmCategory: "design-and-markup/character-encoding", issueType: .characters, severity: .major, languages: .any,
    explanation: """
      UTF-8 that was read as Latin-1 or Windows-1252 (Ø§Ù„, Ã©, â€™), and the replacement character �, which stands for \
      bytes that could not be read.
      """,
    bad: [
      CheckExample("Ø§Ù„ÙˆÙØ¯ وصل.", "The delegation arrived.", .englishToArabic),
      CheckExample("وصل الو�د.", "The delegation arrived.", .englishToArabic),
      CheckExample("مقهى.", "A cafÃ© in town.", .arabicToEnglish),
      CheckExample("لا يعرف.", "He doesnâ€™t know.", .arabicToEnglish),
      CheckExample("وصل الوفد.", "The delegation�s arrival.", .arabicToEnglish),
    ],
    good: [
      CheckExample("وصل الوفد.", "The delegation arrived.", .either),
      CheckExample("مقهى.", "A café in São Paulo.", .either),
      CheckExample("قطر Ø 5 مم.", "Diameter Ø 5 mm.", .either),
      CheckExample("لا يعرف.", "He doesn’t know.", .either),
      CheckExample("درجة 20°", "20° in Âge", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      let broken = scan.marks.filter(Self.isBroken)
      guard let first = broken.first, let last = broken.last else { return }
      let range = first.range.lowerBound..<last.range.upperBound
      findings.add(
        "“\(side.text.text(in: range))” comes of a wrong encoding", on: side, [range], confidence: 0.9)
    }
  }

  private static func isBroken(_ mark: MarkScan.Mark) -> Bool {
    switch mark.scalar {
    case 0xFFFD: true
    // The leads Â Ã Ø Ù with what continues them: Latin-1's upper half, or Windows-1252's.
    case 0xC2, 0xC3, 0xD8, 0xD9: (0x80...0xBF).contains(mark.next) || isWindows(mark.next)
    // â€™
    case 0xE2: mark.next == 0x20AC
    default: false
    }
  }

  private static func isWindows(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x2013...0x203A, 0x20AC, 0x2122: true
    default: false
    }
  }
}
