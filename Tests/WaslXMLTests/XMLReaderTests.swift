import Testing
import WaslXML

@Suite struct XMLReaderTests {
  @Test("Every kind of event is delivered in the document's order")
  func order() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE a SYSTEM "a.dtd"><!--c--><a x="1" b:y="&lt;2" xmlns:b="urn:b">\
      one &amp; <![CDATA[<two>]]><b:c/><?go on?>three</a>
      """
    #expect(
      try events(text).map(\.brief) == [
        "<!DOCTYPE a - a.dtd>", "<!--c-->", "<a x=\"1\" b:y=\"<2\">", "one & <two>", "<b:c>", "</b:c>",
        "<?go on?>", "three", "</a>",
      ])
  }

  @Test("Namespaces are resolved and declarations kept")
  func namespaces() throws {
    let text = #"<a xmlns="urn:a" xmlns:b="urn:b"><b:c xml:lang="ar" b:d="1"/></a>"#
    let tags = try events(text).compactMap { if case .start(let tag) = $0 { tag } else { nil } }
    #expect(tags[0].name == XMLName("a", namespace: "urn:a"))
    #expect(
      tags[0].namespaces == [
        XMLNamespaceDeclaration(prefix: nil, namespace: "urn:a"),
        XMLNamespaceDeclaration(prefix: "b", namespace: "urn:b"),
      ])
    #expect(tags[1].name == XMLName("c", prefix: "b", namespace: "urn:b"))
    #expect(tags[1]["xml:lang"] == "ar")
    #expect(tags[1]["b:d"] == "1")
    #expect(tags[1]["d"] == nil)
  }

  @Test("Lines and columns are where events begin")
  func positions() throws {
    let text = "<?xml version=\"1.0\"?>\n\n<a\n  x='1'>\n  <b/>نص<c\n y='2'>t</c><!-- k\n --><d>\n</d></a>"
    var reader = XMLReader(bytes: Array(text.utf8), file: "test.xml")
    var found: [String] = []
    while let event = try reader.next() {
      if case .text(let text) = event, text.allSatisfy(\.isWhitespace) { continue }
      found.append("\(reader.line):\(reader.column) \(event.brief.prefix(4))")
    }
    #expect(
      found == [
        "3:1 <a x", "5:3 <b>", "5:6 </b>", "5:7 نص", "5:9 <c y", "6:8 t", "6:9 </c>", "6:13 <!--", "7:5 <d>",
        "8:1 </d>", "8:5 </a>",
      ])
  }

  @Test("A run of text longer than libxml2's pieces and our chunks is one event")
  func longText() throws {
    let run = String(repeating: "طويل & long ", count: 20_000)
    let document = "<a>" + run.replacing("&", with: "&amp;") + "</a>"
    #expect(try events(document).map(\.brief) == ["<a>", run, "</a>"])
  }

  @Test("Chunks of any size give the same events", arguments: [1, 2, 3, 5, 7, 64, 1000])
  func chunks(size: Int) throws {
    let bytes = try fixture("faulty-library.xml")
    let whole = try events(bytes)
    var rest = bytes[...]
    var reader = XMLReader(file: "chunks") { () throws(XMLDiagnostic) -> [UInt8]? in
      defer { rest = rest.dropFirst(size) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
    var pieces: [XMLEvent] = []
    while let event = try reader.next() { pieces.append(event) }
    #expect(pieces == whole)
  }

  @Test("What is complete before a truncation is delivered, then the error names the open element")
  func truncated() {
    let (events, error) = failure("<body>\n <tu>1</tu>\n <tu>2</tu>\n <tu>3")
    #expect(events.map(\.brief).filter { $0 == "</tu>" }.count == 2)
    #expect(error?.line == 4)
    #expect(
      error?.message
        == "the file ends inside the element <tu> opened on line 4; the file was probably cut off")
  }

  @Test(
    "A file that is cut off in the middle of a tag, a comment or an instruction is said to be cut off",
    arguments: [
      "<b", "<b x", "<b x=", "<b x='", "<b x='1'", "</b", "<", "</", "<!-- c", "<?go on", "<![CDATA[ d", "<!",
    ])
  func truncatedMarkup(rest: String) {
    let message = failure("<a>\n<b>1</b>" + rest).error?.message
    #expect(message?.hasPrefix("the file ends inside the element <") == true)
    #expect(message?.hasSuffix("; the file was probably cut off") == true)
  }

  @Test("After an error the reader throws the same error again")
  func repeatedError() {
    var reader = XMLReader(bytes: Array("<a><b></a>".utf8), file: "f")
    var errors: [XMLDiagnostic] = []
    for _ in 0..<5 {
      do throws(XMLDiagnostic) { _ = try reader.next() } catch { errors.append(error) }
    }
    #expect(errors.count == 3)
    #expect(Set(errors).count == 1)
  }

  @Test("An undeclared prefix is a remark, not an error")
  func undeclaredPrefix() throws {
    var reader = XMLReader(bytes: Array("<a><mq:b/></a>".utf8), file: "f")
    var names: [String] = []
    while let event = try reader.next() { names.append(event.brief) }
    #expect(names == ["<a>", "<mq:b>", "</mq:b>", "</a>"])
    #expect(reader.takeDiagnostics().map(\.message) == ["the namespace prefix mq is not declared"])
  }

  @Test("A file that is not there is an error that says so")
  func missingFile() {
    #expect {
      _ = try XMLReader(path: "/nowhere/at/all.xml").line
    } throws: { error in
      "\(error)" == "/nowhere/at/all.xml: the file cannot be opened: No such file or directory"
    }
  }

  @Test("A directory is an error that says so")
  func directory() throws {
    var reader = try XMLReader(path: "/")
    #expect(throws: XMLDiagnostic(file: "/", message: "the file cannot be read: Is a directory")) {
      _ = try reader.next()
    }
  }
}
