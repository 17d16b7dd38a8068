import Testing
import WaslCore
import WaslFormats
import WaslTestSupport

@Suite struct BeadFormatTests {
  private static let bitext = Bitext(
    sourceLanguage: .arabic, targetLanguage: .english,
    units: [
      TranslationUnit(
        id: "1", source: ["أ"], target: ["a", "b"], score: 0.1234565, confidence: 0.5, notes: ["n"]),
      TranslationUnit(id: "2", source: [], target: ["c"], score: -2, confidence: 1),
      TranslationUnit(id: "3", source: ["ب", "ج"], target: [], status: .rejected),
    ])

  private static let alignment = Alignment(beads: [
    Bead(source: 0..<1, target: 0..<2, score: 0.1234565, confidence: 0.5),
    Bead(source: 1..<1, target: 2..<3, score: -2, confidence: 1),
    Bead(source: 1..<3, target: 3..<3, score: 0, confidence: 0),
  ])

  @Test("Vecalign's form, number for number as Python prints it")
  func vecalign() throws {
    let sink = MemorySink(name: "out.vecalign")
    let report = try VecalignFormat().write(Self.bitext, to: sink)
    #expect(sink.text == "[0]:[0, 1]:0.123456\n[]:[2]:-2.000000\n[1, 2]:[]\n")
    #expect(
      report.notices.map(\.description) == [
        "out.vecalign: left out, since vecalign cannot hold them: texts (3 units), confidences (2 units), "
          + "status (1 unit), notes (1 unit)"
      ])
    let whole = MemorySink()
    try VecalignFile.write(Self.alignment, to: whole)
    #expect(whole.text == "[0]:[0, 1]:0.123456\n[]:[2]:-2.000000\n[1, 2]:[]:0.000000\n")
  }

  @Test("hunalign's ladder has a rung at each bead's beginning and one at the ends")
  func ladder() throws {
    let sink = MemorySink(name: "out.ladder")
    let report = try LadderFormat().write(Self.bitext, to: sink)
    #expect(sink.text == "0\t0\t0.5\n1\t2\t1\n1\t3\t0\n3\t3\t0\n")
    #expect(report.notices.first?.message.contains("scores (2 units)") == true)
    let whole = MemorySink()
    try LadderFile.write(Self.alignment, to: whole)
    #expect(whole.text == sink.text)
    let rungs = try LadderFile.read(InputBytes(whole.bytes, name: "a"))
    #expect(LadderFile.alignment(of: rungs).beads.map(\.source) == Self.alignment.beads.map(\.source))
    #expect(LadderFile.alignment(of: rungs).beads.map(\.target) == Self.alignment.beads.map(\.target))
    #expect(LadderFile.alignment(of: rungs).beads.map(\.confidence) == [0.5, 1, 0])
  }

  @Test("An alignment without beads")
  func empty() throws {
    let sink = MemorySink()
    try LadderFile.write(Alignment(beads: []), to: sink)
    #expect(sink.text == "0\t0\t0\n")
    #expect(try VecalignFile.read(InputBytes([], name: "a")).isEmpty)
    #expect(try LadderFile.read(InputBytes([], name: "a")).isEmpty)
  }

  @Test("Random alignments come back from both forms")
  func roundTrip() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var beads: [Bead] = []
      var (source, target) = (0, 0)
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        let counts = (Int.random(in: 0...3, using: &generator), Int.random(in: 0...3, using: &generator))
        if counts == (0, 0) { continue }
        beads.append(Bead(source: source..<source + counts.0, target: target..<target + counts.1))
        (source, target) = (source + counts.0, target + counts.1)
      }
      let alignment = Alignment(beads: beads)
      let (vecalign, ladder) = (MemorySink(), MemorySink())
      try VecalignFile.write(alignment, to: vecalign)
      try LadderFile.write(alignment, to: ladder)
      #expect(
        try VecalignFile.read(InputBytes(vecalign.bytes, name: "a")) == beads.map { VecalignBead($0) },
        "seed \(seed)")
      let rungs = try LadderFile.read(InputBytes(ladder.bytes, name: "a"))
      #expect(LadderFile.alignment(of: rungs) == alignment, "seed \(seed)")
    }
  }

  @Test("Gold alignments made by hand: spaces, no cost, sentences apart, blank lines, CR LF")
  func byHand() throws {
    let text = "[0]:[0,1]\r\n\r\n [ 3, 1 ] : [ 2 ] : 0.5 \r\n[]:[3]:1e-3:more\n"
    #expect(
      try VecalignFile.read(InputBytes(Array(text.utf8), name: "a")) == [
        VecalignBead(source: [0], target: [0, 1]), VecalignBead(source: [3, 1], target: [2], cost: 0.5),
        VecalignBead(source: [], target: [3], cost: 0.001),
      ])
    let ladder = "0 0\n1 2 0.7\n\n3 3\n"
    #expect(
      try LadderFile.read(InputBytes(Array(ladder.utf8), name: "a")) == [
        Rung(source: 0, target: 0), Rung(source: 1, target: 2, score: 0.7), Rung(source: 3, target: 3),
      ])
  }

  @Test(
    "Faults are named with line and column",
    arguments: [
      ("[0]:[1]\n0:[1]\n", "a:2:1: a side must begin with “[”; write a bead as [0]:[1, 2]"),
      ("[0]:[x]\n", "a:1:6: a sentence number, counted from 0, is expected here"),
      ("[0]:[-1]\n", "a:1:6: a sentence number"), ("[0][1]\n", "a:1:4: a colon is expected"),
      ("[0]:[1 2]\n", "a:1:8: a comma or “]” is expected"),
      ("[0]:[1]:dear\n", "a:1:9: the cost “dear” is no number"),
      ("[0]:[1] 3\n", "a:1:9: a colon or the end of the line"),
      ("[99999999999999999999]:[0]\n", "a:1:2: a sentence number"),
    ])
  func vecalignFaults(text: String, words: String) {
    let error = #expect(throws: InputError.self) {
      try VecalignFile.read(InputBytes(Array(text.utf8), name: "a"))
    }
    #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
  }

  @Test(
    "Faults of ladders",
    arguments: [
      ("0\t0\t1\n1\n", "a:2: the line has 1 columns, and a rung has 2 or 3"),
      ("0\t-1\t1\n", "a:1:3: “-1” is not a sentence number from 0"),
      ("0\t0\tx\n", "a:1:5: “x” is not a number"),
      ("3\t3\t1\n2\t4\t1\n", "a:2: the rung 2, 4 stands before the one above it, 3, 3"),
    ])
  func ladderFaults(text: String, words: String) {
    let error = #expect(throws: InputError.self) {
      try LadderFile.read(InputBytes(Array(text.utf8), name: "a"))
    }
    #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
  }

  @Test("A sentence far beyond the end is an error, and nothing is listed up to it", arguments: ["source", "target"])
  func beyondTheEnd(side: String) throws {
    let folder = try TemporaryFolder()
    let sentences = try folder.write("a\nb\n", to: "x.lines")
    let options = ReadOptions(
      sourceLanguage: .arabic, targetLanguage: .english, sourceSentences: sentences, targetSentences: sentences)
    let rung = side == "source" ? "40000626303\t2" : "2\t40000626303"
    let error = #expect(throws: InputError.self) {
      try LadderFormat().read(InputBytes(text: "0\t0\t1\n\(rung)\t1\n", name: "a.ladder"), options: options)
    }
    let words = "a.ladder: the last rung stands at the \(side) sentence 40000626303, and there are 2"
    #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
  }

  @Test("Files without text are refused as bitexts, and it is said why")
  func refused() {
    for format in [VecalignFormat(), LadderFormat()] as [any BitextFormat] {
      #expect(!format.canBeRead)
      let error = #expect(throws: InputError.self) { try format.read(InputBytes([], name: "a.x")) }
      #expect(
        error?.description == "a.x: a \(format.name) file holds sentence numbers and no text; "
          + "name the files with the sentences, one a line: --source-sentences and --target-sentences")
    }
  }

  @Test("A folder of gold alignments beside a folder of tests, of which one is missing")
  func folders() throws {
    let (gold, test) = (try TemporaryFolder(), try TemporaryFolder())
    try gold.write("[0]:[0]\n", to: "b.gold")
    try gold.write("[0]:[1]\n", to: "a.gold")
    try gold.write("", to: "README.md")
    try test.write("[0]:[0, 1]:0.5\n", to: "a.align")
    let pairs = try GoldPair.all(goldFolder: gold.path, testFolder: test.path)
    #expect(pairs.map(\.name) == ["a", "b"])
    #expect(pairs.map(\.isTestMissing) == [false, true])
    // The third part is a cost and no confidence.
    #expect(pairs[0].test == [TestedBead(source: [0], target: [0, 1])])
    #expect(pairs[1].test.isEmpty)
    let single = try GoldPair(gold: gold.file("b.gold"), test: test.file("a.align"))
    #expect(single.gold == [VecalignBead(source: [0], target: [0])])
    let none = #expect(throws: InputError.self) {
      try GoldPair.all(goldFolder: test.path, testFolder: test.path)
    }
    #expect(none?.problem == "no file in this folder ends in .gold")
    let missing = #expect(throws: InputError.self) {
      try GoldPair.all(goldFolder: "nowhere", testFolder: test.path)
    }
    #expect(missing?.problem == "there is no such folder")
  }

  @Test("JSON Lines are counted from unit to unit, bring confidences, and stand before Vecalign's form")
  func jsonLines() throws {
    let folder = try TemporaryFolder()
    try folder.write("[0]:[0, 1]\n[1]:[2]\n", to: "a.gold")
    try folder.write("[0]:[0]\n", to: "a.align")
    let units = """
      {"source":["أ"],"target":["a","b"],"confidence":0.75}
      {"source":[],"target":["c"]}

      """
    try folder.write(units, to: "a.jsonl")
    let pairs = try GoldPair.all(goldFolder: folder.path, testFolder: folder.path)
    #expect(
      pairs[0].test == [
        TestedBead(source: [0], target: [0, 1], confidence: 0.75), TestedBead(source: [], target: [2]),
      ])
    // The second source sentence is in no unit: one was left out, and the numbers may be wrong.
    #expect(pairs[0].notices.count == 1)
    #expect(pairs[0].notices.first?.message.hasPrefix("it has fewer sentences than the gold alignment") == true)
    try folder.write(units + #"{"source":["ب"],"target":[]}"#, to: "A.JSONL")
    let whole = try GoldPair(gold: folder.file("a.gold"), test: folder.file("A.JSONL"))
    #expect(whole.notices.isEmpty)
    // An aligner may well leave sentences out of Vecalign's form, where they have their own numbers.
    let beads = try GoldPair(gold: folder.file("a.gold"), test: folder.file("a.align"))
    #expect(beads.notices.isEmpty)
  }
}
