internal import WaslCore
internal import WaslText

/// One word with a space inside.
public struct SplitWords: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.split", title: "A space stands inside a word",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor,
    languages: .arabicAndEnglish,
    explanation: """
      Of two words side by side neither has a counterpart, and the document has one of them only here; together they are a \
      word that translates one of the other side's, or that the document has elsewhere. So is an article that stands alone.
      """,
    bad: [
      CheckExample("اجتمعت الحكو مة أمس.", "The government met yesterday.", .englishToArabic),
      CheckExample("تعاني البلاد من أزمة اقتصا دية.", "The country suffers from an economic crisis.", .englishToArabic),
      CheckExample("انتشر الفير وس في المدينة.", "The virus spread in the city.", .englishToArabic),
      CheckExample("ناقشت اللجنة المشرو ع الجديد.", "The committee discussed the new project.", .englishToArabic),
      CheckExample("زار الطبيب المست شفى أمس.", "The doctor visited the hospital yesterday.", .englishToArabic),
      CheckExample("أعلنت ال حكومة خطتها.", "The government announced its plan.", .englishToArabic),
      CheckExample("اجتمعت الحكومة أمس.", "The govern ment met yesterday.", .arabicToEnglish),
      CheckExample("وصل الرئيس إلى المدينة.", "The presi dent reached the city.", .arabicToEnglish),
      CheckExample("زار الطبيب المستشفى أمس.", "The doctor visited the hospi tal yesterday.", .arabicToEnglish),
      CheckExample("ناقشت اللجنة المشروع.", "The commit tee discussed the project.", .arabicToEnglish),
      CheckExample("انتشر الفيروس في المدينة.", "The vir us spread in the city.", .arabicToEnglish),
    ],
    good: [
      CheckExample("اجتمعت الحكومة أمس.", "The government met yesterday."),
      CheckExample("وصل محمد بن سلمان إلى القاهرة.", "Mohammed bin Salman arrived in Cairo."),
      CheckExample("سافر إلى سان فرانسيسكو.", "He travelled to San Francisco."),
      CheckExample("زار عبد الله أبو ظبي.", "Abdullah visited Abu Dhabi."),
      CheckExample("اعتقلت الشرطة ال كابوني.", "The police arrested Al Capone."),
      CheckExample("ثلاثون في المائة من السكان", "thirty per cent of the population"),
      CheckExample("لا يمكن للحكومة الفعلية أن تأتي.", "The de facto government can not come."),
    ])

  /// Shorter words are too easily made of two: letters, two bytes each in Arabic.
  private static let leastLetters = 5
  /// How likely the translation of both together must be, by how many of them the lexicon does not know: fragments are
  /// among its words, too.
  private static let leastTranslation: [Float] = [0.1, 0.1, 0.02]
  /// Or how often the document must have both together, where it does not know one, and two.
  private static let leastCount = [3, 1]

  private static let articles = Set(["ال", "وال", "بال", "فال", "كال", "لل", "ولل"].map { Array($0.utf8)[...] })

  /// Whether a token is an article that stands alone. A set has to hash what it is asked for, so that words without a
  /// final ل are not looked up.
  private static func isArticle(_ index: Int, of side: SideAnalysis) -> Bool {
    let range = side.text.normalizedRange(at: index)
    let bytes = side.text.normalizedBytes
    guard range.count >= 4, range.count <= 6, bytes[range.upperBound - 2] == 0xD9, bytes[range.upperBound - 1] == 0x84
    else { return false }
    return articles.contains(bytes[range])
  }

  private let lookup: WordLookup

  public init(_ settings: CheckSettings) { lookup = WordLookup(settings) }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic || side.isEnglish {
      guard side.tokens.count > 1 else { continue }
      let links = unit.links.links(of: side)
      for index in 1..<side.tokens.count where isSplit(side, before: index, links, unit) {
        let (first, second) = (side.tokens[index - 1].range, side.tokens[index].range)
        let range = first.lowerBound..<second.upperBound
        findings.add(
          "“\(side.text.text(in: range))” looks like one word, “\(side.text.text(in: first))\(side.text.text(in: second))”",
          on: side, [range], confidence: 0.8,
          fix: .init(side, first.upperBound..<second.lowerBound, "", isCertain: false))
      }
    }
  }

  private func isSplit(
    _ side: SideAnalysis, before index: Int, _ links: [WordLinks.Link], _ unit: UnitAnalysis
  ) -> Bool {
    let isArticle = Self.isArticle(index - 1, of: side)
    // A part has no counterpart across: asked first, since it sets most pairs of words aside.
    if !isArticle, links[index - 1].isLinked || links[index].isLinked { return false }
    guard Self.mayBeParts(side, index - 1, index) else { return false }
    if isArticle { return links[index].isLinked && !Self.namesAl(unit.other(side)) }
    let parts = [index - 1, index]
    // One that is a word stands in many texts.
    guard parts.allSatisfy({ !side.memory.has(.frequent, side.forms[$0]) }),
      parts.contains(where: { unit.profile.words.count(of: side.text.normalizedForm(at: $0)) <= 1 })
    else { return false }
    let word = side.text.normalizedForm(at: index - 1) + side.text.normalizedForm(at: index)
    guard word.count >= Self.leastLetters * (side.isArabic ? 2 : 1) else { return false }
    let unknown = parts.count { side.lexiconWords[$0] == -1 }
    if unknown > 0, unit.profile.words.count(of: word) >= Self.leastCount[unknown - 1] { return true }
    let translation = lookup.translation(of: word, side.tokens[index].kind, on: side, in: unit) ?? 0
    return translation >= Self.leastTranslation[unknown]
  }

  /// Whether a name such as Al Capone or El Salvador is there, whose first word Arabic writes as its article.
  private static func namesAl(_ side: SideAnalysis) -> Bool {
    side.tokens.indices.contains { index in
      let form = side.text.normalizedForm(at: index)
      return form.elementsEqual("al".utf8) || form.elementsEqual("el".utf8)
    }
  }

  /// Whether one space is between two words of the side's script that are no names: those are often written in parts.
  private static func mayBeParts(_ side: SideAnalysis, _ first: Int, _ second: Int) -> Bool {
    let (left, right) = (side.tokens[first], side.tokens[second])
    let bytes = side.text.source
    guard left.range.upperBound + 1 == right.range.lowerBound, bytes[left.range.upperBound] == UInt8(ascii: " ") else {
      return false
    }
    switch (left.kind, right.kind) {
    case (.arabicWord, .arabicWord):
      // An article begins a word.
      return !bytes[right.range].starts(with: "ال".utf8)
    case (.latinWord, .latinWord):
      return bytes[right.range].allSatisfy { (0x61...0x7A).contains($0) }
        && bytes[left.range].dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    default: return false
    }
  }
}
