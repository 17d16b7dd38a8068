internal import WaslCore
internal import WaslText

/// A passage of the target that the source does not have.
public struct AdditionPassage: Check {
  public static let declaration = CheckDeclaration(
    id: "addition.passage", title: "A passage of the target is not in the source",
    mqmCategory: "accuracy/addition", issueType: .addition, severity: .major, languages: .any,
    explanation: """
      The source is shorter than is usual in the document, and a stretch of the target has no counterparts in it, while \
      the words around it have. A third of the text is found more often than not, single words are not looked for.
      """,
    bad: OmissionPassage.declaration.bad.map(\.reversed),
    good: OmissionPassage.declaration.good.map(\.reversed))

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let evidence = unit.shared(SegmentEvidence.self)
    guard let probability = evidence.additionProbability else { return }
    let passage = PassageWords(evidence.added.tokens, evidence.target, of: unit.target)
    findings.add(
      "the source has nothing for \(passage.description)", target: [passage.range],
      severity: probability < SegmentEvidence.majorProbability ? .minor : nil, confidence: probability)
  }
}
