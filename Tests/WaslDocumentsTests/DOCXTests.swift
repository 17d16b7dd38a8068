import Testing
import WaslCore

@Suite struct DOCXTests {
  private func blocks(_ body: String, parts: [String: String] = [:], codes: Bool = false) throws -> [String] {
    let document = try read(docx(body, parts: parts), as: "a.docx").0
    expectBalanced(document, body)
    return WaslDocumentsTests.blocks(document, codes: codes)
  }

  @Test("Deletions and moves away are out, insertions in")
  func changes() throws {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">one </w:t></w:r><w:del><w:r><w:delText>two</w:delText></w:r></w:del>\
      <w:moveFrom><w:r><w:t>three</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>four</w:t></w:r></w:ins></w:p>
      """
    #expect(try blocks(body) == ["paragraph: one four"])
  }

  @Test("A paragraph whose mark was deleted goes on in the next")
  func deletedMark() throws {
    let body = """
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">وصل </w:t></w:r></w:p>\
      <w:p><w:r><w:t>الوزير.</w:t></w:r></w:p><w:p><w:r><w:t>ثم سافر.</w:t></w:r></w:p>
      """
    #expect(try blocks(body) == ["paragraph: وصل الوزير.", "paragraph: ثم سافر."])
  }

  @Test("A row that was deleted is out")
  func deletedRow() throws {
    let cell = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
    let body = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(cell)</w:tr><w:tr>\(cell)</w:tr></w:tbl>"
    #expect(try blocks(body) == ["tableCell: x"])
  }

  @Test("Hidden text is out, by run, by style, by the style of the paragraph")
  func hidden() throws {
    let styles = """
      <w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="Q"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let body = """
      <w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>\
      <w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>c</w:t></w:r>\
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>d</w:t></w:r></w:p>\
      <w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:t>e</w:t></w:r></w:p>
      """
    #expect(try blocks(body, parts: ["styles": styles]) == ["paragraph: ad"])
  }

  @Test("Of a field its result is read, and of a table of contents nothing")
  func fields() throws {
    func field(_ code: String, _ result: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\(result)</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let body =
      "<w:p>\(field("TOC \\o", "Contents 1"))</w:p><w:p>\(field("HYPERLINK \"https://a.example\"", "here"))</w:p>"
    let (document, notices) = try read(docx(body), as: "a.docx")
    #expect(
      WaslDocumentsTests.blocks(document, codes: true) == ["paragraph: ⟦<a href=\"https://a.example\">⟧here⟦</a>⟧"])
    #expect(notices.map(\.description) == ["a.docx: left out: table of contents (1)"])
  }

  @Test("A text box follows its paragraph, once though the file holds it twice")
  func textBox() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
    let body = """
      <w:p><w:r><w:t xml:space="preserve">before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>\
      <mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>
      """
    #expect(try blocks(body) == ["paragraph: before after", "paragraph: box"])
  }

  @Test("Kinds come from styles, outline levels and lists")
  func kinds() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>\
      <w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>\
      <w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      """
    func paragraph(_ properties: String) -> String { "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>x</w:t></w:r></w:p>" }
    let body = [
      "<w:pStyle w:val=\"1\"/>", "<w:outlineLvl w:val=\"1\"/>", "<w:pStyle w:val=\"C\"/>",
      "<w:pStyle w:val=\"L\"/>", "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>",
    ].map(paragraph).joined()
    #expect(
      try blocks(body, parts: ["styles": styles]) == [
        "heading(level: 1): x", "heading(level: 2): x", "caption: x", "listItem: x", "paragraph: x",
      ])
  }

  @Test("Neighbouring runs of the same formatting are one span; Arabic runs have their own bold")
  func runs() throws {
    func run(_ properties: String, _ text: String) -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let body =
      "<w:p>" + run("<w:b/>", "a") + run("<w:b/>", "b") + run("<w:rtl/><w:bCs/>", "ج") + run("<w:rtl/><w:b/>", "د")
      + "</w:p>"
    #expect(try blocks(body, codes: true) == ["paragraph: ⟦<b>⟧abج⟦</b>⟧د"])
  }

  @Test("Only notes that the text refers to are read, after everything else")
  func notes() throws {
    let notes = """
      <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>\
      <w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>note</w:t></w:r></w:p></w:footnote>\
      <w:footnote w:id="2"><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:footnote>
      """
    let body = """
      <w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>\
      <w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>
      """
    #expect(try blocks(body, parts: ["footnotes": notes]) == ["paragraph: a", "paragraph: b", "footnote: note"])
  }

  @Test("Tabs and line breaks are white space, page breaks nothing")
  func spaces() throws {
    let body =
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/><w:t>d</w:t></w:r></w:p>"
    #expect(try blocks(body) == ["paragraph: a\tb\ncd"])
  }

  @Test("A document without text says so")
  func empty() {
    let error = #expect(throws: InputError.self) { try read(docx("<w:p/>"), as: "a.docx") }
    #expect(error?.description.hasPrefix("a.docx: there is no text in the file") == true)
  }
}
