import Testing
import WaslCore
import WaslFormats

@Suite struct RegistryTests {
  @Test("What a file is counts for more than its name, and that is said")
  func names() throws {
    let (document, notices) = try read(docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>"), as: "a.txt")
    #expect(document.text == "a")
    #expect(notices.map(\.description) == ["a.txt: read as docx, which it is"])
    #expect(try read(odt("<text:p>a</text:p>"), as: "-").0.blocks.count == 1)
    #expect(try read(epub(["<p>a</p>"]), as: "book").0.text == "a")
  }

  @Test(
    "Standard input is told by what stands in it",
    arguments: [
      ("<!DOCTYPE html><p>a</p>", "a"), ("<?xml version='1.0'?>\n<!-- x --><html><body>a</body></html>", "a"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\na", "a"), ("1\r\n00:00:01,000 --> 00:00:02,000\r\na\r\n", "a"),
      ("msgid \"b\"\nmsgstr \"a\"\n", "a"), ("# a", "# a"), ("a < b", "a < b"), ("<b>a</b>", "<b>a</b>"),
    ])
  func content(text: String, expected: String) throws { #expect(try read(text, as: "-").text == expected) }

  @Test("Files that hold both languages are refused with advice")
  func bilingual() {
    for (file, text) in [
      ("a.tmx", "<tmx/>"), ("-", "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\">"),
      ("a.jsonl", "{}"), ("a.xlf", "<xliff/>"), ("a.sdlxliff", ""), ("-", "<x:xliff version=\"2.1\">"),
    ] {
      let error = #expect(throws: InputError.self) { try read(text, as: file) }
      #expect(error?.description.contains("wasl check") == true, "\(file)")
    }
  }

  @Test("A side of an XLIFF file is a document where the format is named")
  func sideOfXLIFF() throws {
    let text = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" \
      target-language="ar" datatype="plaintext"><body><trans-unit id="1"><source>One.</source><target>واحد.</target>\
      </trans-unit></body></file></xliff>
      """
    let bytes = Array(text.utf8)
    #expect(try read(bytes, as: "a.xlf", format: "xliff-source").0.text == "One.")
    let target = try read(bytes, as: "a.xlf", format: "xliff-target").0
    #expect(target.text == "واحد.")
    #expect(target.language == .arabic)
    let error = #expect(throws: InputError.self) { try read(text, as: "a.xlf") }
    #expect(error?.description.contains("xliff-source") == true)
  }

  @Test("A format that there is not is named with those that there are")
  func unknown() {
    let error = #expect(throws: InputError.self) { try read([], as: "a", format: "doc") }
    #expect(error?.description.contains("use one of text, markdown, html, docx") == true)
  }

  @Test("Names and endings are those of one format each")
  func registry() {
    let formats = DocumentRegistry.standard.formats
    #expect(Set(formats.map(\.name)).count == formats.count)
    let endings = formats.flatMap(\.fileNameEndings)
    #expect(Set(endings).count == endings.count)
    for format in formats {
      #expect(format.fileNameEndings.allSatisfy { $0.hasPrefix(".") && $0 == $0.lowercased() })
      #expect(!format.summary.hasSuffix("."))
    }
  }
}
