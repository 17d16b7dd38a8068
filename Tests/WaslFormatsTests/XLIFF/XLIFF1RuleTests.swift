import Testing
import WaslCore

@testable import WaslFormats

/// A small faulty file for every rule of XLIFF 1.2, and what is said of it.
@Suite struct XLIFF1RuleTests {
  private static func document(_ body: String, header: String = "") -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="a" source-language="en" target-language="ar" datatype="plaintext">\(header)<body>
    \(body)
    </body></file></xliff>
    """
  }

  private static func unit(_ source: String, _ target: String = "", rest: String = "") -> String {
    "<trans-unit id=\"1\"><source>\(source)</source>\n\(target)\(rest)</trans-unit>"
  }

  static let examples: [(String, String?)] = [
    (document(unit("a", "<target state=\"final\">b</target>")), nil),
    (
      document("<group id=\"1\"><trans-unit id=\"1\" approved=\"yes\"><source>a</source></trans-unit></group>"),
      nil
    ),
    (
      document(unit("a") + "\n" + unit("a")),
      "x:5:1: error: a second <trans-unit> of the file has the id “1”; give each unit and each group its own"
    ),
    (
      document("<trans-unit><source>a</source></trans-unit>"),
      "x:3:1: error: the attributes of <trans-unit> are not complete"
    ),
    (document("<trans-unit id=\"1\"><target>a</target></trans-unit>"), "x:3:"),
    (
      document(unit("a", "<target state=\"done\">b</target>")),
      "x:4:1: error: state is “done”; write one of new, needs-translation"
    ),
    (document(unit("a", "<note priority=\"11\">b</note>")), "x:4:1: error: priority is “11”; write one of 1, 2"),
    (
      document(unit("a", "<target xml:lang=\"fr\">b</target>")),
      "x:4:1: error: the <target> is in “fr”, but target-language is “ar”; write xml:lang=\"ar\""
    ),
    (
      document(unit("<bpt id=\"1\">b</bpt>a")),
      "x:3:28: error: <bpt> “1” has no <ept> after it; add it, or use <it pos=\"open\">"
    ),
    (
      document(unit("<ept id=\"1\">b</ept>a")),
      "x:3:28: error: <ept> “1” has no <bpt> before it; add it, or use <it pos=\"close\">"
    ),
    (document(unit("<bx id=\"1\"/>a")), "x:3:28: error: <bx> “1” has no <ex> after it"),
    (
      document(unit("<bpt id=\"1\" rid=\"1\"/><bpt id=\"2\" rid=\"1\"/><ept id=\"1\" rid=\"1\"/>")),
      "error: a second <bpt> has “1”; give each pair its own rid"
    ),
    (
      document(unit("<x id=\"1\"/>a", "<target>b</target>")),
      "x:4:1: warning: the code “1” of the source is not in the target"
    ),
    (
      document(unit("a", "<target><x id=\"9\"/></target>")),
      "x:4:9: warning: <x id=\"9\"> of the target is not in the source"
    ),
    (
      document(
        unit(
          "a",
          "<seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk></seg-source>\n<target><mrk mtype=\"seg\" mid=\"2\">b</mrk></target>"
        )),
      "x:5:9: error: the target has a segment “2”, which <seg-source> does not have"
    ),
    (
      document(unit("a", "<seg-source><mrk mtype=\"seg\">a</mrk></seg-source>")),
      "x:4:13: error: a segment has no mid"
    ),
    (
      document(unit("a", rest: "<alt-trans mid=\"4\"><target>b</target></alt-trans>")),
      "x:4:1: error: the <alt-trans> is for the segment “4”"
    ),
    (
      document(unit("a", rest: "<alt-trans tool-id=\"t\"><target>b</target></alt-trans>")),
      "x:4:1: error: tool-id is “t”, but the header of the file has no <tool> of this name"
    ),
    (
      document(
        unit("a", rest: "<alt-trans tool-id=\"t\"><target>b</target></alt-trans>"),
        header: "<header><tool tool-id=\"t\" tool-name=\"T\"/></header>"), nil
    ),
    (
      document(unit("a", "<target phase-name=\"p\">b</target>")),
      "x:4:1: error: phase-name is “p”, but the header of the file has no <phase> of this name"
    ),
    (
      document(unit("a")).replacing(" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"", with: ""),
      "x:1:1: error: the namespace of XLIFF 1.2 is not declared"
    ),
    (document(unit("a")).replacing("\"en\"", with: "\"en us\""), "x:2:1: error: source-language is “en us”"),
    (
      document(unit("a", "<target>b</target>")).replacing(" target-language=\"ar\"", with: ""),
      "x:4:1: warning: there is a <target>, but its <file> has no target-language"
    ),
    (document("stray" + unit("a")), "error: text is not allowed directly inside <body>"),
  ]

  @Test("Each rule names the fault, its place and what to do", arguments: examples)
  func rule(_ document: String, _ expected: String?) {
    let faults = XLIFFValidator.faults(in: InputBytes(text: document, name: "x")).map(\.description)
    if let expected {
      #expect(faults.contains { $0.contains(expected) }, "\(expected)\nfound: \(faults.joined(separator: "\n"))")
    } else {
      #expect(faults.isEmpty)
    }
  }

  @Test("XLIFF 1.0, which has no namespace, is checked likewise")
  func version10() {
    let document = Self.document(Self.unit("a", "<target state=\"done\">b</target>"))
      .replacing(" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"", with: "").replacing("\"1.2\"", with: "\"1.0\"")
    #expect(XLIFFValidator.faults(in: InputBytes(text: document, name: "x")).count == 1)
  }
}
