import Testing
import WaslCore
import WaslTestSupport

@testable import WaslFormats

@Suite("Findings in XLIFF 1.2")
struct XLIFF12FindingTests {
  /// A file of one unit with a finding at each of some places of its target; `nil` for one about the whole unit.
  ///
  /// - Parameter bold: a stretch of the target in bold, in UTF-8 bytes.
  static func text(_ target: String, _ places: [Range<Int>?], bold: Range<Int>? = nil) throws -> String {
    let findings = places.enumerated().map { index, place in
      Finding(
        unit: "1", check: "x.y", severity: .major, mqmCategory: "style", issueType: .style, message: "m\(index + 1)",
        source: [], target: place.map { [$0] } ?? [], confidence: 1, fingerprint: "f")
    }
    var unit = TranslationUnit(id: "1", source: ["x"], target: [target])
    if let bold {
      unit.targetCodes = [
        [
          InlineCode(kind: .open, id: "1", offset: bold.lowerBound, type: "bold", data: "<b>"),
          InlineCode(kind: .close, id: "1", offset: bold.upperBound, type: "bold", data: "</b>"),
        ]
      ]
    }
    let sink = MemorySink()
    var writer = try XLIFF12Writer(
      BitextHeader(sourceLanguage: .english, targetLanguage: .arabic), to: sink, options: WriteOptions())
    try writer.write(unit, findings: findings)
    _ = try writer.finish()
    return sink.text
  }

  private func content(_ text: String) throws -> String {
    let found = try #require(text.firstMatch(of: /<target[^>]*>(.*)<\/target>/))
    return String(found.1).replacing(" mtype=\"x-wasl-check\"", with: "")
  }

  @Test func `A place is marked, with what was found as a comment`() throws {
    #expect(try content(Self.text("قالَ ٣٠٠", [5..<8])) == "قالَ <mrk comment=\"m1 [x.y]\">٣٠٠</mrk>")
    #expect(try content(Self.text("abcd", [nil])) == "<mrk comment=\"m1 [x.y]\">abcd</mrk>")
  }

  @Test func `A place may cross the end of bold text, whose codes are no elements around it`() throws {
    let text = try content(Self.text("abcd", [1..<3], bold: 2..<4))
    #expect(
      text == "a<mrk comment=\"m1 [x.y]\">b<bpt id=\"1\" rid=\"1\" ctype=\"bold\">&lt;b&gt;</bpt>c</mrk>d"
        + "<ept id=\"1\" rid=\"1\">&lt;/b&gt;</ept>")
  }

  @Test func `Of two places that cross, one is marked and both have a note`() throws {
    let text = try Self.text("abcd", [0..<2, 1..<3])
    #expect(try content(text) == "<mrk comment=\"m1 [x.y]\">ab</mrk>cd")
    for number in 1...2 {
      #expect(
        text.contains(
          "<note from=\"wasl-check\" priority=\"2\" annotates=\"target\">major: m\(number) [x.y f]</note>"))
    }
  }

  @Test func `What was found is not read back, and nothing is said of it`() throws {
    let input = InputBytes(text: try Self.text("abcd", [0..<2, nil]), name: "x.12.xlf")
    let (bitext, notices) = try XLIFF12Format().read(input)
    #expect(bitext.units.map(\.target) == [["abcd"]])
    #expect(bitext.units[0].notes.isEmpty)
    #expect(notices.isEmpty, "\(notices)")
  }
}
