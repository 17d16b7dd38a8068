import Foundation
import Testing
import WaslCore

@testable import WaslFormats

/// Segmentation rules, termbases, and files that are neither.
@Suite struct FileValidatorTests {
  private func faults(_ text: String) throws -> [String] {
    var faults: [String] = []
    let isExpression = { (pattern: String) in (try? NSRegularExpression(pattern: pattern)) != nil }
    _ = try FileValidator.validate(InputBytes(text: text, name: "x"), isExpression: isExpression) {
      faults.append($0.description)
    }
    return faults
  }

  @Test("Every schema that is part of the program compiles")
  func schemas() {
    _ = XLIFF2Schema.schema(core: XLIFFNamespace.core20)
    _ = XLIFF2Schema.schema(core: XLIFFNamespace.core22)
    _ = XLIFF1Schema.schema()
    _ = SRXValidator.schema()
    _ = TBXValidator.records()
    _ = TBXValidator.oldRecords(namespace: nil)
  }

  private static func srx(_ rules: String, _ maps: String, header: String = "") -> String {
    """
    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no">\(header)</header><body>
    <languagerules>\(rules)</languagerules>
    <maprules>\(maps)</maprules>
    </body></srx>
    """
  }

  private static let rules =
    "<languagerule languagerulename=\"ar\"><rule break=\"no\"><beforebreak>د\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>"
  private static let map = "<languagemap languagepattern=\"ar.*\" languagerulename=\"ar\"/>"

  static let srxExamples: [(String, String?)] = [
    (srx(rules, map), nil),
    (
      srx(rules.replacing("\\s", with: "[\\s"), map),
      "error: “[\\s” in <afterbreak> is not an ICU regular expression"
    ),
    (
      srx(rules, map.replacing("ar.*", with: "(ar")),
      "x:3:11: error: the languagepattern “(ar” is not an ICU regular expression"
    ),
    (
      srx(rules, map.replacing("=\"ar\"", with: "=\"fr\"")),
      "x:3:11: error: the map names the rules “fr”, which are not in the file; the file has “ar”"
    ),
    (srx(rules, map.replacing("=\"ar\"", with: "=\"fr\"")), "x:2:16: warning: no map names the rules “ar”"),
    (srx(rules + rules, map), "error: a second <languagerule> is called “ar”"),
    (
      srx(rules, map.replacing("ar.*", with: ".*") + map),
      "warning: the map is never reached, since the one on line 3 serves every language"
    ),
    (
      srx(rules.replacing("break=\"no\"", with: "break=\"never\""), map),
      "error: the attribute break is not allowed on <rule>, or not with this value"
    ),
    (
      srx(
        rules, map, header: "<formathandle type=\"start\" include=\"no\"/><formathandle type=\"start\" include=\"no\"/>"
      ), "error: a second <formathandle> has the type “start”"
    ),
    (
      srx(rules.replacing("<rule ", with: "<rules "), map).replacing("</rule>", with: "</rules>"),
      "error: the element <rules> is not allowed here"
    ),
    (srx(rules, map).replacing("srx20", with: "srx21"), "error: "),
    (
      srx("<languagerule languagerulename=\"ar\"><rule/></languagerule>", map),
      "warning: the rule has no expression, and matches everywhere"
    ),
  ]

  @Test("Segmentation rules: each fault with its place", arguments: srxExamples)
  func srx(_ document: String, _ expected: String?) throws {
    let faults = try faults(document)
    if let expected {
      #expect(faults.contains { $0.contains(expected) }, "\(expected)\nfound: \(faults.joined(separator: "\n"))")
    } else {
      #expect(faults.isEmpty)
    }
  }

  @Test("Wasl's own segmentation rules are valid")
  func ownRules() throws {
    let text = Fixture.text(ofRepositoryFile: "Sources/WaslSegmentation/Rules/wasl.srx")
    #expect(try faults(text).isEmpty)
  }

  private static func tbx(_ body: String, style: String = "dca") -> String {
    """
    <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="\(style)" xml:lang="en" xmlns:min="http://www.tbxinfo.net/ns/min">
    <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
    \(body)
    </body></text></tbx>
    """
  }

