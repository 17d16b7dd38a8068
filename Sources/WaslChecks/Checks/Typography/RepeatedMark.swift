internal import WaslCore
internal import WaslText

/// ،، and .. and the like.
public struct RepeatedMark: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.repetition", title: "A punctuation mark stands twice",
    mqmCategory: "linguistic-conventions/typography", issueType: .typographical, severity: .minor, languages: .any,
    explanation: "Dots of an ellipsis, and marks that the other side repeats too, are let pass.",
    bad: [
      CheckExample("وصل الوفد،، ثم غادر.", "The delegation arrived, then left.", .englishToArabic),
      CheckExample("وصل الوفد..", "The delegation arrived.", .englishToArabic),
      CheckExample("هل وصل؟؟", "Has he arrived?", .englishToArabic),
      CheckExample("وصل الوفد، ثم غادر.", "The delegation arrived,, then left.", .arabicToEnglish),
      CheckExample("وصل الوفد.", "The delegation arrived..", .arabicToEnglish),
    ],
    good: [
      CheckExample("وصل الوفد، ثم غادر...", "The delegation arrived, then left...", .either),
      CheckExample("ماذا؟؟", "What??", .either),
      CheckExample("وصل الوفد… ثم غادر.", "The delegation arrived ... then left.", .either),
      CheckExample("ماذا؟!", "What?!", .either),
      CheckExample("انظر ../images للصور.", "See ../images for pictures.", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      var index = 0
      while index < scan.marks.count {
        var end = index + 1
        while end < scan.marks.count, scan.marks[end].scalar == scan.marks[index].scalar,
          scan.marks[end].range.lowerBound == scan.marks[end - 1].range.upperBound
        {
          end += 1
        }
        defer { index = end }
        guard end - index > 1 else { continue }
        let first = scan.marks[index]
        switch first.scalar {
        case 0x2E:
          guard end - index == 2, first.previous != 0, !MarkScan.isSpace(first.previous),
            scan.marks[end - 1].next == 0 || MarkScan.isSpace(scan.marks[end - 1].next)
          else { continue }
        case 0x2C, 0x3B, 0x60C, 0x61B: break
        case 0x21, 0x3F, 0x61F: if Self.repeats(MarkScan(unit.other(side))) { continue }
        default: continue
        }
        let range = first.range.lowerBound..<scan.marks[end - 1].range.upperBound
        findings.add(
          "“\(side.text.text(in: range))”: the mark stands \(end - index) times", on: side, [range], confidence: 0.9,
          fix: .init(side, first.range.upperBound..<range.upperBound, "", isCertain: first.scalar != 0x2E))
      }
    }
  }

  private static func repeats(_ scan: MarkScan) -> Bool {
    scan.marks.indices.dropFirst().contains { index in
      let (first, second) = (scan.marks[index - 1], scan.marks[index])
      let marks: [UInt32] = [0x21, 0x3F, 0x61F]
      return marks.contains(first.scalar) && marks.contains(second.scalar)
        && first.range.upperBound == second.range.lowerBound
    }
  }
}
