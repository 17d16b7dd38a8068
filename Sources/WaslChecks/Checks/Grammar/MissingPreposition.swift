internal import WaslCore
internal import WaslText

/// على الرغم أن for على الرغم من أن, أشار أن for أشار إلى أن.
public struct MissingPreposition: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.preposition", title: "A verb or phrase lacks its preposition, or has another's",
    mqmCategory: "linguistic-conventions/grammar", issueType: .grammar, severity: .minor, languages: .arabic,
    explanation: """
      A short list: على الرغم من أن، أشار إلى أن، تعهد بتقديم، تمكن من تحديد، وفقا ل، طبقا ل، بالنسبة إلى، بالإضافة إلى.
      """,
    bad: [
      CheckExample("حضر على الرغم أنه مريض.", "He came although he was ill.", .englishToArabic),
      CheckExample(
        "أشار البيان أن الوفد وصل.", "The statement noted that the delegation had arrived.", .englishToArabic),
      CheckExample("تعهدت لتقديم الدعم.", "She pledged to give support.", .englishToArabic),
      CheckExample("تمكن تحديد مصدر الصور.", "He was able to determine the source of the pictures.", .englishToArabic),
      CheckExample(
        "وفقا البيان وصل الوفد.", "According to the statement the delegation has arrived.", .englishToArabic),
    ],
    good: [
      CheckExample("حضر على الرغم من أنه مريض.", "He came although he was ill.", .englishToArabic),
      CheckExample(
        "أشار البيان إلى أن الوفد وصل.", "The statement noted that the delegation had arrived.", .englishToArabic),
      CheckExample("تعهدت لإسرائيل بتقديم الدعم.", "She pledged Israel support.", .englishToArabic),
      CheckExample(
        "تمكن من تحديد مصدر الصور.", "He was able to determine the source of the pictures.", .englishToArabic),
      CheckExample(
        "وفقا للبيان وصل الوفد.", "According to the statement the delegation has arrived.", .englishToArabic),
      CheckExample(
        "تشير التقديرات إلى ذلك مما يعني أن الأمر خطير.", "Estimates point to it, which means that it is serious.",
        .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let matches = unit.shared(GrammarWords.self)
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      for match in matches.of(side) {
        let next = match.tokens.upperBound
        guard next < side.tokens.count else { continue }
        var last = next
        let wanted: String
        switch match.value {
        case .though:
          guard ThatClause.isThat(words.word(next)) else { continue }
          wanted = "من"
        case .pointing:
          guard !match.first.hasArticle, let that = ThatClause.find(in: side, words, after: next) else { continue }
          last = that
          wanted = "إلى"
        case .pledging:
          guard words.word(next).first == ArabicLetter.lam, Self.isVerbalNoun(words.word(next).dropFirst()) else {
            continue
          }
          wanted = "ب"
        case .managing:
          guard Self.isVerbalNoun(words.word(next)) else { continue }
          wanted = "من"
        case .according:
          guard side.tokens[next].kind == .arabicWord, let first = words.word(next).first,
            !Self.mayFollowAccording(first, words.word(next))
          else { continue }
          wanted = "ل"
        case .saying, .relative: continue
        }
        let range = match.range.lowerBound..<side.tokens[last].range.upperBound
        findings.add(
          "“\(side.text.text(in: match.range))” takes \(wanted) before “\(side.text.text(in: side.tokens[last].range))”",
          on: side, [range], confidence: 0.85)
      }
    }
  }

  private static func mayFollowAccording(_ first: UInt16, _ word: ArraySlice<UInt16>) -> Bool {
    // ل, و and ف; إلى and ب are found too; ما in وفقا لما begins with ل.
    first == ArabicLetter.lam || first == ArabicLetter.waw || first == ArabicLetter.feh || first == ArabicLetter.beh
      || word.count < 3 || word.elementsEqual("إلى".utf16)
  }

  /// تفعيل and some frequent verbal nouns of other patterns, without article.
  private static func isVerbalNoun(_ word: ArraySlice<UInt16>) -> Bool {
    if word.count == 5, word[word.startIndex] == ArabicLetter.teh, word[word.startIndex + 3] == ArabicLetter.yeh {
      return true
    }
    return verbalNouns.contains(word)
  }

  private static let verbalNouns = LetterTable(
    words: "دعم زيادة إجراء إنهاء إعادة مساعدة حماية احترام إصلاح وقف دفع مكافحة إرسال بناء")
}
