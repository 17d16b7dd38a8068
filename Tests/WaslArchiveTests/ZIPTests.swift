import Testing
import WaslArchive
import WaslCore
import WaslTestSupport

@Suite struct ZIPTests {
  private func archive(_ files: [(String, [UInt8])]) -> [UInt8] {
    let writer = ZIPWriter()
    for (name, bytes) in files { writer.add(name, bytes) }
    return writer.finish()
  }

  private static let letter: [(String, [UInt8])] = [
    ("[Content_Types].xml", Array("<Types/>".utf8)),
    ("word/document.xml", Array("<p>وصل الوزير إلى عمّان يوم الثلاثاء.</p>".utf8)),
    ("media/image 1.png", [0x89, 0x50]),
    ("empty", []),
  ]

  @Test("Files come out by name as they went in")
  func roundTrip() throws {
    let zip = try ZIPArchive(archive(Self.letter), file: "a.zip")
    #expect(zip.entries.map(\.name) == Self.letter.map(\.0))
    for (name, bytes) in Self.letter { #expect(try zip.bytes(of: name) == bytes, "\(name)") }
    let two = try zip.bytes(ofAll: ["empty", "media/image 1.png", "missing"])
    #expect(two.keys.sorted() == ["empty", "media/image 1.png"])
  }

  @Test("Many files with bytes of every kind, stored and deflated")
  func property() throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let writer = ZIPWriter()
      var files: [String: [UInt8]] = [:]
      for index in 0..<Int.random(in: 1...30, using: &generator) {
        let bytes = (0..<Int.random(in: 0...3000, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
        files["folder \(index % 3)/\(index)"] = bytes
        writer.add("folder \(index % 3)/\(index)", bytes, isStored: Bool.random(using: &generator))
      }
      let zip = try ZIPArchive(writer.finish(), file: "a.zip")
      #expect(try zip.bytes(ofAll: Set(files.keys)) == files, "seed \(seed)")
    }
  }

  @Test("The same files give the same archive")
  func deterministic() { #expect(archive(Self.letter) == archive(Self.letter)) }

  @Test("A missing file is said by its name")
  func missing() throws {
    let zip = try ZIPArchive(archive(Self.letter), file: "a.docx")
    let error = #expect(throws: InputError.self) { try zip.bytes(of: "word/styles.xml") }
    #expect(error?.description.hasPrefix("a.docx: the archive holds no “word/styles.xml”") == true)
  }

  @Test(
    "Names that lead out of the archive are refused",
    arguments: [
      ("../evil", "leads out"), ("a/../../evil", "leads out"), ("/etc/passwd", "absolute"), ("C:evil", "absolute"),
    ])
  func paths(name: String, words: String) {
    let error = #expect(throws: InputError.self) { try ZIPArchive(RawZIP([(name, [1])]).bytes, file: "a.zip") }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("Two files of one name are refused: readers would not agree on which counts")
  func duplicates() {
    let error = #expect(throws: InputError.self) {
      try ZIPArchive(RawZIP([("a", [1]), ("a", [2])]).bytes, file: "a.zip")
    }
    #expect(error?.description.contains("two files named “a”") == true)
  }

  @Test("An archive made by hand, which the tests below lie in, is read")
  func raw() throws {
    let zip = try ZIPArchive(RawZIP([("a/b", [1, 2, 3]), ("c", []), ("صورة.png", [4])]).bytes, file: "a.zip")
    #expect(try zip.bytes(of: "a/b") == [1, 2, 3])
    #expect(try zip.bytes(of: "c") == [])
    #expect(try zip.bytes(of: "صورة.png") == [4])
  }

  @Test("Lengths and checksums that lie are errors", arguments: [(9, nil), (2, nil), (nil, 7)] as [(Int?, UInt32?)])
  func lies(size: Int?, checksum: UInt32?) {
    let bytes = RawZIP([("a", [1, 2, 3])], claimedSize: size, claimedChecksum: checksum).bytes
    #expect(throws: InputError.self) {
      let zip = try ZIPArchive(bytes, file: "a.zip")
      _ = try zip.bytes(of: "a")
    }
  }

  @Test("A bomb ends in an error by the bytes that come, whatever the archive claims")
  func bomb() throws {
    let bytes = archive([("a", [UInt8](repeating: 0x20, count: 30_000_000))])
    #expect(bytes.count < 100_000)
    let error = #expect(throws: InputError.self) { try ZIPArchive(bytes, file: "a.zip").bytes(of: "a") }
    #expect(error?.description.contains("ZIP bomb") == true)
    // What is not read harms nobody.
    #expect(try ZIPArchive(bytes, file: "a.zip").contains("a"))
  }

  @Test("Limits hold: on files, on one file, on all together")
  func limits() throws {
    let bytes = archive((0..<10).map { ("\($0)", [UInt8](repeating: 1, count: 100)) })
    #expect(throws: InputError.self) { try ZIPArchive(bytes, file: "a", limits: ArchiveLimits(entryCount: 9)) }
    let small = try ZIPArchive(bytes, file: "a", limits: ArchiveLimits(entrySize: 99))
    #expect(throws: InputError.self) { try small.bytes(of: "3") }
    let total = try ZIPArchive(bytes, file: "a", limits: ArchiveLimits(totalSize: 250))
    #expect(try total.bytes(ofAll: ["1", "2"]).count == 2)
    #expect(throws: InputError.self) { try total.bytes(ofAll: ["1", "2", "3"]) }
  }

  @Test("An archive cut off anywhere, or with any byte changed, never crashes")
  func damage() {
    let bytes = archive(Self.letter)
    for count in 0..<bytes.count { try? readAll(Array(bytes[..<count])) }
    for offset in bytes.indices {
      var damaged = bytes
      damaged[offset] ^= 0xFF
      try? readAll(damaged)
    }
    #expect(throws: InputError.self) { try readAll(Array(bytes[..<(bytes.count / 2)])) }
    #expect(throws: InputError.self) { try readAll([]) }
    #expect(throws: InputError.self) { try readAll(Array("no archive at all".utf8)) }
  }

  private func readAll(_ bytes: [UInt8]) throws(InputError) {
    let zip = try ZIPArchive(bytes, file: "a.zip")
    _ = try zip.bytes(ofAll: Set(zip.entries.map(\.name)))
  }
}
