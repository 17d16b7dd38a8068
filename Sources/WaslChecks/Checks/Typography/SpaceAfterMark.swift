internal import WaslCore
internal import WaslText

/// «وصل،ثم غادر»
public struct SpaceAfterMark: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.space.after", title: "No space stands after a punctuation mark",
    mqmCategory: "linguistic-conventions/typography", issueType: .whitespace, severity: .minor, languages: .any,
    explanation: """
      A comma, semicolon, question mark or full stop with a word right after it. Abbreviations, addresses, file names and \
      numbers are let pass. Where a document lacks the space between sentences throughout, that is noted only.
      """,
    bad: [
      CheckExample("وصل الوفد،ثم غادر.", "The delegation arrived, then left.", .englishToArabic),
      CheckExample("هل وصل؟نعم وصل.", "Has he arrived? Yes, he has.", .englishToArabic),
      CheckExample("انتهى الاجتماع.وغادر الوفد.", "The meeting ended. The delegation left.", .englishToArabic),
      CheckExample("وصل الوفد، ثم غادر.", "The delegation arrived,then left.", .arabicToEnglish),
      CheckExample("انتهى الاجتماع. وغادر الوفد.", "The meeting ended.The delegation left.", .arabicToEnglish),
    ],
    good: [
      CheckExample("وصل الوفد، ثم غادر.", "The delegation arrived, then left.", .englishToArabic),
      CheckExample("بلغ العدد 1,234.", "It came to 1,234.", .either),
      CheckExample("قال أ.د. سامي ذلك.", "Prof. Sami said so, e.g. today.", .either),
      CheckExample("زر weather.com للمزيد.", "Visit weather.com for more.", .either),
      CheckExample("وصل «الوفد»، ثم غادر.", "The “delegation,” then left.", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      for mark in scan.marks {
        let isWordAfter = MarkScan.isArabicLetter(mark.next) || MarkScan.isLatinLetter(mark.next)
        guard isWordAfter, mark.previous != 0, !MarkScan.isSpace(mark.previous) else { continue }
        switch mark.scalar {
        case 0x60C, 0x61B, 0x61F: break
        case 0x2C, 0x3B, 0x3F:
          guard MarkScan.isArabicLetter(mark.previous) || MarkScan.isLatinLetter(mark.previous) else { continue }
        case 0x2E:
          guard Self.isSentenceEnd(at: side.tokenIndex(at: mark.range.lowerBound), side) else { continue }
        default: continue
        }
        let index = side.tokenIndex(at: mark.range.lowerBound)
        // Inside a token the mark belongs to an address or an abbreviation.
        guard index < side.tokens.count, side.tokens[index].range == mark.range,
          !Self.endsReference(at: index, side)
        else { continue }
        let before = index > 0 ? side.tokens[index - 1].range.lowerBound : mark.range.lowerBound
        let after = index + 1 < side.tokens.count ? side.tokens[index + 1].range.upperBound : mark.range.upperBound
        findings.add(
          "No space stands after “\(side.text.text(in: mark.range))” in “\(side.text.text(in: before..<after))”",
          on: side,
          [before..<after],
          severity: mark.scalar == 0x2E && unit.profile.missingSpaces.areUsual(side.side) ? .info : nil,
          confidence: 0.85,
          fix: .init(side, mark.range.upperBound..<mark.range.upperBound, " ", isCertain: mark.scalar > 0x7F))
      }
    }
  }

  /// Whether a semicolon is the end of a character reference: &amp;
  private static func endsReference(at index: Int, _ side: SideAnalysis) -> Bool {
    index >= 2 && side.text.source[side.tokens[index].range.lowerBound] == UInt8(ascii: ";")
      && side.tokens[index - 1].traits.contains(.glued) && side.tokens[index - 1].kind == .latinWord
      && side.text.source[side.tokens[index - 2].range.lowerBound] == UInt8(ascii: "&")
  }

  /// Whether a token is a stop right between two words of three letters or more; in Latin script the second has a
  /// capital.
  static func isSentenceEnd(at index: Int, _ side: SideAnalysis) -> Bool {
    let token = side.tokens[index]
    guard token.kind == .punctuation, token.range.count == 1, token.traits.contains(.glued), index > 0,
      index + 1 < side.tokens.count, side.text.source[token.range.lowerBound] == UInt8(ascii: "."),
      side.tokens[index + 1].traits.contains(.glued)
    else { return false }
    let (first, second) = (side.tokens[index - 1], side.tokens[index + 1])
    if first.kind == .arabicWord, second.kind == .arabicWord {
      return first.range.count >= 6 && second.range.count >= 4
    }
    return first.kind == .latinWord && second.kind == .latinWord && first.range.count >= 3 && second.range.count >= 2
      && second.traits.contains(.capitalised) && !first.traits.contains(.capitalised)
      && !second.traits.contains(.acronym)
  }
}
