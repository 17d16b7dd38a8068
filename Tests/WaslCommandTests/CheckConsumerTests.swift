import Foundation
import Testing

/// Other programs read what `wasl check` writes. Each test is skipped where its program is missing.
@Suite struct CheckConsumerTests {
  static let xmllint = Program.installed("/usr/bin/xmllint", "/opt/homebrew/bin/xmllint")
  static let schemas = Repository.shared("schemas/xliff/xliff2.1")

  /// The core schema lets foreign attributes pass unseen; imported beside ITS's own, both are looked at.
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="\(schemas)/xliff_core_2.0.xsd"/>
    <xs:import namespace="http://www.w3.org/2005/11/its" schemaLocation="\(schemas)/its.xsd"/>
    </xs:schema>
    """

  @Test(.enabled(if: xmllint != nil && Repository.exists(schemas), "needs xmllint and ../shared/schemas/xliff"))
  func `xmllint finds the article's XLIFF valid against the schemas of XLIFF 2.1 and ITS`() throws {
    let folder = try TemporaryFolder()
    let xliff = try folder.findings(as: "findings.xlf")
    #expect(folder.text("findings.xlf").contains("its:locQualityIssueType=\"misspelling\""))
    let schema = try folder.write(Self.schema, to: "both.xsd")
    let catalog = ["XML_CATALOG_FILES": "\(Self.schemas)/catalog.xml"]
    let arguments = ["--noout", "--nonet", "--schema", schema]
    let outcome = try #require(Self.xmllint).run(arguments + [xliff], environment: catalog)
    #expect(outcome.status == 0, "\(outcome.errors)")

    // The schema of ITS is at work: a type that it does not know is refused.
    let text = folder.text("findings.xlf").replacing("\"misspelling\"", with: "\"nonsense\"")
    let broken = try folder.write(text, to: "broken.xlf")
    #expect(try #require(Self.xmllint).run(arguments + [broken], environment: catalog).status != 0)
  }

  @Test(
    .enabled(
      if: xmllint != nil && Repository.exists(ConsumerTests.dtd), "needs xmllint and ../shared/schemas/tmx14.dtd"))
  func `xmllint finds the article's TMX with findings valid against the official DTD`() throws {
    let folder = try TemporaryFolder()
    let memory = try folder.findings(as: "findings.tmx")
    let outcome = try #require(Self.xmllint).run("--noout", "--nonet", "--dtdvalid", ConsumerTests.dtd, memory)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// What SARIF 2.1.0 requires of these objects (sections 3.13, 3.14, 3.19, 3.27 and 3.49 of the standard).
  @Test func `The article's SARIF has what the standard requires`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.findings(as: "findings.sarif")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.bytes("findings.sarif"))) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "wasl")
    let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count >= 20)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      #expect((result["message"] as? [String: Any])?["text"] is String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      let rank = try #require(result["rank"] as? Double)
      #expect((0...100).contains(rank))
    }
  }
}

extension TemporaryFolder {
  /// Aligns the article and writes what is found in it; returns the file's path.
  fileprivate func findings(as name: String) throws -> String {
    let memory = file("article.memory.tmx")
    let aligned = try Program.wasl.run("align", "-q", Repository.english, Repository.arabic, "-o", memory)
    try #require(aligned.status == 0, "\(aligned.errors)")
    let checked = try Program.wasl.run("check", memory, "-o", file(name))
    try #require(checked.status <= 1, "\(checked.errors)")
    return file(name)
  }
}
