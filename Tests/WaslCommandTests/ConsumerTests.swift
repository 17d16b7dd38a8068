import Foundation
import Testing

/// Other programs read the TMX of the article. Each test is skipped where its program is missing.
@Suite struct ConsumerTests {
  static let xmllint = Program.installed("/usr/bin/xmllint", "/opt/homebrew/bin/xmllint")
  static let dtd = Repository.shared("schemas/tmx14.dtd")

  @Test(
    "xmllint finds every corpus's TMX valid against the official DTD",
    .enabled(
      if: xmllint != nil && Repository.exists(dtd), "needs xmllint and ../shared/schemas/tmx14.dtd"),
    arguments: Repository.corpora)
  func validAgainstDTD(_ corpus: String) throws {
    let folder = try TemporaryFolder()
    for options in [[], ["--include-unpaired"]] {
      let memory = try folder.memory(of: corpus, options)
      let outcome = try #require(Self.xmllint).run("--noout", "--nonet", "--dtdvalid", Self.dtd, memory)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  static let python = Program.installed("/usr/bin/python3")
  static let hasToolkit = (try? python?.run("-c", "import translate.storage.tmx"))?.status == 0

  @Test(
    "translate-toolkit reads the pairs that stand in the TSV",
    .enabled(if: hasToolkit, "needs Debian's translate-toolkit"), arguments: Repository.corpora)
  func translateToolkit(_ corpus: String) throws {
    let folder = try TemporaryFolder()
    let script = """
      import json, sys
      from translate.storage import tmx
      store = tmx.tmxfile.parsestring(open(sys.argv[1], "rb").read())
      print(json.dumps([[str(unit.source), str(unit.target)] for unit in store.units]))
      """
    let outcome = try #require(Self.python).run("-c", script, folder.memory(of: corpus))
    try #require(outcome.status == 0, "\(outcome.errors)")
    let pairs = try JSONDecoder().decode([[String]].self, from: Data(outcome.output))
    let expected = try folder.rows(of: corpus).pairs
    #expect(expected.count >= 15)
    #expect(pairs == expected)
  }

  static let published = Repository.shared("schemas/samples/tico19.en-ar.tmx")

  @Test(
    "The published TICO-19 memory is imported whole, and translate-toolkit reads as many units of ours",
    .enabled(if: hasToolkit && Repository.exists(published), "needs translate-toolkit and ../shared/schemas/samples"),
    arguments: ["wasl", "omegat", "plain"])
  func publishedMemory(_ profile: String) throws {
    let folder = try TemporaryFolder()
    let converted = try Program.wasl.run("convert", Self.published, folder.file("x.tmx"), "--profile", profile)
    try #require(converted.status == 0, "\(converted.errors)")
    #expect(converted.errors.hasSuffix("3071 units written\n"), "\(converted.errors)")
    let script =
      "import sys; from translate.storage import tmx; print(len(tmx.tmxfile.parsefile(open(sys.argv[1], 'rb')).units))"
    let counted = try #require(Self.python).run("-c", script, folder.file("x.tmx"))
    #expect(counted.text == "3071\n", "\(counted.errors)")
  }

  static let pofilter = Program.installed("/usr/bin/pofilter")

  @Test(
    "pofilter finds every unit of a PO that nobody has looked at to be fuzzy, and none without a translation",
    .enabled(if: pofilter != nil, "needs Debian's translate-toolkit"))
  func pofilterTests() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.memory(of: "article")
    try #require(Program.wasl.run("convert", "-q", memory, folder.file("a.po")).status == 0)
    let units = folder.text("a.po").split(separator: "\n").count { $0.hasPrefix("msgid ") } - 1  // but the header
    try #require(units >= 15)
    for (test, expected) in [("isfuzzy", units), ("untranslated", 0)] {
      let outcome = try #require(Self.pofilter).run(
        "--progress=none", "-t", test, folder.file("a.po"), folder.file("\(test).po"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      // pofilter writes no file where it finds nothing, and a header of its own.
      let found = folder.text("\(test).po").split(separator: "\n").count { $0.hasPrefix("msgid ") }
      #expect(max(found - 1, 0) == expected, "\(test)")
    }
  }

  static let office = Program.installed("/usr/bin/soffice")

  @Test(
    "LibreOffice opens the workbook and saves it as one that is read back the same",
    .enabled(if: office != nil, "needs Debian's libreoffice-calc"), .timeLimit(.minutes(3)))
  func libreOffice() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.memory(of: "article", ["--include-unpaired"])
    try #require(Program.wasl.run("convert", "-q", memory, folder.file("a.xlsx")).status == 0)
    let saved = try #require(Self.office).run(
      [
        "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir", folder.file("saved"), folder.file("a.xlsx"),
      ])
    try #require(saved.status == 0, "\(saved.errors)")
    for name in ["a.xlsx", "saved/a.xlsx"] {
      let back = try Program.wasl.run("convert", folder.file(name), folder.file("\(name).tsv"))
      #expect(back.errors == "18 units written\n", "\(back.errors)")
    }
    #expect(folder.text("a.xlsx.tsv") == folder.text("saved/a.xlsx.tsv"))
  }

  static let java = Program.installed("/usr/bin/java")
  static let omegat = "/usr/share/omegat/OmegaT.jar"

  /// Its source text is the memory's own source sides, so that what it fills in can come from the memory alone.
  @Test(
    "OmegaT loads the article's TMX without a complaint and translates with it",
    .enabled(if: java != nil && Repository.exists(omegat), "needs Debian's omegat"), arguments: ["wasl", "omegat"])
  func omegaT(_ profile: String) throws {
    let folder = try TemporaryFolder()
    let memory = try folder.memory(of: "article", ["--tmx-profile", profile])
    let pairs = try folder.rows(of: "article").pairs
    let project = try OmegaTProject(
      in: folder, memory: memory, text: pairs.map { $0[0] } + ["جملة لا يعرفها أحد."])
    let outcome = try #require(Self.java).run(
      [
        "-Duser.home=\(folder.path)", "-Djava.awt.headless=true", "-jar", Self.omegat, project.path,
        "--mode=console-translate", "--config-dir=\(folder.file("config"))",
      ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(project.translation == pairs.map { $0[1] } + ["جملة لا يعرفها أحد."])

    let log = folder.text("config/logs/OmegaT.log") + outcome.errors
    let begin = try #require(log.range(of: "Reading TMX file \(project.path)/tm/auto/article.tmx"))
    let end = try #require(log.range(of: "Reading of TMX file complete"))
    #expect(begin.upperBound < end.lowerBound)
    for level in ["Warn", "Error", "Severe", "Exception"] {
      #expect(!log.localizedCaseInsensitiveContains(level), "\(log)")
    }
  }
}

extension TemporaryFolder {
  /// Aligns a corpus; returns the path of the TMX.
  fileprivate func memory(of corpus: String, _ options: [String] = []) throws -> String {
    try aligned(corpus, "\(corpus).tmx", options)
  }

  fileprivate func rows(of corpus: String) throws -> PairRows {
    _ = try aligned(corpus, "\(corpus).tsv", [])
    return PairRows(text("\(corpus).tsv"))
  }

  private func aligned(_ corpus: String, _ name: String, _ options: [String]) throws -> String {
    let texts = ["ar.txt", "en.txt"].map { Repository.path("corpora/\(corpus)/\($0)") }
    let outcome = try Program.wasl.run(["align"] + texts + ["-o", file(name)] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return file(name)
  }
}
