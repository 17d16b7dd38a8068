internal import WaslCore
internal import WaslText

/// a hour, an university.
public struct IndefiniteArticle: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.article", title: "a stands before a vowel, or an before a consonant",
    mqmCategory: "linguistic-conventions/grammar", issueType: .grammar, severity: .minor, languages: .english,
    explanation: """
      The sound decides, not the letter: an hour, a university, a one-off, an MP. Abbreviations, names and words where usage \
      differs (a or an historic) are let pass.
      """,
    bad: [
      CheckExample("مثال جيد.", "A example that is good.", .arabicToEnglish),
      CheckExample("انتظر ساعة.", "He waited for a hour.", .arabicToEnglish),
      CheckExample("درس في جامعة.", "He studied at an university.", .arabicToEnglish),
      CheckExample("كتب رسالة.", "He wrote an letter.", .arabicToEnglish),
      CheckExample("بلد إسلامي.", "It is a islamic country.", .arabicToEnglish),
    ],
    good: [
      CheckExample("انتظر ساعة.", "He waited for an hour.", .arabicToEnglish),
      CheckExample("درس في جامعة.", "He studied at a university.", .arabicToEnglish),
      CheckExample("نائب أوروبي.", "An MP and a European.", .arabicToEnglish),
      CheckExample("حدث تاريخي.", "An historic event, a historic event.", .arabicToEnglish),
      CheckExample("الفيتامين أ أو ب.", "Vitamin A is good.", .arabicToEnglish),
    ])

  public init(_ settings: CheckSettings) {}

  /// The beginnings of words whose sound is not that of their letter: with a consonant's, with a vowel's.
  private static let consonants = list("uni eu use usu ute uto ura uro one once ubi uka uga ewe oui unan ure")
  private static let vowels = list("hour honest honour honor heir onerous")
  private static let either = list("historic hotel hallucin herb hilar habitual heroic hysteri unin unim unid")

  private static func list(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { Array($0.utf8) } }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isEnglish {
      for index in side.tokens.indices.dropLast() {
        let form = side.text.normalizedForm(at: index)
        guard form.count <= 2, form.first == UInt8(ascii: "a"), form.count == 1 || form.last == UInt8(ascii: "n"),
          side.tokens[index].kind == .latinWord, !side.tokens[index].traits.contains(.glued),
          let wanted = Self.wanted(side, index + 1)
        else { continue }
        let isAn = form.count == 2
        if isAn == (wanted == "an") { continue }
        // A letter or a name, as in vitamin A.
        let token = side.tokens[index]
        if token.traits.contains(.capitalised), index > 0 || token.traits.contains(.acronym) { continue }
        let range = token.range.lowerBound..<side.tokens[index + 1].range.upperBound
        let right = token.traits.contains(.capitalised) ? "A" + wanted.dropFirst() : wanted
        findings.add(
          "Write “\(right)” in “\(side.text.text(in: range))”", on: side, [range], confidence: 0.9,
          fix: .init(side, token.range, right, isCertain: true))
      }
    }
  }

  /// The article before a small-lettered word, or `nil` where it cannot be told.
  private static func wanted(_ side: SideAnalysis, _ index: Int) -> String? {
    let token = side.tokens[index]
    guard token.kind == .latinWord, !token.traits.contains(.glued), !token.traits.contains(.acronym),
      !token.traits.contains(.capitalised), token.range.count >= 3
    else { return nil }
    let word = side.text.normalizedForm(at: index)
    guard word.count == token.range.count, let first = word.first else { return nil }
    if either.contains(where: { word.starts(with: $0) }) { return nil }
    if vowels.contains(where: { word.starts(with: $0) }) { return "an" }
    if consonants.contains(where: { word.starts(with: $0) }) { return "a" }
    return "aeiou".utf8.contains(first) ? "an" : "a"
  }
}
