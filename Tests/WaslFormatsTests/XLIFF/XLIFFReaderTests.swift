import Testing
import WaslCore

@testable import WaslFormats

/// XLIFF files as other tools write them.
@Suite struct XLIFFReaderTests {
  private func read(
    _ text: String, _ options: ReadOptions = ReadOptions()
  ) throws -> (bitext: Bitext, notices: [String]) {
    let (bitext, notices) = try XLIFFFormat().read(InputBytes(text: text, name: "in.xlf"), options: options)
    return (bitext, notices.map(\.message))
  }

  private func file12(_ body: String, attributes: String = "", namespaces: String = "") -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"\(namespaces)>
    <file original="a.docx" source-language="en-US" target-language="ar-EG" datatype="x-docx"\(attributes)><body>
    \(body)
    </body></file></xliff>
    """
  }

  private func file2(_ units: String) -> String {
    """
    <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ar"
     xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">
    <file id="f1" original="a.txt">\(units)</file></xliff>
    """
  }

  @Test("Each segment of a unit is a unit of its own, with the state that it has")
  func segments2() throws {
    let (bitext, notices) = try read(
      file2(
        """
        <unit id="u"><notes><note>Mind the tone.</note></notes>
        <segment id="s1" state="translated"><source>One.</source><target>واحد.</target></segment>
        <ignorable><source> </source></ignorable>
        <segment state="final"><source>Two.</source><target>اثنان.</target></segment>
        <segment><source>Three.</source></segment></unit>
        """))
    #expect(bitext.units.map(\.id) == ["u/s1", "u/2", "u/3"])
    #expect(bitext.units.map(\.source) == [["One."], ["Two."], ["Three."]])
    #expect(bitext.units.map(\.target) == [["واحد."], ["اثنان."], []])
    #expect(bitext.units.map(\.status) == [.automatic, .accepted, .automatic])
    #expect(bitext.units[0].notes == ["Mind the tone."])
    #expect(bitext.sourceName == "a.txt")
    #expect(notices.isEmpty)
  }

  @Test("Inline codes of XLIFF 2 come with their original data")
  func codes2() throws {
    let (bitext, notices) = try read(
      file2(
        """
        <unit id="u"><mtc:matches><mtc:match ref="#1"><source>a</source><target>b</target></mtc:match></mtc:matches>
        <originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data><data id="d3">\\<cp hex="0001"/></data></originalData>
        <segment><source>Press <pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2">OK</pc><ph id="2" \
        dataRef="d3"/> <mrk id="m" type="term">now</mrk><sc id="3" isolated="yes"/></source></segment></unit>
        """))
    let unit = try #require(bitext.units.first)
    #expect(unit.source == ["Press OK now"])
    #expect(
      unit.sourceCodes == [
        [
          InlineCode(kind: .open, id: "1", offset: 6, type: "bold", data: "<b>"),
          InlineCode(kind: .close, id: "1", offset: 8, type: "bold", data: "</b>"),
          InlineCode(kind: .standalone, id: "2", offset: 8, data: "\\\u{1}"),
          InlineCode(kind: .standalone, id: "3", offset: 12),
        ]
      ])
    #expect(notices == ["an annotation of a text is left out", "a translation candidate is left out"])
  }

  @Test("Inline codes of XLIFF 1.2, whichever way they are written")
  func codes12() throws {
    let (bitext, _) = try read(
      file12(
        """
        <trans-unit id="1"><source>a<g id="1" ctype="bold">b</g><x id="2" ctype="lb"/><bpt id="3" rid="9">{i}</bpt>c<ept \
        id="4" rid="9">{/i}</ept><ph id="5">%s</ph><it id="6" pos="open">&lt;u></it><bx id="7"/>d<ex id="7"/></source></trans-unit>
        """))
    let unit = try #require(bitext.units.first)
    #expect(unit.source == ["abcd"])
    #expect(
      unit.sourceCodes[0].map { "\($0.kind) \($0.id) \($0.offset) \($0.type ?? "-") \($0.data)" } == [
        "open 1 1 bold ", "close 1 2 bold ", "standalone 2 2 line-break ", "open 9 2 - {i}", "close 9 3 - {/i}",
        "standalone 5 3 - %s", "standalone 6 3 - <u>", "open 7 3 - ", "close 7 4 - ",
      ])
  }

  @Test("Trados: segments inside the text, and what the translator has confirmed")
  func trados() throws {
    let (bitext, notices) = try read(
      file12(
        """
        <trans-unit id="t1"><source>One. Two.</source>
        <seg-source><g id="1"><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></g></seg-source>
        <target><g id="1"><mrk mtype="seg" mid="1">واحد.</mrk> <mrk mtype="seg" mid="2"/></g></target>
        <sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit>
        """, namespaces: " xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\""))
    #expect(bitext.units.map(\.id) == ["t1/1", "t1/2"])
    #expect(bitext.units.map(\.source) == [["One."], ["Two."]])
    #expect(bitext.units.map(\.target) == [["واحد."], []])
    #expect(bitext.units.map(\.status) == [.accepted, .automatic])
    #expect(notices.isEmpty)
  }

  @Test("memoQ and Phrase: their own attributes tell the status, and what is left out is said")
  func memoQAndPhrase() throws {
    let memoQ = try read(
      file12(
        """
        <trans-unit id="1" mq:status="ManuallyConfirmed"><source>a</source><target>أ</target><mq:minorversions/></trans-unit>
        <trans-unit id="2" mq:status="NotStarted"><source>b</source><target/></trans-unit>
        """, namespaces: " xmlns:mq=\"MQXliff\""))
    #expect(memoQ.bitext.units.map(\.status) == [.accepted, .automatic])
    #expect(memoQ.notices == ["<mq:minorversions> of a unit is left out"])
    let phrase = try read(
      file12(
        """
        <group id="0"><trans-unit id="1" m:confirmed="1"><source>a {1}</source><target>أ {1}</target>
        <alt-trans origin="machine-trans"><target>x</target></alt-trans></trans-unit></group>
        """, namespaces: " xmlns:m=\"http://www.memsource.com/mxlf/2.0\""))
    #expect(phrase.bitext.units.map(\.status) == [.accepted])
    #expect(phrase.notices == ["a translation candidate is left out"])
  }

  @Test("State and approval of XLIFF 1.2")
  func states() throws {
    func status(_ attributes: String, _ target: String) throws -> TranslationUnit.Status {
      let unit = "<trans-unit id=\"1\"\(attributes)><source>a</source><target\(target)>أ</target></trans-unit>"
      return try #require(try read(file12(unit)).bitext.units.first).status
    }
    #expect(try status("", "") == .automatic)
    #expect(try status(" approved=\"yes\"", "") == .accepted)
    #expect(try status("", " state=\"signed-off\"") == .accepted)
    #expect(try status("", " state=\"translated\"") == .automatic)
    #expect(try status("", " state-qualifier=\"rejected-grammar\"") == .rejected)
  }

  @Test("A second file in other languages is left out, and its units are said to be")
  func otherLanguages() throws {
    let unit = "<trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>"
    let text = """
      <xliff version="1.0"><file original="a" source-language="en" target-language="ar" datatype="x"><body>\(unit)</body></file>
      <file original="b" source-language="en" target-language="fr" datatype="x"><body>\(unit)</body></file></xliff>
      """
    let (bitext, notices) = try read(text)
    #expect(bitext.units.count == 1)
    #expect(notices == ["a unit is in other languages than the first file of the document, and is left out"])
  }

  @Test("A text that was edited after Wasl had counted its sentences is taken for one")
  func edited() throws {
    let (bitext, notices) = try read(
      file12(
        "<trans-unit id=\"1\"><source>One. Two.</source><context-group>"
          + "<context context-type=\"x-wasl-source-sentences\">2 9</context></context-group></trans-unit>"))
    #expect(bitext.units[0].source == ["One. Two."])
    #expect(notices == ["a text has been edited since its sentences were counted, and is taken for one"])
  }

  @Test("What is no XLIFF, or breaks off, is said with its place")
  func faults() {
    func error(_ text: String) -> String? {
      do throws(InputError) {
        _ = try XLIFFFormat().read(InputBytes(text: text, name: "in.xlf"))
        return nil
      } catch {
        return error.description
      }
    }
    #expect(error("<tmx/>") == "in.xlf:1:1: the root element is <tmx>, not <xliff>; give an XLIFF file")
    #expect(error("")?.contains("the file is empty") ?? false)
    #expect(
      error("<xliff version=\"2.0\">\n<file id=\"1\"><unit id=\"1\">")
        == "in.xlf:2:27: the file ends inside the element <unit> opened on line 2; the file was probably cut off")
    #expect(error("<xliff>" + String(repeating: "<g>", count: 100_000))?.contains("nested more than 256 deep") ?? false)
    #expect(
      error("<!DOCTYPE xliff [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xliff>&b;</xliff>")?
        .contains("the document declares the entity “a”") ?? false)
    #expect(error("<xliff><file>\u{FFFE}</file></xliff>")?.contains("U+FFFE is not allowed in XML 1.0") ?? false)
  }

  @Test("A file that lies about its encoding is refused where the first byte does not fit")
  func lyingEncoding() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff version=\"1.2\"><file>"
    let bytes = Array(text.utf8) + [0xE3, 0xD1, 0x20] + Array("</file></xliff>".utf8)
    do throws(InputError) {
      _ = try XLIFFFormat().read(InputBytes(bytes, name: "in.xlf"))
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.problem.contains("the bytes are not valid in the document's encoding"), "\(error)")
    }
  }

  @Test("An XLIFF whose targets are empty is a document to align, a block each unit")
  func document() throws {
    let text = file2(
      """
      <unit id="1"><segment><source>One <pc id="1">two</pc>.</source></segment></unit>
      <unit id="2"><segment><source>Three.</source></segment></unit>
      """)
    let (document, _) = try BilingualDocument.read(InputBytes(text: text, name: "in.xlf"), as: XLIFFFormat())
    #expect(document.text == "One two.\nThree.")
    #expect(document.language == .english)
    #expect(document.blocks.map(\.range) == [0..<8, 9..<15])
    #expect(document.codes.map(\.offset) == [4, 7])
    #expect(throws: InputError.self) {
      try BilingualDocument.read(InputBytes(text: text, name: "in.xlf"), as: XLIFFFormat(), side: .target)
    }
  }
}
