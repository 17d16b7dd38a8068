import Testing
import WaslAlignment
import WaslCore

@Suite struct AlignmentOptionTests {
  private let source = [
    "وصل ليبرمان إلى واشنطن يوم الأربعاء.", "بلغ عدد الحاضرين ٣٥٠ شخصا.", "تحدث كيري عن الاتفاق.",
    "انتهى اللقاء عند الساعة 05:30.",
  ]
  private let target = [
    "Liberman arrived in Washington on Wednesday.", "350 people were present.", "Kerry spoke about the agreement.",
    "The meeting ended at 05:30.",
  ]

  private func align(_ change: (inout Aligner.Options) -> Void) throws -> Alignment {
    func sentences(_ lines: [String]) -> [Sentence] {
      lines.map { Sentence(text: $0, range: 0..<$0.utf8.count, paragraph: 0) }
    }
    var options = Aligner.Options()
    change(&options)
    return try Aligner(sourceLanguage: .arabic, targetLanguage: .english)
      .align(sentences(source), sentences(target), options: options)
  }

  @Test("a bead that the user has fixed comes out as it is, and no other crosses it")
  func anchors() throws {
    let alignment = try align { $0.anchors = [Bead(source: 0..<2, target: 1..<2)] }
    let fixed = alignment.beads.filter { $0.source == 0..<2 }
    #expect(fixed.map(\.target) == [1..<2])
    #expect(fixed.map(\.confidence) == [1])
    #expect(alignment.covers(sourceCount: 4, targetCount: 4))
    #expect(alignment.beads.suffix(2).map(\.type) == ["1-1", "1-1"])
  }

  @Test("anchors that cross, or name sentences that are not there, are refused")
  func badAnchors() {
    #expect(throws: AlignmentError.anchorsCross(1)) {
      try align { $0.anchors = [Bead(source: 1..<2, target: 1..<2), Bead(source: 2..<3, target: 0..<1)] }
    }
    #expect(throws: AlignmentError.anchorOutside(0, sourceCount: 4, targetCount: 4)) {
      try align { $0.anchors = [Bead(source: 3..<5, target: 1..<2)] }
    }
    #expect(throws: AlignmentError.anchorOutside(0, sourceCount: 4, targetCount: 4)) {
      try align { $0.anchors = [Bead(source: 3..<3, target: 1..<2)] }
    }
  }

  @Test("no bead has more sentences than is allowed")
  func largestBead() throws {
    let alignment = try align { $0.largestBead = 2 }
    #expect(alignment.beads.allSatisfy { $0.source.count + $0.target.count <= 2 })
  }

  @Test("with lengths alone shared names and numbers say nothing")
  func lengthsOnly() throws {
    let all = try align { $0.evidence = .features }
    let lengths = try align { $0.evidence = .lengths }
    #expect(all.beads.map(\.type) == ["1-1", "1-1", "1-1", "1-1"])
    let score = { (alignment: Alignment) in alignment.beads.reduce(0) { $0 + $1.score } }
    #expect(score(all) < score(lengths) - 5)
  }
}
