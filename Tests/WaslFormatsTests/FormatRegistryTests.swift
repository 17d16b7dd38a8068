import Testing
import WaslCore
import WaslFormats

@Suite struct FormatRegistryTests {
  private let registry = FormatRegistry.standard

  @Test("Every format has a name, endings and a summary of its own")
  func complete() {
    let formats = registry.formats
    #expect(Set(formats.map(\.name)).count == formats.count)
    let endings = formats.flatMap(\.fileNameEndings)
    #expect(Set(endings).count == endings.count)
    for format in formats {
      #expect(!format.fileNameEndings.isEmpty)
      #expect(format.fileNameEndings.allSatisfy { $0.hasPrefix(".") && $0 == $0.lowercased() })
      #expect(!format.summary.isEmpty && !format.summary.hasSuffix("."))
      #expect(registry.format(named: format.name.uppercased())?.name == format.name)
      #expect(!format.contents.words.isEmpty)
    }
  }

  @Test(
    "The format is guessed from the file's name",
    arguments: [
      ("memory.TMX", "tmx"), ("a.TSV", "tsv"), ("x/y.tab", "tsv"), ("a.jsonl", "jsonl"),
      ("a.ndjson", "jsonl"),
      ("a.vecalign", "vecalign"),
      ("a.align", "vecalign"), ("كتاب.ladder", "ladder"), ("a.TMX.gz", "tmx"), ("a.xlsx", "xlsx"), ("a.csv", "csv"),
      ("a.ar.en.alignment.xml", "intertext"), ("a.xces", "xces"), ("a.tei.xml", "tei"), ("a.html", "html"),
    ])
  func guessed(file: String, name: String) {
    #expect(registry.format(ofFile: file)?.name == name)
  }

  @Test("Every format that holds text gives a bitext back, through any other")
  func roundTrip() throws {
    let bitext = Bitext(
      sourceLanguage: .arabic, targetLanguage: .english, sourceName: "ar.txt", targetName: "en.txt",
      units: [
        TranslationUnit(
          id: "1", source: ["وصل الوزير.", "ثم سافر."], target: ["The minister came & went."], score: -3.25,
          confidence: 0.97, status: .accepted, notes: ["نعم"]),
        TranslationUnit(id: "2", source: ["انتهى."], target: ["The end."]),
      ])
    let readable = registry.formats.filter(\.canBeRead)
      .filter { ["tmx", "tsv", "csv", "xlsx", "jsonl"].contains($0.name) }
    #expect(readable.count == 5)
    for first in readable {
      for second in readable {
        let (written, converted) = (MemorySink(), MemorySink())
        _ = try first.write(bitext, to: written)
        let report = try first.convert(InputBytes(written.bytes, name: "a"), to: second, converted)
        #expect(report == WriteReport(written: 2), "\(first.name) to \(second.name)")
        #expect(try second.read(InputBytes(converted.bytes, name: "b")).bitext == bitext)
      }
    }
  }

  @Test("From TMX to TMX other programs' properties stay; of a pair that is named, only that is taken")
  func lossless() throws {
    let text = """
      <tmx version="1.4"><header srclang="ar"/><body><tu><prop type="x-other">kept</prop>\
      <tuv xml:lang="ar"><seg>أهلا <ph>x</ph></seg></tuv><tuv xml:lang="en"><seg>Hello</seg></tuv>\
      <tuv xml:lang="fr"><seg>Bonjour</seg></tuv></tu></body></tmx>
      """
    let (whole, pair) = (MemorySink(), MemorySink())
    _ = try TMXFormat().convert(InputBytes(Array(text.utf8), name: "a"), to: TMXFormat(), whole)
    for part in ["x-other", "<ph>x</ph>", "Bonjour"] { #expect(whole.text.contains(part)) }
    let french = ReadOptions(sourceLanguage: .arabic, targetLanguage: LanguageTag("fr"))
    _ = try TMXFormat().convert(
      InputBytes(Array(text.utf8), name: "a"), to: TMXFormat(), pair, readOptions: french,
      writeOptions: WriteOptions())
    #expect(pair.text.contains("Bonjour") && !pair.text.contains("Hello"))
  }

  @Test("A name that is not known, and a file's name that says nothing, are errors that list the formats")
  func unknown() {
    let noName = #expect(throws: InputError.self) { try registry.format(ofFile: "a.doc", named: nil) }
    #expect(noName?.problem == "the file's name does not say its format")
    #expect(noName?.remedy?.contains("tmx, xliff, xliff12, po, tsv, csv, xlsx, jsonl, moses") == true)
    let noFormat = #expect(throws: InputError.self) { try registry.format(ofFile: "a.tsv", named: "xls") }
    #expect(noFormat?.problem == "“xls” is no format that is known")
  }

  @Test("A format that is named wins over the ending, and standard input needs a name")
  func named() throws {
    #expect(try registry.format(ofFile: "a.tsv", named: "jsonl").name == "jsonl")
    #expect(throws: InputError.self) { try registry.format(ofFile: "-", named: nil) }
  }
}
