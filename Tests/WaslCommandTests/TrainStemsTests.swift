import Testing

/// `wasl train --stems`: the same tokens for other word aligners.
@Suite struct TrainStemsTests {
  @Test("The pairs are written as they are learnt from: stems, and three bars between the sides")
  func stems() throws {
    let folder = try TemporaryFolder()
    let pairs = try folder.write("وبالكتاب والبيت 3\tThe books, and houses!\nوصل\tarrived\n", to: "pairs.tsv")
    let outcome = try Program.wasl.run(
      "train", pairs, "-q", "-o", folder.file("a.lexicon"), "--stems", folder.file("stems.txt"),
      "--source-language", "ar", "--target-language", "en")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(folder.text("stems.txt") == "كتاب بيت ||| the book and hous\nوصل ||| arriv\n")
    let without = try Program.wasl.run(
      "train", pairs, "-q", "-o", folder.file("b.lexicon"), "--source-language", "ar", "--target-language", "en")
    #expect(without.status == 0)
    #expect(folder.bytes("a.lexicon") == folder.bytes("b.lexicon"))
    #expect(!folder.bytes("a.lexicon").isEmpty)
  }
}
