import Testing

/// Fifty megabytes on one line: an answer in good time, be it a result or a message.
@Suite(.serialized) struct LargeInputTests {
  private static let size = 50_000_000
  /// In seconds. A minute is promised; the tests beside this one want the processor too.
  private static let timeLimit = 150.0

  private static func repeated(_ sentence: String) -> [UInt8] {
    let sentence = Array(sentence.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(size)
    while text.count < size { text += sentence }
    return text
  }

  @Test("split gives every sentence of it")
  func split() throws {
    let sentence = "ذهب الولد إلى المدرسة في الصباح وقرأ 3 كتب عن تاريخ العرب. "
    let text = Self.repeated(sentence)
    let outcome = try Program.wasl.run(["split", "-"], input: text, timeLimit: Self.timeLimit)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: 0x0A)
    #expect(lines.count == text.count / sentence.utf8.count)
    let wanted = Array(sentence.utf8.dropLast())
    let areWhole = lines.allSatisfy { $0.elementsEqual(wanted) }
    #expect(areWhole)
  }

  @Test("A line without any stop is one sentence")
  func oneSentence() throws {
    let text = Self.repeated("ذهب الولد إلى المدرسة في الصباح وقرأ 3 كتب عن تاريخ العرب ")
    let outcome = try Program.wasl.run(["split", "-"], input: text, timeLimit: Self.timeLimit)
    #expect(outcome.status == 0)
    let isWhole = outcome.output == text.dropLast() + [0x0A]
    #expect(isWhole)
  }

  @Test("Beside a short text, align says at once that they cannot belong together", arguments: [false, true])
  func beside(_ isTarget: Bool) throws {
    let folder = try TemporaryFolder()
    let long = try folder.write(Self.repeated("A sentence that comes again and again. "), to: "long.txt")
    let arabic = ["align", Repository.arabic, long]
    let files = isTarget ? arabic : ["align", long, Repository.arabic]
    let outcome = try Program.wasl.run(files + ["-o", folder.file("x.tmx")], timeLimit: 20)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error: \(long): the text is "), "\(outcome.errors)")
    #expect(
      outcome.errors.hasSuffix(
        "times as long as \(Repository.arabic): they cannot be translations of each other; give the text and its translation\n"
      ), "\(outcome.errors)")
    #expect(folder.names == ["long.txt"])
  }

  /// Texts in which every sentence is the same give the search nothing to hold on to.
  private func sameSentences(_ arabicCount: Int, _ englishCount: Int, in folder: TemporaryFolder) throws
    -> [String]
  {
    [
      try folder.write(String(repeating: "نعم.\n", count: arabicCount), to: "ar.txt"),
      try folder.write(String(repeating: "Yes.\n", count: englishCount), to: "en.txt"),
    ]
  }

  @Test("Seven thousand sentences that are all alike are aligned along the diagonal")
  func manySentences() throws {
    let folder = try TemporaryFolder()
    let files = try sameSentences(7000, 7000, in: folder)
    let outcome = try Program.wasl.run(["align"] + files + ["-o", folder.file("x.tmx")], timeLimit: 120)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("7000 pairs (1-1: 7000)"), "\(outcome.errors)")
  }

  @Test("Two texts with more to search than can be held are refused with what to do")
  func tooMuchToSearch() throws {
    let folder = try TemporaryFolder()
    let files = try sameSentences(7000, 14000, in: folder)
    let outcome = try Program.wasl.run(["align"] + files + ["-o", folder.file("x.tmx")], timeLimit: 120)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("cut both texts at their chapters"), "\(outcome.errors)")
    #expect(folder.names == ["ar.txt", "en.txt"])
  }
}
