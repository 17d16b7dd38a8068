internal import WaslCore
internal import WaslText

/// في في.
public struct RepeatedWord: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.repetition", title: "A word stands twice",
    mqmCategory: "linguistic-conventions/grammar", issueType: .duplication, severity: .minor, languages: .any,
    explanation: """
      The same word twice in a row. Letters of abbreviations (بي بي سي), words that are doubled on purpose (had had, شيئا \
      شيئا) and what is doubled on the other side too are let pass.
      """,
    bad: [
      CheckExample("عقد الاجتماع في في القاهرة.", "The meeting was held in Cairo.", .englishToArabic),
      CheckExample("وصل الوفد الوفد أمس.", "The delegation arrived yesterday.", .englishToArabic),
      CheckExample("عقد الاجتماع في القاهرة.", "The meeting was held in in Cairo.", .arabicToEnglish),
      CheckExample("وصل الوفد أمس.", "The the delegation arrived yesterday.", .arabicToEnglish),
      CheckExample("كتب الرسالة إلى إلى أخيه.", "He wrote the letter to his brother.", .englishToArabic),
    ],
    good: [
      CheckExample("نقلت بي بي سي الخبر.", "The BBC reported it.", .englishToArabic),
      CheckExample("كان قد وصل.", "He had had to come.", .arabicToEnglish),
      CheckExample("لا، لا أريد.", "No, no, I do not want it.", .either),
      CheckExample("دخلوا واحدا واحدا.", "They came in one by one.", .englishToArabic),
      CheckExample("يعيش في باغو باغو.", "He lives in Pago Pago.", .either),
    ])

  public init(_ settings: CheckSettings) {}

  private static let doubled = Phrases<Void>(
    """
    had that is do very bye no yes so really far long many much more ha knock now there blah one two three واحدا شيئا فردا صفا \
    دكا رويدا بابا يوما حرفا كلمة خطوة جدا نعم لا مهلا هيا كثيرا تارة
    """.split { $0 == " " || $0 == "\n" }.map { (String($0), ()) })

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides {
      let forms = side.forms
      for index in forms.indices.dropFirst() where forms[index] == forms[index - 1] && Self.isRepeated(side, index) {
        if Self.doubled.match(in: side, at: index) != nil { continue }
        let other = unit.other(side)
        if other.tokens.indices.dropFirst().contains(where: { Self.isSame(other, $0) }) { continue }
        let range = side.tokens[index - 1].range.lowerBound..<side.tokens[index].range.upperBound
        findings.add(
          "“\(side.text.text(in: side.tokens[index].range))” stands twice", on: side, [range], confidence: 0.8,
          fix: .init(
            side, side.tokens[index - 1].range.upperBound..<side.tokens[index].range.upperBound, "", isCertain: false))
      }
    }
  }

  /// Whether a word of more than one syllable's letters, or في and the like, is that before it.
  private static func isRepeated(_ side: SideAnalysis, _ index: Int) -> Bool {
    let (first, second) = (side.tokens[index - 1], side.tokens[index])
    guard first.kind == second.kind, second.kind == .arabicWord || second.kind == .latinWord,
      !second.traits.contains(.glued), !second.traits.contains(.acronym), first.range.count == second.range.count,
      second.range.count >= (second.kind == .arabicWord ? 4 : 2)
    else { return false }
    let bytes = side.text.source
    guard bytes[first.range] == bytes[second.range] || isCapitalOnly(side, first, second) else { return false }
    // Two names: Pago Pago. Two letters' names: بي بي سي.
    if first.traits.contains(.capitalised), second.traits.contains(.capitalised) { return false }
    return second.kind != .arabicWord || !letterNames.contains(bytes[second.range])
  }

  private static func isSame(_ side: SideAnalysis, _ index: Int) -> Bool {
    side.tokens[index].kind.isWord && side.text.normalizedForm(at: index) == side.text.normalizedForm(at: index - 1)
  }

  private static func isCapitalOnly(_ side: SideAnalysis, _ first: Token, _ second: Token) -> Bool {
    let bytes = side.text.source
    return first.kind == .latinWord && bytes[first.range.lowerBound] ^ bytes[second.range.lowerBound] == 0x20
      && bytes[first.range].dropFirst() == bytes[second.range].dropFirst()
  }

  private static let letterNames = Set(
    "بي سي دي إي اف إف جي إن ان ام إم تي يو آي اي كي إل آر إس اس".split(separator: " ").map { Array($0.utf8)[...] }
  )
}
