import Testing
import WaslCore
import WaslFormats
import WaslTestSupport

@Suite struct BitextRoundTripTests {
  static let formats: [any BitextFormat] = [TSVFormat(), JSONLFormat()]

  @Test("TSV and JSON Lines give back every bitext byte for byte")
  func roundTrip() throws {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bitext = generator.bitext()
      for format in Self.formats {
        let sink = MemorySink()
        let report = try format.write(bitext, to: sink)
        #expect(report == WriteReport(written: bitext.units.count))
        let (read, notices) = try format.read(InputBytes(sink.bytes, name: "a"))
        #expect(Self.bytes(of: read) == Self.bytes(of: bitext), "\(format.name), seed \(seed)")
        #expect(notices.isEmpty, "\(format.name), seed \(seed)")
      }
    }
  }

  @Test("From one format to the other and back, unit by unit")
  func conversion() throws {
    for seed in 1000..<1050 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bitext = generator.bitext()
      let (tsv, jsonl, again) = (MemorySink(), MemorySink(), MemorySink())
      _ = try TSVFormat().write(bitext, to: tsv)
      _ = try TSVFormat().convert(InputBytes(tsv.bytes, name: "a"), to: JSONLFormat(), jsonl)
      let report = try JSONLFormat().convert(InputBytes(jsonl.bytes, name: "b"), to: TSVFormat(), again)
      #expect(again.bytes == tsv.bytes, "seed \(seed)")
      #expect(report.written == bitext.units.count)
    }
  }

  @Test("A long file is read the same through many chunks")
  func manyChunks() throws {
    let units = (0..<3000).map { index in
      TranslationUnit(
        id: "\(index)", source: ["جملة رقم \(index)، وهي طويلة بعض الشيء."], target: ["Sentence \(index)."])
    }
    let bitext = Bitext(sourceLanguage: .arabic, targetLanguage: .english, units: units)
    let folder = try TemporaryFolder()
    for format in Self.formats {
      let path = folder.file("a.\(format.name)")
      _ = try Output.write(to: path) { try format.write(bitext, to: $0) }
      #expect(try format.read(InputBytes(path: path)).bitext == bitext)
    }
  }

  @Test("Languages given by the user win over those in the file")
  func options() throws {
    let bitext = Bitext(
      sourceLanguage: .undetermined, targetLanguage: .english,
      units: [TranslationUnit(id: "1", source: ["أ"], target: ["a"])])
    for format in Self.formats {
      let sink = MemorySink()
      _ = try format.write(bitext, to: sink)
      let options = ReadOptions(sourceLanguage: .arabic)
      let read = try format.read(InputBytes(sink.bytes, name: "a"), options: options).bitext
      #expect(read.sourceLanguage == .arabic)
      #expect(read.targetLanguage == .english)
    }
  }

  /// Strings as their bytes, since Swift's `==` holds canonically equivalent strings to be equal.
  private static func bytes(of bitext: Bitext) -> [[UInt8]] {
    var texts = [
      bitext.sourceName ?? "nil", bitext.targetName ?? "nil",
      "\(bitext.sourceLanguage) \(bitext.targetLanguage)",
    ]
    for unit in bitext.units {
      texts += [unit.id, "\(unit.source.count) \(unit.target.count) \(unit.notes.count)"]
      texts += unit.source + unit.target + unit.notes
      texts += ["\(String(describing: unit.score)) \(String(describing: unit.confidence)) \(unit.status)"]
    }
    return texts.map { Array($0.utf8) }
  }
}
