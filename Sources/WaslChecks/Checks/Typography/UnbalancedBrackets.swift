internal import WaslCore
internal import WaslText

/// ( without ), or the two in reverse.
public struct UnbalancedBrackets: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.brackets", title: "A bracket has no partner",
    mqmCategory: "linguistic-conventions/typography", issueType: .typographical, severity: .minor, languages: .any,
    explanation: """
      In Arabic text an opening bracket is the one that comes first, whatever it looks like on the screen: who types them \
      mirrored writes ) before (. Numbering such as أ) and what the other side leaves open too is let pass.
      """,
    bad: [
      CheckExample("حضر الوزير (سامي أمس.", "The minister (Sami) came yesterday.", .englishToArabic),
      CheckExample("حضر الوزير سامي) أمس.", "The minister (Sami) came yesterday.", .englishToArabic),
      CheckExample("حضر الوزير )سامي( أمس.", "The minister (Sami) came yesterday.", .englishToArabic),
      CheckExample("حضر الوزير (سامي) أمس.", "The minister (Sami came yesterday.", .arabicToEnglish),
      CheckExample("حضر الوزير [سامي] أمس.", "The minister [Sami came yesterday.", .arabicToEnglish),
    ],
    good: [
      CheckExample("حضر الوزير (سامي) أمس.", "The minister (Sami) came yesterday.", .either),
      CheckExample("أ) حضر الوزير.", "a) The minister came.", .either),
      CheckExample("حضر (الوزير [سامي]) أمس.", "The minister ([Sami]) came yesterday.", .either),
      CheckExample("حضر (الوزير", "The minister came (and", .either),
      CheckExample("حضر الوزير :)", "The minister came :)", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      let unmatched = Self.unmatched(scan, side)
      if unmatched.isEmpty { return }
      let other = unit.other(side)
      if !Self.unmatched(MarkScan(other), other).isEmpty { return }
      if unmatched.count == 2, Self.isClosing(unmatched[0].scalar), !Self.isClosing(unmatched[1].scalar) {
        let ranges = unmatched.map(\.range)
        findings.add("The brackets are mirrored: the closing one comes first", on: side, ranges, confidence: 0.9)
        return
      }
      for mark in unmatched {
        findings.add(
          "“\(side.text.text(in: mark.range))” has no partner", on: side, [mark.range], confidence: 0.85)
      }
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x5D || scalar == 0x7D }

  private static func unmatched(_ scan: MarkScan, _ side: SideAnalysis) -> [MarkScan.Mark] {
    var open: [MarkScan.Mark] = []
    var unmatched: [MarkScan.Mark] = []
    var hasNumbering = false
    for mark in scan.marks {
      switch mark.scalar {
      case 0x28, 0x5B, 0x7B: open.append(mark)
      case 0x29, 0x5D, 0x7D:
        // ( and ) are neighbours, [ and ] have one between them, so have { and }.
        if let last = open.last, mark.scalar - last.scalar <= 2 {
          open.removeLast()
        } else if isNumbering(mark, side) {
          hasNumbering = true
        } else {
          unmatched.append(mark)
        }
      default: break
      }
    }
    // In a list with 1) and 2), ten) is numbering too.
    if hasNumbering { unmatched.removeAll { isClosing($0.scalar) } }
    return (unmatched + open).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// أ) and 12) and :) need no opening bracket.
  private static func isNumbering(_ mark: MarkScan.Mark, _ side: SideAnalysis) -> Bool {
    if mark.previous == 0x3A || mark.previous == 0x3B { return true }
    let index = side.tokenIndex(at: mark.range.lowerBound)
    guard index > 0 else { return false }
    let token = side.tokens[index - 1]
    // A word that opens the text, seven), numbers as well as 7) does.
    if index == 1, token.kind.isWord, !token.traits.contains(.glued) { return true }
    return token.range.count <= 6 && !token.traits.contains(.glued)
      && side.text.normalizedForm(at: index - 1).count <= (token.kind == .number ? 4 : 3)
  }
}
