import Testing
import WaslCore
import WaslFormats

@Suite struct TBXReaderTests {
  /// The same concept in each wording: one term in Arabic; one in English that is allowed, and one that is not.
  static let wordings: [String: String] = [
    "TBX of 2008": """
    <martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
    <langSet xml:lang="ar"><tig><term>تنظيم</term></tig></langSet>
    <langSet xml:lang="en"><ntig><termGrp><term>organisation</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
    <tig><term>outfit</term><termNote type="partOfSpeech">noun</termNote>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
    </termEntry></body></text></martif>
    """,
    "MARTIF, with lang": """
    <martif type="DXLT" lang="en"><text><body><termEntry>
    <langSet lang="ar"><tig><term>تنظيم</term></tig></langSet>
    <langSet lang="en"><tig><term>organisation</term></tig>
    <tig><term>outfit</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></tig></langSet>
    </termEntry></body></text></martif>
    """,
    "TBX of 2019, DCA": """
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1">
    <langSec xml:lang="ar"><termSec><term>تنظيم</term></termSec></langSec>
    <langSec xml:lang="en-GB"><termSec><term>organisation</term></termSec>
    <termSec><term>outfit</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
    </conceptEntry></body></text></tbx>
    """,
    "TBX of 2019, DCT": """
    <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
    xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1">
    <langSec xml:lang="ar"><termSec><term>تنظيم</term></termSec></langSec>
    <langSec xml:lang="en"><termSec><term>organisation</term>
    <basic:administrativeStatus>admittedTerm-admn-sts</basic:administrativeStatus></termSec>
    <termSec><term>outfit</term><basic:administrativeStatus>deprecatedTerm-admn-sts</basic:administrativeStatus></termSec>
    </langSec></conceptEntry></body></text></tbx>
    """,
  ]

  @Test("A term that is deprecated is told from one that may be written", arguments: wordings.keys.sorted())
  func usage(_ wording: String) throws {
    let reader = TBXReader(InputBytes(Array(Self.wordings[wording]!.utf8), name: "a.tbx"))
    let concept = try #require(try reader.next())
    #expect(concept.terms(in: .arabic) == [TBXConcept.Term(.arabic, "تنظيم")])
    let english = concept.terms(in: .english)
    #expect(english.map(\.text) == ["organisation", "outfit"])
    #expect(english.map(\.usage) == [.allowed, .forbidden])
    #expect(try reader.next() == nil)
  }

  @Test("Concepts without a term are passed over, and a fault is said with its place")
  func faults() throws {
    let text = """
      <tbx><conceptEntry/><conceptEntry><langSec xml:lang="en"><term>a</term></langSec></conceptEntry>
      <x></tbx>
      """
    let reader = TBXReader(InputBytes(Array(text.utf8), name: "a.tbx"))
    #expect(try reader.next()?.terms.map(\.text) == ["a"])
    let error = #expect(throws: InputError.self) { try reader.next() }
    #expect(error?.location.line == 2)
  }
}
