import Testing
import WaslCore
import WaslTestSupport

@testable import WaslFormats

@Suite struct PlainTextTests {
  @Test(
    "Arabic text is recognised in every encoding and converted, and that is said",
    arguments: [
      ("arabic.utf8.txt", TextEncoding.utf8), ("arabic.utf8-bom.txt", .utf8),
      ("arabic.utf16le-bom.txt", .utf16LittleEndian), ("arabic.utf16be-bom.txt", .utf16BigEndian),
      ("arabic.utf16le.txt", .utf16LittleEndian), ("arabic.utf16be.txt", .utf16BigEndian),
      ("arabic.utf32le-bom.txt", .utf32LittleEndian), ("arabic.utf32be-bom.txt", .utf32BigEndian),
      ("arabic.windows1256.txt", .windows1256),
    ])
  func arabic(file: String, encoding: TextEncoding) throws {
    let text = try PlainText(Fixture.bytes(file), file: file)
    #expect(text.encoding == encoding)
    #expect(text.text == Fixture.text("arabic.utf8.txt"))
    #expect(
      text.notices.map(\.description)
        == (encoding == .utf8 ? [] : ["\(file): converted from \(encoding.name)"]))
  }

  @Test("ISO-8859-6, which has no guillemets, is told from Windows-1256")
  func iso8859() throws {
    let text = try PlainText(Fixture.bytes("arabic.iso8859-6.txt"), file: "a.txt")
    #expect(text.encoding == .iso8859Part6)
    #expect(text.text == Fixture.text("arabic-plain.utf8.txt"))
  }

  @Test(
    "English text with curly quotation marks and accents",
    arguments: [
      ("english.windows1252.txt", TextEncoding.windows1252), ("english.utf16le.txt", .utf16LittleEndian),
    ])
  func english(file: String, encoding: TextEncoding) throws {
    let text = try PlainText(Fixture.bytes(file), file: file)
    #expect(text.encoding == encoding)
    #expect(text.text == Fixture.text("english.utf8.txt"))
  }

  @Test("Line ends stay as they are, since ranges refer to the text")
  func lineEnds() throws {
    let text = try PlainText(Fixture.bytes("crlf.txt"), file: "crlf.txt").text
    #expect(Array(text.utf8) == Fixture.bytes("crlf.txt"))
  }

  @Test(
    "What is no text is named, with advice",
    arguments: [
      ("letter.docx", "this is a Word document (.docx), not plain text; open it in its program"),
      ("book.epub", "this is an EPUB book, not plain text"),
      ("some.zip", "this is a ZIP archive, not plain text; unpack it"),
      ("paper.pdf", "this is a PDF document, not plain text; extract its text first"),
      ("text.txt.gz", "this is a file compressed with gzip, not plain text; decompress it first: gunzip"),
      ("dot.png", "this is a picture (PNG), not plain text"),
      ("noise.bin", "this is a binary file, not plain text"),
      ("nul.txt", "2:5: a NUL character stands in the text"),
      ("empty.txt", "the file is empty"),
      ("blank.txt", "the file holds nothing but white space"),
      ("damaged.utf8.txt", "1:43: the byte 0xFF is not UTF-8, whereas the text around it is"),
      ("cut.utf8.txt", "2:45: the text ends in the middle of a UTF-8 character"),
      ("cyrillic.windows1251.txt", "neither UTF-8 nor in any other encoding"),
    ])
  func notText(file: String, words: String) {
    let error = #expect(throws: InputError.self) { try PlainText(Fixture.bytes(file), file: file) }
    #expect(error?.description.hasPrefix("\(file):") == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("The place of a bad byte counts characters, not bytes, after CR LF too")
  func place() {
    let bytes = Array("أب\r\nجد\rهو ز".utf8) + [0xC3] + Array(" ح".utf8)
    let error = #expect(throws: InputError.self) { try PlainText(bytes, file: "a") }
    #expect(error?.location == SourceLocation(file: "a", line: 3, column: 5))
  }

  @Test("One byte of Windows-1252 in English text without any other is no damaged UTF-8")
  func oneQuote() throws {
    let text = try PlainText(Array("It".utf8) + [0x92] + Array("s late.".utf8), file: "a")
    #expect(text.text == "It’s late.")
    #expect(text.encoding == .windows1252)
  }

  @Test("A named encoding is used and not guessed")
  func named() throws {
    let bytes = Fixture.bytes("arabic.windows1256.txt")
    #expect(try PlainText(bytes, file: "a", encoding: .windows1252).encoding == .windows1252)
    #expect(throws: InputError.self) { try PlainText(bytes, file: "a", encoding: .iso8859Part6) }
    #expect(TextEncoding(named: "CP1256") == .windows1256)
    #expect(TextEncoding(named: "utf8") == .utf8)
    #expect(TextEncoding(named: "EBCDIC") == nil)
  }

  @Test("UTF-16 and UTF-32 are decoded strictly")
  func strict() {
    let cases: [([UInt8], TextEncoding, String)] = [
      ([0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], .utf16LittleEndian, "a:1:2: half of a surrogate pair"),
      ([0x41, 0x00, 0x42], .utf16LittleEndian, "a:1:2: the text ends in the middle of a UTF-16LE character"),
      ([0x00, 0x11, 0x00, 0x00], .utf32BigEndian, "a:1:1: 0x110000 is no Unicode character"),
      (
        [0x41, 0, 0, 0, 0x42], .utf32LittleEndian,
        "a:1:2: the text ends in the middle of a UTF-32LE character"
      ),
    ]
    for (bytes, encoding, words) in cases {
      let error = #expect(throws: InputError.self) { try PlainText(bytes, file: "a", encoding: encoding) }
      #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
    }
  }

  @Test("Every sentence of our corpora, alone and in a legacy encoding, is recognised")
  func sentences() throws {
    var tried = 0
    for line in Fixture.text(ofRepositoryFile: "corpora/article/ar.txt").split(separator: "\n") {
      for encoding in [TextEncoding.windows1256, .iso8859Part6] {
        guard let bytes = Fixture.encode(String(line), as: encoding), bytes.count > 40 else { continue }
        tried += 1
        let found = try PlainText(bytes, file: "a")
        #expect(found.encoding == encoding, "\(line)")
        #expect(found.text == String(line))
      }
    }
    #expect(tried > 10)
  }

  @Test("UTF-8 is judged as the standard library judges it, fault by fault")
  func scan() {
    let bytes: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xD8, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0,
      0xF1,
      0xF4, 0xF5, 0xFF,
    ]
    for seed in 0..<3000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        bytes.randomElement(using: &generator) ?? 0
      }
      let scan = UTF8Scan(text)
      let repaired = String(decoding: text, as: UTF8.self).unicodeScalars
      #expect(scan.malformedCount == repaired.count { $0 == "\u{FFFD}" }, "seed \(seed): \(text)")
      #expect(
        scan.multibyteCount == repaired.count { !$0.isASCII && $0 != "\u{FFFD}" }, "seed \(seed): \(text)")
      #expect(
        (scan.firstMalformed == nil) == (String(validating: text, as: UTF8.self) != nil), "seed \(seed)")
    }
  }
}
