import Testing
import WaslCore

@Suite struct AlignmentTests {
  @Test("an alignment covers its sentences only without gap, overlap or empty bead")
  func covers() {
    let good = Alignment(beads: [Bead(source: 0..<1, target: 0..<2), Bead(source: 1..<2, target: 2..<2)])
    #expect(good.covers(sourceCount: 2, targetCount: 2))
    #expect(!good.covers(sourceCount: 3, targetCount: 2) && !good.covers(sourceCount: 2, targetCount: 1))
    let gap = Alignment(beads: [Bead(source: 0..<1, target: 0..<1), Bead(source: 2..<3, target: 1..<2)])
    #expect(!gap.covers(sourceCount: 3, targetCount: 2))
    #expect(!Alignment(beads: [Bead(source: 0..<0, target: 0..<0)]).covers(sourceCount: 0, targetCount: 0))
    #expect(Alignment(beads: []).covers(sourceCount: 0, targetCount: 0))
  }

  @Test("a bead's type is the number of its sentences")
  func type() { #expect(Bead(source: 3..<4, target: 5..<7).type == "1-2") }

  @Test("an error names the place, the problem and the remedy")
  func error() {
    let error = InputError(SourceLocation(file: "a.tmx", line: 3, column: 7), "no <seg>", remedy: "add one")
    #expect(error.description == "a.tmx:3:7: no <seg>; add one")
    #expect(InputError(SourceLocation(file: "-"), "empty").description == "-: empty")
  }
}
