internal import WaslCore
internal import WaslText

/// A question that has become a statement, or the other way round.
public struct QuestionForm: Check {
  public static let declaration = CheckDeclaration(
    id: "question.form", title: "A question and a statement stand for each other",
    mqmCategory: "accuracy/mistranslation", issueType: .mistranslation, severity: .major,
    languages: .arabicAndEnglish,
    explanation: """
      One text ends in a question mark and the other in another sign. Where the question word is there and the sign \
      alone is wrong, the sign is what is to be mended. Texts that go on after the question, headings and indirect \
      questions are let pass.
      """,
    bad: [
      CheckExample("هل وصلت الرسالة؟", "The message has arrived."),
      CheckExample("وصلت الرسالة.", "Has the message arrived?"),
      CheckExample("ما هي أعراض المرض.", "What are the symptoms of the disease?"),
      CheckExample("أين تقع المدرسة؟", "The school is near the river."),
      CheckExample("لماذا تأخرت الطائرة؟", "The plane was late."),
    ],
    good: [
      CheckExample("هل وصلت الرسالة؟", "Has the message arrived?"),
      CheckExample("سألني هل وصلت الرسالة.", "He asked me whether the message had arrived."),
      CheckExample("سأل: «متى نسافر؟»", "“When do we leave?” he asked."),
      CheckExample("وصلت الرسالة.", "The message has arrived."),
      CheckExample("كيف تغسل يديك", "How do you wash your hands?"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let source = Ending(of: unit.source), let target = Ending(of: unit.target),
      source.isQuestion != target.isQuestion
    else { return }
    let (question, statement) = source.isQuestion ? (unit.source, unit.target) : (unit.target, unit.source)
    // A question inside the other text: its words only stand in another order.
    guard !Ending.hasQuestionMark(statement) else { return }
    findings.add(
      source.isQuestion ? "the source asks and the target states" : "the source states and the target asks",
      on: question, [(source.isQuestion ? source : target).range],
      across: [(source.isQuestion ? target : source).range],
      confidence: question.tokens.count > 3 ? 0.9 : 0.7)
  }

  /// How a text ends.
  private struct Ending {
    let isQuestion: Bool
    let range: Range<Int>

    /// `nil` where the text ends in no full stop, question or exclamation mark.
    init?(of side: SideAnalysis) {
      var index = side.tokens.count - 1
      while index >= 0, side.tokens[index].kind == .punctuation {
        let range = side.tokens[index].range
        if Ending.isQuestionMark(side, range) {
          (isQuestion, self.range) = (true, range)
          return
        }
        let sign = side.text.source[range.lowerBound]
        if sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") {
          (isQuestion, self.range) = (false, range)
          return
        }
        index -= 1
      }
      return nil
    }

    static func hasQuestionMark(_ side: SideAnalysis) -> Bool {
      side.tokens.contains { $0.kind == .punctuation && isQuestionMark(side, $0.range) }
    }

    /// ? and ؟
    private static func isQuestionMark(_ side: SideAnalysis, _ range: Range<Int>) -> Bool {
      let bytes = side.text.source
      return bytes[range.lowerBound] == UInt8(ascii: "?")
        || (range.count >= 2 && bytes[range.lowerBound] == 0xD8 && bytes[range.lowerBound + 1] == 0x9F)
    }
  }
}
