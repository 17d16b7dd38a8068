import Testing
import WaslXML

@Suite struct EncodingTests {
  @Test(
    "Encodings are detected or read as declared",
    arguments: [
      ("utf-8-bom.xml", "السلام عليكم، «صديقي»"), ("utf-16-le.xml", "السلام عليكم، «صديقي»"),
      ("utf-16-be.xml", "السلام عليكم، «صديقي»"), ("windows-1256.xml", "السلام عليكم، «صديقي»"),
      ("iso-8859-6.xml", "السلام عليكم"), ("windows-1252.xml", "L’été — œuvre"),
    ])
  func encodings(file: String, text: String) throws {
    let found = try events(fixture(file))
    #expect(found.count == 3)
    #expect(found.dropFirst().first == .text(text))
  }

  @Test("Bytes that are not in the encoding are an error with line and column")
  func wrongBytes() throws {
    var bytes = Array("<a>\n<b>".utf8)
    bytes += [0xC7, 0xE1] + Array("</b></a>".utf8)
    let error = #expect(throws: XMLDiagnostic.self) { try events(bytes) }
    #expect(error?.line == 2)
    #expect(
      error?.message
        == "the bytes are not valid in the document's encoding, which is UTF-8 unless it is declared")
  }

  @Test("An unknown encoding is named")
  func unknown() {
    let (_, error) = failure("<?xml version='1.0' encoding='klingon'?><a/>")
    #expect(error?.message == "the encoding “klingon” is not known; convert the file to UTF-8")
  }

  @Test("Legacy bytes without a declaration are refused, not guessed")
  func undeclared() throws {
    let bytes = try fixture("windows-1256.xml")
    let withoutDeclaration = Array(bytes[(bytes.firstIndex(of: 0x0A)! + 1)...])
    #expect(throws: XMLDiagnostic.self) { try events(withoutDeclaration) }
  }
}
