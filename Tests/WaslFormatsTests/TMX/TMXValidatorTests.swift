import Foundation
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct TMXValidatorTests {
  /// A faulty file and what is said of it.
  struct Example: CustomTestStringConvertible, Sendable {
    var document: String
    var faults: [String]

    var testDescription: String { faults.first ?? "no fault" }

    /// A faulty body; its first line is the file's fifth.
    init(
      _ body: String, srclang: String = "ar", version: String = "1.4", header: String = "",
      _ faults: String...
    ) {
      document = TMXFixture.document(body, version: version, srclang: srclang, header: header)
      self.faults = faults
    }

    init(document: String, _ faults: String...) {
      self.document = document
      self.faults = faults
    }
  }

  private static let good = TMXFixture.unit("أ", "a")

  private static func segment(_ content: String) -> String {
    "<tu><tuv xml:lang=\"ar\"><seg>أ</seg></tuv><tuv xml:lang=\"en\">\n<seg>\(content)</seg></tuv></tu>"
  }

  static let structure = [
    Example(good),
    Example(
      "<tu></tu>", "5:1: error: the unit has no <tuv>; add one for each language"),
    Example(
      "<tu><tuv xml:lang=\"ar\"></tuv></tu>",
      "5:5: error: the variant has no <seg>; add one, empty if need be"),
    Example(
      "<tu><tuv xml:lang=\"ar\"><seg/></tuv><note/></tu>",
      "5:36: error: the element <note> is not allowed here"),
    Example(segment("a<g>b</g>"), "6:7: error: the element <g> is not allowed here"),
    Example(segment("a<sub>b</sub>"), "6:7: error: the element <sub> is not allowed here"),
    Example(
      "\(good)\n<note/>\n\(good)",
      "6:1: error: the element <note> is not allowed here, inside <body>"),
    Example("stray", "4:7: error: text stands directly inside <body>; put it into a segment"),
    Example(
      document: "<tmx version=\"1.4\">\n<body>\(good)</body></tmx>",
      "2:1: error: the <body> comes without a <header> before it"),
    Example(
      document: TMXFixture.document(good).replacing("</body>", with: "</body>\n<body/>"),
      "7:1: error: there is a second <body>; put all units into one"),
    Example(
      document: TMXFixture.document("").replacing("<body>\n\n</body>", with: ""),
      "5:1: error: the file has no <body>; add one, empty if need be"),
    Example(
      document: "<html/>", "1:1: error: the root element is <html>; TMX begins with <tmx>",
      "1:7: error: the file has neither <header> nor <body>"),
  ]

  static let attributes = [
    Example(
      "<tu><tuv><seg/></tuv></tu>",
      "5:5: error: <tuv> has no attribute xml:lang; add xml:lang with the language of the text, such as xml:lang=\"ar\""
    ),
    Example(
      "<tu><tuv lang=\"ar\"><seg/></tuv></tu>",
      "5:5: error: <tuv> has no attribute xml:lang; rename lang to xml:lang",
      "5:5: warning: the attribute lang is deprecated; write xml:lang"),
    Example(
      "<tu id=\"1\"><tuv xml:lang=\"ar\"><seg/></tuv></tu>",
      "5:1: error: <tu> has an attribute id, which TMX does not know; remove it"),
    Example(
      "<tu segtype=\"line\"><tuv xml:lang=\"ar\"><seg/></tuv></tu>",
      "5:1: error: segtype is “line”; write one of block, paragraph, sentence, phrase"),
    Example(segment("<it>x</it>"), "6:6: error: <it> has no attribute pos; add it"),
    Example(segment("<it pos=\"middle\">x</it>"), "6:6: error: pos is “middle”; write one of begin, end"),
    Example(
      document:
        "<tmx version=\"1.4\">\n<header adminlang=\"en\" srclang=\"ar\" segtype=\"sentence\"/><body/></tmx>",
      "2:1: error: <header> has no attribute creationtool; add it",
      "2:1: error: <header> has no attribute creationtoolversion; add it",
      "2:1: error: <header> has no attribute o-tmf; add it",
      "2:1: error: <header> has no attribute datatype; add it"),
    Example(
      good, version: "1.4b",
      "2:1: error: the version is “1.4b”; write 1.4, which is also the version of TMX 1.4b"),
    Example(
      document: TMXFixture.document(good).replacing(" version=\"1.4\"", with: ""),
      "2:1: error: <tmx> has no attribute version; add version=\"1.4\""),
    Example(
      document: TMXFixture.document(good).replacing(
        "<tmx ", with: "<tmx xmlns=\"http://www.lisa.org/tmx14\" "),
      "2:1: warning: the namespace http://www.lisa.org/tmx14 is declared, but TMX has none; remove the declaration"
    ),
    Example(
      "<tu creationdate=\"2014-09-18\">\n<tuv xml:lang=\"ar\" lastusagedate=\"20140231T000000Z\" changedate=\"\"><seg/></tuv></tu>",
      "5:1: error: creationdate is “2014-09-18”; write a date of the calendar in UTC as YYYYMMDDThhmmssZ, such as 20240131T180500Z",
      "6:1: error: lastusagedate is “20140231T000000Z”; write a date of the calendar in UTC as YYYYMMDDThhmmssZ, such as 20240131T180500Z",
      "6:1: error: changedate is “”; write a date of the calendar in UTC as YYYYMMDDThhmmssZ, such as 20240131T180500Z"
    ),
    Example(
      "<tu usagecount=\"often\"><tuv xml:lang=\"ar\"><seg/></tuv></tu>",
      "5:1: error: usagecount is “often”; write a whole number"),
    Example(
      good, header: "<ude name=\"n\"><map unicode=\"F8FF\" code=\"#xF0\"/></ude>",
      "3:128: error: <ude> has no attribute base; add it, since its maps have codes",
      "3:142: warning: unicode is “F8FF”; write the code point in hexadecimal, such as #xF8FF"),
  ]

  static let languages = [
    Example(
      "<tu><tuv xml:lang=\"AR\"><seg/></tuv></tu>",
      "5:5: warning: xml:lang is “AR”; write ar, as strict programs ask"),
    Example(
      "<tu><tuv xml:lang=\"ar\"><seg/></tuv><tuv xml:lang=\"english!\"><seg/></tuv></tu>",
      "5:36: error: xml:lang is “english!”, which is not a language tag; write one after BCP 47, such as ar or en-GB"
    ),
    Example(
      "", srclang: "*ALL*",
      "3:1: error: srclang is “*ALL*”, which is not a language tag; write one after BCP 47, such as ar or en-GB, or *all*"
    ),
    Example(
      TMXFixture.unit("أ", "a"), srclang: "fr",
      "5:1: error: the unit has no variant in its source language fr; add a <tuv xml:lang=\"fr\">, or correct srclang"
    ),
    Example(
      TMXFixture.unit("أ", "a", attributes: " srclang=\"de\""),
      "5:1: error: the unit has no variant in its source language de; add a <tuv xml:lang=\"de\">, or correct srclang"
    ),
    Example(TMXFixture.unit("أ", "a"), srclang: "*all*"),
    Example(
      "<tu><tuv xml:lang=\"ar-AR\"><seg/></tuv></tu>", srclang: "*all*",
      "5:5: warning: ar-AR means Arabic as used in Argentina; write ar, or a region such as ar-SA or ar-EG"),
    Example(
      TMXFixture.unit("أ", "a", attributes: " tuid=\"1\"") + "\n"
        + TMXFixture.unit("ب", "b", attributes: " tuid=\"1\""),
      "6:1: warning: the tuid “1” stands on an earlier unit too; give each unit its own"),
  ]

  static let codes = [
    Example(segment("<bpt i=\"1\"/>a<ept i=\"1\"/><hi><bpt i=\"2\"/><ept i=\"2\"/></hi>")),
    Example(
      segment("<bpt i=\"1\"/>a"),
      "6:6: error: <bpt i=\"1\"> has no <ept> after it; add it, or use <it pos=\"begin\">"),
    Example(
      segment("a<ept i=\"1\"/>"),
      "6:7: error: <ept i=\"1\"> has no <bpt> before it; add it, or use <it pos=\"end\">"),
    Example(
      segment("<bpt i=\"1\"/><bpt i=\"1\"/><ept i=\"1\"/><ept i=\"1\"/>"),
      "6:18: error: a second <bpt> of the segment has i=\"1\"; give each pair its own number",
      "6:42: error: a second <ept> of the segment has i=\"1\"; give each pair its own number"),
    Example(
      segment("<bpt i=\"a\"/><ept i=\"a\"/>"), "6:6: error: i is “a”; write a whole number",
      "6:18: error: i is “a”; write a whole number"),
    Example(
      segment("<bpt/>"),
      "6:6: error: <bpt> has no attribute i; add i with a number that the other half of the pair has too"),
    Example(
      segment("<ph x=\"one\"/>"),
      "5:42: warning: the variant's codes have other values of x than the first variant's; give codes that answer to each other the same x",
      "6:6: error: x is “one”; write a whole number"),
    Example(
      TMXFixture.unit("<ph x=\"1\"/><ph x=\"1\"/>", "<ph x=\"1\"/>"),
      "5:40: warning: a second <ph> of the variant has x=\"1\"; number the codes within a variant"),
    Example(
      TMXFixture.unit("<ph x=\"1\"/>", "<ph x=\"2\"/>"),
      "5:52: warning: the variant's codes have other values of x than the first variant's; give codes that answer to each other the same x"
    ),
    Example(segment("<ut>x</ut>"), "6:6: warning: <ut> is deprecated; use <ph>, <bpt>, <ept> or <it>"),
  ]

  @Test(
    "Faults are found with line, column and what to do", arguments: structure + attributes + languages + codes
  )
  func rules(example: Example) {
    let found = TMXValidator.faults(in: InputBytes(text: example.document))
    #expect(found.map(\.description) == example.faults.map { "test.tmx:\($0)" })
  }

  @Test("What older versions allowed is allowed in them")
  func versions() {
    let body = "<tu><tuv lang=\"ar\"><seg>a<sub>b</sub><ut>c</ut></seg></tuv></tu>"
    for version in ["1.1", "1.2", "1.3"] {
      #expect(TMXValidator.faults(in: InputBytes(text: TMXFixture.document(body, version: version))).isEmpty)
    }
    #expect(
      TMXValidator.faults(in: InputBytes(text: TMXFixture.document(body))).count { $0.severity == .error }
        == 2)
  }

  @Test("Every fault of a large file is found in its place, in order")
  func large() {
    var body = ""
    for number in 1...20_000 {
      body += number % 1000 == 0 ? "<tu><tuv xml:lang=\"ar\"></tuv></tu>\n" : Self.good + "\n"
    }
    var lines: [Int?] = []
    let summary = TMXValidator.validate(InputBytes(text: TMXFixture.document(body))) {
      lines.append($0.location.line)
    }
    #expect(lines == (1...20).map { 4 + 1000 * $0 })
    #expect(summary.units == 20_000)
    #expect(summary.errors == 20)
    #expect(summary.warnings == 0)
    #expect(!summary.isValid)
  }

  @Test("Faults before the place where a file ceases to be XML are reported, and then that")
  func notWellFormed() {
    let document = TMXFixture.document(
      "<tu/>\n" + Self.good + "\n<tu><tuv xml:lang=\"ar\"><seg>&</seg></tuv></tu>")
    let found = TMXValidator.faults(in: InputBytes(text: document))
    #expect(found.map(\.location.line) == [5, 7])
    #expect(found.last?.problem == "a bare & was found; write &amp; for the character itself")
  }

  @Test("The version is known before the first unit, even behind a comment longer than a chunk")
  func lateRoot() throws {
    let comment = "<!--" + String(repeating: "x", count: 70_000) + "-->"
    let unit = "<tu><tuv lang=\"ar\"><seg/></tuv></tu>"
    let document = TMXFixture.document(unit, version: "1.1").replacing("<tmx", with: comment + "\n<tmx")
    let folder = try TemporaryFolder()
    let path = try folder.write(document, to: "late.tmx")
    #expect(TMXValidator.faults(in: try InputBytes(path: path)).isEmpty)
  }

  @Test(
    "The sample of a real translation memory is valid",
    .enabled(
      if: (try? TMXFixture.shared("schemas/samples/tico19.en-ar.tmx").checkResourceIsReachable()) == true,
      "needs ../shared/schemas"))
  func sample() throws {
    let path = TMXFixture.shared("schemas/samples/tico19.en-ar.tmx").path
    let summary = TMXValidator.validate(try InputBytes(path: path)) { _ in }
    #expect(summary.units == 3071)
    #expect(summary.errors == 0)
  }
}
