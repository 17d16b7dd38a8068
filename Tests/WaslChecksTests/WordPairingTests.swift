import Testing
import WaslTestSupport

@testable import WaslChecks

@Suite("Words in pairs")
struct WordPairingTests {
  /// A pair that may be, and what it is worth with the distance of its words.
  private struct Claim {
    var source: Int
    var target: Int
    var probability: Float
    var worth: Float
  }

  /// All pairs in order, the worthiest first; of equals the one that was added first.
  private func inOrder(_ claims: [Claim], _ sources: Int, _ targets: Int) -> (source: [Int], probabilities: [Float]) {
    var (source, target) = (Array(repeating: -1, count: sources), Array(repeating: -1, count: targets))
    var probabilities = [Float](repeating: 0, count: sources)
    let order = claims.indices.sorted { (claims[$0].worth, $1) > (claims[$1].worth, $0) }
    for claim in order.map({ claims[$0] }) where source[claim.source] < 0 && target[claim.target] < 0 {
      source[claim.source] = claim.target
      target[claim.target] = claim.source
      probabilities[claim.source] = claim.probability
    }
    return (source, probabilities)
  }

  @Test func `Partners are those that sorting all pairs would give`() {
    var random = SeededGenerator(seed: 20_261_128)
    for _ in 0..<300 {
      let (sources, targets) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
      func places(_ count: Int) -> [Double] { (0..<count).map { (Double($0) + 0.5) / Double(count) } }
      let (sourcePlaces, targetPlaces) = (places(sources), places(targets))
      var candidates = PairCandidates(sourcePlaces, targetPlaces)
      var claims: [Claim] = []
      for number in 0..<Int.random(in: 0...40, using: &random) {
        let source = Int.random(in: 0..<sources, using: &random)
        let target = Int.random(in: 0..<targets, using: &random)
        // Few values, so that many pairs are worth the same.
        let worth = Float(Int.random(in: -3...3, using: &random))
        let distance = Float(abs(sourcePlaces[source] - targetPlaces[target]))
        candidates.add(source, target, Float(number), worth)
        claims.append(
          Claim(
            source: source, target: target, probability: Float(number),
            worth: worth - PairCandidates.distanceWeight * distance))
      }
      let chosen = candidates.chosen()
      let expected = inOrder(claims, sources, targets)
      #expect(chosen.source == expected.source)
      #expect(chosen.probabilities == expected.probabilities)
      for (target, source) in chosen.target.enumerated() where source >= 0 { #expect(chosen.source[source] == target) }
    }
  }

  @Test func `A table gives back the last number of each word, after it was emptied too`() {
    var table = LexiconWordTable()
    #expect(table[7] == -1)
    for count in [3, 500, 40] {
      table.removeAll(makingRoomFor: count)
      for word in 0..<Int32(count) { #expect(table.set(word &* 4_099, to: word) == -1) }
      for word in 0..<Int32(count) { #expect(table.set(word &* 4_099, to: word + 1) == word) }
      for word in 0..<Int32(count) { #expect(table[word &* 4_099] == word + 1) }
      #expect(table[Int32(count) &* 4_099] == -1)
    }
  }
}
