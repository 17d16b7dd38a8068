import Testing

/// From raw text to beads through the program, against the gold alignments of corpora/.
@Suite struct AlignmentQualityTests {
  @Test("The article is aligned with a strict F1 of at least 0.95, and its TMX is valid")
  func article() throws {
    let folder = try TemporaryFolder()
    let memory = folder.file("article.tmx")
    let aligned = try Program.wasl.run("align", Repository.arabic, Repository.english, "-o", memory)
    #expect(aligned.status == 0)
    #expect(aligned.output.isEmpty)
    #expect(aligned.errors.contains("ar → en (guessed by script): 18 and 26 sentences"))
    #expect(aligned.errors.contains("1 unit with one empty side is left out; --include-unpaired writes it"))
    let validated = try Program.wasl.run("validate", memory)
    #expect(validated.status == 0)
    #expect(validated.text == "\(memory): valid: 17 units, 0 errors, 0 warnings\n")
    #expect(try strictF1("article") >= 0.95)
  }

  @Test("The mean strict F1 over all corpora, raw text in, is at least 0.85")
  func mean() throws {
    #expect(Repository.corpora.count >= 7)
    let scores = try Repository.corpora.map { ($0, try strictF1($0)) }
    for (name, score) in scores { print("strict F1", score, name) }
    let mean = scores.reduce(0) { $0 + $1.1 } / Double(scores.count)
    print("strict F1", mean, "mean")
    #expect(mean >= 0.85)
  }

  @Test("Every sentence stands in the beads once, in order", arguments: Repository.corpora)
  func everySentenceOnce(_ name: String) throws {
    let corpus = Repository.path("corpora/\(name)")
    let beads = try Program.wasl.run(
      "align", "\(corpus)/ar.txt", "\(corpus)/en.txt", "-o", "-", "-f", "vecalign")
    for (side, file) in ["ar.txt", "en.txt"].enumerated() {
      let numbers = beads.lines.flatMap { line in
        line.split(separator: ":")[side].split { !$0.isNumber }.compactMap { Int($0) }
      }
      let sentences = try Program.wasl.run("split", "\(corpus)/\(file)").lines
      #expect(numbers == Array(sentences.indices), "\(name)/\(file)")
    }
  }

  @Test("With the gold splitting given, the law is aligned with a strict F1 of at least 0.85")
  func presegmented() throws {
    let folder = try TemporaryFolder()
    let corpus = Repository.path("corpora/law")
    let beads = folder.file("law.align")
    let aligned = try Program.wasl.run(
      "align", "--pre-segmented", "\(corpus)/ar.sentences.txt", "\(corpus)/en.sentences.txt", "-o", beads)
    #expect(aligned.status == 0)
    #expect(try strictF1(of: beads, gold: "\(corpus)/gold.align") >= 0.85)
  }

  private func strictF1(_ name: String) throws -> Double {
    let folder = try TemporaryFolder()
    let corpus = Repository.path("corpora/\(name)")
    let beads = folder.file("\(name).align")
    let aligned = try Program.wasl.run("align", "\(corpus)/ar.txt", "\(corpus)/en.txt", "-o", beads)
    #expect(aligned.status == 0)
    return try strictF1(of: beads, gold: "\(corpus)/gold.align")
  }

  private func strictF1(of beads: String, gold: String) throws -> Double {
    let evaluated = try Program.wasl.run("evaluate", gold, beads)
    #expect(evaluated.status == 0)
    let strict = try #require(evaluated.lines.first { $0.hasPrefix("strict") })
    return try #require(strict.split(separator: " ").last.flatMap { Double($0) })
  }
}
