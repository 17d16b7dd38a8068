internal import WaslCore
internal import WaslText

/// A unit whose source is empty.
public struct AdditionSegment: Check {
  public static let declaration = CheckDeclaration(
    id: "addition.segment", title: "A sentence has no source",
    mqmCategory: "accuracy/addition", issueType: .addition, severity: .major, languages: .any, seesUnpaired: true,
    explanation: """
      The target has words and the source is empty. In texts that were aligned by a program the counterpart may stand in the \
      unit before or after. What has no words, a number or a line of signs, is let pass.
      """,
    bad: OmissionSegment.declaration.bad.map(\.reversed),
    good: OmissionSegment.declaration.good.map(\.reversed))

  /// How sure it is, as sentences without a partner in aligned texts are sometimes the aligner's fault.
  private static let confidence = 0.7

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard unit.source.isEmpty, unit.target.letters.words > 0 else { return }
    findings.add(
      "there is no source for this", target: [0..<unit.target.text.source.count], confidence: Self.confidence)
  }
}
