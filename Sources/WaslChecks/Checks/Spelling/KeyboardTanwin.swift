internal import WaslCore
internal import WaslText

/// مباشراص for مباشراً.
public struct KeyboardTanwin: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.keyboard", title: "ص stands where the tanwin was meant",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor, languages: .arabic,
    explanation: """
      On Arabic keyboards the tanwin ً is Shift and ص: who lets Shift go too soon writes مباشراص for مباشراً. Words that do \
      end in اص (أشخاص، رصاص) are known.
      """,
    bad: [
      CheckExample("يشكل تهديداً مباشراص.", "It poses a direct threat.", .englishToArabic),
      CheckExample("كان الاجتماع مهماص جدا.", "The meeting was very important.", .englishToArabic),
      CheckExample("وصل أيضاص وزير.", "A minister arrived too.", .englishToArabic),
      CheckExample("زار بلداص بعيدا.", "He visited a distant country.", .englishToArabic),
      CheckExample("عاد سريعاص إلى البيت.", "He came home quickly.", .englishToArabic),
    ],
    good: [
      CheckExample("يشكل تهديداً مباشراً.", "It poses a direct threat.", .englishToArabic),
      CheckExample("حضر عشرة أشخاص.", "Ten people came.", .englishToArabic),
      CheckExample("أصيب بالرصاص.", "He was shot.", .englishToArabic),
      CheckExample("هذا اجتماع خاص.", "This is a private meeting.", .englishToArabic),
      CheckExample("يدخل في اختصاص المحكمة.", "It falls within the court's jurisdiction.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  /// Words that end in اص, without clitics.
  private static let words = LetterTable(
    words: """
      خاص أشخاص اشخاص رصاص اختصاص إختصاص امتصاص قصاص غواص خواص أقراص اقراص استخلاص اقتصاص عاص مناص خلاص إخلاص اخلاص \
      انتقاص إنقاص انقاص قناص رقاص مصاص باص أتوباص ميكروباص اقتناص تراص إجاص أقفاص اقفاص إرهاص وقاص مغاص امتعاص تناص
      """)

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      words.forEachSuspect(.keyboardTanwin, { Self.isSuspect($0, words) }) { index in
        let token = side.tokens[index].range
        let place = words.byteRange(of: words.range(of: index).upperBound - 1, side.tokens[index])
        findings.add(
          "“\(side.text.text(in: token))” ends in ص: on the keyboard it is the key of the tanwin ً",
          on: side, [token], confidence: 0.95, fix: .init(side, place, "ً", isCertain: true))
      }
    }
  }

  /// Whether a word ends in اص and is not known to.
  private static func isSuspect(_ range: Range<Int>, _ written: WrittenWords) -> Bool {
    guard range.count >= 4, written.letters[range.upperBound - 1] == ArabicLetter.sad,
      written.letters[range.upperBound - 2] == ArabicLetter.alef
    else { return false }
    var isKnown = false
    written.forEachBeginning(of: range) { start, _ in
      isKnown = words.contains(written.letters[start..<range.upperBound])
      return isKnown
    }
    return !isKnown
  }
}
