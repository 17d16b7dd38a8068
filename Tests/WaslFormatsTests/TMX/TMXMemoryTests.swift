import Testing
import WaslCore

@testable import WaslFormats

@Suite("Memory tools")
struct TMXMemoryTests {
  private static let body = """
    <tu tuid="1" changedate="20240501T120000Z"><prop type="x-wasl-confidence">0.95</prop>\
    <tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
    <tu tuid="2" creationdate="20230101T000000Z"><prop type="score-bicleaner">0.4</prop><prop type="x-ConfirmationLevel">ApprovedTranslation</prop>\
    <tuv xml:lang="ar"><seg>لا <ph>&lt;br/></ph></seg></tuv><tuv xml:lang="en-GB"><seg>No, never ever at all</seg></tuv></tu>
    <tu tuid="3"><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
    <tu tuid="4"><tuv xml:lang="ar"><seg>OK</seg></tuv><tuv xml:lang="en"><seg>OK</seg></tuv></tu>
    <tu tuid="5"><tuv xml:lang="ar"><seg>قط</seg></tuv><tuv xml:lang="fr"><seg>chat</seg></tuv></tu>
    <tu tuid="6"><tuv xml:lang="ar"><seg></seg></tuv><tuv xml:lang="en"><seg>cat</seg></tuv></tu>
    """

  private func kept(_ change: (inout MemoryFilter) -> Void) throws -> (ids: [String], report: MemoryReport) {
    var filter = MemoryFilter()
    change(&filter)
    let sink = MemorySink(name: "out.tmx")
    let report = try TranslationMemory.filter(
      [InputBytes(text: TMXFixture.document(Self.body))], with: filter, to: sink)
    #expect(TMXValidator.faults(in: InputBytes(text: sink.text)).filter { $0.severity == .error }.isEmpty)
    return (try TMXContents(sink.bytes).units.compactMap { $0.attributes["tuid"] }, report)
  }

  @Test("Each test drops what it should, and says how many and why")
  func filters() throws {
    #expect(try kept { _ in }.ids == ["1", "2", "3", "4", "5", "6"])
    #expect(try kept { $0.leastConfidence = 0.9 }.ids == ["1", "3", "4", "5", "6"])
    let confident = try kept {
      $0.leastConfidence = 0.9
      $0.needsConfidence = true
    }
    #expect(confident.ids == ["1"])
    #expect(confident.report.dropped == [.confidence: 5])
    #expect(try kept { $0.statuses = [.accepted] }.ids == ["2"])
    #expect(try kept { $0.since = "20240101T000000Z" }.ids == ["1"])
    #expect(try kept { $0.until = "20231231T235959Z" }.ids == ["2"])
    #expect(try kept { $0.targetLanguage = .english }.ids == ["1", "2", "3", "4", "6"])
    #expect(try kept { $0.sourceLanguage = LanguageTag("fr") }.ids == ["5"])
    #expect(try kept { $0.dropsEmpty = true }.ids == ["1", "2", "3", "4", "5"])
    #expect(try kept { $0.dropsSame = true }.ids == ["1", "2", "3", "5", "6"])
    #expect(try kept { $0.ratios = 0.4...2 }.ids == ["1", "3", "4", "5"])
    #expect(try kept { $0.longest = 5 }.ids == ["1", "3", "4", "5", "6"])
    let unique = try kept { $0.dropsDuplicates = true }
    #expect(unique.ids == ["1", "2", "4", "5", "6"])
    #expect(unique.report.dropped == [.duplicate: 1])
    #expect(unique.report.read == 6 && unique.report.written == 5)
  }

  @Test("Everything inside a unit is kept")
  func lossless() throws {
    let sink = MemorySink(name: "out.tmx")
    _ = try TranslationMemory.filter(
      [InputBytes(text: TMXFixture.document(Self.body))], with: MemoryFilter(), to: sink)
    let before = try TMXContents(InputBytes(text: TMXFixture.document(Self.body))).units
    #expect(try TMXContents(sink.bytes).units == before)
  }

  @Test("Memories put together keep each unit's source language and get different identifiers")
  func merge() throws {
    let english = TMXFixture.document(
      "<tu tuid=\"1\"><tuv xml:lang=\"en\"><seg>Yes</seg></tuv><tuv xml:lang=\"ar\"><seg>نعم</seg></tuv></tu>",
      srclang: "en")
    let sink = MemorySink(name: "out.tmx")
    let inputs = [InputBytes(text: TMXFixture.document(Self.body)), InputBytes(text: english, name: "b.tmx")]
    let report = try TranslationMemory.filter(inputs, with: MemoryFilter(), to: sink)
    let contents = try TMXContents(sink.bytes)
    #expect(contents.header.sourceLanguage == "*all*")
    #expect(contents.units.map { $0.attributes["srclang"] } == [String?](repeating: "ar", count: 6) + ["en"])
    #expect(contents.units.last?.attributes["tuid"] == "2-1")
    #expect(report.written == 7)
    #expect(
      report.notices.map(\.message) == ["identifiers that stood on units of two files were changed on the second: 1"])
  }

  @Test("What is counted")
  func statistics() throws {
    let counted = try TranslationMemory.statistics(of: InputBytes(text: TMXFixture.document(Self.body)))
    #expect(counted.units == 6)
    #expect(counted.languages["ar"]?.variants == 6)
    #expect(counted.languages["en-GB"] == MemoryStatistics.Language(variants: 1, characters: 21))
    #expect(counted.statuses == [.automatic: 5, .accepted: 1])
    #expect(counted.confidences[9] == 1 && counted.confidences[4] == 1 && counted.withoutConfidence == 4)
    #expect(counted.years == ["2024": 1, "2023": 1] && counted.withoutDate == 4)
    #expect(counted.withCodes == 1 && counted.halfEmpty == 1 && counted.same == 1 && counted.duplicates == 1)
    #expect(counted.ratios?.median == 1)
  }

  @Test("A hundred thousand hashes, zero among them, are told apart")
  func hashTable() {
    var table = HashTable()
    let hashes = (0..<100_000 as Range<UInt64>).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
    #expect(hashes.allSatisfy { table.insert($0) })
    #expect(!hashes.contains { table.insert($0) })
    #expect(table.byteCount <= 100_000 * 24)
  }
}
