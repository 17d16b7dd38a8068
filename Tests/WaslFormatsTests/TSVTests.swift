import Testing
import WaslCore
import WaslFormats

@Suite struct TSVTests {
  @Test("A unit as it stands in the file, for people to see what a spreadsheet shows")
  func golden() throws {
    let unit = TranslationUnit(
      id: "a1", source: ["قال: \"نعم\".", "ثم سكت."], target: ["-Yes,\the said;\nthen C:\\x."], score: -1.5,
      confidence: 0.97, status: .accepted, notes: ["=good", "أو لا"])
    let bitext = Bitext(
      sourceLanguage: .arabic, targetLanguage: .english, sourceName: "ar.txt", units: [unit])
    let sink = MemorySink()
    _ = try TSVFormat().write(bitext, to: sink)
    #expect(
      sink.text == """
        id\tsource\ttarget\ttype\tscore\tconfidence\tstatus\tnotes\tsource_language\ttarget_language\t\
        source_document\ttarget_document
        a1\tقال: "نعم". ␞ ثم سكت.\t\\-Yes,\\the said;\\nthen C:\\\\x.\t2-1\t-1.5\t0.97\taccepted\t\\=good ␞ أو لا\t\
        ar\ten\tar.txt\t

        """)
  }

  @Test("Two columns without a header line are text as it stands")
  func headerless() throws {
    let (bitext, notices) = try read("أهلا \"بك\tHello C:\\new\r\n\r\n\"مع\tBye ␞ now\r\n")
    #expect(bitext.units.map(\.source) == [["أهلا \"بك"], ["\"مع"]])
    #expect(bitext.units.map(\.target) == [["Hello C:\\new"], ["Bye ␞ now"]])
    #expect(bitext.units.map(\.id) == ["1", "2"])
    #expect(bitext.sourceLanguage == .undetermined)
    #expect(notices.isEmpty)
  }

  @Test("Columns may stand in any order, be missing or be unknown; short rows lack their last cells")
  func columns() throws {
    let (bitext, notices) = try read(
      "Target\tcomment\tSOURCE\tstatus\nHello\tx\tأهلا\tAccepted\nBye\t\tوداعا\n\t\t\t\n")
    #expect(bitext.units.map(\.source) == [["أهلا"], ["وداعا"]])
    #expect(bitext.units.map(\.status) == [.accepted, .automatic])
    #expect(
      notices.map(\.description) == [
        "a.tsv: columns left out, since their names are not known here: “comment”"
      ])
  }

  @Test("What a spreadsheet saves: quoted cells, doubled quotation marks, line ends within a cell")
  func spreadsheet() throws {
    let (bitext, _) = try read(
      "\"source\"\ttarget\tnotes\r\n\"قال: \"\"نعم\"\"\"\t\"two\r\nlines\"\t\"a\tb\"\r\nأ\tb\t\r\n")
    #expect(bitext.units.map(\.source) == [["قال: \"نعم\""], ["أ"]])
    #expect(bitext.units[0].target == ["two\nlines"])
    #expect(bitext.units[0].notes == ["a\tb"])
  }

  @Test("A spreadsheet's UTF-16 is converted, and that is said")
  func utf16() throws {
    let text = "source\ttarget\r\nأهلا\tHello\r\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    let (bitext, notices) = try TSVFormat().read(InputBytes(bytes, name: "a.tsv"))
    #expect(bitext.units.map(\.source) == [["أهلا"]])
    #expect(notices.map(\.description) == ["a.tsv: converted from UTF-16LE"])
  }

  @Test("Sentences typed with and without spaces around the separator")
  func separators() throws {
    let (bitext, _) = try read("source\ttarget\nأ␞ب ␞ ج\ta\\␞b\n")
    #expect(bitext.units[0].source == ["أ", "ب", "ج"])
    #expect(bitext.units[0].target == ["a␞b"])
  }

  @Test(
    "Faults are named with line and column",
    arguments: [
      ("أهلا\tHello\nوداعا\n", "a.tsv:2:1: there is no tab on this line; write source, tab, target"),
      ("أهلا\tHello\textra\n", "a.tsv:1:12: the line has 3 columns where 2 are expected; name the columns"),
      ("source\ttarget\nأ\tb\tc\n", "a.tsv:2:5: the line has 3 columns where 2 are expected; write \\t"),
      (
        "source\ttarget\tconfidence\nأهلا\tb\t1,5\n",
        "a.tsv:2:8: the confidence “1,5” is not a number from 0 to 1"
      ),
      ("source\ttarget\tscore\nأ\tb\tnan\n", "a.tsv:2:5: the score “nan” is not a number"),
      (
        "source\ttarget\tstatus\nأ\tb\tdone\n",
        "a.tsv:2:5: “done” is no status; write one of automatic, accepted"
      ),
      ("source\ttarget\tid\n\t\t7\n", "a.tsv:2:1: both the source and the target are empty"),
      ("source\ttarget\tsource\nأ\tb\t\n", "a.tsv:1:15: the column “source” stands twice"),
      ("source\ttarget\nأ\t\"b\nc\td\n", "a.tsv:2:3: a quotation mark opens this cell and nothing closes it"),
      ("source\ttarget\nأ\t\"b\"c\n", "a.tsv:2:6: text follows the quotation mark that closes the cell"),
      (
        "source\ttarget\tsource_language\nأ\tb\tar\nأ\tb\tfa\n",
        "a.tsv:3:5: the language is fa here and ar in the first"
      ),
      ("source\ttarget\tsource_language\nأ\tb\tعربي\n", "a.tsv:2:5: “عربي” is not a BCP-47 language tag"),
      ("", "a.tsv: the file is empty"),
      ("\t\n\t\t\n", "a.tsv: there is no text in any cell of the file"),
    ])
  func faults(text: String, words: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
  }

  @Test("Rows that name other documents are counted")
  func otherDocuments() throws {
    let (bitext, notices) = try read("source\ttarget\tsource_document\nأ\tb\tx\nأ\tb\ty\n")
    #expect(bitext.sourceName == "x")
    #expect(
      notices.map(\.message) == [
        "1 rows name other documents than the first row; only the first row's names are kept"
      ])
  }

  private func read(_ text: String) throws -> (bitext: Bitext, notices: [Notice]) {
    try TSVFormat().read(InputBytes(Array(text.utf8), name: "a.tsv"))
  }
}
