import Testing
import WaslCore

@testable import WaslFormats

/// The import tests of LISA's TMX Compliance Kit (public domain, see its License.txt).
@Suite struct TMXComplianceKitTests {
  private func read(_ file: String, _ source: String, _ target: String) throws -> [TranslationUnit] {
    let input = InputBytes(try TMXFixture.bytes("compliance-kit/\(file).tmx"), name: file)
    let options = ReadOptions(sourceLanguage: LanguageTag(source), targetLanguage: LanguageTag(target))
    var reader = try TMXBitextReader(input, options: options)
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
  }

  @Test(
    "Level 1: the texts are those of the kit's text files",
    arguments: [
      ("1A", "fr-ca"), ("1B", "fr-ca"), ("1C", "fr-ca"), ("1D", "en-gb"), ("1E", "en-gb"), ("1F", "en-gb"),
      ("1G", "en-gb"), ("1H", "en-gb"), ("1I", "ja-jp"),
    ])
  func levelOne(test: String, target: String) throws {
    let units = try read("ImportTest\(test)", "en-us", target)
    #expect(try units.map { $0.source.joined() } == TMXFixture.lines("compliance-kit/ImportTest\(test).txt"))
    #expect(
      try units.map { $0.target.joined() }
        == TMXFixture.lines("compliance-kit/ImportTest\(test)_\(target).txt"))
  }

  @Test("1C: each of five languages can be asked for, whatever the order of the variants")
  func anyPair() throws {
    #expect(
      try read("ImportTest1C", "ja-jp", "es-es").map { $0.source + $0.target } == [
        ["First entry in Japanese", "First entry in Spanish"],
        ["Second entry in Japanese", "Second entry in Spanish"],
        ["Third entry in Japanese", "Third entry in Spanish"],
      ])
  }

  @Test("1J: two regions of one language are two languages")
  func regions() throws {
    let expected = [
      ["First entry in US English", "First entry in UK English"],
      ["Second entry in US English", "Second entry in UK English"],
    ]
    #expect(try read("ImportTest1J", "en-us", "en-gb").map { $0.source + $0.target } == expected)
    // The third unit has no text in British English and must not be imported.
    #expect(try read("ImportTest1J_many", "en-us", "en-gb").map { $0.source + $0.target } == expected)
  }

  @Test("1K: the source language of a unit may be another than the header's")
  func unitSource() throws {
    #expect(
      try read("ImportTest1K", "de-de", "en-gb").map { $0.source + $0.target } == [
        ["First Entry - German", "First Entry - UK English"]
      ])
    #expect(
      try read("ImportTest1K", "fr-ca", "en-gb").map { $0.source + $0.target } == [
        ["Second Entry - French Canadian", "Second Entry - UK English"]
      ])
  }

  @Test("1L: every attribute, note, property and encoding is read")
  func everything() throws {
    let contents = try TMXContents(TMXFixture.bytes("compliance-kit/ImportTest1L.tmx"))
    #expect(contents.header.attributes.list.count == 12)
    #expect(
      contents.header.items.first
        == .encoding(
          TMXUserEncoding(
            attributes: ["name": "MacRoman", "base": "Macintosh"],
            maps: [["unicode": "#xF8FF", "code": "#xF0", "ent": "AppleLogo", "subst": "[Apple]"]])))
    #expect(contents.header.items.count == 4)
    let unit = try #require(contents.units.first)
    #expect(contents.units.count == 1)
    #expect(unit.attributes.list.count == 14)
    #expect(unit.remarks.map(\.kind) == [.note, .note, .property])
    #expect(unit.variants.map(\.attributes.list.count) == [12, 12, 12])
    #expect(unit.variants[1].remarks.map(\.kind) == [.property, .note, .property, .note])
    #expect(
      unit.variants.map(\.segment.plainText) == [
        "Text of the segment.", "Texte du segment.", "Text of the segment.",
      ])
    #expect(contents.notices.isEmpty)
  }

  @Test("Level 2: codes are kept apart from text", arguments: ["2A", "2A-0index", "2B"])
  func levelTwo(test: String) throws {
    let units = try read("ImportTest\(test)", "en-us", "fr-ca")
    #expect(
      units.map { $0.source.joined() } == [
        "The big black cat sleeps.", "Test for special characters = <=lt, >=gt, &=amp, \"=quot.",
        "Nested formatting = Bold+Italic+Underlined, Bold+Italic, Bold.", "First sentence.",
        "Second sentence.",
        "Picture: ", "Some text with a part highlighted.",
      ])
    #expect(
      units.map { $0.target.joined() }.prefix(2) == [
        "Le gros chat noir dors.", "Test pour caractères spéciaux = <=lt, >=gt, &=amp, \"=quot.",
      ])
  }

  @Test("2C: a text inside a code is kept in its place")
  func subflow() throws {
    let contents = try TMXContents(TMXFixture.bytes("compliance-kit/ImportTest2C.tmx"))
    let segment = try #require(contents.units.first?.variants.first?.segment)
    #expect(segment.plainText == "Click  to start.")
    #expect(
      segment.content[3]
        == .code(
          TMXCode(
            .placeholder, attributes: ["x": "3", "type": "image", "assoc": "b"],
            content: [
              .text("<IMG SRC=\"here.png\" ALT=\""),
              .code(TMXCode(.subflow, content: [.text("Start Here!")])), .text("\">"),
            ])))
    #expect(segment.codeCount == 6)
  }

  static let all = [
    "ExportTest1A", "ExportTest1B", "ExportTest1C", "ExportTest1D", "ExportTest1E", "ExportTest2A",
    "ImportTest1A",
    "ImportTest1B", "ImportTest1C", "ImportTest1D", "ImportTest1E", "ImportTest1F", "ImportTest1G",
    "ImportTest1H",
    "ImportTest1I", "ImportTest1J", "ImportTest1J_many", "ImportTest1K", "ImportTest1L",
    "ImportTest2A-0index",
    "ImportTest2A", "ImportTest2B", "ImportTest2C",
  ]

  @Test(
    "Every file of the kit passes the validation; only the case of languages and x are remarked on",
    arguments: all)
  func valid(file: String) throws {
    let faults = TMXValidator.faults(
      in: InputBytes(try TMXFixture.bytes("compliance-kit/\(file).tmx"), name: file))
    #expect(faults.filter { $0.severity == .error }.isEmpty)
    for fault in faults where fault.severity == .warning {
      #expect(fault.problem.contains("lang is “") || fault.problem.contains("x"), "\(fault)")
    }
  }

  /// A header's notes and properties, and its encodings.
  private func texts(_ header: TMXHeader) -> [String] {
    header.items.map { item in
      switch item {
      case .remark(let remark): "\(remark.kind) \(remark.type ?? "") \(remark.text)"
      case .encoding(let encoding): "\(encoding)"
      }
    }
  }

  @Test("Every file of the kit survives TMX to TMX", arguments: all)
  func copied(file: String) throws {
    let bytes = try TMXFixture.bytes("compliance-kit/\(file).tmx")
    let sink = MemorySink()
    let report = try TMXWriter.copy(InputBytes(bytes, name: file), to: sink)
    let before = try TMXContents(bytes)
    let after = try TMXContents(sink.bytes)
    #expect(report.written == before.units.count)
    #expect(after.units.count == before.units.count)
    #expect(texts(after.header) == texts(before.header))
    for (old, new) in zip(before.units, after.units) {
      #expect(new.remarks.map(\.text) == old.remarks.map(\.text))
      #expect(new.variants.map(\.segment) == old.variants.map(\.segment))
      #expect(new.variants.map(\.language) == old.variants.map(\.language))
    }
    #expect(
      TMXValidator.faults(in: InputBytes(sink.bytes, name: "copy")).allSatisfy { $0.severity == .warning })
  }
}
