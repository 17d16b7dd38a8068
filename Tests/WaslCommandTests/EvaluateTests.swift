import Foundation
import Testing

/// `wasl evaluate` and `wasl split --golden`: the figures that the project is measured by.
@Suite struct EvaluateTests {
  private static let test = "[0]:[0]:0.5\n[1]:[1]\n[2]:[2, 3]\n[]:[4]\n[3]:[5]\n"
  private static let gold = "[0]:[0]\n[1, 2]:[1, 2, 3]\n[]:[4]\n[3]:[5]\n"

  @Test("Two files: strict and lax precision, recall and F1, counted by hand")
  func files() throws {
    let folder = try TemporaryFolder()
    let files = [try folder.write(Self.gold, to: "a.gold"), try folder.write(Self.test, to: "a.align")]
    let outcome = try Program.wasl.run(["evaluate"] + files)
    #expect(outcome.status == 0)
    // Strict: 3 of the 5 beads written, 2 of the 3 gold beads with both sides. Lax: all of either.
    #expect(
      outcome.text == """
        strict precision 0.6000  recall 0.6667  F1 0.6316
        lax    precision 1.0000  recall 1.0000  F1 1.0000

        """)
    let json = try Program.wasl.run(["evaluate", "--json"] + files)
    let scores = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(scores["documents"] as? Int == 1)
    #expect((scores["strict"] as? [String: Double])?["precision"] == 0.6)
  }

  @Test("Two folders: a file that is missing is said and counts as empty")
  func folders() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write(Self.gold, to: "gold/\(name).gold") }
    try folder.write(Self.gold, to: "test/a.align")
    let outcome = try Program.wasl.run("evaluate", folder.file("gold"), folder.file("test"))
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == "warning: \(folder.file("test")): there is no alignment for b; it counts as empty\n")
    #expect(outcome.text.hasPrefix("strict precision 1.0000  recall 0.5000  F1 0.6667\n"))
  }

  @Test("What is missing or no alignment is bad input")
  func badInput() throws {
    let folder = try TemporaryFolder()
    let missing = try Program.wasl.run("evaluate", Repository.gold, folder.file("x.align"))
    #expect(missing.status == 3)
    #expect(missing.errors.contains("x.align: there is no such file"))
    let text = try Program.wasl.run("evaluate", Repository.gold, Repository.english)
    #expect(text.status == 3)
    #expect(text.errors.contains("en.txt:1:1: a side must begin with “[”; write a bead as [0]:[1, 2]"))
    let noGold = try Program.wasl.run("evaluate", folder.path, folder.path)
    #expect(noGold.status == 3)
    #expect(noGold.errors.contains("no file in this folder ends in .gold"))
  }

  @Test("By type: a table after the scores, and the same in the JSON")
  func byType() throws {
    let folder = try TemporaryFolder()
    let files = [try folder.write(Self.gold, to: "a.gold"), try folder.write(Self.test, to: "a.align")]
    let outcome = try Program.wasl.run(["evaluate", "--by-type"] + files)
    #expect(
      outcome.text == """
        strict precision 0.6000  recall 0.6667  F1 0.6316
        lax    precision 1.0000  recall 1.0000  F1 1.0000

        type  written  gold  strict precision  recall      F1  lax precision  recall      F1
        1-1         3     2            0.6667  1.0000  0.8000         1.0000  1.0000  1.0000
        1-2         1     0            0.0000  0.0000  0.0000         1.0000  0.0000  0.0000
        n-n         0     1            0.0000  0.0000  0.0000         0.0000  1.0000  0.0000
        0-1         1     1            1.0000  1.0000  1.0000         1.0000  1.0000  1.0000

        """)
    let json = try Program.wasl.run(["evaluate", "--json"] + files)
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    let types = try #require(object["by_type"] as? [[String: Any]])
    #expect(types.map { $0["type"] as? String } == ["1-1", "1-2", "n-n", "0-1"])
    #expect((types[0]["strict"] as? [String: Double])?["precision"] == 2.0 / 3)
    // Vecalign's third part is a cost.
    #expect(object["calibration"] == nil)
  }

  static let script = Repository.shared("eval/score_alignments.py")

  @Test(
    "The same figures as score_alignments.py, digit for digit, over all corpora",
    .enabled(
      if: ConsumerTests.python != nil && Repository.exists(script),
      "needs python3 and ../shared/eval/score_alignments.py"))
  func sameAsScript() throws {
    let folder = try TemporaryFolder()
    for name in Repository.corpora {
      let corpus = Repository.path("corpora/\(name)")
      try folder.write(Repository.bytes("\(corpus)/gold.align"), to: "gold/\(name).gold")
      let beads = try Program.wasl.run(
        "align", "\(corpus)/ar.txt", "\(corpus)/en.txt", "-q", "-o", "-", "-f", "vecalign")
      // A line of the law is left out, as an aligner might do.
      try folder.write(
        name == "law" ? beads.lines.dropFirst().joined(separator: "\n") : beads.text, to: "test/\(name).align"
      )
    }
    let folders = [folder.file("gold"), folder.file("test")]
    let scored = try #require(ConsumerTests.python).run(["-B", Self.script] + folders)
    try #require(scored.status == 0, "\(scored.errors)")
    let evaluated = try Program.wasl.run(["evaluate"] + folders)
    #expect(evaluated.text == scored.text)
  }

  @Test(
    "The golden rules of sentence splitting: all required ones are met and the rate is printed",
    arguments: ["ar", "en"])
  func goldenRules(_ language: String) throws {
    let rules = Repository.path("Tests/WaslSegmentationTests/Fixtures/golden_rules.\(language).jsonl")
    let outcome = try Program.wasl.run("split", "--golden", rules, "--language", language)
    let last = try #require(outcome.lines.last)
    let rate = try #require(try #/(\d+) of (\d+) rules are met.*/#.wholeMatch(in: last), "\(last)")
    let (met, all) = (try #require(Int(rate.1)), try #require(Int(rate.2)))
    #expect(met >= (language == "en" ? 46 : all))
    #expect(outcome.status == (met == all ? 0 : 1))
  }

  @Test("A golden rule that is not met is shown with what was wanted and found, and the exit code is 1")
  func failingRule() throws {
    let rules = """
      {"id": 1, "text": "One. Two.", "sentences": ["One.", "Two."]}
      {"id": 2, "text": "One, two.", "sentences": ["One,", "two."]}
      {"id": 3, "text": "One, two.", "sentences": ["One,", "two."], "optional": true}

      """
    let outcome = try Program.wasl.run(
      ["split", "--golden", "-", "--language", "en"], input: Array(rules.utf8))
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("rule 2 is not met\n  wanted: One,\n  wanted: two.\n  found:  One, two.\n"))
    #expect(outcome.text.hasSuffix("1 of 2 rules are met, and 0 of 1 optional ones\n"))
    let broken = try Program.wasl.run(
      ["split", "--golden", "-", "--language", "en"], input: Array("\n{".utf8))
    #expect(broken.status == 3)
    #expect(
      broken.errors.contains("-:2: the line is not a golden rule; it must be a JSON object with id, text"))
  }
}
