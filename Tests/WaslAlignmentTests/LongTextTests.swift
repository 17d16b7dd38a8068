import Testing
import WaslAlignment
import WaslCore
import WaslTestSupport

/// Texts that are searched in sections along anchors.
@Suite struct LongTextTests {
  private func sentences(_ lines: [String]) -> [Sentence] {
    lines.map { Sentence(text: $0, range: 0..<$0.utf8.count, paragraph: 0) }
  }

  /// Sentences with numbers that stand in few others, and their translations.
  private func pairs(_ count: Int, seed: UInt64) -> [(source: String, target: String)] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let first = Int.random(in: 100...9_999, using: &random)
      let second = Int.random(in: 100...9_999, using: &random)
      let tail = Int.random(in: 0...5, using: &random)
      return (
        "جملة فيها \(first) ثم \(second)" + String(repeating: " وكلام", count: tail),
        "A sentence with \(first) and then \(second)" + String(repeating: " and talk", count: tail)
      )
    }
  }

  private func align(
    _ source: [String], _ target: [String], _ change: (inout Aligner.Options) -> Void = { _ in }
  ) throws -> Alignment {
    var options = Aligner.Options()
    change(&options)
    return try Aligner(sourceLanguage: .arabic, targetLanguage: .english)
      .align(sentences(source), sentences(target), options: options)
  }

  @Test("every sentence of a long text finds its own, across the places where sections meet")
  func manySections() throws {
    let pairs = pairs(2_600, seed: 1)
    let alignment = try align(pairs.map(\.source), pairs.map(\.target))
    let right = alignment.beads.count { $0.source.count == 1 && $0.target == $0.source }
    #expect(right >= 2_590)
    #expect(alignment.covers(sourceCount: 2_600, targetCount: 2_600))
  }

  @Test("a text that says everything thirteen times is held by what it repeats, not led astray by what it says once")
  func copies() throws {
    let once = pairs(420, seed: 12)
    var pairs = (0..<13).flatMap { _ in once }
    // Now and then a number that stands nowhere else, and on the other side fifty sentences further on.
    for place in stride(from: 10, to: pairs.count - 50, by: 40) {
      pairs[place].source += " \(100_000 + place)"
      pairs[place + 50].target += " \(100_000 + place)"
    }
    let alignment = try align(pairs.map(\.source), pairs.map(\.target)) { $0.evidence = .features }
    let right = alignment.beads.count { $0.source.count == 1 && $0.target == $0.source }
    #expect(right >= pairs.count * 99 / 100)
  }

  @Test("one thread and several give the same beads")
  func threads() throws {
    let pairs = pairs(2_600, seed: 2)
    let source = pairs.enumerated().filter { $0.offset % 17 != 3 }.map(\.element.source)
    let target = pairs.enumerated().filter { $0.offset % 13 != 5 }.map(\.element.target)
    let alone = try align(source, target) { $0.threads = 1 }
    let together = try align(source, target) { $0.threads = 4 }
    #expect(alone == together)
  }

  @Test("a chapter that only one text has is left alone, and what follows is found", arguments: [true, false])
  func missingChapter(inSource: Bool) throws {
    let pairs = pairs(500, seed: 3)
    let chapter = self.pairs(300, seed: 4)
    var source = pairs.map(\.source)
    var target = pairs.map(\.target)
    if inSource {
      source.insert(contentsOf: chapter.map(\.source), at: 200)
    } else {
      target.insert(contentsOf: chapter.map(\.target), at: 200)
    }
    let alignment = try align(source, target)
    let unpaired = alignment.beads.count { $0.isUnpaired }
    let after = alignment.beads.last { !$0.isUnpaired }
    #expect((296...304).contains(unpaired))
    #expect(after?.source == (source.count - 1)..<source.count)
    #expect(after?.target == (target.count - 1)..<target.count)
  }

  @Test("a text that says everything twice is not taken for its second half")
  func repeated() throws {
    let once = pairs(900, seed: 5)
    let alignment = try align((once + once).map(\.source), (once + once).map(\.target))
    let right = alignment.beads.count { $0.source == $0.target }
    #expect(right >= 1_780)
  }

  @Test("one sentence against nine is found where it is usual")
  func longBeads() throws {
    let parts = pairs(270, seed: 6)
    let source = stride(from: 0, to: 270, by: 9).map { first in
      parts[first..<(first + 9)].map(\.source).joined(separator: "، و")
    }
    let alignment = try align(source, parts.map(\.target))
    #expect(alignment.beads.count { $0.source.count == 1 && $0.target.count == 9 } >= 27)
  }
}
