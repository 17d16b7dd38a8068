import Testing
import WaslArchive
import WaslCore
import WaslFormats
import WaslTestSupport

@Suite(.timeLimit(.minutes(2))) struct HostileInputTests {
  private func expectError(
    _ bytes: [UInt8], as file: String, _ words: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: InputError.self, sourceLocation: sourceLocation) { try read(bytes, as: file) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")", sourceLocation: sourceLocation)
  }

  @Test("A ZIP bomb ends in an error, in every package")
  func zipBomb() {
    let spaces = String(repeating: " ", count: 30_000_000)
    expectError(docx(spaces), as: "a.docx", "ZIP bomb")
    expectError(odt(spaces), as: "a.odt", "ZIP bomb")
    expectError(epub([spaces]), as: "a.epub", "ZIP bomb")
  }

  @Test("An XML bomb ends in an error, in every package")
  func xmlBomb() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"aaaaaaaaaa\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>"
    let word = ZIPWriter()
    word.add("word/document.xml", Array(bomb.utf8))
    expectError(word.finish(), as: "a.docx", "entity")
    let text = ZIPWriter()
    text.add("content.xml", Array(bomb.utf8))
    expectError(text.finish(), as: "a.odt", "entity")
    let book = ZIPWriter()
    book.add("META-INF/container.xml", Array(bomb.utf8))
    expectError(book.finish(), as: "a.epub", "entity")
    expectError(Array(bomb.utf8), as: "a.fodt", "entity")
  }

  @Test("A hundred thousand elements inside each other end in an error or in text, not in a crash")
  func depth() {
    let deep = String(repeating: "<w:p>", count: 100_000)
    expectError(docx(deep), as: "a.docx", "deep")
    expectError(odt(String(repeating: "<text:p>", count: 100_000)), as: "a.odt", "deep")
    for element in ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<sup><a href='#x'>"] {
      let page = String(repeating: element, count: 100_000) + "x"
      _ = try? read(page, as: "a.html")
      _ = try? read(epub([page]), as: "a.epub")
      _ = try? read(page.prefix(20_000) + "x", as: "a.md")
    }
    for mark in ["> ", "- ", "  - ", "*", "[", "(", "`"] {
      _ = try? read(String(repeating: mark, count: 20_000) + "x", as: "a.md")
    }
  }

  @Test("Paths in a book lead nowhere outside of it")
  func paths() {
    let book = ZIPWriter()
    book.add("META-INF/container.xml", Array("<c><rootfile full-path=\"../../etc/passwd\"/></c>".utf8))
    expectError(book.finish(), as: "a.epub", "does not say where it begins")
  }

  @Test("Archives that lack what they need say what")
  func incomplete() {
    let writer = ZIPWriter()
    writer.add("x", [1])
    let zip = writer.finish()
    expectError(zip, as: "a.docx", "holds no “word/document.xml”")
    expectError(zip, as: "a.odt", "holds no “content.xml”")
    expectError(zip, as: "a.epub", "holds no “META-INF/container.xml”")
    for file in ["a.docx", "a.odt", "a.epub"] {
      expectError([], as: file, "empty")
      // An ODT may be one flat XML file.
      expectError(Array("plain text".utf8), as: file, file == "a.odt" ? "no XML" : "cannot be read")
    }
  }

  static let files = ["library.docx", "library.odt", "library.epub", "library.html", "library.fodt"]

  @Test("A file cut off anywhere is an error or a shorter text", arguments: files)
  func truncated(file: String) {
    let bytes = Samples.bytes(file)
    #expect(!bytes.isEmpty)
    for part in 1..<40 { _ = try? read(Array(bytes[..<(bytes.count * part / 40)]), as: file) }
  }

  @Test("A file with bytes changed, doubled or dropped never crashes", arguments: files)
  func damaged(file: String) {
    let original = Samples.bytes(file)
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
        default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
        }
      }
      if let document = try? read(bytes, as: file).0 { expectBalanced(document, "\(file), seed \(seed)") }
    }
  }
}
