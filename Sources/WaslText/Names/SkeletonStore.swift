/// The skeletons of many words in one array, for comparing each with many others.
///
/// ``ConsonantSkeleton/similarity(to:)`` takes a thousand steps for two words. Most pairs have nothing in common, and
/// for those a bound is enough that needs a step for each letter: what the sounds of one word cost at least against any
/// sound of the other.
package struct SkeletonStore: Sendable {
  private struct Skeleton: Sendable {
    var start: Int32
    var end: Int32
    /// Of all units.
    var weight: Int32 = 0
    /// The sounds that any of the units stands for.
    var usual: Sound = []
    var rare: Sound = []
  }

  private var units: [SkeletonUnit] = []
  private var skeletons: [Skeleton] = []
  private var row: [Int32] = []

  package init() {}

  /// Adds the skeleton of a normalised word as it stands.
  ///
  /// - Returns: its number, or `nil` where the word has no consonant.
  package mutating func add(normalizedWord word: ArraySlice<UInt8>) -> Int? {
    let start = units.count
    guard ConsonantSkeleton.append(word, to: &units) else { return nil }
    var added = Skeleton(start: Int32(start), end: Int32(units.count))
    for unit in units[start...] {
      added.weight += Int32(unit.weight)
      added.usual.formUnion(unit.usual)
      added.rare.formUnion(unit.rare)
    }
    skeletons.append(added)
    return skeletons.count - 1
  }

  /// Adds the skeleton of every reading of a normalised word, as ``ConsonantSkeleton/readings(ofNormalizedWord:)`` has
  /// them.
  ///
  /// - Returns: their numbers.
  package mutating func addReadings(ofNormalizedWord word: ArraySlice<UInt8>) -> Range<Int> {
    let start = skeletons.count
    guard let first = word.first else { return start..<start }
    if first < 0x80 {
      _ = add(normalizedWord: word)
    } else {
      let bytes = Array(word)
      _ = LanguageData.arabic.proclitics.firstReading(of: bytes, bytes.indices) { reading -> Bool? in
        if bytes.count - reading.start >= ConsonantSkeleton.shortestName {
          _ = add(normalizedWord: bytes[reading.start...])
        }
        return nil
      }
    }
    return start..<skeletons.count
  }

  /// How alike two skeletons are, 0 to 1, or `nil` where they are less alike than `least`.
  package mutating func similarity(_ first: Int, _ second: Int, least: Double) -> Double? {
    let (one, other) = (skeletons[first], skeletons[second])
    let scale = Double(max(one.weight, other.weight))
    // One more than what may be spent, so that rounding decides nothing.
    let most = Int32((1 - least) * scale) + 1
    if leastCost(of: one, against: other, most) > most || leastCost(of: other, against: one, most) > most {
      return nil
    }
    let similarity = max(0, 1 - Double(cost(of: one, against: other)) / scale)
    return similarity < least ? nil : similarity
  }

  /// What leaving out or exchanging each unit costs at least; not counted further than `most`.
  private func leastCost(of one: Skeleton, against other: Skeleton, _ most: Int32) -> Int32 {
    var cost: Int32 = 0
    let units = units.span
    for place in one.start..<one.end {
      let unit = units[Int(place)]
      if !unit.usual.isDisjoint(with: other.usual) { continue }
      var least = Int32(SkeletonCost.otherSound)
      if !unit.usual.isDisjoint(with: other.rare) || !unit.rare.isDisjoint(with: other.usual) {
        least = Int32(SkeletonCost.rareReading)
      } else if !unit.rare.isDisjoint(with: other.rare) {
        least = Int32(SkeletonCost.twoRareReadings)
      }
      cost += min(least, Int32(unit.weight))
      if cost > most { break }
    }
    return cost
  }

  /// The edit distance, as ``ConsonantSkeleton/similarity(to:)`` has it.
  private mutating func cost(of one: Skeleton, against other: Skeleton) -> Int32 {
    row.removeAll(keepingCapacity: true)
    var sum: Int32 = 0
    row.append(0)
    for place in other.start..<other.end {
      sum += Int32(units[Int(place)].weight)
      row.append(sum)
    }
    for place in one.start..<one.end {
      let unit = units[Int(place)]
      var diagonal = row[0]
      row[0] += Int32(unit.weight)
      for index in 0..<Int(other.end - other.start) {
        let otherUnit = units[Int(other.start) + index]
        let left = row[index] + Int32(otherUnit.weight)
        let above = row[index + 1] + Int32(unit.weight)
        let exchanged = diagonal + Int32(unit.cost(of: otherUnit))
        diagonal = row[index + 1]
        row[index + 1] = min(left, above, exchanged)
      }
    }
    return row[row.count - 1]
  }
}
