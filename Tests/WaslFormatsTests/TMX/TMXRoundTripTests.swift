import Foundation
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct TMXRoundTripTests {
  private func file(seed: Int) throws -> (
    header: TMXHeader, units: [TMXUnit], bytes: [UInt8], notices: [Notice]
  ) {
    var random = TMXRandom(seed: UInt64(seed))
    let header = random.header()
    let units = (1...random.int(1...5)).map { random.unit($0) }
    let sink = MemorySink()
    var writer = try TMXWriter(header, to: sink)
    for unit in units { try writer.write(unit) }
    let notices = try writer.finish()
    return (header, units, sink.bytes, notices)
  }

  @Test("Whatever is written is read back: text, codes, properties, notes, attributes and their order")
  func property() throws {
    for seed in 0..<300 {
      let (header, units, bytes, notices) = try file(seed: seed)
      let read = try TMXContents(bytes)
      #expect(read.header == header, "seed \(seed)")
      #expect(read.units == units, "seed \(seed)")
      #expect(read.notices.isEmpty && notices.isEmpty, "seed \(seed)")
    }
  }

  @Test("TMX to TMX is byte for byte the same for a file of ours")
  func copy() throws {
    for seed in 0..<50 {
      let bytes = try file(seed: seed).bytes
      let sink = MemorySink()
      _ = try TMXWriter.copy(InputBytes(bytes, name: "in"), to: sink)
      #expect(sink.bytes == bytes, "seed \(seed)")
    }
  }

  @Test("Whatever is written passes our own validation")
  func valid() throws {
    for seed in 0..<100 {
      let faults = TMXValidator.faults(in: InputBytes(try file(seed: seed).bytes, name: "f"))
      #expect(faults.allSatisfy { $0.problem == "<ut> is deprecated" }, "seed \(seed): \(faults)")
    }
  }

  private static let xmllint = "/usr/bin/xmllint"
  private static let dtd = TMXFixture.shared("schemas/tmx14.dtd").path

  @Test(
    "Whatever is written is valid against the official DTD",
    .enabled(
      if: FileManager.default.fileExists(atPath: xmllint) && FileManager.default.fileExists(atPath: dtd),
      "needs xmllint (libxml2-utils) and the DTD in ../shared/schemas"))
  func officialDTD() throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for seed in 0..<30 {
      let path = folder.file("\(seed).tmx")
      try Data(file(seed: seed).bytes).write(to: URL(filePath: path))
      paths.append(path)
    }
    let process = Process()
    process.executableURL = URL(filePath: Self.xmllint)
    process.arguments = ["--noout", "--nonet", "--dtdvalid", Self.dtd] + paths
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let output = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
  }

  @Test("What an old or foreign file has and TMX 1.4 has not is changed, and that is said")
  func modernised() throws {
    let old = """
      <tmx version="1.1"><header srclang="AR" odd="1"/><body><tu><tuv lang="ar"><note lang="EN">n</note>\
      <seg>أ</seg></tuv><tuv><seg>a</seg></tuv></tu><tu/></body></tmx>
      """
    let sink = MemorySink(name: "new.tmx")
    let report = try TMXWriter.copy(InputBytes(text: old), to: sink)
    #expect(report.written == 1)
    #expect(report.leftOut == 1)
    let lines = sink.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines[2] == "<tmx version=\"1.4\">")
    #expect(
      lines[3] == """
        <header srclang="ar" creationtool="unknown" creationtoolversion="unknown" segtype="block" o-tmf="unknown" \
        adminlang="en" datatype="unknown"/>
        """)
    #expect(lines.contains("<tuv xml:lang=\"ar\">"))
    #expect(lines.contains("<note xml:lang=\"en\">n</note>"))
    #expect(lines.contains("<tuv xml:lang=\"und\"><seg>a</seg></tuv>"))
    let messages = report.notices.map(\.message)
    #expect(messages.contains("the attribute odd of <header> is not TMX and is left out"))
    #expect(
      messages.contains(
        "the attribute xml:lang of <tuv> was missing and is written as “und” (in the unit “1”)"))
    #expect(messages.contains("a unit has no text in any language"))
  }
}
