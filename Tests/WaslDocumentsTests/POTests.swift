import Testing
import WaslCore

@Suite struct POTests {
  static let catalogue = """
    # translators
    msgid ""
    msgstr ""
    "Language: ar_EG\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"

    #, fuzzy
    msgctxt "menu"
    msgid "Hello"
    msgstr "مرحبا"

    msgid "%d file"
    msgid_plural "%d files"
    msgstr[0] "ملف"
    msgstr[1] "ملفات "
    "كثيرة\\n"

    msgid "None"
    msgstr ""

    #~ msgid "old"
    #~ msgstr "قديم"
    """

  @Test("Translations by default, originals by name")
  func sides() throws {
    let (document, notices) = try read(Array(Self.catalogue.utf8), as: "a.po")
    #expect(blocks(document) == ["message: مرحبا", "message: ملف", "message: ملفات كثيرة"])
    #expect(document.language.description == "ar-EG")
    #expect(
      notices.map(\.message) == ["left out: messages without a translation (1)", "doubtful translations (fuzzy): 1"])
    let originals = try read(Array(Self.catalogue.utf8), as: "a.po", format: "po-source").0
    #expect(blocks(originals) == ["message: Hello", "message: %d file", "message: %d files", "message: None"])
  }

  @Test("Faults are said with their line, a template with what to do")
  func faults() {
    for (text, words) in [
      ("msgid \"a\"\nmsgstr b\n", "a.po:2: a string is not between quotation marks"),
      ("msgid \"a\"\nnonsense \"b\"", "a.po:2: “"),
      ("\"a\"", "a.po:1: a string stands"), ("msgid \"a\"\nmsgstr \"\"", "name the format po-source"),
      ("msgid \"a\"\nmsgstr[99999999] \"b\"", "a.po:2"),
    ] {
      let error = #expect(throws: InputError.self) { try read(text, as: "a.po") }
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
  }
}
