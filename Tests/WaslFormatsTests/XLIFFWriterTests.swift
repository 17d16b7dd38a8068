import Testing
import WaslCore
import WaslFormats

@Suite("Findings in XLIFF")
struct XLIFFWriterTests {
  private func target(_ text: String, _ places: [Range<Int>?]) throws -> String {
    let findings = places.map { place in
      Finding(
        unit: "1", check: "x.y", severity: .minor, mqmCategory: "style", issueType: .style, message: "m", source: [],
        target: place.map { [$0] } ?? [], confidence: 1, fingerprint: "f")
    }
    let sink = MemorySink()
    var writer = try XLIFFWriter(
      BitextHeader(sourceLanguage: .english, targetLanguage: .arabic), original: "x", to: sink)
    try writer.write(TranslationUnit(id: "1", source: ["x"], target: [text]), findings: findings)
    try writer.finish()
    let found = try #require(sink.text.firstMatch(of: /<target>(.*)<\/target>/))
    // The issue's attributes are in the golden file.
    return String(found.1).replacing(/\ type="its[^>]*?"(?=\/?>)/, with: "")
  }

  @Test func `A place within another is an element within an element`() throws {
    #expect(try target("abcd", [1..<2, 0..<3]) == "<mrk id=\"t1\">a<mrk id=\"t2\">b</mrk>c</mrk>d")
    #expect(try target("ab", [0..<2, 0..<2]) == "<mrk id=\"t1\"><mrk id=\"t2\">ab</mrk></mrk>")
    #expect(try target("ab", [0..<1, 1..<2]) == "<mrk id=\"t1\">a</mrk><mrk id=\"t2\">b</mrk>")
  }

  @Test func `Places that cross are marked at both ends`() throws {
    #expect(
      try target("abcd", [0..<2, 1..<3]) == "<mrk id=\"t1\">a<sm id=\"t2\"/>b</mrk>c<em startRef=\"t2\"/>d")
  }

  @Test func `A finding without a place is about the whole text`() throws {
    #expect(try target("abcd", [nil]) == "<mrk id=\"t1\">abcd</mrk>")
  }

  @Test func `What XML cannot hold has an element of its own`() throws {
    #expect(try target("a\u{1}b\u{FFFE}", []) == "a<cp hex=\"0001\"/>b<cp hex=\"FFFE\"/>")
  }

  @Test func `Arabic places are counted in code points`() throws {
    #expect(try target("قالَ ٣٠٠", [5..<8]) == "قالَ <mrk id=\"t1\">٣٠٠</mrk>")
  }
}
