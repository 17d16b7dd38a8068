internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// الى for إلى.
public struct MissingHamza: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.hamza", title: "A hamza is missing or is another",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor, languages: .arabic,
    explanation: """
      Frequent words that begin with أ or إ and are no words without it: أن، إلى، أو، أيضا، الإسلام. They are found behind \
      و ف ب ل ك and the article; what would be another word or a name without its hamza (كان، بان) is let pass. Rarer words \
      count where many texts write them with another alef by far: تاثير, أصابة, إمراض for أمراض.
      """,
    bad: [
      CheckExample("سافر الى بيروت.", "He travelled to Beirut.", .englishToArabic),
      CheckExample("قال انه سيعود.", "He said that he would return.", .englishToArabic),
      CheckExample("حضر ايضا وزير الاسكان.", "The housing minister came too.", .englishToArabic),
      CheckExample("هذا او ذاك.", "This or that.", .englishToArabic),
      CheckExample("لانه مريض لم يحضر.", "He did not come, as he was ill.", .englishToArabic),
      CheckExample("تدعو الامم المتحدة إلى السلام.", "The United Nations calls for peace.", .englishToArabic),
    ],
    good: [
      CheckExample("سافر إلى بيروت.", "He travelled to Beirut.", .englishToArabic),
      CheckExample("قال إنه سيعود.", "He said that he would return.", .englishToArabic),
      CheckExample("كان بان كي مون هناك.", "Ban Ki-moon was there.", .englishToArabic),
      CheckExample("واحد من الوزراء اسمه باول.", "One of the ministers is called Powell.", .englishToArabic),
      CheckExample("آن الأوان لذلك.", "The time has come for that.", .englishToArabic),
      CheckExample("استخدم امرؤ اسمه.", "A man used his name.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  /// Words and names that only look like a clitic and one of those: واحد, Powell, Wi-Fi.
  private static let others = LetterTable(words: "واحد ولاية ولاي واو فلاي باول كاي باي واي فاي لاي لاما كاما باما")

  /// As they should be written. Prepositions are not taken off words in the second list: كان and بان are others.
  private static let words = LetterTable(
    pairs(
      """
      إلى إليه إليها إليهم إلينا أنه إنها أنهم أننا إذا أيضا أو أي أية أكثر أقل أكد أكدت أعلن أعلنت أضاف أضافت أشار أشارت \
      أوضح أوضحت أصبح أصبحت أخرى آخر أول أولى أمام أثناء أجل إطار إطلاق إجراء إجراءات إعادة إدارة إعلام إنتاج إنشاء إنسان \
      إنسانية إسلام إسلامي إسلامية إسرائيل إسرائيلي إسرائيلية إيران إيراني إيرانية أمريكا أمريكي أمريكية أميركي أميركية أوروبا \
      أوروبي أوروبية أفريقيا أفغانستان ألمانيا إسبانيا إيطاليا أردن أردني أمم أمن أمني أمنية أمين أعمال أعضاء أطفال أسرة أسبوع \
      أساس أساسي أساسية أسباب أرض أراضي أزمة أحد أحزاب أحداث أجل أجهزة أموال أوضاع أوقات أيام أنظمة أهداف أهالي أهم أهمية \
      إمكانية إصلاح إضافة إشارة إرهاب إرهابي إرهابية إرهابيين أسلحة أفراد أقصى أكبر أفضل أعلى أقوى أسعار أسواق أشخاص أشهر أغلبية \
      أرقام أطراف إلا إما أما أبناء أخبار أدوية أدوات أمراض إصابة إصابات أبحاث إقليم إقليمي إقليمية إنهاء إسكان أوائل إعلان
      """, isWhole: false)
      + pairs("أن إن", isWhole: true))

  private struct Entry: Sendable {
    /// The letter that was meant, or `nil` where both أ and إ may be.
    var letter: String?
    var isWhole: Bool
  }

  private static func pairs(_ words: String, isWhole: Bool) -> [(String, Entry)] {
    var pairs: [(String, Entry)] = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let isDoubtful = word.dropFirst().hasPrefix("ن") && word.count <= 4 && !word.hasSuffix("ت")
      let entry = Entry(letter: isDoubtful ? nil : String(word.prefix(1)), isWhole: isWhole)
      pairs.append(("ا" + word.dropFirst(), entry))
    }
    return pairs
  }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      var known: [Int] = []
      words.forEachSuspect(.missingHamza, { Self.find($0, words) != nil }) { index in
        guard let found = Self.find(words.range(of: index), words),
          !Self.isName(index, of: side, across: unit.other(side))
        else { return }
        known.append(index)
        let token = side.tokens[index].range
        let meant = found.entry.letter.map { "write \($0)" } ?? "write أ or إ"
        findings.add(
          "“\(side.text.text(in: token))” lacks its hamza: \(meant)", on: side, [token], confidence: 0.9,
          fix: found.entry.letter.map {
            .init(side, words.byteRange(of: found.place, side.tokens[index]), $0, isCertain: true)
          })
      }
      findings.addLikelySpellings(of: unit, besides: known, on: side, words) {
        $0.meant.kind == .alef && !HamzatWasl.isWasl($0)
      }
    }
  }

  /// The alef of a word that lacks its hamza.
  private static func find(_ range: Range<Int>, _ written: WrittenWords) -> (place: Int, entry: Entry)? {
    if range.count < 2 || others.contains(written.letters[range]) { return nil }
    var found: (place: Int, entry: Entry)?
    written.forEachBeginning(of: range) { start, hasArticle in
      guard range.upperBound - start >= 2, written.letters[start] == ArabicLetter.alef,
        let entry = words.find(written.letters[start..<range.upperBound])
      else { return false }
      let clitic = start == range.lowerBound ? 0 : written.letters[start - 1]
      let isOther = entry.isWhole && (clitic == ArabicLetter.beh || clitic == ArabicLetter.kaf || hasArticle)
      if isOther { return false }
      found = (start, entry)
      return true
    }
    return found
  }

  /// فان and وان are names too: van Gogh, Wan.
  private static func isName(_ index: Int, of side: SideAnalysis, across other: SideAnalysis) -> Bool {
    guard side.tokens[index].range.count <= 6, side.text.normalizedForm(at: index).count == 6 else { return false }
    return other.tokens.indices.contains { token in
      let form = other.text.normalizedForm(at: token)
      return form.elementsEqual("van".utf8) || form.elementsEqual("wan".utf8)
    }
  }
}
