import Testing
import WaslCore
import WaslFormats

@Suite("TEI")
struct TEITests {
  private func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> (
    bitext: Bitext, notices: [Notice]
  ) {
    try TEIFormat().read(InputBytes(Array(text.utf8), name: "a.tei"), options: options)
  }

  private static let foreign = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><linkGrp type="translation"><link target="#a1 #a2 #b1"/>
    <link xml:id="l2" cert="high" target="#b2 #c1 #a3"/></linkGrp></standOff><text><body>
    <div xml:lang="ar"><s xml:id="a1">وصل <hi>الوزير</hi>.</s><s xml:id="a2">ثم سافر.</s><s xml:id="a3">نعم.</s></div>
    <div xml:lang="en"><s xml:id="b1">He came.</s><s xml:id="b2">Yes.</s></div>
    <div xml:lang="fr"><s xml:id="c1">Oui.</s></div></body></text></TEI>
    """

  @Test("Links may stand before the texts, and the texts in divisions")
  func foreignFile() throws {
    let (bitext, notices) = try read(Self.foreign)
    #expect(bitext.units.map(\.source) == [["وصل الوزير.", "ثم سافر."], ["نعم."]])
    #expect(bitext.units.map(\.target) == [["He came."], ["Yes."]])
    #expect(bitext.units.map(\.id) == ["1", "l2"])
    #expect(notices.map(\.message) == ["a sentence in a further language is left out"])
    let french = try read(Self.foreign, ReadOptions(sourceLanguage: .arabic, targetLanguage: LanguageTag("fr"))).bitext
    #expect(french.units.last?.target == ["Oui."])
  }

  @Test("A link into nowhere and a file without links are errors")
  func faults() {
    let nowhere = #expect(throws: InputError.self) { try read(Self.foreign.replacing("#b1", with: "x.xml#b1")) }
    #expect(nowhere?.description.hasPrefix("a.tei:1:") == true)
    let none = #expect(throws: InputError.self) { try read("<TEI><text/></TEI>") }
    #expect(none?.problem == "the file has no links between sentences")
  }
}
