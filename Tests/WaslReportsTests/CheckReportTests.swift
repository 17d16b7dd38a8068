import Testing
import WaslChecks
import WaslCore
import WaslReports

@Suite("Risk, score and marked texts")
struct CheckReportTests {
  private let report = SampleReport.report

  @Test func `A unit's risk is that not all of its findings are idle`() {
    #expect(report.units[0].risk == 0)
    let major = UnitRisk.weight(of: .major)
    #expect(report.units[2].risk == 1 - (1 - 0.7 * major))
    let minor = UnitRisk.weight(of: .minor)
    let critical = UnitRisk.weight(of: .critical)
    let expected = 1 - (1 - 0.95 * critical) * (1 - 0.9 * minor) * (1 - 0.6 * major)
    #expect(abs(report.units[1].risk - expected) < 1e-12)
  }

  @Test func `The worse a severity, the more it weighs, and a remark weighs nothing`() {
    let weights = Finding.Severity.allCases.sorted().map { UnitRisk.weight(of: $0) }
    #expect(weights == weights.sorted())
    #expect(weights.first == 0)
    #expect(weights.last ?? 2 <= 1)
  }

  @Test func `The riskiest unit comes first, and one without risk not at all`() {
    #expect(report.reviewQueue.map(\.unit.id) == ["2 & <b>", "3"])
  }

  @Test func `The score takes MQM's points from a hundred`() {
    // “He came”, the tag as one, “It's over”, “Left out”; 25 + 5 + 5 + 1 points.
    #expect(report.score.words == 7)
    #expect(report.score.penalty == 36)
    #expect(report.score.score == 0)
    let long = TranslationUnit(id: "1", source: [String(repeating: "word ", count: 200)], target: ["x"])
    let score = QualityScore(SampleReport.findings[2], in: [long])
    #expect(score.penaltyPer100Words == 2.5)
    #expect(score.score == 97.5)
  }

  @Test func `A document without words loses nothing`() {
    let score = QualityScore([], in: [])
    #expect(score.score == 100)
    #expect(score.penaltyPer100Words == 0)
  }

  @Test func `Places that cross are cut, and places outside of the text are let pass`() {
    let text = MarkedText("abcdef", ranges: [[0..<4], [2..<6, 9..<12]])
    #expect(text.pieces.map(\.text) == ["ab", "cd", "ef"])
    #expect(text.pieces.map(\.findings) == [[0], [0, 1], [1]])
    #expect(MarkedText("", ranges: [[0..<1]]).pieces.isEmpty)
  }
}
