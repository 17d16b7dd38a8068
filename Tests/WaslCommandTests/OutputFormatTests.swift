import Testing

/// What `wasl align` writes, where it writes it, and that it writes the same again.
@Suite struct OutputFormatTests {
  private static let openings = [
    "tmx": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "tsv": "id\tsource\ttarget\ttype\tscore\tconfidence\tstatus\tnotes\t",
    "jsonl": "{\"format\":\"wasl-bitext/1\",\"id\":\"1\",\"source\":[",
    "vecalign": "[0]:[0]:",
    "ladder": "0\t0\t",
    "table": "   #   conf. type",
  ]

  @Test("Each format is written to standard output as to a file", arguments: openings.keys.sorted())
  func format(_ name: String) throws {
    let folder = try TemporaryFolder()
    let texts = try folder.shortTexts()
    let date = ["SOURCE_DATE_EPOCH": "1411041600", "COLUMNS": "100"]
    let piped = try Program.wasl.run(["align"] + texts + ["-o", "-", "-f", name], environment: date)
    #expect(piped.status == 0)
    #expect(piped.text.hasPrefix(Self.openings[name]!), "\(piped.text.prefix(100))")
    let file = folder.file("out.some")
    let filed = try Program.wasl.run(["align"] + texts + ["-o", file, "--format", name], environment: date)
    #expect(filed.status == 0)
    #expect(filed.output.isEmpty)
    #expect(folder.text("out.some") == piped.text)
  }

  @Test(
    "The format is guessed from the file's name",
    arguments: [
      ("x.tmx", "tmx"), ("x.TSV", "tsv"), ("x.tab", "tsv"), ("x.jsonl", "jsonl"), ("x.align", "vecalign"),
      ("x.vecalign", "vecalign"), ("x.ladder", "ladder"),
    ])
  func guessed(_ file: String, _ name: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Program.wasl.run(["align"] + folder.shortTexts() + ["-o", folder.file(file)]).status == 0)
    #expect(folder.text(file).hasPrefix(Self.openings[name]!))
  }

  @Test("SOURCE_DATE_EPOCH is the date of a TMX")
  func date() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wasl.run(
      ["align"] + folder.shortTexts() + ["-o", "-", "-f", "tmx"],
      environment: ["SOURCE_DATE_EPOCH": "1411041600"])
    #expect(outcome.text.contains("creationdate=\"20140918T120000Z\""))
  }

  /// Eight runs, since a sum over a hash table comes out otherwise in only some of them.
  @Test("The same texts give the same bytes, to the last digit", arguments: Repository.corpora)
  func reproducible(_ corpus: String) throws {
    let folder = Repository.path("corpora/\(corpus)")
    let outputs = try (0..<8).map { run in
      let format = ["tsv", "tmx"][run % 2]
      let outcome = try Program.wasl.run(
        ["align", "\(folder)/ar.txt", "\(folder)/en.txt", "-q", "-o", "-", "-f", format],
        environment: ["SOURCE_DATE_EPOCH": "1411041600"])
      #expect(outcome.output.count > 1000)
      return outcome.text
    }
    #expect(Set(outputs).count == 2)
  }

  @Test("Standard input is one of the two texts")
  func standardInput() throws {
    let english = try Repository.bytes(Repository.english)
    let piped = try Program.wasl.run(
      ["align", Repository.arabic, "-", "-o", "-", "-f", "vecalign"], input: english)
    let named = try Program.wasl.run(
      "align", Repository.arabic, Repository.english, "-o", "-", "-f", "vecalign")
    #expect(piped.text == named.text)
    #expect(piped.status == 0)
    #expect(!piped.output.isEmpty)
  }

  @Test(
    "Beads are asked for because of their numbers: nothing is said of texts", arguments: ["align", "ladder"])
  func beadsWithoutWarning(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wasl.run(["align"] + folder.shortTexts() + ["-o", folder.file("x.\(ending)")])
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("warning"))
    #expect(outcome.errors.hasPrefix("ar → en (guessed by script): 3 and 3 sentences, 3 pairs (1-1: 3)\n"))
  }

  @Test("--quiet says nothing, and the pairs to look at are listed without it")
  func summary() throws {
    let corpus = Repository.path("corpora/literature")
    let texts = ["align", "\(corpus)/ar.txt", "\(corpus)/en.txt", "-o", "-", "-f", "tsv"]
    let outcome = try Program.wasl.run(texts)
    let rows = PairRows(outcome.text)
    // Numbered as in the files, the right-to-left words in an isolate so that they move nothing.
    let listed = outcome.errors.split(separator: "\n").filter { $0.hasSuffix("\u{2069}") }
    #expect(!listed.isEmpty && listed.count <= 10)
    for line in listed {
      let cells = line.split(separator: " ", maxSplits: 3)
      let row = try #require(Int(cells[0])) - 1
      #expect(try #require(Double(cells[1])) < 0.9)
      #expect(try #require(Double(cells[1])) <= #require(Double(rows["confidence"][row])))
      #expect(cells[2] == rows["type"][row])
      let words = cells[3].trimmingPrefix(" ").dropFirst().prefix { $0 != "…" && $0 != "\u{2069}" }
      #expect(rows["source"][row].replacing(" ␞ ", with: " ").hasPrefix(words))
    }
    let quiet = try Program.wasl.run(texts + ["--quiet"])
    #expect(quiet.errors.isEmpty)
    let isSame = quiet.output == outcome.output
    #expect(isSame)
  }
}

extension TemporaryFolder {
  /// Three sentences that are easy to align; returns the paths of the Arabic and the English.
  func shortTexts() throws -> [String] {
    [
      try write(
        "وصل الوزير إلى القاهرة يوم 18.9.2014.\nسافر بعد 3 ساعات إلى بغداد.\nهل عاد عام 2015؟\n", to: "ar.txt"
      ),
      try write(
        "The minister arrived in Cairo on 18.9.2014.\nAfter 3 hours he left for Baghdad.\nDid he return in 2015?\n",
        to: "en.txt"),
    ]
  }
}
