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
    var units: [SkeletonUnit] = []
    guard Self.append(word, to: &units) else { return nil }
    self.units = units
  }

  /// Appends the units of a normalised word, or nothing where it has no consonant.
  ///
  /// - Returns: whether it has one.
  static func append(_ word: ArraySlice<UInt8>, to units: inout [SkeletonUnit]) -> Bool {
    guard let first = word.first else { return false }
    let start = units.count
    if first < 0x80 { appendLatin(word, to: &units) } else { appendArabic(word, to: &units) }
    if units[start...].contains(where: { $0.weight >= 40 }) { return true }
    units.removeLast(units.count - start)
    return false
  }

  /// The skeletons of a word as it stands and, in Arabic, without what may be clitics: والقاهرة, القاهرة,
  /// قاهرة.
  public static func readings(ofNormalizedWord word: ArraySlice<UInt8>) -> [ConsonantSkeleton] {
    guard let first = word.first else { return [] }
    guard first >= 0x80 else { return [ConsonantSkeleton(normalizedWord: word)].compactMap { $0 } }
    let bytes = Array(word)
    var readings: [ConsonantSkeleton] = []
    let clitics = LanguageData.arabic.proclitics
    for start in clitics.starts(of: bytes, bytes.indices) where bytes.count - start >= shortestName {
      if let reading = ConsonantSkeleton(normalizedWord: bytes[start...]) { readings.append(reading) }
    }
    return readings
  }

  /// Less than two Arabic letters are no name. In bytes.
  static let shortestName = 4

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
  public var keys: [UInt64] { Self.keys(of: units[...]) }

  static func keys(of units: ArraySlice<SkeletonUnit>) -> [UInt64] {
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

  private static func appendLatin(_ word: ArraySlice<UInt8>, to units: inout [SkeletonUnit]) {
    var index = word.startIndex
    var previous: [SkeletonUnit] = []
    while index < word.endIndex {
      let (next, length) = LatinSounds.units(in: word[index...], isFirst: index == word.startIndex)
      // Doubled letters and doubled vowels are one sound.
      if next != previous { units += next }
      previous = next
      index += length
    }
  }

  private static func appendArabic(_ word: ArraySlice<UInt8>, to units: inout [SkeletonUnit]) {
    word.withUnsafeBufferPointer { buffer in
      let bytes = buffer.span
      var offset = 0
      var letter = UTF8Scalars.decode(bytes, at: 0)
      var isFirst = true
      while letter.length > 0 {
        offset += letter.length
        // 0 bytes behind the last letter.
        let next = offset < bytes.count ? UTF8Scalars.decode(bytes, at: offset) : (scalar: 0, length: 0)
        if next.length > 0, let unit = ArabicSounds.unit(for: letter.scalar, next.scalar) {
          units.append(unit)
          offset += next.length
          letter = offset < bytes.count ? UTF8Scalars.decode(bytes, at: offset) : (scalar: 0, length: 0)
        } else {
          if let unit = ArabicSounds.unit(for: letter.scalar, isFirst: isFirst, isLast: next.length == 0) {
            units.append(unit)
          }
          letter = next
        }
        isFirst = false
      }
    }
  }
}
