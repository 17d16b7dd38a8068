import Foundation
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct TMXReaderTests {
  private let document = TMXFixture.document(TMXFixture.unit("سلام", "Peace"))

  private func texts(_ bytes: [UInt8]) throws -> [String] {
    try TMXContents(bytes).units.flatMap { $0.variants.map(\.segment.plainText) }
  }

  @Test("The encoding does not matter: UTF-8 with and without mark, UTF-16 of both orders, declared ones")
  func encodings() throws {
    let expected = ["سلام", "Peace"]
    #expect(try texts(Array(document.utf8)) == expected)
    #expect(try texts([0xEF, 0xBB, 0xBF] + Array(document.utf8)) == expected)
    let utf16 = document.replacing("UTF-8", with: "utf-16")
    for (mark, encoding) in [
      ([0xFF, 0xFE], String.Encoding.utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ] {
      let data = try #require(utf16.data(using: encoding))
      #expect(try texts(mark.map { UInt8($0) } + Array(data)) == expected)
    }
    let windows = document.replacing("UTF-8", with: "windows-1256").replacing("سلام", with: "\u{1}")
    let bytes = windows.utf8.flatMap { $0 == 1 ? [0xD3, 0xE1, 0xC7, 0xE3] : [$0] }
    #expect(try texts(bytes) == expected)
  }

  @Test("A namespace, a missing version, a missing declaration and a lang for xml:lang are understood")
  func dialects() throws {
    let body = "<tu><tuv lang=\"AR\"><seg>سلام</seg></tuv><tuv xml:lang=\"eN-gB\"><seg>Peace</seg></tuv></tu>"
    for root in ["<tmx>", "<tmx version='1.1'>", "<tmx xmlns='http://www.lisa.org/tmx14' version='1.4'>"] {
      let contents = try TMXContents(
        InputBytes(text: "\(root)<header srclang='AR'/><body>\(body)</body></tmx>"))
      #expect(contents.units.first?.variants.map(\.language) == [.arabic, LanguageTag("en-GB")])
      // What the file says is kept beside what it means.
      #expect(contents.units.first?.variants.map(\.attributes.language) == ["AR", "eN-gB"])
      #expect(contents.notices.isEmpty)
    }
  }

  @Test("What is not TMX is passed over and counted, and the text in a foreign tag is kept")
  func foreign() throws {
    let body = """
      <tu><meta><a/>x</meta><tuv xml:lang="ar"><seg>أ<g id="1">ب<!-- c -->ج</g>د</seg><seg>2</seg></tuv>stray
      <tuv xml:lang="en"/><tuv xml:lang="?"><seg/></tuv></tu><tu/>
      """
    let contents = try TMXContents(InputBytes(text: TMXFixture.document(body)))
    #expect(contents.units.count == 2)
    #expect(contents.units[0].variants.map(\.segment) == [TMXSegment("أبجد"), TMXSegment(), TMXSegment()])
    #expect(
      contents.notices == [
        "the element <meta> is not TMX here and is left out",
        "the element <g> in a segment is not TMX: its text is kept, its tag is not",
        "the element <seg> is not TMX here and is left out", "text outside segments is left out",
        "a variant has no segment and is taken to be empty",
        "a variant has no language that can be understood", "a unit has no text in any language",
      ])
  }

  @Test("A truncated file gives all complete units, then an error with its place")
  func truncated() {
    let whole = TMXFixture.document(
      (1...50).map { TMXFixture.unit("نص \($0)", "text \($0)") }.joined(separator: "\n"))
    let cut = String(whole.prefix(upTo: whole.firstRange(of: "نص 31")?.upperBound ?? whole.endIndex))
    let (units, error) = readUpToFault(cut)
    #expect(units.count == 30)
    #expect(error?.location.line == 35)
    #expect(error?.location.column != nil)
    #expect(error?.problem.contains("the file ends inside the element <seg> opened on line 35") == true)
  }

  @Test("The place of a unit is where it begins")
  func place() throws {
    var reader = try TMXReader(InputBytes(text: document))
    _ = try reader.next()
    #expect(reader.location == SourceLocation(file: "test.tmx", line: 5, column: 1))
    #expect(reader.version == "1.4")
  }

  @Test("A file without a header is read, and that is said")
  func noHeader() throws {
    let contents = try TMXContents(InputBytes(text: "<tmx><body>\(TMXFixture.unit("أ", "a"))</body></tmx>"))
    #expect(contents.units.count == 1)
    #expect(contents.notices == ["the file has no header"])
  }

  @Test("Another kind of file is named for what it is")
  func otherFiles() {
    let html = readUpToFault("<html><body/></html>").error
    #expect(html?.description == "test.tmx:1:1: the root element is <html>, not <tmx>; give a TMX file")
    #expect(readUpToFault("").error?.description == "test.tmx: the file is empty")
    #expect(readUpToFault("أهلا").error?.problem.contains("no XML was found") == true)
  }
}
