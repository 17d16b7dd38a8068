import Testing
import WaslCore

@testable import WaslFormats

/// What must end in a clear error, in the reader and in the validator alike.
@Suite struct TMXHostileInputTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var document: String
    var problem: String
    var units: Int
  }

  static let good = TMXFixture.unit("سلام", "Peace")

  static let attacks = [
    Attack(
      testDescription: "entity bomb",
      document: "<!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        + TMXFixture.document(TMXFixture.unit("&b;", "x")).dropFirst(39),
      problem: "the document declares the entity “a”", units: 0),
    Attack(
      testDescription: "external entity",
      document: "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        + TMXFixture.document(TMXFixture.unit("&x;", "x")).dropFirst(39),
      problem: "the document declares the entity “x”", units: 0),
    Attack(
      testDescription: "bare ampersand",
      document: TMXFixture.document(good + "\n" + TMXFixture.unit("R & D", "x")),
      problem: "a bare & was found; write &amp; for the character itself", units: 1),
    Attack(
      testDescription: "deep nesting",
      document: TMXFixture.document(
        good + "\n" + TMXFixture.unit(String(repeating: "<hi>", count: 5000), "x")),
      problem: "elements are nested more than 256 deep", units: 1),
    Attack(
      testDescription: "eleven megabytes of text",
      document: TMXFixture.document(
        good + "\n" + TMXFixture.unit(String(repeating: "x", count: 11_000_000), "x")),
      problem: "a run of text is longer than 10000000 bytes", units: 1),
    Attack(
      testDescription: "truncation", document: String(TMXFixture.document(good + "\n" + good).dropLast(40)),
      problem: "the file ends inside the element", units: 1),
    Attack(
      testDescription: "mismatched tags",
      document: TMXFixture.document(good + "\n<tu><tuv xml:lang='ar'><seg>x</tuv></seg></tu>"),
      problem: "the element <seg> opened on line 6 is not closed: </tuv> was found", units: 1),
    Attack(
      testDescription: "control character",
      document: TMXFixture.document(good + "\n" + TMXFixture.unit("\u{1}", "x")),
      problem: "the character U+0001 is not allowed in XML 1.0", units: 1),
  ]

  @Test("The reader delivers what is good and then throws", arguments: attacks)
  func reader(attack: Attack) {
    let (units, error) = readUpToFault(attack.document)
    #expect(units.count == attack.units)
    #expect(error?.problem.hasPrefix(attack.problem) == true, "\(error?.description ?? "no error")")
    #expect(error?.location.line != nil)
  }

  @Test("The validator reports it as the last fault", arguments: attacks)
  func validator(attack: Attack) {
    let faults = TMXValidator.faults(in: InputBytes(text: attack.document))
    #expect(faults.last?.problem.hasPrefix(attack.problem) == true, "\(faults)")
    #expect(faults.count { $0.severity == .error } == 1)
  }

  @Test("A compressed file is unpacked; one that is cut off is said to be")
  func compressed() throws {
    let sink = MemorySink(name: "memory.tmx.gz")
    _ = try TMXFormat().write(TMXBitextTests.sample, to: sink, options: WriteOptions(includesUnpaired: true))
    #expect(sink.bytes.starts(with: [0x1F, 0x8B]))
    #expect(try TMXContents(sink.bytes).units.count == 4)
    let cut = InputBytes(Array(sink.bytes.prefix(sink.bytes.count / 2)), name: "memory.tmx.gz")
    let fault = #expect(throws: InputError.self) { _ = try TMXContents(cut) }
    #expect(fault?.problem.contains("the gzip stream ends in the middle") == true, "\(String(describing: fault))")
  }

  @Test("A compressed bomb is stopped")
  func bomb() throws {
    let sink = MemorySink(name: "bomb.tmx.gz")
    let gzip = GzipSink(sink)
    try gzip.write("<tmx version=\"1.4\"><header srclang=\"ar\"/><body><!--")
    for _ in 0..<500 { try gzip.write([UInt8](repeating: 0x20, count: 100_000)) }
    try gzip.write("--></body></tmx>")
    try gzip.finish()
    #expect(throws: InputError.self) { _ = try TMXContents(sink.bytes) }
  }
}
