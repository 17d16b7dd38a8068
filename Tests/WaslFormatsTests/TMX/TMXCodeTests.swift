import Testing
import WaslCore
import WaslTestSupport

@testable import WaslFormats

@Suite("Inline codes in TMX")
struct TMXCodeTests {
  private func unit(_ arabic: String, _ english: String) throws -> TranslationUnit {
    let body =
      "<tu><tuv xml:lang=\"ar\"><seg>\(arabic)</seg></tuv><tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu>"
    let (read, _) = try bitext(
      TMXFixture.document(body), ReadOptions(sourceLanguage: .arabic, targetLanguage: .english))
    return try #require(read.units.first)
  }

  private func segments(_ unit: TranslationUnit) throws -> String {
    let text = try tmx(Bitext(sourceLanguage: .arabic, targetLanguage: .english, units: [unit])).text
    #expect(TMXValidator.faults(in: InputBytes(text: text)).isEmpty, "\(text)")
    return text
  }

  @Test("Pairs, placeholders and halves become codes at their places")
  func read() throws {
    let unit = try unit(
      "<bpt i=\"7\" x=\"3\" type=\"bold\">&lt;b></bpt>سلام<ept i=\"7\">&lt;/b></ept> و<ph x=\"1\" type=\"image\">&lt;img/></ph>",
      "<bpt i=\"1\" x=\"3\" type=\"bold\">&lt;b></bpt>Peace<ept i=\"1\">&lt;/b></ept> and<it pos=\"begin\">[</it>")
    #expect(unit.source == ["سلام و"])
    #expect(
      unit.sourceCodes == [
        [
          InlineCode(kind: .open, id: "1", offset: 0, type: "bold", data: "<b>"),
          InlineCode(kind: .close, id: "1", offset: 8, type: "bold", data: "</b>"),
          InlineCode(kind: .standalone, id: "2", offset: 11, type: "image", data: "<img/>"),
        ]
      ])
    #expect(
      unit.targetCodes == [
        [
          InlineCode(kind: .open, id: "1", offset: 0, type: "bold", data: "<b>"),
          InlineCode(kind: .close, id: "1", offset: 5, type: "bold", data: "</b>"),
          InlineCode(kind: .open, id: "3", offset: 9, data: "["),
        ]
      ])
  }

  @Test("Codes of two documents that do the same are numbered alike, others on one side only have no x")
  func matching() throws {
    let unit = TranslationUnit(
      id: "1", source: ["سلام"], target: ["Peace"],
      sourceCodes: [
        [
          InlineCode(kind: .open, id: "17", offset: 0, type: "bold", data: "<b>"),
          InlineCode(kind: .close, id: "17", offset: 8, type: "bold", data: "</b>"),
        ]
      ],
      targetCodes: [
        [
          InlineCode(kind: .standalone, id: "17", offset: 0, type: "footnote", data: "1"),
          InlineCode(kind: .open, id: "19", offset: 0, type: "bold", data: "<b>"),
          InlineCode(kind: .close, id: "19", offset: 5, type: "bold", data: "</b>"),
        ]
      ])
    let text = try segments(unit)
    #expect(
      text.contains(
        "<seg><bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b&gt;</bpt>سلام<ept i=\"1\">&lt;/b&gt;</ept></seg>"), "\(text)")
    #expect(
      text.contains(
        "<seg><ph type=\"footnote\">1</ph><bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b&gt;</bpt>Peace<ept i=\"1\">&lt;/b&gt;</ept></seg>"
      ),
      "\(text)")
  }

  @Test("A span over two sentences of one unit is one pair; over two units, a pair in each")
  func spans() throws {
    let codes = [
      InlineCode(kind: .open, id: "1", offset: 2, data: "<i>"),
      InlineCode(kind: .close, id: "1", offset: 7, data: "</i>"),
    ]
    let cut = InlineCode.cut(codes, at: [0..<4, 5..<9])
    let both = TranslationUnit(id: "1", source: ["One.", "Two."], target: ["واحد. اثنان."], sourceCodes: cut)
    #expect(
      try segments(both).contains("<seg>On<bpt i=\"1\">&lt;i&gt;</bpt>e. Tw<ept i=\"1\">&lt;/i&gt;</ept>o.</seg>"))
    let first = TranslationUnit(id: "1", source: ["One."], target: ["واحد."], sourceCodes: [cut[0]])
    #expect(try segments(first).contains("<seg>On<bpt i=\"1\">&lt;i&gt;</bpt>e.<ept i=\"1\">&lt;/i&gt;</ept></seg>"))
  }

  @Test("Random codes come back at their places, numbered anew")
  func property() throws {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: UInt64(seed))
      let unit = random.unitWithCodes(id: "1")
      let text = try segments(unit)
      let read = try #require(
        try bitext(text, ReadOptions(sourceLanguage: .arabic, targetLanguage: .english)).bitext.units.first)
      #expect(read == unit.withCodesNumberedAnew, "seed \(seed): \(text)")
    }
  }

  @Test("Every profile is valid and is read again", arguments: TMXProfile.allCases)
  func profiles(_ profile: TMXProfile) throws {
    let bitext = try JSONLFormat().read(InputBytes(Fixture.golden("golden.jsonl"), name: "golden.jsonl")).bitext
    let options = WriteOptions(includesUnpaired: true, toolVersion: "0.1.0", date: 1_411_041_600, profile: profile)
    let (text, _) = try tmx(bitext, options)
    #expect(TMXValidator.faults(in: InputBytes(text: text)).isEmpty, "\(text)")
    #expect(Array(text.utf8) == Fixture.golden("profiles/\(profile.rawValue).tmx"), "\(text)")
    // Which units have one side on purpose only our own property tells.
    let read = try WaslFormatsTests.bitext(text).bitext
    var expected = bitext
    if profile != .wasl, profile != .omegat { expected.units.removeAll(where: \.target.isEmpty) }
    #expect(read.reduced(to: profile.contents).units == expected.reduced(to: profile.contents).units)
  }
}
