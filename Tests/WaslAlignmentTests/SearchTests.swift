import Testing
import WaslCore
import WaslTestSupport

@testable import WaslAlignment

@Suite struct SearchTests {
  @Test("of two partners that are equally good the one beside its neighbours' is taken")
  func chain() {
    // A text that says everything twice: each sentence's words stand in two places.
    var candidates: [Anchor] = []
    for source in 0..<200 {
      let other = (source + 100) % 200
      for target in [source, other].sorted() { candidates.append(Anchor(source: source, target: target, weight: 10)) }
    }
    let chain = AnchorChain.heaviest(of: candidates, targetCount: 200)
    #expect(chain.count == 200)
    #expect(chain.allSatisfy { $0.source == $0.target })
  }

  @Test("one false partner far away does not draw the chain off")
  func outlier() {
    var candidates = (0..<100).map { Anchor(source: $0, target: $0, weight: 6) }
    candidates[50] = Anchor(source: 50, target: 90, weight: 20)
    let chain = AnchorChain.heaviest(of: candidates, targetCount: 100)
    #expect(chain.count == 99)
    #expect(!chain.contains { $0.target == 90 && $0.source == 50 })
  }

  @Test("a corridor leads from the first node to the last, whatever the anchors", arguments: 0..<40)
  func corridor(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let region = Region(
      source: 7..<(8 + Int.random(in: 0...400, using: &random)),
      target: 3..<(4 + Int.random(in: 0...400, using: &random)))
    var anchors: [Anchor] = []
    var place = (source: 0, target: 0)
    while place.source < 420, place.target < 420 {
      place.source += Int.random(in: 1...60, using: &random)
      place.target += Int.random(in: 1...60, using: &random)
      anchors.append(Anchor(source: place.source, target: place.target, weight: 5))
    }
    let corridor = Corridor(region, along: anchors)
    #expect(corridor.rows.count == region.source.count + 1)
    #expect(corridor.rows.first?.lowerBound == region.target.lowerBound)
    #expect(corridor.rows.last?.upperBound == region.target.upperBound)
    for (row, next) in zip(corridor.rows, corridor.rows.dropFirst()) {
      #expect(row.lowerBound <= next.lowerBound && row.upperBound <= next.upperBound)
      #expect(next.lowerBound <= row.upperBound)
    }
  }

  @Test("sections cover all rows and overlap where they meet")
  func sections() {
    let corridor = Corridor(firstRow: 0, rows: (0...5_000).map { max(0, $0 - 8)...min(5_000, $0 + 8) })
    let sections = Section.sections(of: corridor)
    #expect(sections.count > 3)
    #expect(sections.first?.isFirst == true && sections.first?.rows.lowerBound == 0)
    #expect(sections.last?.isLast == true && sections.last?.rows.upperBound == 5_000)
    for (section, next) in zip(sections, sections.dropFirst()) {
      #expect(next.rows.lowerBound + 20 < section.rows.upperBound)
      #expect(!section.isLast && !next.isFirst)
    }
  }

  @Test("stretches, of which samples are taken, follow one another to the last row", arguments: [1, 50, 120])
  func stretches(rows: Int) {
    let corridor = Corridor(firstRow: 7, rows: (0...rows).map { max(0, $0 - 8)...min(rows, $0 + 8) })
    let stretches = Section.stretches(of: corridor, rows: 50)
    #expect(stretches.count == (rows + 49) / 50)
    #expect(stretches.first?.rows.lowerBound == 7 && stretches.last?.rows.upperBound == 7 + rows)
    #expect(stretches.map(\.isFirst) == stretches.indices.map { $0 == 0 })
    #expect(stretches.map(\.isLast) == stretches.indices.map { $0 == stretches.count - 1 })
    for (stretch, next) in zip(stretches, stretches.dropFirst()) {
      #expect(next.rows.lowerBound == stretch.rows.upperBound)
    }
  }

  @Test("the paths of two sections are joined at a node of both, and not where there is none")
  func joining() {
    func beads(_ range: Range<Int>, shift: Int = 0) -> [Bead] {
      range.map { Bead(source: $0..<($0 + 1), target: ($0 + shift)..<($0 + shift + 1)) }
    }
    let first = Section(rows: 0...30, isFirst: true, isLast: false)
    let second = Section(rows: 20...50, isFirst: false, isLast: true)
    var path = SectionPath()
    var hasMet = path.append(first, beads(0..<30))
    #expect(hasMet)
    hasMet = path.append(second, beads(20..<50, shift: 5))
    #expect(!hasMet)
    #expect(path.beads == beads(0..<30))
    hasMet = path.append(second, beads(20..<50))
    #expect(hasMet)
    #expect(path.beads == beads(0..<50))
    path.removeLast()
    #expect(path.beads == beads(0..<30))
  }
}
