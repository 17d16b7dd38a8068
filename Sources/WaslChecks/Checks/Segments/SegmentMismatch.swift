internal import WaslCore
internal import WaslText

/// Two texts in one unit that do not translate each other.
public struct SegmentMismatch: Check {
  public static let declaration = CheckDeclaration(
    id: "segment.mismatch", title: "The two texts do not translate each other",
    mqmCategory: "accuracy/mistranslation", issueType: .nonConformance, severity: .critical,
    languages: .any,
    explanation: """
      Hardly a word of either text has its counterpart in the other, by the lexicon, by sound or by value, and their \
      lengths may not fit either. Often the alignment is wrong, and the message says so where a neighbour's text fits \
      better. Short texts and free translations are given the benefit of the doubt.
      """,
    bad: [
      CheckExample(
        "وصل وزير الخارجية إلى القاهرة مساء الثلاثاء لإجراء محادثات مع الرئيس.",
        "The children played football in the garden behind the old school until dark."),
      CheckExample(
        "ارتفعت أسعار النفط بعد انخفاض الإنتاج في الخليج.",
        "She bought a new dress and red shoes for her sister's wedding."),
      CheckExample(
        "يجب على كل مستخدم تغيير كلمة المرور مرة في السنة.",
        "The river flows from the mountains through the forest to the sea."),
      CheckExample(
        "قالت الشرطة إن ثلاثة أشخاص أصيبوا في الحادث.",
        "Our university offers courses in history, music and mathematics."),
      CheckExample(
        "أكلت القطة السمكة التي كانت على الطاولة في المطبخ.",
        "Parliament adopted the new budget law by a large majority."),
    ],
    good: [
      CheckExample(
        "وصل وزير الخارجية إلى القاهرة مساء الثلاثاء لإجراء محادثات مع الرئيس.",
        "The foreign minister arrived in Cairo on Tuesday evening for talks with the president."),
      CheckExample(
        "ارتفعت أسعار النفط بعد انخفاض الإنتاج في الخليج.", "Oil prices rose after production fell in the Gulf."),
      CheckExample(
        "يجب على كل مستخدم تغيير كلمة المرور مرة في السنة.", "Every user must change the password once a year."),
      CheckExample(
        "قالت الشرطة إن ثلاثة أشخاص أصيبوا في الحادث.", "Three people were injured in the accident, police said."),
      CheckExample("نعم", "Sure thing!"),
    ],
    options: [.init("figures", "report every unit, with the figures from which it is judged: for learning the weights")]
  )

  private let showsFigures: Bool

  public init(_ settings: CheckSettings) { showsFigures = settings.flag("figures", default: false) }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let evidence = unit.shared(SegmentEvidence.self)
    if showsFigures { return findings.add(Self.figures(evidence), severity: .info, confidence: 0) }
    guard evidence.isMismatch else { return }
    let source = evidence.source
    let target = evidence.target
    var message =
      "\(source.supporting) of \(source.count) known words of the source have a counterpart in the target, and "
      + "\(target.supporting) of \(target.count) the other way round"
    if let neighbour = NeighbourContrast.better(for: unit) {
      message += "; the alignment may be wrong: \(neighbour)"
    }
    findings.add(
      message, source: [Self.whole(unit.source)], target: [Self.whole(unit.target)],
      confidence: evidence.mismatchProbability)
  }

  private static func whole(_ side: SideAnalysis) -> Range<Int> { 0..<side.text.source.count }

  private static func figures(_ evidence: SegmentEvidence) -> String {
    let figures = [
      evidence.mismatchFigures, evidence.omitted.figures, evidence.added.figures,
    ]
    return "\(figures)"
  }
}
