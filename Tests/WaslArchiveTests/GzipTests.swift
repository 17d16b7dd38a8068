import Testing
import WaslArchive
import WaslCore
import WaslTestSupport

@Suite struct GzipTests {
  /// Reads a stream whose bytes come in pieces of a size.
  private func unpack(_ bytes: [UInt8], pieces size: Int = 1 << 16, limits: ArchiveLimits = ArchiveLimits())
    throws(InputError) -> [UInt8]
  {
    var start = 0
    let reader = GzipReader(file: "a.gz", limits: limits) { () throws(InputError) in
      defer { start = min(start + size, bytes.count) }
      return Array(bytes[start..<min(start + size, bytes.count)])
    }
    var all: [UInt8] = []
    while true {
      let chunk = try reader.next()
      if chunk.isEmpty { return all }
      all += chunk
    }
  }

  private func pack(_ bytes: [UInt8]) -> [UInt8] {
    let writer = GzipWriter()
    return writer.compress(bytes) + writer.finish()
  }

  @Test("What is packed comes out again, whatever the pieces it comes in")
  func roundTrip() throws {
    for seed in 0..<30 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = [0, 1, 65_535, 65_536, 65_537, 200_000].randomElement(using: &generator) ?? 0
      let alphabet: ClosedRange<UInt8> = seed.isMultiple(of: 2) ? 0...255 : 65...66
      let bytes = (0..<count).map { _ in UInt8.random(in: alphabet, using: &generator) }
      let packed = pack(bytes)
      for size in [1, 7, 1000, 1 << 20] where packed.count / size < 100_000 {
        #expect(try unpack(packed, pieces: size) == bytes, "seed \(seed), pieces of \(size)")
      }
    }
  }

  @Test("The same bytes give the same stream")
  func deterministic() {
    let text = Array("وصل الوزير إلى عمّان.\n".utf8)
    #expect(pack(text) == pack(text))
    // No time, no name.
    #expect(Array(pack(text)[3..<8]) == [0, 0, 0, 0, 0])
  }

  @Test("Streams one after the other are one, and zeros after them are nothing")
  func members() throws {
    let two = pack(Array("one ".utf8)) + pack(Array("two".utf8))
    #expect(try unpack(two) == Array("one two".utf8))
    #expect(try unpack(two + [0, 0, 0, 0], pieces: 1) == Array("one two".utf8))
  }

  @Test("A stream cut off anywhere is an error and not a shorter text")
  func truncated() {
    let packed = pack(Array("The minister arrived in Amman on Tuesday.".utf8))
    for count in 0..<packed.count {
      let error = #expect(throws: InputError.self) { try unpack(Array(packed[..<count])) }
      #expect(error?.description.contains(count == 0 ? "empty" : "in the middle") == true, "\(count)")
    }
  }

  @Test("A damaged checksum, a lying length and what is no gzip are errors")
  func damaged() {
    let packed = pack(Array("The minister arrived in Amman on Tuesday.".utf8))
    for offset in packed.count - 8..<packed.count {
      var bytes = packed
      bytes[offset] ^= 1
      #expect(throws: InputError.self) { try unpack(bytes) }
    }
    #expect(throws: InputError.self) { try unpack(Array("plain text".utf8)) }
    #expect(throws: InputError.self) { try unpack(packed + Array("garbage".utf8)) }
  }

  @Test("A bomb ends in an error, early")
  func bomb() {
    let writer = GzipWriter(level: 9)
    var bomb: [UInt8] = []
    let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<30 { bomb += writer.compress(zeros) }
    bomb += writer.finish()
    let limits = ArchiveLimits(ratio: 100, ratioFreeSize: 1_000_000)
    let error = #expect(throws: InputError.self) { try unpack(bomb, limits: limits) }
    #expect(error?.description.contains("looks like a bomb") == true)
  }

  @Test("An error of the source comes through as it is")
  func sourceError() {
    let reader = GzipReader(file: "a.gz") { () throws(InputError) -> [UInt8] in
      throw InputError(SourceLocation(file: "a.gz"), "the disk is gone")
    }
    #expect(throws: InputError(SourceLocation(file: "a.gz"), "the disk is gone")) { try reader.next() }
  }
}
