import Testing

/// `wasl train` and `wasl lexicon`: from pairs and glossaries to lexicons, and what they say.
@Suite struct LexiconCommandTests {
  private static let arabic = ["كتاب كبير", "كتاب جديد", "بيت كبير", "بيت جديد", "سيارة جديدة", "كتاب", "بيت"]
  private static let english = ["a big book", "a new book", "a big house", "a new house", "a new car", "book", "house"]

  private static let languages = ["--source-language", "ar", "--target-language", "en"]

  @Test(
    "The same pairs as Moses files, as TSV of two and of four columns and from standard input make the same lexicon")
  func formats() throws {
    let folder = try TemporaryFolder()
    let rows = zip(Self.arabic, Self.english).map { "\($0)\t\($1)\n" }
    let moses = try folder.write(Self.arabic.joined(separator: "\n") + "\n", to: "text.ar")
    try folder.write(Self.english.joined(separator: "\n") + "\n", to: "text.en")
    let two = try folder.write(rows.joined(), to: "two.tsv")
    let four = try folder.write(rows.map { "doc\t1\t" + $0 }.joined(), to: "four.tsv")
    var dumps: [String] = []
    for file in [moses, two, four, "-"] {
      let outcome = try Program.wasl.run(
        ["train", file, "-o", folder.file("out.lexicon")] + Self.languages, input: Array(rows.joined().utf8))
      #expect(outcome.status == 0)
      #expect(outcome.errors.hasPrefix("7 pairs read"))
      let looked = try Program.wasl.run(
        "lexicon", "lookup", "بيت", "book", "--lexicon", folder.file("out.lexicon"))
      #expect(looked.status == 0)
      dumps.append(looked.text)
    }
    #expect(Set(dumps).count == 1)
    #expect(dumps[0].contains("hous") && dumps[0].contains("كتاب"))
  }

  @Test("Spellings are counted in plain texts, and said")
  func spellings() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("أبيض أبيض أبيض كتاب", to: "a.txt")
    let edited = try folder.write("إدارة", to: "b.txt")
    let outcome = try Program.wasl.run([
      "lexicon", "spellings", text, "--edited", edited, "-o", folder.file("ar.spellings"),
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "5 words read, 2 spellings kept\n", "\(outcome.errors)")
    #expect(folder.bytes("ar.spellings").starts(with: Array("WASLSPEL".utf8)))
    #expect(try Program.wasl.run("lexicon", "spellings", "-o", "x").status == 2)
  }

  @Test("Files that do not fit, and words that are unknown, are said")
  func faults() throws {
    let folder = try TemporaryFolder()
    let short = try folder.write("كتاب\n", to: "text.ar")
    try folder.write("book\nhouse\n", to: "text.en")
    let unequal = try Program.wasl.run(["train", short, "-o", folder.file("x")] + Self.languages)
    #expect(unequal.status == 3)
    #expect(unequal.errors.contains("there are 2 lines where"))
    let narrow = try folder.write("كتاب\tbook\nبيت\n", to: "narrow.tsv")
    let column = try Program.wasl.run(["train", narrow, "-o", folder.file("x")] + Self.languages)
    #expect(column.status == 3)
    #expect(column.errors.contains("narrow.tsv:2: the line has 1 column"))
    let unknown = try Program.wasl.run("lexicon", "lookup", "qwertyuiop")
    #expect(unknown.status == 1)
    #expect(unknown.errors == "qwertyuiop: unknown\n")
    let noLexicon = try Program.wasl.run("lexicon", "info", narrow)
    #expect(noLexicon.status == 3)
    #expect(noLexicon.errors.contains("this is no lexicon"))
  }

  @Test("A TBX glossary of either wording, laid over the bundled lexicon, outranks it")
  func glossary() throws {
    let old = """
      <martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="ar"><tig><term>كتاب</term></tig></langSet>\
      <langSet xml:lang="en-GB"><tig><term>tome</term></tig></langSet></termEntry></body></text></martif>
      """
    let new = """
      <tbx type="TBX-Core"><text><body><conceptEntry id="1"><langSec xml:lang="ar"><termSec><term>كتاب</term></termSec>\
      </langSec><langSec xml:lang="en"><termSec><term>tome</term></termSec></langSec></conceptEntry></body></text></tbx>
      """
    let folder = try TemporaryFolder()
    for (name, text) in [("old.tbx", old), ("new.tbx", new)] {
      let file = try folder.write(text, to: name)
      let target = folder.file("over.lexicon")
      let outcome = try Program.wasl.run("lexicon", "import", file, "-o", target, "--into", "bundled")
      #expect(outcome.status == 0)
      #expect(outcome.errors.hasPrefix("1 translation imported"))
      let looked = try Program.wasl.run("lexicon", "lookup", "كتاب", "-n", "2", "--lexicon", target)
      let lines = looked.text.split(separator: "\n")
      #expect(lines.first == "كتاب (كتاب, ar → en)")
      #expect(lines.dropFirst().first?.hasSuffix("tom") == true)
      let info = try Program.wasl.run("lexicon", "info", target)
      #expect(info.text.contains("  \(name): not stated, 1 pair\n"))
      #expect(info.text.contains("CC BY-SA"))
    }
    let damaged = try folder.write("<tbx><text>", to: "damaged.tbx")
    let outcome = try Program.wasl.run("lexicon", "import", damaged, "-o", folder.file("x"))
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("damaged.tbx:1"))
  }
}
