import Testing
import WaslCore

@testable import WaslFormats

@Suite struct TMXBitextTests {
  static let sample = Bitext(
    sourceLanguage: .arabic, targetLanguage: LanguageTag("en-GB")!, sourceName: "ar.txt",
    targetName: "en.txt",
    units: [
      TranslationUnit(
        id: "a1", source: ["هل قرأتَ الكتاب؟"], target: ["Have you read the book?"], score: -1.25,
        confidence: 0.98765),
      TranslationUnit(
        id: "a2", source: ["نعم.", "قرأته & \"أعجبني\" <جدًّا>."],
        target: ["Yes, I read it and liked it a lot."],
        score: 0.1, confidence: 1, status: .edited, notes: ["Two sentences\nbecome one", "ثانية"]),
      TranslationUnit(id: "a3", source: ["حُذفت"], target: [], confidence: 0.5),
      TranslationUnit(id: "a4", source: [], target: ["Added."], status: .accepted),
      TranslationUnit(id: "a5", source: ["خطأ"], target: ["Wrong"], status: .rejected),
    ])

  @Test("A bitext is written as the golden file has it")
  func golden() throws {
    let options = WriteOptions(includesUnpaired: true, toolVersion: "1.2.3", date: 1_411_041_600)
    let (text, report) = try tmx(Self.sample, options)
    #expect(text == String(decoding: try TMXFixture.bytes("golden.tmx"), as: UTF8.self))
    #expect(report.written == 4)
    #expect(report.leftOut == 1)
    #expect(report.notices.map(\.message) == ["1 rejected unit is left out"])
    #expect(TMXValidator.faults(in: InputBytes(text: text)).isEmpty)
  }

  @Test("Units with one empty side are left out unless asked for, and counted")
  func unpaired() throws {
    let (text, report) = try tmx(Self.sample)
    #expect(report.written == 2)
    #expect(report.leftOut == 3)
    #expect(
      report.notices.map(\.message) == [
        "1 rejected unit is left out",
        "2 units with one empty side are left out; --include-unpaired writes them",
      ])
    #expect(!text.contains("Added"))
    #expect(!text.contains("creationdate"))
  }

  @Test("A bitext comes back from TMX as it was, but for what is rejected and digits after the third")
  func roundTrip() throws {
    let (text, _) = try tmx(Self.sample, WriteOptions(includesUnpaired: true))
    var expected = Self.sample
    expected.units.removeLast()
    expected.units[0].confidence = 0.988
    let (read, notices) = try bitext(text)
    #expect(read == expected)
    #expect(notices.isEmpty)
  }

  @Test("Random bitexts come back")
  func property() throws {
    for seed in 0..<200 {
      var random = TMXRandom(seed: UInt64(seed))
      var bitext = Bitext(
        sourceLanguage: .english, targetLanguage: .arabic, sourceName: random.text(), units: [])
      for number in 0..<random.int(1...8) {
        var unit = TranslationUnit(id: "\(number)", source: [], target: [])
        for _ in 0..<random.int(1...3) { unit.source.append(random.text()) }
        for _ in 0..<random.int(1...3) { unit.target.append(random.text()) }
        if random.chance(50) { unit.score = Double(random.int(-99999...99999)) / 1000 }
        if random.chance(50) { unit.confidence = Double(random.int(0...1000)) / 1000 }
        unit.status = [.automatic, .accepted, .edited][random.int(0...2)]
        unit.notes = (0..<random.int(0...2)).map { _ in random.text() }
        bitext.units.append(unit)
      }
      let (text, report) = try tmx(bitext)
      let (read, notices) = try WaslFormatsTests.bitext(text)
      #expect(read == bitext, "seed \(seed)")
      #expect(report.notices.isEmpty && notices.isEmpty, "seed \(seed)")
    }
  }

  @Test("Sentences that were edited elsewhere become one, and that is said")
  func editedSentences() throws {
    let text = try tmx(Self.sample).text.replacing("نعم. قرأته", with: "نعم، قرأته كله")
    let (read, notices) = try bitext(text)
    #expect(read.units[1].source == ["نعم، قرأته كله & \"أعجبني\" <جدًّا>."])
    #expect(notices == ["a text was edited so that its sentences cannot be told apart: it counts as one"])
  }

  @Test("Characters that XML cannot hold are reported and not written")
  func illegalCharacters() throws {
    var sample = Self.sample
    sample.units[0].source = ["أ\u{B}ب"]
    sample.units[0].notes = ["\u{0}"]
    sample.units[1].target = ["a\u{B}b"]
    let (text, report) = try tmx(sample)
    #expect(text.contains("<seg>أب</seg>"))
    #expect(
      report.notices.map(\.message).suffix(2) == [
        "the character U+0000 cannot be written in XML 1.0 and is left out (in the unit “a1”)",
        "the character U+000B cannot be written in XML 1.0 and is left out (2 times, first in the unit “a1”)",
      ])
  }

  @Test("A region that is probably a slip is remarked on")
  func region() throws {
    var sample = Self.sample
    sample.sourceLanguage = LanguageTag("ar-AR")!
    #expect(try tmx(sample).report.notices.first?.message.contains("Arabic as used in Argentina") == true)
    #expect(TMXLanguage.regionWarning(LanguageTag("ar-EG")!) == nil)
    #expect(TMXLanguage.regionWarning(.arabic) == nil)
  }

  @Test("A sink that fails ends the writing with its own error")
  func failingSink() throws {
    final class Full: ByteSink {
      let name = "full.tmx"
      func write(_ bytes: [UInt8]) throws(OutputError) {
        throw OutputError(path: name, problem: "the disk is full", readerHasGone: true)
      }
    }
    #expect(throws: OutputError(path: "full.tmx", problem: "the disk is full", readerHasGone: true)) {
      var writer = try TMXBitextWriter(BitextHeader(Self.sample), to: Full(), options: WriteOptions())
      for _ in 0..<1000 { try writer.write(Self.sample.units[0]) }
      _ = try writer.finish()
    }
  }
}
