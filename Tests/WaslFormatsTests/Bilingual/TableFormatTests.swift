import Testing
import WaslArchive
import WaslCore

@testable import WaslFormats

@Suite("Tables: CSV, XLSX, hunalign")
struct TableFormatTests {
  private func csv(_ text: String) throws -> (bitext: Bitext, notices: [Notice]) {
    try CSVFormat().read(InputBytes(Array(text.utf8), name: "a.csv"))
  }

  @Test("CSV as Excel saves it: semicolons, a byte order mark, quotation marks")
  func excelCSV() throws {
    let (bitext, notices) = try csv(
      "\u{FEFF}source;target;notes\r\n\"قال: \"\"نعم\"\"; ثم سكت\";Yes, he said;\"two\r\nlines\"\r\n")
    #expect(bitext.units.map(\.source) == [["قال: \"نعم\"; ثم سكت"]])
    #expect(bitext.units.map(\.target) == [["Yes, he said"]])
    #expect(bitext.units[0].notes == ["two\nlines"])
    #expect(notices.isEmpty)
  }

  @Test("CSV with commas, and without a header line")
  func commas() throws {
    let (bitext, _) = try csv("نعم,\"Yes, indeed\"\nلا,No\n")
    #expect(bitext.units.map(\.target) == [["Yes, indeed"], ["No"]])
    let fault = #expect(throws: InputError.self) { try csv("source,target\n\"أ,b\n") }
    #expect(fault?.problem.contains("a quotation mark opens this cell") == true)
  }

  @Test("hunalign's text form, whole and partial")
  func hunalign() throws {
    let text = "وصل. ~~~ ثم سافر.\tHe came and left.\t1.25\n<p>\t<p>\t0\nحذف.\t\t0.3\n"
    let (bitext, notices) = try HunalignFormat().read(InputBytes(Array(text.utf8), name: "a"))
    #expect(bitext.units.map(\.source) == [["وصل.", "ثم سافر."], ["حذف."]])
    #expect(bitext.units.map(\.target) == [["He came and left."], []])
    #expect(bitext.units.map(\.score) == [-1.25, nil])
    #expect(bitext.units.map(\.confidence) == [nil, 0.3])
    #expect(notices.count == 2)
    let fault = #expect(throws: InputError.self) {
      try HunalignFormat().read(InputBytes(Array("a\tb\tmuch\n".utf8), name: "a"))
    }
    #expect(fault?.description == "a:1:5: the quality “much” is not a number")
  }

  private static let units = [
    TranslationUnit(id: "a1", source: ["قال:\n\"نعم\"."], target: ["=1+2", "-Yes, _x0041_ \u{1}."], confidence: 0.97),
    TranslationUnit(id: "a2", source: ["لا"], target: ["No"]),
  ]

  private func workbook() throws -> [UInt8] {
    let sink = MemorySink(name: "a.xlsx")
    let bitext = Bitext(sourceLanguage: .arabic, targetLanguage: .english, units: Self.units)
    _ = try XLSXFormat().write(bitext, to: sink)
    return sink.bytes
  }

  /// The workbook with its sheet changed.
  private func edited(_ bytes: [UInt8], _ edit: (String) -> String, adding parts: [String: String] = [:]) throws
    -> [UInt8]
  {
    let archive = try ZIPArchive(bytes, file: "a.xlsx")
    let writer = ZIPWriter()
    for entry in archive.entries where parts[entry.name] == nil {
      let content = String(decoding: try archive.bytes(of: entry.name), as: UTF8.self)
      writer.add(entry.name, Array((entry.name.hasSuffix("sheet1.xml") ? edit(content) : content).utf8))
    }
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) { writer.add(name, Array(content.utf8)) }
    return writer.finish()
  }

  @Test("A workbook comes back as it was, line ends and control characters too")
  func xlsx() throws {
    let (read, notices) = try XLSXFormat().read(InputBytes(try workbook(), name: "a.xlsx"))
    #expect(read.units == Self.units)
    #expect(notices.isEmpty)
    #expect(read.sourceLanguage == .arabic)
  }

  @Test("What was edited in the sheet is picked up, keeps its identifier and is marked")
  func editedSheet() throws {
    let bytes = try edited(try workbook()) { $0.replacing(">No<", with: ">No way<") }
    let (read, notices) = try XLSXFormat().read(InputBytes(bytes, name: "a.xlsx"))
    #expect(read.units.map(\.id) == ["a1", "a2"])
    #expect(read.units[1].target == ["No way"])
    #expect(read.units.map(\.status) == [.automatic, .edited])
    #expect(notices.map(\.message) == ["1 row was edited in the sheet and marked so"])
  }

  @Test("Shared strings with formatting inside, numbers, formulas and gaps are read as Excel saves them")
  func sharedStrings() throws {
    let sheet = """
      <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3"><v>42</v></c></row>
      <row r="4"><c r="A4" t="str"><f>A3</f><v>نعم</v></c><c r="C4" t="e"><v>#REF!</v></c></row>
      <row r="5"><c r="A5" t="s"><v>99</v></c><c r="C5" t="b"><v>1</v></c></row></sheetData></worksheet>
      """
    let strings = """
      <sst><si><t>Source</t></si><si><t>target</t></si>\
      <si><r><t>وصل </t></r><r><rPr><b/></rPr><t>الوزير</t></r><rPh><t>x</t></rPh></si></sst>
      """
    let relations = """
      <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/>\
      <Relationship Id="rId9" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """
    let bytes = try edited(
      try workbook(), { _ in sheet },
      adding: ["xl/sharedStrings.xml": strings, "xl/_rels/workbook.xml.rels": relations])
    let (read, notices) = try XLSXFormat().read(InputBytes(bytes, name: "a.xlsx"))
    #expect(read.units.map(\.source) == [["وصل الوزير"], ["نعم"], []])
    #expect(read.units.map(\.target) == [["42"], [], ["TRUE"]])
    #expect(notices.map(\.message) == ["cells with an error in them count as empty: 1"])
  }

  @Test("What is no workbook, or one without the two columns, is said to be")
  func faults() throws {
    let noColumns = try edited(try workbook()) { $0.replacing(">source<", with: ">src<") }
    let cut = Array(try workbook().prefix(900))
    let nested = try edited(try workbook()) { _ in String(repeating: "<a>", count: 100_000) }
    for (bytes, problem) in [
      (noColumns, "the first row does not name the columns source and target"), (nested, "nested more than 256 deep"),
      (Array("source,target".utf8), ""), (cut, ""), ([], ""),
    ] {
      let fault = #expect(throws: InputError.self) { try XLSXFormat().read(InputBytes(bytes, name: "a.xlsx")) }
      #expect(fault?.problem.contains(problem) == true || problem.isEmpty, "\(String(describing: fault))")
    }
  }

  @Test("A sheet that unpacks to more than it may is refused")
  func bomb() throws {
    let bytes = try edited(try workbook()) { sheet in
      sheet.replacing("</sheetData>", with: String(repeating: "<row/>", count: 8_000_000) + "</sheetData>")
    }
    #expect(throws: InputError.self) { try XLSXFormat().read(InputBytes(bytes, name: "a.xlsx")) }
  }
}
