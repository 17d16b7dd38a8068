internal import WaslCore
internal import WaslText

/// أن المجموعتين فرعين for فرعان, قال المسؤولين for المسؤولون.
public struct CaseEnding: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.case", title: "A dual or plural in ين where ان or ون is due",
    mqmCategory: "linguistic-conventions/grammar", issueType: .grammar, severity: .minor, languages: .arabic,
    explanation: """
      Two places where the case shows in writing: the predicate right after أن or إن and a definite dual (أن المجموعتين \
      فرعان), and the subject right after a verb of saying (قال المسؤولون).
      """,
    bad: [
      CheckExample(
        "قال إن المجموعتين فرعين منفصلين.", "He said that the two groups were separate branches.", .englishToArabic),
      CheckExample("أكد المسؤولين ذلك.", "The officials confirmed it.", .englishToArabic),
      CheckExample("قال المتظاهرين إنهم باقون.", "The protesters said that they would stay.", .englishToArabic),
      CheckExample("يرى أن الدولتين حليفين.", "He thinks that the two states are allies.", .englishToArabic),
      CheckExample(
        "ذكر المراقبين أن الانتخابات نزيهة.", "Observers said that the election was fair.", .englishToArabic),
    ],
    good: [
      CheckExample(
        "قال إن المجموعتين فرعان منفصلان.", "He said that the two groups were separate branches.", .englishToArabic),
      CheckExample("أكد المسؤولون ذلك.", "The officials confirmed it.", .englishToArabic),
      CheckExample("قال للمتظاهرين إنهم باقون.", "He told the protesters that they would stay.", .englishToArabic),
      CheckExample(
        "يرى أن الدولتين الحليفتين متفقتان.", "He thinks that the two allied states agree.", .englishToArabic),
      CheckExample("قال إن الصين تستعين بنا.", "He said that China was drawing on us.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  private static let verbs = Phrases<Void>(words("قال أكد ذكر صرح أعلن أضاف أفاد يقول يؤكد"))
  private static let plurals = Phrases<Void>(
    words(
      """
      المسؤولين المتظاهرين المراقبين المحققين المحتجين المحللين الباحثين المعارضين المنظمين المشاركين المتحدثين المحامين المدنيين \
      المقاتلين المسلحين المتمردين الفلسطينيين الإسرائيليين العراقيين السوريين المصريين الأمريكيين الأميركيين الناشطين المتطوعين
      """))
  private static let complementisers = Phrases<Void>(words("أن إن بأن"))

  private static func words(_ list: String) -> [(String, Void)] {
    list.split { $0 == " " || $0 == "\n" }.map { (String($0), ()) }
  }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      words.forEachSuspect(.yehNoon, { Self.endsInYehNoon(words.letters[$0]) }) { second in
        let index = second - 1
        if index < 0 { return }
        if let subject = Self.plurals.match(in: side, at: index + 1), !subject.first.hasPreposition,
          !subject.first.hasConjunction, let verb = Self.verbs.match(in: side, at: index), !verb.first.hasPreposition
        {
          let range = verb.range.lowerBound..<subject.range.upperBound
          findings.add(
            "“\(side.text.text(in: subject.range))” is the subject of “\(side.text.text(in: verb.range))”: write ون",
            on: side, [range], confidence: 0.8)
        } else if let predicate = Self.predicate(side, words, index) {
          findings.add(
            "“\(side.text.text(in: side.tokens[predicate].range))” is the predicate of أن: write ان, not ين", on: side,
            [side.tokens[index + 1].range, side.tokens[predicate].range], confidence: 0.7)
        }
      }
    }
  }

  /// The predicate in ين after أن and a dual in تين, which is never a plural.
  private static func predicate(_ side: SideAnalysis, _ words: WrittenWords, _ index: Int) -> Int? {
    let subject = words.word(index + 1)
    guard complementisers.match(in: side, at: index) != nil, subject.count >= 6,
      subject[subject.endIndex - 3] == ArabicLetter.teh, subject[subject.startIndex] == ArabicLetter.alef,
      subject[subject.startIndex + 1] == ArabicLetter.lam
    else { return nil }
    var next = index + 2
    if next < side.tokens.count, side.tokens[next].kind == .punctuation { next += 1 }
    guard next < side.tokens.count, endsInYehNoon(words.word(next)), words.word(next).count >= 5,
      words.word(next).first != ArabicLetter.alef, !others.contains(words.word(next))
    else { return nil }
    return next
  }

  /// Words in ين that are no duals, and may stand there.
  private static let others = LetterTable(
    words: "تستعين يومين شهرين عامين سنتين مرتين ستعين ساعتين أسبوعين تتبين سيتبين")

  private static func endsInYehNoon(_ word: ArraySlice<UInt16>) -> Bool {
    word.count >= 4 && word[word.endIndex - 1] == ArabicLetter.noon && word[word.endIndex - 2] == ArabicLetter.yeh
  }
}
