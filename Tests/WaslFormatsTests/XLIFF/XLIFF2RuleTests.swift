import Testing
import WaslCore

@testable import WaslFormats

/// A small faulty file for every rule of XLIFF 2, and what is said of it.
@Suite struct XLIFF2RuleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var document: String
    var faults: [String]

    var testDescription: String { faults.first ?? "no fault: \(document.suffix(120))" }

    init(document: String, _ faults: String...) {
      self.document = document
      self.faults = faults
    }

    /// What stands in a file; its first line is the document's third.
    init(file: String, _ faults: String...) {
      document = XLIFF2RuleTests.document("<file id=\"f1\">\n\(file)\n</file>")
      self.faults = faults
    }

    /// What stands in a unit; its first line is the document's fourth.
    init(unit: String, _ faults: String...) {
      document = XLIFF2RuleTests.document("<file id=\"f1\">\n<unit id=\"1\">\n\(unit)\n</unit>\n</file>")
      self.faults = faults
    }

    /// What stands in a source; it begins in the document's fourth line, at column 18.
    init(source: String, _ faults: String...) {
      document = XLIFF2RuleTests.document(
        "<file id=\"f1\">\n<unit id=\"1\">\n<segment><source>\(source)</source></segment>\n</unit>\n</file>")
      self.faults = faults
    }

    /// A source and a target; the source begins at column 18.
    init(source: String, target: String, _ faults: String...) {
      let segment = "<segment><source>\(source)</source>\n<target>\(target)</target></segment>"
      document = XLIFF2RuleTests.document(
        "<file id=\"f1\">\n<unit id=\"1\">\n\(segment)\n</unit>\n</file>")
      self.faults = faults
    }
  }

  /// A document around its files, which begin in the second line.
  static func document(_ files: String, attributes: String = "") -> String {
    """
    <xliff xmlns="\(XLIFFNamespace.core20)" version="2.1" srcLang="en" trgLang="ar" \
    xmlns:mtc="\(XLIFFNamespace.matches)" xmlns:gls="\(XLIFFNamespace.glossary)" xmlns:fs="\(XLIFFNamespace.formatStyle)" \
    xmlns:mda="\(XLIFFNamespace.metadata)" xmlns:res="\(XLIFFNamespace.resourceData)" \
    xmlns:ctr="\(XLIFFNamespace.changeTracking)" xmlns:slr="\(XLIFFNamespace.sizeRestriction)" \
    xmlns:val="\(XLIFFNamespace.validation)" xmlns:its="\(XLIFFNamespace.its)" xmlns:my="urn:my"\(attributes)>
    \(files)
    </xliff>
    """
  }

  private static let segment = "<segment><source>a</source></segment>"
  private static let unit = "<unit id=\"1\">\(segment)</unit>"

  static let structure = [
    Example(file: unit),
    Example(document: document(""), "1:1: error: the document has no <file>; add one"),
    Example(file: "", "2:1: error: the file has no <unit> and no <group>; add one"),
    Example(file: "<unit>\(segment)</unit>", "3:1: error: the attributes of <unit> are not complete"),
    Example(file: "<unit id=\"a/b\">\(segment)</unit>", "3:1: error: the id “a/b” is no name token"),
    Example(file: "\(unit)\n\(unit)", "4:1: error: a second <unit> of its file has the id “1”"),
    Example(
      file: "<group id=\"g\">\n<group id=\"g\"/></group>", "4:1: error: a second <group> of its file has the id “g”"),
    Example(
      document: document("<file id=\"f\">\(unit)</file>\n<file id=\"f\">\(unit)</file>"),
      "3:1: error: a second <file> of the document has the id “f”"),
    Example(
      file: "\(unit)\n<notes><note>n</note></notes>", "4:1: error: the element <notes> is not allowed here"),
    Example(file: "\(unit)<my:x/>", "error: the element <x> is not allowed here"),
    Example(
      unit: "<segment><target>a</target></segment>", "4:10: error: <target> was found where <source> is required"),
    Example(unit: "<ignorable><source> </source></ignorable>", "3:1: error: the unit has no <segment>; add one"),
    Example(
      unit: "<segment state=\"done\"><source>a</source></segment>",
      "4:1: error: state is “done”; write one of initial, translated, reviewed, final"),
    Example(
      unit: "<segment my:x=\"1\"><source>a</source></segment>",
      "4:1: error: <segment> has an attribute my:x, which it cannot have; remove it"),
    Example(
      unit: "<segment subState=\"a:b\"><source>a</source></segment>", "4:1: error: subState comes without state"),
    Example(
      unit: "<segment state=\"final\" subState=\"xlf:b\"><source>a</source><target>b</target></segment>",
      "4:1: error: subState is “xlf:b”, but XLIFF defines none with its own prefix"),
    Example(
      unit: "<segment state=\"final\"><source>a</source></segment>",
      "4:1: warning: the segment is “final” and has no <target>"),
    Example(
      unit: "<segment id=\"1\"><source>a</source></segment>\n<segment id=\"1\"><source>b</source></segment>",
      "5:1: error: <segment> has the id “1”, which <segment> on line 4 has"),
    Example(
      unit: "<segment id=\"1\"><source><ph id=\"1\"/></source></segment>",
      "4:25: error: <ph> has the id “1”, which <segment> on line 4 has"),
    Example(
      unit: "<notes><note id=\"n\">a</note>\n<note id=\"n\">b</note></notes>\(segment)",
      "5:1: error: a second <note> of its <notes> has the id “n”"),
    Example(
      unit: "<originalData><data id=\"d\"/>\n<data id=\"d\"/></originalData>\(segment)",
      "5:1: error: a second <data> of the unit has the id “d”"),
    Example(
      unit: "<my:a id=\"x\"/>\n<my:b xml:id=\"x\"/>\(segment)",
      "5:1: error: a second element of an extension in <unit> has the id “x”"),
    Example(file: "<skeleton/>\(unit)", "3:1: error: the <skeleton> is empty and has no href"),
    Example(file: "<skeleton href=\"a\">b</skeleton>\(unit)", "3:1: error: the <skeleton> has both content and href"),
  ]

  static let languages = [
    Example(
      document: document("<file id=\"f1\">\(unit)</file>").replacing("srcLang=\"en\"", with: "srcLang=\"e\""),
      "1:1: error: srcLang is “e”, which is not a language tag"),
    Example(
      document: document("<file id=\"f1\">\(unit)</file>").replacing("version=\"2.1\"", with: "version=\"2.9\""),
      "1:1: error: the version is “2.9”; write 2.0 or 2.1"),
    Example(
      document: document(
        "<file id=\"f1\"><unit id=\"1\"><segment><source>a</source>\n<target>b</target></segment></unit></file>"
      ).replacing(" trgLang=\"ar\"", with: ""), "3:1: error: there is a <target>, but <xliff> has no trgLang"),
    Example(
      unit: "<segment><source xml:lang=\"fr\">a</source></segment>",
      "4:10: error: the <source> is in “fr”, but srcLang is “en”"),
    Example(
      file: "<unit id=\"1\" xml:lang=\"fr\">\n\(segment)</unit>",
      "4:10: error: the <source> is in “fr”, from an element around it, but srcLang is “en”"),
    Example(
      unit: "<segment><source xml:space=\"preserve\">a</source>\n<target>b</target></segment>",
      "5:1: error: xml:space is “preserve” in the source and “default” in the target"),
    Example(
      unit: "<segment><source>a</source><target order=\"2\">a</target></segment>\n"
        + "<segment><source>b</source><target>b</target></segment>",
      "5:28: error: the place 2 in the order of the targets is taken twice"),
    Example(
      unit: "<segment><source>a</source><target order=\"7\">a</target></segment>",
      "4:28: error: order is “7”, but the unit has 1 segments and ignorables"),
  ]

  static let codes = [
    Example(source: "<pc id=\"1\" type=\"bad\">a</pc>", "4:18: error: type is “bad”; write one of fmt, ui, quote"),
    Example(source: "<pc id=\"1\" my:a=\"b\">a</pc>", "4:18: error: <pc> has an attribute my:a, which it cannot have"),
    Example(source: "<mrk id=\"1\" type=\"bad\">a</mrk>", "4:18: error: type is “bad”; write generic, comment, term"),
    Example(source: "<ph id=\"1\" canCopy=\"si\"/>", "4:18: error: canCopy is “si”; write one of yes, no"),
    Example(source: "<cp hex=\"zz\"/>", "4:18: error: hex is “zz”; write the number of the character in hexadecimal"),
    Example(source: "<pc id=\"1\">a</pc><ph id=\"2\"/><sc id=\"3\"/>b<ec startRef=\"3\"/>"),
    Example(source: "<sc id=\"1\"/>", "4:18: error: <sc id=\"1\"> has no <ec startRef=\"1\"> after it in the source"),
    Example(source: "<ec startRef=\"1\"/>", "4:18: error: <ec startRef=\"1\"> has no <sc id=\"1\"> before it"),
    Example(
      source: "<ec startRef=\"1\"/><sc id=\"1\"/>",
      "4:18: error: <ec startRef=\"1\"> has no <sc id=\"1\"> before it"),
    Example(
      source: "<ec id=\"1\"/>", "4:18: error: <ec> has no startRef", "4:18: error: <ec> has an id but is not isolated"),
    Example(source: "<ec isolated=\"yes\"/>", "4:18: error: an isolated <ec> has no id"),
    Example(source: "<ec isolated=\"yes\" id=\"1\" startRef=\"2\"/>", "4:18: error: an isolated <ec> has a startRef"),
    Example(
      source: "<sc id=\"1\" isolated=\"yes\"/><ec startRef=\"1\"/>",
      "4:18: error: <sc id=\"1\"> is isolated, but its <ec> is in the unit"),
    Example(
      source: "<sc id=\"1\" canCopy=\"no\"/>\n<ec startRef=\"1\" canCopy=\"yes\"/>",
      "5:1: error: canCopy is “yes” here and “no” on the <sc> of the pair"),
    Example(
      source:
        "<sc id=\"1\" canReorder=\"firstNo\" canCopy=\"no\" canDelete=\"no\"/>\n<ec startRef=\"1\" canReorder=\"yes\"/>",
      "5:1: error: canReorder is “yes” here and “firstNo” on the <sc> of the pair; write no"),
    Example(source: "<sc id=\"1\"/>\n<ec startRef=\"1\" dir=\"rtl\"/>", "5:1: error: <ec> has dir but is not isolated"),
    Example(
      source: "<sc id=\"1\"/>\n<ec startRef=\"1\" fs:fs=\"b\"/>", "5:1: error: <ec> has fs:fs but is not isolated"),
    Example(
      source: "<sm id=\"1\" translate=\"no\"/>", "4:18: error: <sm id=\"1\"> has no <em startRef=\"1\"> after it"),
    Example(source: "<em startRef=\"1\"/>", "4:18: error: <em startRef=\"1\"> has no <sm id=\"1\"> before it"),
    Example(source: "<ph id=\"1\" dataRef=\"d\"/>", "4:18: error: dataRef is “d”, but there is no <data> with this id"),
    Example(source: "<pc id=\"1\" dataRefEnd=\"d\"/>", "4:18: error: dataRefEnd is “d”"),
    Example(source: "<ph id=\"1\" copyOf=\"9\"/>", "4:18: error: copyOf is “9”, but there is no code with this id"),
    Example(
      source: "<ph id=\"1\" canCopy=\"no\"/>\n<ph id=\"2\" copyOf=\"1\"/>",
      "5:1: error: the code “1” is copied, but its canCopy is “no”"),
    Example(
      source: "<ph id=\"1\"/>", target: "<ph id=\"1\"/><ph id=\"2\" copyOf=\"8\"/>",
      "5:21: error: copyOf is “8”, but there is no code with this id"),
    Example(source: "<ph id=\"1\" subType=\"a:b\"/>", "4:18: error: subType comes without type"),
    Example(
      source: "<ph id=\"1\" type=\"fmt\" subType=\"xlf:var\"/>", "4:18: error: subType is “xlf:var” with the type “fmt”"
    ),
    Example(
      source: "<ph id=\"1\" type=\"fmt\" subType=\"xlf:z\"/>",
      "4:18: error: subType is “xlf:z”, which XLIFF does not define"),
    Example(source: "<cp hex=\"0041\"/>", "4:18: error: <cp hex=\"0041\"> stands for a character that XML allows"),
    Example(source: "<cp hex=\"0001\"/>"),
    Example(source: "<mrk id=\"1\" type=\"comment\">a</mrk>", "4:18: error: a comment has neither value nor ref"),
    Example(
      source: "<mrk id=\"1\" type=\"comment\" value=\"v\" ref=\"http://a.b\">a</mrk>",
      "4:18: error: a comment has both value and ref"),
    Example(
      source: "<ph id=\"1\" canReorder=\"firstNo\" canDelete=\"no\"/>",
      "4:18: error: canReorder is “firstNo”, but canCopy is “yes”"),
    Example(
      source: "<ph id=\"1\" canReorder=\"no\" canDelete=\"no\" canCopy=\"no\"/>",
      "4:18: error: <ph id=\"1\"> has canReorder=\"no\", but no code before it begins the sequence"),
  ]

  private static let sequence =
    "<ph id=\"1\" canReorder=\"firstNo\" canDelete=\"no\" canCopy=\"no\"/>"
    + "<ph id=\"2\" canReorder=\"no\" canDelete=\"no\" canCopy=\"no\"/>"

  static let targets = [
    Example(source: sequence, target: sequence),
    Example(
      source: "<pc id=\"1\" canReorder=\"firstNo\" canDelete=\"no\" canCopy=\"no\">"
        + "<ph id=\"2\" canReorder=\"no\" canDelete=\"no\" canCopy=\"no\"/></pc>",
      target: "<pc id=\"1\" canReorder=\"firstNo\" canDelete=\"no\" canCopy=\"no\"/>"
        + "<ph id=\"2\" canReorder=\"no\" canDelete=\"no\" canCopy=\"no\"/>",
      "5:9: error: the codes “1”, “2” must stay together in this order"),
    Example(
      source: "<ph id=\"1\" canDelete=\"no\"/>a", target: "b",
      "5:1: error: the code “1” must not be deleted (canDelete=\"no\"), but no target of the unit has it"),
    Example(
      source: "<ph id=\"1\"/>a", target: "<pc id=\"1\">b</pc>",
      "5:9: error: <pc id=\"1\"> in the target answers to <ph id=\"1\"> in the source"),
    Example(
      source: "a", target: "<ph id=\"1\"/><ph id=\"1\"/>", "5:21: error: <ph> has the id “1”, which <ph> on line 5 has"),
  ]

  private static func reference(_ text: String, _ faults: String) -> Example {
    Example(
      source: "<mrk id=\"m\" type=\"my:a\" ref=\"\(text)\">a</mrk>", "4:18: error: ref is “\(text)”, but \(faults)")
  }

  static let references = [
    Example(
      unit:
        "<notes><note id=\"n\">x</note></notes><segment><source><mrk id=\"1\" type=\"comment\" ref=\"#n=n\">a</mrk></source></segment>"
    ),
    reference("#", "“” is no identifier"),
    reference("#a/b", "after “a”, which is no file, group or unit, there is “b”"),
    reference("#/u=1/n=n", "it begins with / but not with a file"),
    reference("#u=1/f=f1", "f= comes too late"),
    reference("#u=1/u=1", "the prefix u= stands twice"),
    reference("#z=1", "there is no prefix “z”"),
    reference("#zz=1", "the prefix “zz” is not registered"),
    reference("#n=9", "there is nothing of this id in the unit"),
    reference("#9", "there is nothing of this id in the unit"),
    Example(
      source: "<mrk id=\"1\" type=\"comment\" ref=\"#1\">a</mrk>",
      "4:18: error: the comment's ref is “#1”, which is no note of this unit"),
    Example(
      file: "\(unit)\n<unit id=\"2\"><segment><source><ph id=\"1\" subFlows=\"9\"/></source></segment></unit>",
      "4:31: error: there is no unit “9” in the file"),
  ]

  private static func module(_ content: String, _ faults: String...) -> Example {
    var example = Example(unit: "\(content)\n<segment id=\"s\"><source>a</source></segment>")
    example.faults = faults
    return example
  }

  private static let pair = "<source>a</source><target>b</target>"

  static let modules = [
    module("<mtc:matches><mtc:match ref=\"#s\">\(pair)</mtc:match></mtc:matches>"),
    module(
      "<mtc:matches><mtc:match ref=\"s\">\(pair)</mtc:match></mtc:matches>",
      "4:14: error: ref is “s”, but it does not begin with #"),
    module(
      "<mtc:matches><mtc:match ref=\"#x\">\(pair)</mtc:match></mtc:matches>",
      "4:14: error: ref is “#x”, but there is nothing of this id in the unit"),
    module(
      "<mtc:matches><mtc:match ref=\"#u=1\">\(pair)</mtc:match></mtc:matches>",
      "4:14: error: ref is “#u=1”, which is no span of text in this unit"),
    module(
      "<mtc:matches><mtc:match id=\"m\" ref=\"#s\">\(pair)</mtc:match>\n<mtc:match id=\"m\" ref=\"#s\">\(pair)</mtc:match></mtc:matches>",
      "5:1: error: a second <mtc:match> of its <mtc:matches> has the id “m”"),
    module(
      "<mtc:matches><mtc:match subType=\"a:b\" ref=\"#s\">\(pair)</mtc:match></mtc:matches>",
      "4:14: error: subType comes without type"),
    module(
      "<mtc:matches><mtc:match xml:lang=\"ar\" ref=\"#s\">\(pair)</mtc:match></mtc:matches>",
      "4:14: error: <mtc:match> has xml:lang, which it cannot have; remove it"),
    module(
      "<mtc:matches><mtc:match ref=\"#s\"><source><sc id=\"1\"/></source><target/></mtc:match></mtc:matches>",
      "4:42: error: <sc id=\"1\"> has no <ec startRef=\"1\"> after it"),
    module(
      "<gls:glossary><gls:glossEntry><gls:term>t</gls:term></gls:glossEntry></gls:glossary>",
      "4:15: error: the entry has neither a translation nor a definition"),
    module(
      "<gls:glossary><gls:glossEntry id=\"g\"><gls:term>t</gls:term><gls:translation id=\"g\">u</gls:translation></gls:glossEntry></gls:glossary>",
      "4:60: error: a second <gls:translation> of the glossary has the id “g”"),
    module(
      "<mda:metadata id=\"a\"><mda:metaGroup id=\"a\"><mda:meta type=\"x\">y</mda:meta></mda:metaGroup></mda:metadata>",
      "4:22: error: a second <mda:metaGroup> of the enclosing <unit> has the id “a”"),
    module(
      "<mda:metadata><mda:metaGroup><mda:meta>y</mda:meta></mda:metaGroup></mda:metadata>",
      "4:30: error: the attributes of <meta> are not complete"),
    module(
      "<res:resourceData><res:resourceItem id=\"r\"><res:source href=\"a\"/></res:resourceItem><res:resourceItem id=\"r\"/></res:resourceData>",
      "4:85: error: a second <res:resourceItem> of the enclosing <unit> has the id “r”"),
    module(
      "<res:resourceData><res:resourceItem><res:source/></res:resourceItem></res:resourceData>",
      "4:37: error: <res:source> is empty and has no href"),
    module(
      "<res:resourceData><res:resourceItem><res:source href=\"a\"><my:x/></res:source></res:resourceItem></res:resourceData>",
      "4:37: error: <res:source> has both content and href"),
    module(
      "<res:resourceData><res:resourceItem><res:source xml:lang=\"fr\" href=\"a\"/></res:resourceItem></res:resourceData>",
      "4:37: error: <res:source> is in “fr”, but the document's source language is “en”"),
    module(
      "<ctr:changeTrack><ctr:revisions appliesTo=\"source\" ref=\"x\"><ctr:revision><ctr:item property=\"content\">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>",
      "4:18: error: ref is “x”, but nothing in the <unit> has this id"),
    module(
      "<ctr:changeTrack><ctr:revisions appliesTo=\"note\"><ctr:revision><ctr:item property=\"content\">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id=\"1\">a</note><note id=\"2\">b</note></notes>",
      "4:18: error: the revisions are of <note>, of which the <unit> has 2"),
    module(
      "<ctr:changeTrack><ctr:revisions appliesTo=\"segment\" ref=\"s\"><ctr:revision><ctr:item property=\"zest\">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>",
      "4:75: error: property is “zest”, which <segment id=\"s\"> does not have"),
    module(
      "<ctr:changeTrack><ctr:revisions appliesTo=\"segment\" ref=\"s\"><ctr:revision><ctr:item property=\"id\">a</ctr:item><ctr:item property=\"id\">b</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>",
      "error: the revision has the property “id” twice"),
    module(
      "<val:validation><val:rule/></val:validation>",
      "4:17: error: a rule says exactly one thing, and this one has none"),
    module(
      "<val:validation><val:rule isPresent=\"a\" startsWith=\"b\"/></val:validation>",
      "4:17: error: a rule says exactly one thing, and this one has isPresent, startsWith"),
    module(
      "<val:validation><val:rule startsWith=\"b\" occurs=\"2\"/></val:validation>",
      "4:17: error: occurs comes without isPresent"),
    module(
      "<val:validation><val:rule isNotPresent=\"b\" existsInSource=\"yes\"/></val:validation>",
      "4:17: error: existsInSource comes without isPresent, startsWith or endsWith"),
    module("<val:rules/>", "4:1: error: the element <rules> is not allowed here"),
    module(
      "<its:locQualityIssues xml:id=\"i\"><its:locQualityIssue locQualityIssueSeverity=\"3\"/></its:locQualityIssues>",
      "4:34: error: the issue has neither a type nor a comment"),
    Example(file: "<unit id=\"1\" fs:subFs=\"a,b\">\(segment)</unit>", "3:1: error: subFs comes without fs"),
    Example(
      file: "<unit id=\"1\" fs:fs=\"paragraph\">\(segment)</unit>",
      "3:1: error: fs is “paragraph”, which stands for no look"),
    Example(
      file: "<unit id=\"1\" slr:sizeRestriction=\"ten\">\(segment)</unit>", "3:1: error: sizeRestriction is “ten”"),
    Example(
      file: "<unit id=\"1\" slr:storageRestriction=\"1,x\">\(segment)</unit>", "3:1: error: storageRestriction is “1,x”"
    ),
    Example(source: "<ph id=\"1\" slr:equivStorage=\"7.1\"/>", "4:18: error: equivStorage is “7.1”"),
    Example(source: "<ph id=\"1\" slr:sizeInfo=\"7.1\"/>", "4:18: error: sizeInfo is “7.1”"),
    Example(source: "<ph id=\"1\" slr:sizeInfoRef=\"z\"/>", "4:18: error: sizeInfoRef is “z”, but no element"),
    Example(
      source: "<mrk id=\"1\" type=\"its:generic\" its:locQualityIssueSeverity=\"3\">a</mrk>",
      "4:18: error: locQualityIssueSeverity comes without a type or a comment"),
    Example(
      source: "<mrk id=\"1\" type=\"its:generic\" its:locQualityIssueType=\"wrong\">a</mrk>",
      "4:18: error: locQualityIssueType is “wrong”; write one of terminology, mistranslation"),
    Example(
      source: "<mrk id=\"1\" type=\"its:generic\" its:locQualityIssuesRef=\"#its=i\">a</mrk>",
      "4:18: error: its:locQualityIssuesRef is “#its=i”, but there is nothing of this id in the unit"),
  ]

  @Test(
    "Each rule names the fault, its place and what to do",
    arguments: [
      structure, languages, codes, targets, references, modules,
    ].flatMap(\.self))
  func rule(_ example: Example) {
    let faults = XLIFFValidator.faults(in: InputBytes(text: example.document, name: "x")).map(\.description)
    if example.faults.isEmpty { #expect(faults.isEmpty) }
    for expected in example.faults {
      let wanted = expected.hasPrefix("error") ? expected : "x:" + expected
      #expect(faults.contains { $0.contains(wanted) }, "\(expected)\nfound: \(faults.joined(separator: "\n"))")
    }
  }

  @Test("XLIFF 2.2 is known by its namespace, with its plurals and its metadata at the top")
  func version22() {
    let document = Self.document("<file id=\"f1\">\(Self.unit)</file>")
      .replacing(XLIFFNamespace.core20, with: XLIFFNamespace.core22).replacing(
        "version=\"2.1\"", with: "version=\"2.2\"")
    let withPlurals = document.replacing(
      "<unit id=\"1\">", with: "<unit xmlns:pgs=\"\(XLIFFNamespace.plurals)\" pgs:switch=\"plural:n\" id=\"1\">")
    let withNotes = document.replacing("<file", with: "<notes><note ref=\"#a\">x</note></notes><file")
    for good in [document, withPlurals, withNotes] {
      #expect(XLIFFValidator.faults(in: InputBytes(text: good, name: "x")).isEmpty)
    }
    #expect(!XLIFFValidator.faults(in: InputBytes(text: withNotes.replacing("2.2", with: "2.0"), name: "x")).isEmpty)
  }

  @Test("Units are forgotten once they are checked, and the groups around them are checked all the same")
  func manyUnits() {
    let units = (0..<20_000).map { "<unit id=\"\($0)\"><segment><source>a</source></segment></unit>\n" }.joined()
    let document = Self.document("<file id=\"f1\"><group id=\"g\" badly=\"yes\">\(units)</group></file>")
    let faults = XLIFFValidator.faults(in: InputBytes(text: document, name: "x"))
    #expect(
      faults.map(\.description) == [
        "x:2:15: error: <group> has an attribute badly, which it cannot have; remove it"
      ])
  }
}
