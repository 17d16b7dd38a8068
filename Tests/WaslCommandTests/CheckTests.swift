import Foundation
import Testing

/// What `wasl check` says, where it says it, and how it ends.
@Suite struct CheckTests {
  /// A wrong number (critical), a hamza to be mended (minor) and a pair in which nothing is wrong.
  private static let pairs = """
    id\tsource\ttarget\tsource_language\ttarget_language
    a\tIt was attended by 73 ministers.\tحضر الاجتماع ٣٧ وزيرا.\ten\tar
    b\tThe meeting was long.\tكان الإجتماع طويلا.\ten\tar
    c\tThe minister left.\tغادر الوزير.\ten\tar

    """

  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Self.pairs, to: "pairs.tsv")
  }

  private func check(_ options: String...) throws -> Program.Outcome {
    try Program.wasl.run(["check", file] + options, in: folder.path)
  }

  private func findings(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `A finding is shown with its unit, both texts and the places in them`() throws {
    let outcome = try check()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("unit a"))
    #expect(outcome.text.contains("attended by ⟦73⟧ ministers."))
    #expect(outcome.text.contains("الاجتماع ⟦٣٧⟧ وزيرا."))
    #expect(outcome.text.contains("critical: "))
    #expect(!outcome.text.contains("unit c"))
    let last = try #require(outcome.lines.last)
    let figures = ": 3 units, 2 findings (1 critical, 1 minor), MQM score 0.0 of 100 (26 points in 13 source words)"
    #expect(last.hasSuffix(figures), "\(last)")
  }

  @Test func `A pipe gets neither colours nor marks of direction`() throws {
    let marks: ClosedRange<UInt32> = 0x2066...0x2069
    let outcome = try check()
    #expect(
      !outcome.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x200F || marks.contains($0.value) })
  }

  @Test(arguments: [
    ("info", 1), ("minor", 1), ("major", 0), ("critical", 0), ("never", 0),
  ])
  func `The exit code depends on the least severity that counts`(_ level: String, _ status: Int32) throws {
    #expect(try check("--disable", "number", "--fail-on", level).status == status)
  }

  @Test func `Without --fail-on a minor finding alone is no failure`() throws {
    #expect(try check("--disable", "number").status == 0)
    #expect(try check("--disable", "number", "--severity", "spelling=major").status == 1)
  }

  @Test func `The threads change nothing, and there is one at least`() throws {
    #expect(try check("--threads", "1").text == check("--threads", "3").text)
    #expect(try check("--threads", "0").status == 2)
  }

  @Test func `A line of JSON has all that the page promises`() throws {
    let found = try findings(check("--format", "jsonl"))
    #expect(found.map { $0["check"] as? String } == ["number.changed", "spelling.wasl"])
    for finding in found {
      let keys = [
        "format", "file", "unit", "mqm", "its", "severity", "confidence", "message", "source", "target", "risk",
      ]
      for key in keys { #expect(finding[key] != nil, "\(key)") }
    }
    #expect(found[0]["target"] as? [[Int]] == [[13, 15]])
  }

  @Test func `A finding is hidden by its fingerprint, on the command line, in a file or in the configuration`() throws {
    let print = try #require(try findings(check("--format", "jsonl"))[0]["fingerprint"] as? String)
    let list = try folder.write("# seen\n\(print) the client's wording\n\n", to: "seen.txt")
    let configuration = try folder.write("{\"ignore\": [{\"fingerprint\": \"\(print)\"}]}", to: "other.json")
    for options in [["--ignore", print], ["--ignore-file", list], ["--config", configuration]] {
      let outcome = try Program.wasl.run(["check", file, "--format", "jsonl"] + options)
      #expect(try findings(outcome).map { $0["check"] as? String } == ["spelling.wasl"], "\(options)")
    }
    #expect(try check("--ignore-pattern", "ministers|meeting", "--format", "jsonl").output.isEmpty)
  }

  @Test func `The configuration in the folder is read`() throws {
    try folder.write("{\"checks\": {\"number\": {\"enabled\": false}}}", to: "wasl.json")
    #expect(try findings(check("--format", "jsonl")).map { $0["check"] as? String } == ["spelling.wasl"])
    #expect(try findings(check("--format", "jsonl", "--enable", "number")).count == 2)
  }

  @Test func `The changes that are certain are made, listed and not found again`() throws {
    let outcome = try check("--fix", "-o", "mended.tsv", "--format", "jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "unit b: “الإجتماع” → “الاجتماع” [spelling.wasl]\n1 change made\n")
    #expect(try findings(outcome).map { $0["check"] as? String } == ["number.changed"])
    #expect(folder.text("mended.tsv").contains("كان الاجتماع طويلا."))
    #expect(folder.text("mended.tsv").contains("حضر الاجتماع ٣٧ وزيرا."))
  }

  @Test(arguments: ["json", "sarif", "html", "tmx", "xliff", "xliff12", "jsonl"])
  func `A format is guessed from the file's name, and written twice alike`(_ name: String) throws {
    let ending = ["xliff": "xlf", "xliff12": "12.xlf"][name] ?? name
    let date = ["SOURCE_DATE_EPOCH": "1411041600"]
    let arguments = ["check", file, "--fail-on", "never"]
    let written = try Program.wasl.run(arguments + ["-o", folder.file("x.\(ending)")], environment: date)
    #expect(written.status == 0, "\(written.errors)")
    let piped = try Program.wasl.run(arguments + ["--format", name], environment: date)
    #expect(!piped.output.isEmpty)
    #expect(folder.text("x.\(ending)") == piped.text)
  }

  @Test func `A TMX with findings is read without complaint, and checked anew has them once`() throws {
    #expect(try check("-o", folder.file("x.tmx")).status == 1)
    let again = try Program.wasl.run(["check", folder.file("x.tmx"), "-o", folder.file("y.tmx")])
    #expect(again.errors.isEmpty, "\(again.errors)")
    #expect(folder.text("y.tmx").components(separatedBy: "<note>").count == 3)
    #expect(try Program.wasl.run("validate", folder.file("y.tmx")).status == 0)
  }

  @Test(arguments: [
    (["check"], "Name a file of pairs to check."),
    (["check", "x.txt"], "does not tell a format"),
    (["check", "x.tsv", "--disable", "nonsense"], "There is no check “nonsense”"),
    (["check", "x.tsv", "--severity", "number"], "is no severity"),
    (["check", "x.tsv", "--ignore", "abc"], "“abc” is no fingerprint"),
    (["check", "x.tsv", "--ignore-pattern", "("], "“(” is no regular expression"),
    (["check", "x.tsv", "--fix"], "--fix needs -o with a file"),
    (["check", "x.tsv", "y.tsv", "--format", "tmx"], "takes one file at a time"),
    (["explain", "nonsense"], "There is no check “nonsense”"),
    (["explain", "number"], "“number” is a family of checks: number.changed"),
    (["align", "x", "y", "--check", "-o", "-", "--format", "tmx"], "write the pairs to a file"),
  ])
  func `Wrong usage is said before any work`(_ arguments: [String], _ words: String) throws {
    let outcome = try Program.wasl.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `A bad line in a file of fingerprints is named`() throws {
    let list = try folder.write("0011223344556677\nnonsense\n", to: "seen.txt")
    let outcome = try check("--ignore-file", list)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error: \(list):2: “nonsense” is no fingerprint; "), "\(outcome.errors)")
  }

  @Test func `Aligning can be followed by checking`() throws {
    let texts = [Repository.english, Repository.arabic]
    let outcome = try Program.wasl.run(["align", "-q"] + texts + ["-o", folder.file("x.tmx"), "--check"])
    #expect(outcome.text.contains("[spelling.wasl "))
    #expect(outcome.text.contains("MQM score"))
    let separately = try Program.wasl.run("check", folder.file("x.tmx"))
    #expect(outcome.status == separately.status)
  }

  @Test func `Every check is listed and explained`() throws {
    let list = try Program.wasl.run("checks", "list")
    #expect(list.status == 0)
    let ids = list.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.contains("number.changed"))
    for id in ids.prefix(3) + ["judge.mqm"] {
      let outcome = try Program.wasl.run("explain", id)
      #expect(outcome.status == 0)
      #expect(outcome.text.hasPrefix("\(id): "))
    }
  }
}
