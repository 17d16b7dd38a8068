import Testing
import WaslChecks
import WaslCore

@Suite("Fixes that are certain")
struct CertainFixesTests {
  private let unit = TranslationUnit(id: "1", source: ["A.", "B."], target: ["إنتهى الأمر .", "إجتمعوا."])

  private func finding(_ range: Range<Int>, _ replacement: String, isCertain: Bool = true) -> Finding {
    Finding(
      unit: "1", check: "x.y", severity: .minor, mqmCategory: "style", issueType: .style, message: "x", source: [],
      target: [range],
      fix: Finding.Fix(side: .target, range: range, replacement: replacement, isCertain: isCertain), confidence: 1,
      fingerprint: "")
  }

  private func mended(_ findings: [Finding]) -> TranslationUnit {
    CertainFixes.apply(CertainFixes.applicable(findings), to: unit)
  }

  @Test func `Several are made at once, and sentences stay apart`() {
    let result = mended([finding(0..<1, "ا"), finding(11..<12, ""), finding(14..<15, "ا")])
    #expect(result.target == ["انتهى الأمر.", "اجتمعوا."])
    #expect(result.source == unit.source)
  }

  @Test func `One that is not certain is left to a person`() {
    #expect(mended([finding(0..<1, "ا", isCertain: false)]) == unit)
  }

  @Test func `Of two that touch, the first is made`() {
    #expect(mended([finding(0..<5, "انقضى"), finding(0..<1, "ا")]).target[0] == "انقضى الأمر .")
    #expect(mended([finding(5..<5, "!"), finding(5..<5, "?")]).target[0] == "إنتهى! الأمر .")
  }

  @Test func `One that reaches over two sentences joins them`() {
    #expect(mended([finding(12..<15, ". ا")]).target == ["إنتهى الأمر . اجتمعوا."])
  }

  @Test func `One that does not fit the text changes nothing`() {
    #expect(mended([finding(90..<95, "x")]) == unit)
  }
}
