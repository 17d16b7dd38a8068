import Testing
import WaslAlignment
import WaslCore
import WaslTestSupport

@Suite struct AlignerTests {
  /// Sentences given as `paragraph|text` or as text alone.
  private func sentences(_ lines: [String]) -> [Sentence] {
    lines.map { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      let paragraph = parts.count == 2 ? Int(parts[0])! : 0
      return Sentence(text: String(parts[parts.count - 1]), range: 0..<line.utf8.count, paragraph: paragraph)
    }
  }

  private func align(_ source: [String], _ target: [String]) throws -> Alignment {
    try Aligner(sourceLanguage: .arabic, targetLanguage: .english).align(sentences(source), sentences(target))
  }

  private func types(_ alignment: Alignment) -> [String] { alignment.beads.map(\.type) }

  @Test("numbers, names and weekdays bring sentences together across an insertion")
  func insertion() throws {
    let source = [
      "وصل ليبرمان إلى واشنطن يوم الأربعاء.", "بلغ عدد الحاضرين ٣٥٠ شخصا.", "تحدث كيري عن الاتفاق.",
      "انتهى اللقاء عند الساعة 05:30.",
    ]
    let target = [
      "Liberman arrived in Washington on Wednesday.", "The weather was fine and nobody complained at all.",
      "350 people were present.", "Kerry spoke about the agreement.", "The meeting ended at 05:30.",
    ]
    #expect(types(try align(source, target)) == ["1-1", "0-1", "1-1", "1-1", "1-1"])
  }

  @Test("sentences that were merged or split are found by their lengths")
  func merges() throws {
    let source = [
      "هذا نص قصير.",
      "ثم جاءت بعده جملة طويلة جدا تتحدث عن أشياء كثيرة لا صلة لبعضها ببعض، وقد ترجمت إلى جملتين في النص الآخر.",
      "خاتمة.",
    ]
    let target = [
      "This is a short text.", "Then came a very long sentence that speaks of many things.",
      "They have nothing to do with each other, and it was translated as two.", "The end.",
    ]
    #expect(types(try align(source, target)) == ["1-1", "1-2", "1-1"])
  }

  @Test("a paragraph break on both sides stops a gap from shifting what follows")
  func paragraphs() throws {
    let source = (0..<8).flatMap { ["\($0)|جملة أولى هنا.", "\($0)|جملة ثانية هناك."] }
    let target = (0..<8).flatMap { ["\($0)|A first sentence here.", "\($0)|A second sentence there."] }
    let missing = Array(source[..<6] + source[7...])
    let alignment = try align(missing, target)
    #expect(alignment.beads.contains { $0.source == 7..<8 && $0.target == 8..<9 })
  }

  @Test("a side without a sentence, and a text against nothing, give beads with one side")
  func empty() throws {
    #expect(try align([], []).beads.isEmpty)
    #expect(types(try align(["واحد.", "اثنان."], [])) == ["1-0", "1-0"])
    #expect(types(try align([], ["One."])) == ["0-1"])
    #expect(types(try align(["…"], ["…"])) == ["1-1"])
  }

  @Test("any two texts: every sentence in one bead, confidences between 0 and 1, the same answer twice")
  func invariants() throws {
    let words = [
      "كتاب", "ليبرمان", "Kerry", "50", "٥٠", "الأربعاء", "Wednesday", "؟", "?", ".", "«", "word", "سبتمبر",
      "September",
    ]
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func text(_ count: Int) -> [String] {
        (0..<count).map { index in
          let length = Int.random(in: 0...12, using: &random)
          return "\(index / 3)|" + (0...length).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
        }
      }
      let source = text(Int.random(in: 0...20, using: &random))
      let target = text(Int.random(in: 0...20, using: &random))
      let alignment = try align(source, target)
      #expect(alignment.covers(sourceCount: source.count, targetCount: target.count), "seed \(seed)")
      #expect(alignment.beads.allSatisfy { (0...1).contains($0.confidence) && $0.score.isFinite }, "seed \(seed)")
      #expect(try align(source, target) == alignment, "seed \(seed)")
    }
  }

  @Test("a pair that is plainly right is surer than one that is made up")
  func confidence() throws {
    let right = try align(
      ["وصل ليبرمان إلى واشنطن في 18.9.2014.", "قال 350 شخصا نعم."],
      ["Liberman arrived in Washington on 18.9.2014.", "350 people said yes."])
    let wrong = try align(
      ["وصل ليبرمان إلى واشنطن في 18.9.2014.", "قال 350 شخصا نعم."],
      [
        "Nobody knows.",
        "It is a matter of taste whether one likes the colour of the sea at night or not, and I do not.",
      ])
    let leastOfRight = right.beads.map(\.confidence).min() ?? 0
    #expect(leastOfRight > 0.95)
    // That nothing of these belongs together can be quite sure; a pair cannot.
    #expect(wrong.beads.allSatisfy { $0.isUnpaired || $0.confidence < leastOfRight - 0.01 })
  }
}
