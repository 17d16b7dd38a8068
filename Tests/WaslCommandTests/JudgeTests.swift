import Foundation
import Testing

/// `wasl check --judge` before servers that answer well, badly, slowly and with malice.
@Suite(.enabled(if: FakeJudge.python != nil, "needs python3"))
struct JudgeTests {
  private static let pairs = """
    id\tsource\ttarget\tsource_language\ttarget_language
    a\tThe minister left.\tغادر الوزير.\ten\tar
    b\tIt was attended by 73 ministers.\tحضر الاجتماع ٣٧ وزيرا.\ten\tar

    """

  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(Self.pairs, to: "pairs.tsv")
  }

  private func check(_ address: String, _ options: String..., environment: [String: String] = [:]) throws
    -> Program.Outcome
  {
    try Program.wasl.run(
      ["check", file, "--disable", "number", "--format", "jsonl", "--judge", address] + options,
      environment: ["XDG_CACHE_HOME": folder.file("cache")].merging(environment) { $1 }, timeLimit: 60)
  }

  private func opinions(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.lines.compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
      .filter { $0["check"] as? String == "judge.mqm" }
  }

  @Test func `An opinion is a finding, with its words found in the texts`() throws {
    let judge = try FakeJudge("good")
    let outcome = try check(judge.address, "--judge-model", "m", environment: ["WASL_JUDGE_KEY": "secret"])
    #expect(judge.stop() == ["/v1/chat/completions m Bearer secret", "/v1/chat/completions m Bearer secret"])
    #expect(outcome.status == 1)
    let opinion = try #require(try opinions(outcome).first)
    #expect(opinion["unit"] as? String == "b")
    #expect(opinion["severity"] as? String == "critical")
    #expect(opinion["mqm"] as? String == "accuracy/mistranslation")
    #expect(opinion["message"] as? String == "A model's opinion: The digits are swapped")
    #expect(opinion["source"] as? [[Int]] == [[19, 21]])
    #expect(opinion["target"] as? [[Int]] == [[13, 15]])
    // Asked about a pair that has not these words, the server says the same, and is not believed.
    #expect(outcome.errors.contains("unit a: 1 error left out, whose words do not stand in the texts"))
  }

  @Test func `Answers are kept, and the server is asked once`() throws {
    let judge = try FakeJudge("good")
    let first = try check(judge.address)
    let second = try check(judge.address)
    #expect(judge.stop().count == 2)
    #expect(first.output == second.output)
    // Even without the server.
    #expect(try check(judge.address).output == first.output)
  }

  @Test func `The riskiest units are asked about first, and as many as were wanted`() throws {
    let judge = try FakeJudge("good")
    let options = ["check", file, "--format", "jsonl", "--judge", judge.address, "--judge-units", "1"]
    let outcome = try Program.wasl.run(options, environment: ["XDG_CACHE_HOME": folder.file("cache")])
    #expect(judge.stop().count == 1)
    #expect(try opinions(outcome).map { $0["unit"] as? String } == ["b"])
  }

  @Test func `An opinion can be ignored by its fingerprint`() throws {
    let judge = try FakeJudge("good")
    let print = try #require(try opinions(check(judge.address)).first?["fingerprint"] as? String)
    #expect(try opinions(check(judge.address, "--ignore", print)).isEmpty)
    _ = judge.stop()
  }

  @Test(arguments: [
    ("talkative", "the answer is not in the form that was asked for; left out"),
    ("severity", "the answer is not in the form that was asked for; left out"),
    ("category", "the answer has a category that is none of MQM's; left out"),
    ("many", "the answer names 500 errors, more than 20; left out"),
    ("malformed", "the reply is no chat completion; left out"),
    ("deep", "the reply is no chat completion; left out"),
    ("garbage", "what answers there does not speak HTTP"),
    ("endless", "the answer is longer than 1048576 bytes"),
  ])
  func `An answer that cannot be used is left out and named`(_ manner: String, _ words: String) throws {
    let judge = try FakeJudge(manner)
    let outcome = try check(judge.address)
    _ = judge.stop()
    #expect(outcome.status == 0)
    #expect(try opinions(outcome).isEmpty)
    #expect(outcome.errors.contains("unit b: \(words)"), "\(outcome.errors)")
  }

  @Test func `Nothing that a model says commands the terminal or the page`() throws {
    let judge = try FakeJudge("hostile")
    let outcome = try check(judge.address)
    let page = try Program.wasl.run(
      ["check", file, "--judge", judge.address, "-o", folder.file("x.html")],
      environment: ["XDG_CACHE_HOME": folder.file("cache")])
    _ = judge.stop()
    #expect(page.status == 1)
    let message = try #require(try opinions(outcome).first?["message"] as? String)
    #expect(message == "A model's opinion: <script>alert(1)</script> [2J wiped")
    #expect(folder.text("x.html").contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!folder.text("x.html").contains("<script>alert"))
  }

  @Test func `Of two errors the misquoted one is left out`() throws {
    let judge = try FakeJudge("misquoting")
    let outcome = try check(judge.address)
    _ = judge.stop()
    #expect(try opinions(outcome).count == 1)
    #expect(outcome.errors.contains("unit b: 1 error left out"))
  }

  @Test func `A slow server is waited for as long as the user says`() throws {
    let judge = try FakeJudge("slow")
    let started = ContinuousClock.now
    let outcome = try check(judge.address, "--judge-timeout", "1")
    #expect(ContinuousClock.now - started < .seconds(20))
    _ = judge.stop()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("unit a: there was no answer within 1 second"), "\(outcome.errors)")
  }

  @Test func `Whoever is not there or refuses is named with a remedy`() throws {
    let gone = try FakeJudge("good")
    _ = gone.stop()
    let nobody = try check(gone.address)
    #expect(nobody.status == 3)
    #expect(nobody.errors.contains("nobody answers there (connection refused); start the server"), "\(nobody.errors)")
    let judge = try FakeJudge("refusing")
    let refused = try check(judge.address)
    _ = judge.stop()
    #expect(refused.status == 3)
    #expect(
      refused.errors.contains("the server refuses with status 401; put the server's key into"), "\(refused.errors)")
  }

  @Test(arguments: [("https://x/v1", "without TLS"), ("localhost:80", "is no address"), ("http://", "is no address")])
  func `An address that cannot be used is wrong usage`(_ address: String, _ words: String) throws {
    let outcome = try check(address)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
