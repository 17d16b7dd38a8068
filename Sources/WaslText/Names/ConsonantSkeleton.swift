/// What a name sounds like, whichever script it is written in: its consonants as classes of sounds, its
/// vowels as hints. Arabic leaves short vowels out and has no letters for p, v and hard g, so names are
/// compared by what their letters may stand for.
///
/// The comparison is an edit distance in which exchanging letters of one class costs nothing and leaving out
/// a vowel or a weak letter costs little (after Freeman, Condon and Ackerman, "Cross Linguistic Name Matching
/// in English and Arabic", NAACL 2006, https://aclanthology.org/N06-1060/).
///
/// ```swift
/// ConsonantSkeleton.similarity("ليبرمان", "Liberman")  // 1.0
/// ```
public struct ConsonantSkeleton: Sendable, Hashable {
  let units: [SkeletonUnit]

  /// The skeleton of a word in Arabic or Latin script, or `nil` where the word has no consonant.
  public init?(_ word: String) {
    var normalized: [UInt8] = []
    Normalizer.comparison.append(Array(word.utf8).span, to: &normalized)
    self.init(normalizedWord: normalized[...])
  }

  /// The skeleton of a word that ``Normalizer/comparison`` has gone over, such as a token of a
  /// ``TokenizedText``.
  public init?(normalizedWord word: ArraySlice<UInt8>) {
    guard let first = word.first else { return nil }
    units = first < 0x80 ? Self.latinUnits(word) : Self.arabicUnits(word)
    guard units.contains(where: { $0.weight >= 40 }) else { return nil }
  }

  /// The skeletons of a word as it stands and, in Arabic, without what may be clitics: والقاهرة, القاهرة,
  /// قاهرة.
  public static func readings(ofNormalizedWord word: ArraySlice<UInt8>) -> [ConsonantSkeleton] {
    guard let first = word.first else { return [] }
    guard first >= 0x80 else { return [ConsonantSkeleton(normalizedWord: word)].compactMap { $0 } }
    let bytes = Array(word)
    var readings: [ConsonantSkeleton] = []
    let clitics = LanguageData.arabic.proclitics
    _ = clitics.firstReading(of: bytes, bytes.indices) { stripped -> Bool? in
      // Less than two letters are no name.
      if bytes.count - stripped.start >= 4,
        let reading = ConsonantSkeleton(normalizedWord: bytes[stripped.start...])
      {
        readings.append(reading)
      }
      return nil
    }
    return readings
  }

  /// How alike two words sound, 0 to 1, each read with or without its clitics. 0 where a word has no
  /// consonant.
  ///
  /// The same name has mostly more than 0.75; see `docs/text.md` for what thresholds keep and let through.
  public static func similarity(_ first: String, _ second: String) -> Double {
    func readings(_ word: String) -> [ConsonantSkeleton] {
      var normalized: [UInt8] = []
      Normalizer.comparison.append(Array(word.utf8).span, to: &normalized)
      return Self.readings(ofNormalizedWord: normalized[...])
    }
    let others = readings(second)
    return readings(first).flatMap { reading in others.map { reading.similarity(to: $0) } }.max() ?? 0
  }

  /// How alike two skeletons are, 0 to 1. Takes time in proportion to the product of the words' lengths.
  public func similarity(to other: ConsonantSkeleton) -> Double {
    var row = [0]
    row.reserveCapacity(other.units.count + 1)
    for unit in other.units { row.append(row[row.count - 1] + Int(unit.weight)) }
    let otherWeight = row[row.count - 1]
    var weight = 0
    for unit in units {
      var diagonal = row[0]
      row[0] += Int(unit.weight)
      weight += Int(unit.weight)
      for (index, otherUnit) in other.units.enumerated() {
        let left = row[index] + Int(otherUnit.weight)
        let above = row[index + 1] + Int(unit.weight)
        let exchanged = diagonal + unit.cost(of: otherUnit)
        diagonal = row[index + 1]
        row[index + 1] = min(left, above, exchanged)
      }
    }
    let scale = Double(max(weight, otherWeight))
    return max(0, 1 - Double(row[other.units.count]) / scale)
  }

  /// Keys for looking up candidates: two words that may be one name mostly share a key. Each is the classes
  /// of the consonants, four bits a consonant, the first sixteen; letters that may belong to two classes give
  /// up to four keys.
  public var keys: [UInt64] {
    var keys: [UInt64] = [0]
    for unit in units where unit.keyClass != 0 {
      let count = keys.count
      if unit.otherKeyClass == KeyClass.silent, count < 4 {
        keys += keys
      } else if unit.otherKeyClass != 0, count < 4 {
        keys += keys.map { $0 << 4 | UInt64(unit.otherKeyClass) }
      }
      for index in 0..<count { keys[index] = keys[index] << 4 | UInt64(unit.keyClass) }
      if keys[0] >> 60 != 0 { break }
    }
    return keys.filter { $0 != 0 }
  }

  private static func latinUnits(_ word: ArraySlice<UInt8>) -> [SkeletonUnit] {
    var units: [SkeletonUnit] = []
    var index = word.startIndex
    var previous: [SkeletonUnit] = []
    while index < word.endIndex {
      let (next, length) = LatinSounds.units(in: word[index...], isFirst: index == word.startIndex)
      // Doubled letters and doubled vowels are one sound.
      if next != previous { units += next }
      previous = next
      index += length
    }
    return units
  }

  private static func arabicUnits(_ word: ArraySlice<UInt8>) -> [SkeletonUnit] {
    var letters: [UInt32] = []
    var offset = word.startIndex
    let bytes = Array(word)
    while offset - word.startIndex < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes.span, at: offset - word.startIndex)
      letters.append(scalar)
      offset += length
    }
    var units: [SkeletonUnit] = []
    var index = 0
    while index < letters.count {
      if index + 1 < letters.count, let unit = ArabicSounds.unit(for: letters[index], letters[index + 1]) {
        units.append(unit)
        index += 2
        continue
      }
      if let unit = ArabicSounds.unit(
        for: letters[index], isFirst: index == 0, isLast: index == letters.count - 1)
      {
        units.append(unit)
      }
      index += 1
    }
    return units
  }
}
