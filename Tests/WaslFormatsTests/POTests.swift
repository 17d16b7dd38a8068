import Foundation
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct POTests {
  private func read(
    _ text: String, _ options: ReadOptions = ReadOptions()
  ) throws -> (bitext: Bitext, notices: [String]) {
    let (bitext, notices) = try POBitextFormat().read(InputBytes(text: text, name: "ar.po"), options: options)
    return (bitext, notices.map(\.message))
  }

  private static let header = """
    msgid ""
    msgstr ""
    "Language: ar_EG\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "X-Source-Language: en\\n"
    "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"


    """

  @Test("Messages, their contexts, comments and flags")
  func messages() throws {
    let (bitext, notices) = try read(
      Self.header + """
        # A translator's remark
        # in two lines
        #. For the button
        #: src/a.c:12 src/b.c:3
        #, fuzzy, c-format
        msgctxt "menu"
        msgid "Open %s"
        msgstr "افتح %s"

        msgid ""
        "First\\n"
        "second \\"quoted\\""
        msgstr "أولًا\\nثانيًا"
        msgid "Untranslated"
        msgstr ""
        #~ msgid "Old"
        #~ msgstr "قديم"

        """)
    #expect(bitext.targetLanguage == LanguageTag("ar-EG"))
    #expect(bitext.units.map(\.id) == ["menu", "2", "3"])
    #expect(bitext.units.map(\.source) == [["Open %s"], ["First\nsecond \"quoted\""], ["Untranslated"]])
    #expect(bitext.units.map(\.target) == [["افتح %s"], ["أولًا\nثانيًا"], []])
    #expect(bitext.units.map(\.status) == [.automatic, .accepted, .automatic])
    #expect(bitext.units[0].notes == ["A translator's remark\nin two lines", "For the button"])
    #expect(
      notices == [
        "the places in the program are left out", "a flag other than fuzzy is left out",
        "a message that is obsolete is left out",
      ])
  }

  @Test("Of the plural forms the one that serves 1 goes with the singular")
  func plurals() throws {
    let (bitext, _) = try read(
      Self.header + """
        msgid "%d file"
        msgid_plural "%d files"
        msgstr[0] "لا ملفات"
        msgstr[1] "ملف"
        msgstr[2] "ملفان"

        """)
    #expect(bitext.units.map(\.source) == [["%d files"], ["%d file"], ["%d files"]])
    #expect(bitext.units.map(\.id) == ["1[0]", "1[1]", "1[2]"])
  }

  @Test(
    "The rules of plural forms are C's",
    arguments: [
      ("nplurals=2; plural=(n != 1);", [1, 0, 1, 1]), ("nplurals=1; plural=0;", [0, 0, 0, 0]),
      ("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;", [2, 0, 1, 1]),
      ("nplurals=2; plural=!(n==1)||n>3*2-4/2+1;", [1, 0, 1, 1]),
    ])
  func pluralRules(_ field: String, _ forms: [Int]) throws {
    let rule = try #require(PluralRule(field))
    #expect((0...3).map { rule.form(for: $0) } == forms)
  }

  @Test(
    "A rule that is none, divides by zero or leads nowhere is no rule",
    arguments: [
      "nplurals=2; plural=(n", "nplurals=x; plural=n", "nplurals=2; plural=" + String(repeating: "(", count: 900),
    ])
  func badPluralRules(_ field: String) { #expect(PluralRule(field) == nil) }

  @Test("Division by zero")
  func division() { #expect(PluralRule("nplurals=2; plural=n/0")?.form(for: 1) == nil) }

  @Test(
    "Faults are named with their line",
    arguments: [
      ("msgid \"a\nmsgstr \"b\"", "ar.po:1: the string is not closed, or a backslash in it is out of place"),
      ("msgid \"a\\q\"\nmsgstr \"b\"", "ar.po:1: the string is not closed, or a backslash in it is out of place"),
      ("\"a\"", "ar.po:1: a string comes before msgid"), ("msgstr \"a\"", "ar.po:1: msgstr comes before msgid"),
      ("Salt and pepper", "ar.po:1: the line begins with “Salt”, which is no keyword of a PO file"),
      ("# nothing", "ar.po: there is no message in the file"), ("msgctxt \"a\"", "ar.po:1: a message has no msgid"),
      (
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"",
        "ar.po:1: the file says that its encoding is koi8-r"
      ),
    ])
  func faults(_ text: String, _ expected: String) {
    do throws(InputError) {
      _ = try POBitextFormat().read(InputBytes(text: text, name: "ar.po"))
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.description.hasPrefix(expected), "\(error)")
    }
  }

  @Test("A message that comes again gets a context, and one without text too")
  func repeated() throws {
    let units =
      ["a", "b", "a"].enumerated().map {
        TranslationUnit(id: "u\($0.offset)", source: [$0.element], target: ["أ\($0.offset)"])
      } + [TranslationUnit(id: "x", source: [], target: ["أ"])]
    let sink = MemorySink(name: "out.po")
    let report = try POBitextFormat().write(
      Bitext(sourceLanguage: .english, targetLanguage: .arabic, units: units), to: sink)
    #expect(report.written == 4)
    #expect(sink.text.contains("msgctxt \"x\"\nmsgid \"\"\nmsgstr \"أ\""))
    #expect(sink.text.contains("msgctxt \"u2\"\nmsgid \"a\""))
  }

  @Test(
    "gettext takes what we write, and translate-toolkit's pofilter reads it",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/msgfmt"), "msgfmt is not installed"))
  func consumer() throws {
    let bitext = Bitext(
      sourceLanguage: .english, targetLanguage: .arabic, sourceName: "a \"b\".txt",
      units: [
        TranslationUnit(
          id: "1", source: ["One.\nTwo.", "Three."], target: ["واحد.\nاثنان."], status: .accepted, notes: ["x\ny"]),
        TranslationUnit(id: "2\\\"", source: ["One.\nTwo.", "Three."], target: ["واحد.\nاثنان."], confidence: 0.5),
        TranslationUnit(id: "4", source: [], target: ["أ"], status: .accepted),
        TranslationUnit(id: "3", source: ["\u{7}\u{1}\u{2}3\\"], target: ["\u{7}\u{1}\u{2}3\\"], status: .accepted),
      ])
    let folder = try TemporaryFolder()
    let path = folder.file("ar.po")
    _ = try Output.write(to: path) { try POBitextFormat().write(bitext, to: $0) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/msgfmt")
    process.arguments = ["--statistics", "-o", folder.file("ar.mo"), path]
    process.environment = ["LC_ALL": "C"]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said == "3 translated messages, 1 fuzzy translation.\n")
  }
}
