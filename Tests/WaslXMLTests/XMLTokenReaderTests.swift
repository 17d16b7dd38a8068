import Testing
import WaslXML

@Suite struct XMLTokenReaderTests {
  /// A document's tokens in words, given to the parser so many bytes at a time.
  private func tokens(
    _ text: String, by size: Int, limits: XMLLimits = XMLLimits()
  ) -> (words: [String], error: XMLDiagnostic?) {
    var rest = Array(text.utf8)[...]
    var reader = XMLTokenReader(file: "a.xml", limits: limits) { () throws(XMLDiagnostic) -> [UInt8]? in
      defer { rest = rest.dropFirst(size) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
    var words: [String] = []
    var batch = XMLTokenBatch()
    var names: [XMLName] = []
    do throws(XMLDiagnostic) {
      while try reader.next(&batch) {
        names += batch.newNames
        for token in batch.tokens {
          let value = String(decoding: batch.bytes[token.range], as: UTF8.self)
          switch token.kind {
          case .start: words.append("<\(names[Int(token.name)])> \(token.line):\(token.column)")
          case .attribute: words.append("\(names[Int(token.name)])=\(value)")
          case .text:
            // A run of text may come in pieces.
            if words.last?.hasPrefix("'") == true {
              words[words.count - 1] += value
            } else {
              words.append("'" + value)
            }
          case .end: words.append("end")
          case .remark: words.append("remark")
          }
        }
      }
    } catch {
      return (words, error)
    }
    return (words, nil)
  }

  static let document = """
    <?xml version="1.0"?>
    <a xml:lang="ar" b="1 &amp; 2">سلام &lt;<c/><!-- x --><![CDATA[<d>]]>
      <c x:e="" xmlns:x="urn:x">y</c></a>
    """

  @Test("Names, values, texts and places are the document's, however the bytes come", arguments: [1, 2, 7, 1000])
  func everything(size: Int) {
    let (words, error) = tokens(Self.document, by: size)
    #expect(error == nil)
    #expect(
      words == [
        "<a> 2:1", "xml:lang=ar", "b=1 & 2", "'سلام <", "<c> 2:41", "end", "remark", "'<d>\n  ", "<c> 3:3", "x:e=",
        "'y", "end", "end",
      ])
  }

  @Test("What stands before a fault comes before it")
  func fault() {
    let (words, error) = tokens("<a><b/>\n<c></a>", by: 1000)
    #expect(words == ["<a> 1:1", "<b> 1:4", "end", "'\n", "<c> 2:1"])
    #expect(error?.line == 2)
    #expect(error?.message.contains("<c>") == true)
  }

  @Test("A document cut off is said to end inside the element that is open")
  func cutOff() {
    let (_, error) = tokens("<a>\n<b>text", by: 3)
    #expect(error?.message.hasPrefix("the file ends inside the element <b> opened on line 2") == true)
  }

  @Test("Entities, depth, long texts and too many names are refused with their place")
  func limits() {
    let entity = tokens("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>", by: 1000).error
    #expect(entity?.message.contains("entity “e”") == true)
    let deep = String(repeating: "<a>", count: 20)
    let depth = tokens(deep, by: 1000, limits: XMLLimits(depth: 10)).error
    #expect(depth?.message == "elements are nested more than 10 deep")
    #expect(depth?.column == 31)
    let long = "<a>\(String(repeating: "x", count: 200))</a>"
    let length = tokens(long, by: 50, limits: XMLLimits(textLength: 100)).error
    #expect(length?.message.contains("longer than 100") == true)
    let names = "<a>" + (0..<50).map { "<n\($0)/>\n" }.joined() + "</a>"
    let many = tokens(names, by: 1000, limits: XMLLimits(nameCount: 30)).error
    #expect(many?.message == "the document uses more than 30 names of elements and attributes")
    #expect(many?.line == 30)
  }
}
