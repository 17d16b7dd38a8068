import Testing
import WaslCore
import WaslTestSupport

@testable import WaslLexicon

@Suite("Importing a glossary")
struct ImportTests {
  @Test("reads tables with tabs, commas and semicolons, with quotes and with or without a heading")
  func tables() throws {
    let tab = try glossary("source\ttarget\nكتاب\tbook\tnote\n\nالأمم المتحدة\tUnited Nations\n", "terms.tsv")
    #expect(tab.entries.map(\.target) == ["book", "United Nations"])
    let comma = try glossary("ar,en\r\n\"كتاب, كبير\",\"a \"\"big\"\" book\"\r\nبيت,house", "terms.csv")
    #expect(comma.entries.map(\.source) == ["كتاب, كبير", "بيت"])
    #expect(comma.entries.map(\.target) == ["a \"big\" book", "house"])
    let semicolon = try glossary("كتاب;book\nبيت;house\n", "terms.csv")
    #expect(semicolon.entries.map(\.target) == ["book", "house"])
  }

  @Test("names the line of a row that has one cell")
  func narrowTable() throws {
    let error = #expect(throws: InputError.self) { try glossary("كتاب\tbook\n\"one\ncell\"\n", "terms.tsv") }
    #expect(error?.location == SourceLocation(file: "terms.tsv", line: 2))
  }

  @Test(
    "reads a dictionary of dictd, compressed or not, without its entries about itself",
    arguments: ["tiny.dict", "tiny.dict.dz"])
  func dictd(data: String) throws {
    var glossary = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
    try glossary.append(dictdIndex: try Fixture.bytes("tiny.index"), data: try Fixture.bytes(data), name: data)
    #expect(glossary.entries.map(\.source) == ["بيت", "بيت", "بيت", "كتاب", "كتاب"])
    #expect(glossary.entries.map(\.target) == ["house", "home", "verse", "book", "letter"])
  }

  @Test("refuses a dictionary that is cut off or does not fit its index")
  func damagedDictd() throws {
    let index = try Fixture.bytes("tiny.index")
    let data = try Fixture.bytes("tiny.dict.dz")
    for length in 2..<data.count - 8 {
      var glossary = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
      #expect(throws: InputError.self, "\(length) bytes") {
        try glossary.append(dictdIndex: index, data: Array(data[..<length]), name: "tiny.dict.dz")
      }
    }
    var glossary = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
    #expect(throws: InputError.self) {
      try glossary.append(dictdIndex: index, data: Array("short".utf8), name: "tiny.dict")
    }
  }

  @Test("does not crash on compressed data with changed bytes")
  func hostileDictd() throws {
    let index = try Fixture.bytes("tiny.index")
    let data = try Fixture.bytes("tiny.dict.dz")
    var refused = 0
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var damaged = data
      for _ in 0..<3 {
        damaged[Int.random(in: 2..<data.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      var glossary = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
      do throws(InputError) {
        try glossary.append(dictdIndex: index, data: damaged, name: "tiny.dict.dz")
      } catch {
        refused += 1
      }
    }
    #expect(refused > 200)
  }

  @Test("puts what a glossary says before what was learnt, in either direction, and keeps the rest")
  func overlay() throws {
    let base = try Fixture.toy()
    var entries = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
    entries.append(source: "كتاب", target: "volume")
    entries.append(source: "قمر", target: "moon")
    let record = LexiconRecord(sources: [.init(name: "mine", licence: "none")])
    let lexicon = base.overlaid(by: entries.lexicon(record: record))
    #expect(translations("كتاب", in: lexicon).prefix(2) == ["volum", "book"])
    #expect(translations("volum", in: lexicon.swapped) == ["كتاب"])
    #expect(translations("book", in: lexicon.swapped).first == "كتاب")
    #expect(translations("قمر", in: lexicon) == ["moon"])
    #expect(translations("بيت", in: lexicon) == translations("بيت", in: base))
    #expect(lexicon.record.sources.map(\.name) == ["mine"])

    var swapped = Glossary(sourceLanguage: .english, targetLanguage: .arabic)
    swapped.append(source: "volume", target: "كتاب")
    let other = base.overlaid(by: swapped.lexicon(record: LexiconRecord()))
    #expect(translations("كتاب", in: other).prefix(2) == ["volum", "book"])
  }

  @Test("learns from the entries together which words of an expression belong together")
  func expressions() throws {
    var entries = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
    for (source, target) in [
      ("وزير خارجية", "foreign minister"), ("وزير دفاع", "defence minister"), ("وزير", "minister"),
      ("دفاع", "defence"),
    ] { entries.append(source: source, target: target) }
    let lexicon = entries.lexicon(record: LexiconRecord())
    #expect(translations("وزير", in: lexicon).first == "minister")
    #expect(translations("دفاع", in: lexicon).first == "defenc")
    #expect(translations("foreign", in: lexicon.swapped).first == "خارجي")
  }

  private func glossary(_ table: String, _ name: String) throws(InputError) -> Glossary {
    var glossary = Glossary(sourceLanguage: .arabic, targetLanguage: .english)
    let separator = Glossary.Separator.ofFile(name, firstLine: table.prefix { !$0.isNewline })
    try glossary.append(table: table, separator: separator, name: name)
    return glossary
  }

  private func translations(_ stem: String, in lexicon: Lexicon) -> [String] {
    guard let word = lexicon.sourceWord(Array(stem.utf8)[...]) else { return [] }
    return lexicon.translations(ofSource: word).map { lexicon.targetStem($0.word) }
  }
}
