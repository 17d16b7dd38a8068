import Testing
import WaslCore

@testable import WaslFormats

@Suite("Formats of several files")
struct MultiFileTests {
  private func read(
    _ format: any BitextFormat, _ name: String, _ files: [String: String], _ options: ReadOptions = ReadOptions()
  ) throws -> (bitext: Bitext, notices: [Notice]) {
    let input = InputBytes(
      Array((files[name] ?? "").utf8), name: name, companions: files.mapValues { Array($0.utf8) })
    return try format.read(input, options: options)
  }

  @Test("Moses: an empty line is a missing side, two are passed over")
  func moses() throws {
    let (bitext, notices) = try read(
      MosesFormat(), "news.ar", ["news.ar": "نعم\n\n\nلا\n", "news.en": "Yes\n\nAdded\n\n"])
    #expect(bitext.units.map(\.source) == [["نعم"], [], ["لا"]])
    #expect(bitext.units.map(\.target) == [["Yes"], ["Added"], []])
    #expect(notices.map(\.message) == ["1 line is empty on both sides and left out"])
    #expect(bitext.sourceLanguage == .arabic && bitext.targetLanguage == .english)
  }

  @Test("Moses: files of different lengths, a name without a language, a file that is missing")
  func mosesFaults() {
    let unequal = #expect(throws: InputError.self) {
      try read(MosesFormat(), "news.ar", ["news.ar": "أ\n", "news.en": "a\nb\nc\n"])
    }
    #expect(unequal?.description.hasPrefix("news.en:2: the file has 3 lines where news.ar has 1") == true)
    let unnamed = #expect(throws: InputError.self) { try read(MosesFormat(), "news", ["news": "أ\n"]) }
    #expect(unnamed?.problem == "the file's name does not end in its language")
    let missing = #expect(throws: InputError.self) { try read(MosesFormat(), "news.ar", ["news.ar": "أ\n"]) }
    #expect(missing?.problem == "there is no “news.en” beside it")
  }

  private static let opus = [
    "a.xces": """
    <?xml version="1.0"?><!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
    <cesAlign version="1.0"><linkGrp targType="s" fromDoc="ar/x.xml" toDoc="en/x.xml">
    <link xtargets="1 2;1" id="SL1" certainty="0.83"/><link xtargets=";2" id="SL2"/></linkGrp>
    <linkGrp fromDoc="ar/y.xml" toDoc="en/y.xml"><link xtargets="1;1"/></linkGrp></cesAlign>
    """,
    "ar/x.xml": """
    <text><p id="1"><s id="1"><w id="1.1">وصل</w><w>الوزير</w><w>.</w></s><s id="2">ثم
       سافر.</s></p></text>
    """,
    "en/x.xml": "<text lang=\"en\"><s id=\"1\">He came &amp; left.</s><s id=\"2\">Added.</s></text>",
  ]

  @Test("OPUS: words are joined, certainty is confidence, other documents' links are counted")
  func xces() throws {
    let (bitext, notices) = try read(XCESFormat(), "a.xces", Self.opus)
    #expect(bitext.units.map(\.id) == ["SL1", "SL2"])
    #expect(bitext.units.map(\.source) == [["وصل الوزير .", "ثم سافر."], []])
    #expect(bitext.units.map(\.target) == [["He came & left."], ["Added."]])
    #expect(bitext.units[0].confidence == 0.83)
    #expect(bitext.targetLanguage == .english)
    #expect(notices.map(\.message) == ["links between other documents than the first two are left out: 1 groups"])
  }

  @Test("InterText: the target's sentences stand first, and what a person confirmed is accepted")
  func interText() throws {
    let (bitext, _) = try read(
      InterTextFormat(), "a.cs.no.alignment.xml",
      [
        "a.cs.no.alignment.xml": """
        <?xml version='1.0'?><linkGrp toDoc='a.en.xml' fromDoc='a.ar.xml'>
        <link type='2-1' xtargets='1:1 1:2;1:1' status='man'/><link type='1-0' xtargets='2:1;' status='auto' mark='1'/>
        </linkGrp>
        """,
        "a.ar.xml": "<doc language=\"ar\"><p id=\"1\"><s id=\"1:1\">نعم، ثم لا.</s></p></doc>",
        "a.en.xml":
          "<doc language=\"en\"><p><s id=\"1:1\">Yes.</s><s id=\"1:2\">Then no.</s></p><p><s id=\"2:1\">More.</s></p></doc>",
      ])
    #expect(bitext.units.map(\.source) == [["نعم، ثم لا."], []])
    #expect(bitext.units.map(\.target) == [["Yes.", "Then no."], ["More."]])
    #expect(bitext.units.map(\.status) == [.accepted, .automatic])
    #expect(bitext.units[1].notes == ["mark 1"])
  }

  @Test(
    "A file of links leads nowhere else",
    arguments: ["../x.xml", "/etc/hostname", "ar/../../x.xml", "ar/x.xml/..", ""])
  func pathTricks(path: String) {
    var files = Self.opus
    files["a.xces"] = "<linkGrp fromDoc=\"\(path)\" toDoc=\"en/x.xml\"><link xtargets=\"1;1\"/></linkGrp>"
    let fault = #expect(throws: InputError.self) { try read(XCESFormat(), "a.xces", files) }
    #expect(fault?.problem == "the path “\(path)” leads out of the file's folder")
  }

  @Test(
    "Faults in links are named with their place",
    arguments: [
      (
        "<linkGrp fromDoc=\"ar/x.xml\" toDoc=\"en/x.xml\">\n<link xtargets=\"9;1\"/></linkGrp>",
        "a.xces:2:1: the link points to “9”"
      ),
      (
        "<linkGrp fromDoc=\"ar/x.xml\" toDoc=\"en/x.xml\">\n<link xtargets=\"1\"/></linkGrp>",
        "a.xces:2:1: the link has no xtargets"
      ),
      ("<linkGrp fromDoc=\"ar/x.xml\"><link xtargets=\"1;1\"/></linkGrp>", "a.xces: the linkGrp does not name both"),
      ("<cesAlign/>", "a.xces: the file has no linkGrp"),
      ("<linkGrp", "a.xces:1:"),
    ])
  func faults(links: String, message: String) {
    var files = Self.opus
    files["a.xces"] = links
    let fault = #expect(throws: InputError.self) { try read(XCESFormat(), "a.xces", files) }
    #expect(fault?.description.hasPrefix(message) == true, "\(String(describing: fault))")
  }

  @Test("Files that belong together appear together, and standard output is refused")
  func output() throws {
    let folder = try TemporaryFolder()
    let bitext = Bitext(
      sourceLanguage: .arabic, targetLanguage: .english,
      units: [TranslationUnit(id: "1", source: ["نعم"], target: ["Yes"])])
    _ = try Output.write(to: folder.file("news.xces")) { try XCESFormat().write(bitext, to: $0) }
    #expect(folder.names == ["news.ar.xml", "news.en.xml", "news.xces"])
    let read = try XCESFormat().read(InputBytes(path: folder.file("news.xces"))).bitext
    #expect(read.units == bitext.units)
    struct Stop: Error {}
    _ = try? Output.write(to: folder.file("other.xces")) { sink in
      _ = try XCESFormat().write(bitext, to: sink)
      throw Stop()
    }
    #expect(folder.names == ["news.ar.xml", "news.en.xml", "news.xces"])
  }
}