  private static func concept(_ sections: String, id: String = "c1") -> String {
    "<conceptEntry id=\"\(id)\">\(sections)</conceptEntry>"
  }

  private static let section = "<langSec xml:lang=\"ar\"><termSec><term>وصل</term></termSec></langSec>"

  static let tbxExamples: [(String, String?)] = [
    (tbx(concept(section)), nil),
    (tbx(concept("<min:subjectField>law</min:subjectField>" + section), style: "dct"), nil),
    (tbx(concept("<descrip type=\"subjectField\">law</descrip>" + section)), nil),
    (
      tbx(concept("<min:subjectField>law</min:subjectField>" + section)),
      "x:3:23: error: <min:subjectField> is a data category of the style DCT"
    ),
    (
      tbx(concept("<descrip type=\"subjectField\">law</descrip>" + section), style: "dct"),
      "x:3:23: error: <descrip> has a type, as in the style DCA"
    ),
    (tbx(concept(section) + "\n" + concept(section)), "x:4:1: error: a second element has the id “c1”"),
    (tbx(concept(section + "\n" + section)), "x:4:1: error: the entry has a second <langSec> in “ar”"),
    (
      tbx(concept(section.replacing("\"ar\"", with: "\"a!\""))),
      "x:3:23: error: xml:lang is “a!”, which is not a language tag"
    ),
    (tbx(concept(section.replacing("وصل", with: " "))), "error: the term is empty"),
    (tbx(concept("")), "x:3:1: error: "),
    (tbx(concept("<langSec xml:lang=\"ar\"/>")), "error: the element <termSec> is missing"),
    (
      tbx(concept("<ref type=\"crossReference\" target=\"c9\">x</ref>" + section)),
      "x:3:23: error: target is “c9”, but nothing in the file has this id"
    ),
    (tbx(concept("<note>a<sc id=\"s1\"/></note>" + section)), "error: <sc id=\"s1\"> has no <ec startRef=\"s1\">"),
    (tbx(concept("<tig/>" + section)), "error: <tig> was found where <langSec> is required"),
    (tbx(""), "error: "),
  ]

  @Test("Termbases of TBX 3: each fault with its place", arguments: tbxExamples)
  func tbx(_ document: String, _ expected: String?) throws {
    let faults = try faults(document)
    if let expected {
      #expect(faults.contains { $0.contains(expected) }, "\(expected)\nfound: \(faults.joined(separator: "\n"))")
    } else {
      #expect(faults.isEmpty)
    }
  }

  @Test("Termbases of TBX 2")
  func martif() throws {
    let good = """
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
      <text><body><termEntry id="c1"><descrip type="subjectField">law</descrip>
      <langSet xml:lang="ar"><tig><term>وصل</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
      <langSet xml:lang="en"><ntig><termGrp><term>link</term></termGrp></ntig></langSet></termEntry></body></text></martif>
      """
    #expect(try faults(good).isEmpty)
    #expect(try faults(good.replacing("<tig>", with: "<tig><tig/>")).contains { $0.contains("error: ") })
    #expect(
      try faults(good.replacing("type=\"TBX\"", with: "type=\"TBX-X\"")) == [
        "x:1:1: warning: the type is “TBX-X”; write TBX"
      ])
    #expect(
      try faults(good.replacing("xml:lang=\"en\"><ntig", with: "xml:lang=\"ar\"><ntig")).contains {
        $0.contains("a second <langSet> in “ar”")
      })
  }

  @Test(
    "LTAC's example of TBX-Core is accepted",
    .enabled(if: FileManager.default.fileExists(atPath: TMXFixture.shared("schemas/tbx").path), "../shared is not here")
  )
  func example() throws {
    let file = TMXFixture.shared("schemas/tbx/Example_Astronomy_DCA_VALID.tbx")
    #expect(try faults(String(contentsOf: file, encoding: .utf8)).isEmpty)
  }

  @Test("What is no file to check is bad input", arguments: ["", "Salt", "{}", "<html/>", "PK\u{3}\u{4}"])
  func strangers(_ text: String) {
    #expect(throws: InputError.self) { try faults(text) }
  }
}
