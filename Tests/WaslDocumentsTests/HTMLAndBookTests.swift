import Testing
import WaslCore

@Suite struct HTMLAndBookTests {
  @Test("Scripts, menus, page headers and hidden text are out, and that is said")
  func boilerplate() throws {
    let page = """
      <html lang="ar" dir="rtl"><head><title>t</title><style>p{}</style></head><body><header>شعار</header><nav>قائمة</nav>
      <script>let x = "<p>no</p>"</script><h1>عنوان</h1><p>نص <b>مهم</b>.</p><p hidden>مخفي</p>
      <p style="display: none">مخفي</p><article><header>رأس المقال</header></article><footer>حقوق</footer></body></html>
      """
    let (document, notices) = try read(Array(page.utf8), as: "a.html")
    #expect(document.language == .arabic)
    #expect(
      blocks(document, codes: true) == [
        "heading(level: 1): عنوان", "paragraph: نص ⟦<b>⟧مهم⟦</b>⟧.", "paragraph: رأس المقال",
      ])
    #expect(document.blocks.allSatisfy { $0.direction == .rightToLeft })
    #expect(
      notices.map(\.message) == ["left out: hidden text (2), navigation (1), page footer (1), page header (1)"])
  }

  @Test("Blocks inside blocks, text between them, and what HTML 4 does not know")
  func nesting() throws {
    let page = """
      <body>loose<section>a<p>b</p>c</section><ul><li>d<ul><li>e</ul><li><p>f</p><p>g</p></ul>
      <table><caption>h</caption><tr><td>i<td><ul><li>j</ul></table><figure><figcaption>k</figcaption></figure>
      <i>l<p>m</p>n</i><pre>o
        p</pre>q<br>r</body>
      """
    let document = try read(page, as: "a.html")
    expectBalanced(document, "nesting")
    #expect(
      blocks(document) == [
        "paragraph: loose", "paragraph: a", "paragraph: b", "paragraph: c", "listItem: d", "listItem: e", "listItem: f",
        "listItem: g", "caption: h", "tableCell: i", "tableCell: j", "caption: k", "paragraph: l", "paragraph: m",
        "paragraph: n", "paragraph: o\n  p", "paragraph: q\nr",
      ])
  }

  @Test("White space is HTML's, no-break spaces stay")
  func spaces() throws {
    #expect(blocks(try read("<p>  a \n <b> b</b>\tc&nbsp;d </p>", as: "a.html")) == ["paragraph: a b c\u{A0}d"])
  }

  @Test("Marks of notes are codes, notes come last")
  func notes() throws {
    let page = """
      <p>a<sup><a href="#n1">1</a></sup> b<a href="#n2"><sup>[2]</sup></a> x<sup>2</sup></p>
      <aside role="doc-footnote" id="n1"><p><a role="doc-backlink" href="#r">1</a> note</p></aside><p>c</p>
      """
    #expect(
      blocks(try read(page, as: "a.html"), codes: true) == [
        "paragraph: a⟦<a href=\"#n1\"/>⟧ b⟦<a href=\"#n2\"/>⟧ x⟦<sup>⟧2⟦</sup>⟧", "paragraph: c",
        "footnote: note",
      ])
  }

  @Test("A page in Windows-1256 that does not say so is not taken for Western letters")
  func legacy() throws {
    // «السلام عليكم ورحمة الله وبركاته» in Windows-1256.
    let words: [UInt8] = [
      0xC7, 0xE1, 0xD3, 0xE1, 0xC7, 0xE3, 0x20, 0xDA, 0xE1, 0xED, 0xDF, 0xE3, 0x20, 0xE6, 0xD1, 0xCD, 0xE3, 0xC9, 0x20,
      0xC7,
      0xE1, 0xE1, 0xE5, 0x20, 0xE6, 0xC8, 0xD1, 0xDF, 0xC7, 0xCA, 0xE5,
    ]
    let (document, notices) = try read(Array("<html><p>".utf8) + words + Array("</p></html>".utf8), as: "a.html")
    #expect(document.text == "السلام عليكم ورحمة الله وبركاته")
    #expect(notices.map(\.message).first?.lowercased() == "converted from windows-1256")
  }

  @Test("A book's chapters come in the order of its spine; its language is known")
  func spine() throws {
    let book = epub(
      ["<p>one</p>", "<h2>two</h2><nav epub:type=\"toc\"><p>toc</p></nav>", "<p>three</p>"], spine: [2, 1])
    let (document, _) = try read(book, as: "a.epub")
    #expect(blocks(document) == ["paragraph: three", "heading(level: 2): two"])
    #expect(document.language == .arabic)
  }

  @Test("A book protected against copying is refused, scrambled typefaces are not")
  func protection() throws {
    func book(_ method: String) -> [UInt8] {
      epub(
        ["<p>one</p>"],
        extra: ["META-INF/encryption.xml": "<e><EncryptionMethod Algorithm=\"\(method)\"/></e>"])
    }
    #expect(try read(book("http://www.idpf.org/2008/embedding"), as: "a.epub").0.text == "one")
    let error = #expect(throws: InputError.self) {
      try read(book("http://www.w3.org/2001/04/xmlenc#aes256-cbc"), as: "a.epub")
    }
    #expect(error?.description.contains("protected against copying") == true)
  }
}
