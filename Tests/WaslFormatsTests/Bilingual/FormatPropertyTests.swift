import Foundation
import Testing
import WaslCore
import WaslTestSupport

@testable import WaslFormats

@Suite("Every format gives back what it says that it carries")
struct FormatPropertyTests {
  /// The name of the file that a format is written to: those that consist of several files go by it.
  static func fileName(_ format: any BitextFormat) -> String {
    format.name == "moses" ? "news.ar" : "news" + format.fileNameEndings[0]
  }

  @Test("Random bitexts", arguments: FormatRegistry.standard.formats.filter(\.canBeRead).map(\.name))
  func property(name: String) throws {
    let format = try #require(FormatRegistry.standard.format(named: name))
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bitext = generator.plainBitext()
      let sink = MemorySink(name: Self.fileName(format))
      let report = try format.write(bitext, to: sink, options: WriteOptions(includesUnpaired: true))
      #expect(report.written == bitext.units.count, "\(name), seed \(seed)")
      let (read, notices) = try format.read(
        sink.input, options: ReadOptions(targetLanguage: name == "moses" ? .english : nil))
      var expected = bitext.reduced(to: format.contents)
      // What a format keeps beyond its promise is no fault.
      var found = read.reduced(to: format.contents)
      if !format.contents.contains(.notes) { for index in found.units.indices { found.units[index].notes = [] } }
      if name == "xces" || name == "intertext" {
        (expected.sourceName, expected.targetName) = (nil, nil)
      }
      #expect(found == expected, "\(name), seed \(seed)")
      #expect(notices.allSatisfy { !$0.message.contains("left out") }, "\(name), seed \(seed): \(notices)")
    }
  }

  @Test(
    "Formats of sentence numbers give the units back with the two documents beside them",
    arguments: ["vecalign", "ladder"])
  func numbered(name: String) throws {
    let format = try #require(FormatRegistry.standard.format(named: name))
    let folder = try TemporaryFolder()
    for seed in 0..<30 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bitext = generator.plainBitext()
      let source = try folder.write(bitext.units.flatMap(\.source).joined(separator: "\n"), to: "ar.txt")
      let target = try folder.write(bitext.units.flatMap(\.target).joined(separator: "\n"), to: "en.txt")
      guard !bitext.units.allSatisfy(\.source.isEmpty), !bitext.units.allSatisfy(\.target.isEmpty) else { continue }
      let sink = MemorySink(name: "a")
      _ = try format.write(bitext, to: sink)
      let options = ReadOptions(
        sourceLanguage: .arabic, targetLanguage: .english, sourceSentences: source, targetSentences: target)
      let read = try format.read(InputBytes(sink.bytes, name: "a"), options: options).bitext
      #expect(read.units.map(\.source) == bitext.units.map(\.source), "\(name), seed \(seed)")
      #expect(read.units.map(\.target) == bitext.units.map(\.target), "\(name), seed \(seed)")
    }
    let fault = #expect(throws: InputError.self) { try format.read(InputBytes([], name: "a")) }
    #expect(fault?.remedy?.contains("--source-sentences") == true)
  }

  @Test("From every format to every other")
  func conversions() throws {
    let units = [
      TranslationUnit(id: "1", source: ["وصل الوزير."], target: ["The minister came & went."], confidence: 0.97),
      TranslationUnit(id: "2", source: ["انتهى."], target: ["The end."], confidence: 0.5),
    ]
    let bitext = Bitext(sourceLanguage: .arabic, targetLanguage: .english, units: units)
    let readable = FormatRegistry.standard.formats.filter(\.canBeRead)
    for first in readable {
      for second in FormatRegistry.standard.formats {
        let written = MemorySink(name: Self.fileName(first))
        _ = try first.write(bitext, to: written)
        let converted = MemorySink(name: Self.fileName(second))
        let options = ReadOptions(sourceLanguage: .arabic, targetLanguage: .english)
        let report = try first.convert(
          written.input, to: second, converted, readOptions: options, writeOptions: WriteOptions())
        #expect(report.written == 2, "\(first.name) to \(second.name)")
        guard second.canBeRead else { continue }
        let read = try second.read(converted.input, options: options).bitext
        #expect(read.units.map(\.source) == units.map(\.source), "\(first.name) to \(second.name)")
        #expect(read.units.map(\.target) == units.map(\.target), "\(first.name) to \(second.name)")
      }
    }
  }

  @Test("As the golden files have it", arguments: FormatRegistry.standard.formats.map(\.name).filter { $0 != "xlsx" })
  func golden(name: String) throws {
    let format = try #require(FormatRegistry.standard.format(named: name))
    let bitext = try JSONLFormat().read(InputBytes(Fixture.golden("golden.jsonl"), name: "golden.jsonl")).bitext
    let sink = MemorySink(name: name == "moses" ? "golden.ar" : "golden" + format.fileNameEndings[0])
    let options = WriteOptions(includesUnpaired: true, toolVersion: "0.1.0", date: 1_411_041_600)
    _ = try format.write(bitext, to: sink, options: options)
    #expect(sink.bytes == Fixture.golden("\(name)/\(sink.name)"), "\(sink.text)")
    for (file, companion) in sink.companions {
      #expect(companion.bytes == Fixture.golden("\(name)/\(file)"), "\(companion.text)")
    }
  }
}

extension Fixture {
  static func golden(_ name: String) -> [UInt8] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/formats/\(name)")
    return (try? Data(contentsOf: url)).map(Array.init) ?? []
  }
}

extension SeededGenerator {
  private static let words = [
    "سلام", "كتابٌ،", "قلم", "peace", "book,", "<b>", "&amp;", "\"so\"", "=1+2", "C:\\new", "a_x0041_b", "٣٫١٤", "؟",
    "-",
    "x;y", "|", "#1", "'", "ﷺ", "😀", "e\u{301}",
  ]

  /// A text on one line, with single spaces between its words: what every format can hold.
  private mutating func plainText() -> String {
    (0..<Int.random(in: 1...6, using: &self)).map { _ in Self.words.randomElement(using: &self)! }.joined(
      separator: " ")
  }

  /// A bitext of such texts, with everything known that a unit can have; none of its units is rejected, for those are left
  /// out by formats for memories.
  mutating func plainBitext() -> Bitext {
    let units = (0..<Int.random(in: 1...8, using: &self)).map { index in
      let counts = [(1, 1), (1, 1), (2, 1), (1, 3), (0, 1), (2, 0)].randomElement(using: &self)!
      var unit = TranslationUnit(
        id: "u\(index)", source: (0..<counts.0).map { _ in plainText() },
        target: (0..<counts.1).map { _ in plainText() })
      if Bool.random(using: &self) { unit.score = Double(Int.random(in: -9999...9999, using: &self)) / 1000 }
      if Bool.random(using: &self) { unit.confidence = Double(Int.random(in: 0...1000, using: &self)) / 1000 }
      unit.status = [.automatic, .accepted, .edited].randomElement(using: &self)!
      if Bool.random(using: &self) { unit.notes = [plainText()] }
      return unit
    }
    // The first unit tells the languages of formats that do not say them.
    let first = TranslationUnit(id: "first", source: ["نعم"], target: ["Yes"])
    return Bitext(
      sourceLanguage: .arabic, targetLanguage: .english, sourceName: "ar.txt", targetName: "en.txt",
      units: [first] + units)
  }
}
