import Foundation
import Testing

/// `wasl convert` keeps what the new format can hold, and says what it cannot.
@Suite struct ConvertTests {
  @Test("From TMX to another format and back the pairs stay the same", arguments: ["tsv", "jsonl"])
  func roundTrip(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let memory = folder.file("article.tmx")
    let pinned = ["SOURCE_DATE_EPOCH": "1411041600"]
    let aligned = ["align", Repository.arabic, Repository.english, "-q", "-o", memory, "--include-unpaired"]
    #expect(try Program.wasl.run(aligned, environment: pinned).status == 0)
    let there = try Program.wasl.run("convert", memory, folder.file("x.\(ending)"))
    #expect(there.status == 0)
    #expect(there.errors == "18 units written\n")
    let back = ["convert", folder.file("x.\(ending)"), folder.file("y.tmx"), "--include-unpaired"]
    #expect(try Program.wasl.run(back, environment: pinned).status == 0)
    let isSame = folder.bytes("y.tmx") == folder.bytes("article.tmx")
    #expect(isSame)
  }

  @Test("Units with one side go into a TMX only when asked for, and the others are counted")
  func unpaired() throws {
    let folder = try TemporaryFolder()
    let rows = try folder.write("A\tا\nB\t\n\tج\nD\tد\n", to: "x.tsv")
    let arguments = ["convert", rows, folder.file("x.tmx"), "-s", "en", "-t", "ar"]
    let without = try Program.wasl.run(arguments)
    #expect(without.status == 0)
    #expect(
      without.errors == """
        warning: \(folder.file("x.tmx")): 2 units with one empty side are left out; --include-unpaired writes them
        2 units written, 2 left out

        """)
    let with = try Program.wasl.run(arguments + ["--include-unpaired"])
    #expect(with.errors == "4 units written\n")
    let counted = try Program.wasl.run("validate", folder.file("x.tmx"))
    #expect(counted.text.contains("valid: 4 units, 0 errors"), "\(counted.text)")
  }

  @Test("What is lost is said: texts where only numbers are written, codes where only text is")
  func losses() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Sample.memory(source: "Salt <ph x=\"1\">&lt;br/></ph>"), to: "x.tmx")
    let beads = try Program.wasl.run("convert", file, folder.file("x.align"))
    #expect(beads.status == 0)
    #expect(
      beads.errors.contains("left out, since vecalign cannot hold them: texts (2 units)"), "\(beads.errors)")
    let rows = try Program.wasl.run("convert", file, folder.file("x.tsv"))
    #expect(rows.status == 0)
    #expect(
      rows.errors.contains("left out, since tsv cannot hold them: inline codes (1 unit)"), "\(rows.errors)")
    let quiet = try Program.wasl.run("convert", "-q", file, folder.file("x.tsv"))
    #expect(quiet.errors.isEmpty)
  }

  @Test("From TMX to TMX the inline codes stay, and the file is valid")
  func codes() throws {
    let folder = try TemporaryFolder()
    let kit = Repository.path("Tests/WaslFormatsTests/Fixtures/tmx/compliance-kit/ImportTest2A.tmx")
    let outcome = try Program.wasl.run("convert", kit, folder.file("x.tmx"))
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasSuffix("7 units written\n"), "\(outcome.errors)")
    let text = folder.text("x.tmx")
    let original = try String(contentsOfFile: kit, encoding: .utf16)
    for code in ["<bpt ", "<ept "] {
      #expect(text.split(separator: code).count == original.split(separator: code).count)
    }
    #expect(text.contains("Le gros "))
    #expect(try Program.wasl.run("validate", folder.file("x.tmx")).status == 0)
  }

  @Test("Of a file with many languages a pair can be taken")
  func pairOfMany() throws {
    let folder = try TemporaryFolder()
    let many = Sample.memory.replacing(
      "</seg></tuv></tu>", with: "</seg></tuv><tuv xml:lang=\"fr\"><seg>Mot</seg></tuv></tu>")
    let file = try folder.write(many, to: "many.tmx")
    let outcome = try Program.wasl.run("convert", file, "-", "--to", "tsv", "-s", "ar", "-t", "fr", "-q")
    #expect(PairRows(outcome.text).pairs == [["ملح", "Mot"], ["فلفل", "Mot"]])
  }

  @Test("Standard input and output, named formats")
  func pipes() throws {
    let outcome = try Program.wasl.run(
      ["convert", "-", "-", "--from", "tmx", "--to", "jsonl"], input: Array(Sample.memory.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("{\"format\":\"wasl-bitext/1\"") })
  }

  @Test("A file of sentence numbers has no text to convert")
  func beadsAsInput() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wasl.run("convert", Repository.gold, folder.file("x.tsv"))
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("a vecalign file holds sentence numbers and no text"))
    #expect(folder.names.isEmpty)
  }

  @Test("Formats of several files, and files of sentence numbers with their sentences")
  func severalFiles() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.write(Sample.memory, to: "x.tmx")
    #expect(try Program.wasl.run("convert", "-q", memory, folder.file("news.ar"), "--to", "moses").status == 0)
    #expect(folder.names == ["news.ar", "news.en", "x.tmx"])
    let back = try Program.wasl.run("convert", folder.file("news.ar"), "-", "--from", "moses", "--to", "tsv", "-q")
    #expect(PairRows(back.text).pairs.count == 2)
    #expect(try Program.wasl.run("convert", "-q", memory, folder.file("x.align")).status == 0)
    let numbered = try Program.wasl.run(
      "convert", folder.file("x.align"), "-", "--to", "tsv", "-q", "--source-sentences", folder.file("news.ar"),
      "--target-sentences", folder.file("news.en"))
    #expect(PairRows(numbered.text).pairs == PairRows(back.text).pairs)
    let pipe = try Program.wasl.run("convert", memory, "-", "--to", "xces")
    #expect(pipe.status == 3)
    #expect(pipe.errors.contains("the format consists of several files, and this is one stream"))
  }

  @Test("A profile is for TMX alone")
  func profile() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.write(Sample.memory, to: "x.tmx")
    let trados = try Program.wasl.run("convert", memory, folder.file("y.tmx"), "--profile", "trados")
    #expect(trados.status == 0)
    #expect(folder.text("y.tmx").contains("<prop type=\"x-Origin\">Alignment</prop>"))
    #expect(try Program.wasl.run("convert", memory, folder.file("y.tsv"), "--profile", "trados").status == 2)
  }

  @Test("Memories packed with gzip are read and written, and the tools say what they dropped")
  func memoryTools() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.write(Sample.memory, to: "x.tmx")
    let merged = try Program.wasl.run("tm", "merge", memory, memory, "-o", folder.file("y.tmx.gz"), "--dedup")
    #expect(merged.status == 0)
    #expect(
      merged.errors.hasSuffix("2 units dropped that are there already\n4 units read, 2 written\n"), "\(merged.errors)")
    #expect(folder.bytes("y.tmx.gz").starts(with: [0x1F, 0x8B]))
    let stats = try Program.wasl.run("tm", "stats", folder.file("y.tmx.gz"), "--json")
    #expect(stats.text.contains("\"units\":2"))
    #expect(try Program.wasl.run("tm", "filter", memory, "-o", "-", "--ratio", "much").status == 2)
    #expect(try Program.wasl.run("tm", "filter", memory, "-o", "-", "--since", "2024-13-01").status == 2)
  }

  @Test("wasl formats lists every format, for people and as JSON")
  func formats() throws {
    let text = try Program.wasl.run("formats")
    for name in ["tmx", "xlsx", "moses", "intertext", "ladder"] {
      #expect(text.text.contains("\n\(name) (") || text.text.hasPrefix(name))
    }
    let json = try Program.wasl.run("formats", "--json")
    let list = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let counts = ["formats", "documents"].map { (list?[$0] as? [Any])?.count ?? 0 }
    // Each on a line of its own, below two headings.
    #expect(counts.reduce(2, +) == text.text.split(separator: "\n").count { !$0.hasPrefix(" ") })
  }
}
