import Testing
import WaslXML

@Suite struct HTMLPageTests {
  /// The elements of a page that have this name, in order.
  private func all(_ name: String, in element: HTMLElement?) -> [(element: HTMLElement, line: Int?)] {
    guard let element else { return [] }
    return element.children.flatMap { child -> [(element: HTMLElement, line: Int?)] in
      guard case .element(let inner) = child.content else { return [] }
      return (inner.name == name ? [(inner, child.line)] : []) + all(name, in: inner)
    }
  }

  @Test("A page becomes a tree with attributes, text and lines")
  func page() throws {
    let page = try HTMLPage(bytes: fixture("page.html"), file: "page.html")
    #expect(page.encoding.lowercased() == "utf-8")
    #expect(page.root?["dir"] == "rtl")
    #expect(all("title", in: page.root).first?.element.text == "المكتبة & الكتب")
    let paragraphs = all("p", in: page.root)
    #expect(paragraphs.map(\.element.text) == ["نصغامق ثم\u{A0}بقية\n", "Secondline\n"])
    #expect(paragraphs.map(\.line) == [11, 12])
    #expect(paragraphs.first?.element["class"] == "lead")
    #expect(paragraphs.first?.element["hidden"] == "")
    #expect(paragraphs.first?.element["id"] == nil)
  }

  @Test("Scripts and styles are code, not text")
  func code() throws {
    let page = try HTMLPage(bytes: fixture("page.html"), file: "page.html")
    let script = try #require(all("script", in: page.root).first?.element)
    #expect(script.children.map(\.content) == [.code("if (1 < 2) { document.write(\"<p>no</p>\"); }")])
    #expect(all("style", in: page.root).first?.element.children.map(\.content) == [.code("p { color: red }")])
    #expect(script.text.isEmpty)
  }

  @Test("The encoding is given, declared, detected or guessed")
  func encodings() throws {
    func text(_ bytes: [UInt8], encoding: String? = nil) throws -> String? {
      try HTMLPage(bytes: bytes, file: "f", encoding: encoding).root?.text
    }
    let arabic1256: [UInt8] = [0xD3, 0xE1, 0xC7, 0xE3]
    #expect(try text(Array("<p>".utf8) + arabic1256, encoding: "windows-1256") == "سلام")
    let declared =
      Array("<title>x</title><meta content='text/html; charset=windows-1256'><p>".utf8) + arabic1256
    #expect(try text(declared) == "xسلام")
    #expect(try text(Array("<p>سلام".utf8)) == "سلام")
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("<p>سلام".utf8)) == "سلام")
    #expect(try text([0x3C, 0x70, 0x3E, 0x63, 0x61, 0x66, 0xE9]) == "café")
    let utf16 = "<p>سلام".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try text([0xFF, 0xFE] + utf16) == "سلام")
    #expect(throws: XMLDiagnostic.self) { try HTMLPage(bytes: [0x61], file: "f", encoding: "klingon") }
  }

  @Test("Damaged and empty pages give a tree, deep ones an error")
  func damage() throws {
    #expect(try HTMLPage(bytes: [], file: "f").root == nil)
    #expect(try HTMLPage(bytes: Array("<p>a<b>c</p>d".utf8), file: "f").root?.text == "acd")
    let deep = Array(String(repeating: "<div>", count: 20_000).utf8)
    #expect(throws: XMLDiagnostic.self) { try HTMLPage(bytes: deep, file: "f") }
    #expect(throws: XMLDiagnostic.self) { try HTMLPage(bytes: fixture("compressed.xml.gz"), file: "f") }
  }

  @Test("Nothing is fetched")
  func noNetwork() throws {
    let text = "<!DOCTYPE html SYSTEM 'file:///etc/passwd'><p>a<img src='file:///etc/passwd'>"
    #expect(try HTMLPage(bytes: Array(text.utf8), file: "f").root?.text == "a")
  }
}
