internal import WaslCore
internal import WaslText

/// Two words without the space between them.
public struct GluedWords: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.glued", title: "The space between two words is missing",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor,
    languages: .arabicAndEnglish,
    explanation: """
      A long word that the lexicon does not know and the document has only once, that falls into two words each of which \
      translates a word of the other side or stands in the document several times. So is a word with ة inside, and a word \
      with digits at its end.
      """,
    bad: [
      CheckExample("اجتمع الرئيسالأمريكي مع الوفد.", "The American president met the delegation.", .englishToArabic),
      CheckExample(
        "ترى وزارةالصحة أن اللقاح آمن.", "The ministry of health considers the vaccine safe.", .englishToArabic),
      CheckExample("يشربون ماء نظيفا كل يوم.", "They drink cleanwater every day.", .arabicToEnglish),
      CheckExample("اعتمد قرار مجلس الأمن.", "A Security Councilresolution was adopted.", .arabicToEnglish),
      CheckExample("انعقد المؤتمر عام2014.", "The conference was held in 2014.", .englishToArabic),
    ],
    good: [
      CheckExample("اجتمع الرئيس الأمريكي مع الوفد.", "The American president met the delegation.", .englishToArabic),
      CheckExample("وسيستخدمونها في مستشفياتهم.", "They will use it in their hospitals.", .englishToArabic),
      CheckExample("الرعاية الصحية في المستشفيات.", "Healthcare in hospitals.", .arabicToEnglish),
      CheckExample("حضر 20 وزيرا بـ15 سيارة.", "20 ministers came in 15 cars.", .englishToArabic),
      CheckExample("سوء فهم بين الحكومات.", "A misunderstanding between governments.", .arabicToEnglish),
    ])

  private let splitter: WordSplitter

  public init(_ settings: CheckSettings) { splitter = WordSplitter(settings) }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic || side.isEnglish {
      checkDigits(side, across: unit.other(side), into: &findings)
      for (index, token) in side.tokens.enumerated() {
        // Eight letters are the fewest that hold two words worth the name.
        guard token.range.count >= (side.isArabic ? 14 : 8),
          token.kind == (side.isArabic ? .arabicWord : .latinWord), !token.traits.contains(.acronym)
        else { continue }
        if let place = Self.innerEnd(side, token) {
          findings.add(
            "“\(side.text.text(in: token.range))” has a letter inside that only ends words", on: side, [token.range],
            confidence: 0.95, fix: .init(side, place..<place, " ", isCertain: true))
          continue
        }
        guard side.lexiconWords[index] == -1, let split = splitter.split(side, index, of: unit)
        else { continue }
        let first = side.text.text(in: token.range.lowerBound..<split.place)
        let second = side.text.text(in: split.place..<token.range.upperBound)
        findings.add(
          "“\(side.text.text(in: token.range))” looks like two words, “\(first)” and “\(second)”", on: side,
          [token.range],
          confidence: split.confidence, fix: .init(side, split.place..<split.place, " ", isCertain: false))
      }
    }
  }

  /// Where a word should have ended: behind a ة that is not its last letter.
  private static func innerEnd(_ side: SideAnalysis, _ token: Token) -> Int? {
    guard token.kind == .arabicWord else { return nil }
    let bytes = side.text.source
    var place = token.range.lowerBound
    // ة is D8 A9; what follows must be a letter and no vowel sign.
    while place + 3 < token.range.upperBound {
      if bytes[place] == 0xD8, bytes[place + 1] == 0xA9,
        bytes[place + 2] == 0xD8 || (bytes[place + 2] == 0xD9 && bytes[place + 3] <= 0x8A)
      {
        return place + 2
      }
      place += 1
    }
    return nil
  }

  /// A word of some length next to digits: shorter ones are prepositions, units and codes.
  private func checkDigits(_ side: SideAnalysis, across other: SideAnalysis, into findings: inout FindingCollector) {
    for index in side.tokens.indices {
      let token = side.tokens[index]
      if side.isEnglish, token.kind == .latinWord, let digits = Self.digits(at: token, in: side.text.source) {
        // Names such as ACE2000 keep their digits on the other side, behind another word.
        guard other.tokens.contains(where: { $0.kind == .number }), !Self.has(side, index, other) else { continue }
        findings.add(
          "No space stands between the word and the number in “\(side.text.text(in: token.range))”", on: side,
          [token.range], confidence: 0.8, fix: .init(side, digits..<digits, " ", isCertain: false))
      }
      guard side.isArabic, index > 0, token.traits.contains(.glued) else { continue }
      let left = side.tokens[index - 1]
      let word: Token
      switch (left.kind, token.kind) {
      case (.arabicWord, .number): word = left
      case (.number, .arabicWord): word = token
      default: continue
      }
      let isTatweel = side.text.source[word.range].suffix(2).elementsEqual("ـ".utf8)
      guard word.range.count >= 6, !isTatweel, (left.kind == .number ? left : token).range.count >= 2 else { continue }
      let range = left.range.lowerBound..<token.range.upperBound
      findings.add(
        "No space stands between the word and the number in “\(side.text.text(in: range))”", on: side, [range],
        confidence: 0.8, fix: .init(side, left.range.upperBound..<token.range.lowerBound, " ", isCertain: true))
    }
  }

  /// Where the digits of a word of four small letters or more and two digits or more begin, as in July2014 and
  /// resolution2140.
  private static func digits(at token: Token, in bytes: [UInt8]) -> Int? {
    var place = token.range.upperBound
    while place > token.range.lowerBound, (0x30...0x39).contains(bytes[place - 1]) { place -= 1 }
    guard token.range.upperBound - place >= 2, place - token.range.lowerBound >= 4,
      bytes[token.range.lowerBound + 1..<place].allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    return place
  }

  private static func has(_ side: SideAnalysis, _ index: Int, _ other: SideAnalysis) -> Bool {
    let form = side.text.normalizedForm(at: index)
    return other.tokens.indices.contains { other.text.normalizedForm(at: $0) == form }
  }
}
