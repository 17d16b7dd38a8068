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

  static let java = Program.installed("/usr/bin/java")
  static let omegat = "/usr/share/omegat/OmegaT.jar"

  /// Its source text is the memory's own source sides, so that what it fills in can come from the memory alone.
  @Test(
    "OmegaT loads the article's TMX without a complaint and translates with it",
    .enabled(if: java != nil && Repository.exists(omegat), "needs Debian's omegat"))
  func omegaT() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.memory(of: "article")
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
