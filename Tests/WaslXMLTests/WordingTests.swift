import Testing
import WaslXML

@Suite struct WordingTests {
  @Test(
    "Faults are said in words, with line and column",
    arguments: [
      ("<a>\n<seg>x</tuv></a>", 2, "the element <seg> opened on line 2 is not closed: </tuv> was found"),
      ("<a>R&D</a>", 1, "a bare & was found; write &amp; for the character itself"),
      ("<a>R & D</a>", 1, "a bare & was found; write &amp; for the character itself"),
      ("<a>1 < 2</a>", 1, "a < was found that begins no tag; write &lt; for the character itself"),
      ("<a>\n\u{7}</a>", 2, "the character U+0007 is not allowed in XML 1.0"),
      ("<a>&#7;</a>", 1, "the character U+0007 is not allowed in XML 1.0"),
      ("<a x='1' x='2'/>", 1, "the attribute x is given twice in one tag"),
      ("<a x/>", 1, "the attribute x has no value"),
      ("<a x=1/>", 1, "an attribute's value is not in quotation marks"),
      ("<a x='<'/>", 1, "a bare < was found in an attribute's value; write &lt;"),
      ("<a/>\n<b/>", 2, "there is content after the end of the root element"),
      ("hello", 1, "no XML was found: the document should begin with <"),
      (
        "\n<?xml version='1.0'?><a/>", 2,
        "the XML declaration does not stand at the very beginning of the file"
      ),
      (
        "<a>&nbsp;</a>", 1,
        "the entity &nbsp; is not defined in XML; write the character itself, or &amp; for an ampersand"
      ),
      (
        "<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>&nbsp;</a>", 2,
        "the entity &nbsp; is not defined in XML; write the character itself, or &amp; for an ampersand"
      ),
      (
        "<!DOCTYPE a SYSTEM 'a.dtd'>\n<a x='&nbsp;'/>", 2,
        "the entity &nbsp; is not defined in XML; write the character itself, or &amp; for an ampersand"
      ),
    ])
  func faults(document: String, line: Int, message: String) {
    let error = failure(document).error
    #expect(error?.message == message)
    #expect(error?.line == line)
    #expect(error?.column != nil)
    #expect(error?.file == "test.xml")
  }

  @Test("A diagnostic is written as compilers write it")
  func description() {
    let diagnostic = XMLDiagnostic(file: "a.tmx", line: 3, column: 7, message: "found")
    #expect("\(diagnostic)" == "a.tmx:3:7: found")
    #expect("\(XMLDiagnostic(file: "a.tmx", message: "found"))" == "a.tmx: found")
  }
}
