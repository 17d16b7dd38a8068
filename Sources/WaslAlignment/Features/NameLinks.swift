internal import WaslLexicon
internal import WaslText

/// Which words of two texts in different scripts are the same name, by how they sound.
///
/// A name of the Latin side is a word with a capital inside a sentence; of the other side any word may be one that has
/// no translation already.
struct NameLinks {
  /// Pairs of a form of the other script and the form of a Latin name, in order.
  private(set) var pairs: [(other: Int32, latin: Int32)] = []

  /// How alike two words must sound: nearly all pairs of real names do (docs/text.md).
  private static let similarity = 0.78
  /// How alike where there are few consonants, which common words share by chance.
  private static let similarityOfShortNames = 0.9
  private static let shortName = 3
  /// Words that one side has more than so many times as often as the other are not each other's.
  private static let largestRatioOfFrequencies = 4.0

  private struct Candidate {
    let form: Int32
    let skeleton: ConsonantSkeleton
  }

  /// - Parameter isKnown: whether a stem of the other side has a translation.
  init(latin: FormTable, other: FormTable, isKnown: (_ stem: Int32) -> Bool) {
    var candidates: [UInt64: [Candidate]] = [:]
    for form in 0..<Int32(latin.count)
    where latin.kinds[Int(form)] == .latinWord && latin.isCapitalisedInside[Int(form)] {
      for skeleton in ConsonantSkeleton.readings(ofNormalizedWord: latin.forms[form]) {
        for key in Set(skeleton.keys) { candidates[key, default: []].append(Candidate(form: form, skeleton: skeleton)) }
      }
    }
    guard !candidates.isEmpty else { return }
    for form in 0..<Int32(other.count)
    where other.kinds[Int(form)] == .arabicWord && !isKnown(other.stemOfForm[Int(form)]) {
      for name in Self.names(of: form, other, candidates, latin) { pairs.append((form, name)) }
    }
  }

  private static func names(
    of form: Int32, _ other: FormTable, _ candidates: [UInt64: [Candidate]], _ latin: FormTable
  ) -> [Int32] {
    var linked: Set<Int32> = []
    let count = Double(other.occurrences[Int(form)])
    for reading in ConsonantSkeleton.readings(ofNormalizedWord: other.forms[form]) {
      let keys = reading.keys
      let isShort = keys.allSatisfy { $0 >> (4 * UInt64(shortName - 1)) == 0 }
      let wanted = isShort ? similarityOfShortNames : similarity
      for key in keys {
        for candidate in candidates[key] ?? [] where !linked.contains(candidate.form) {
          let others = Double(latin.occurrences[Int(candidate.form)])
          let ratio = max(count, others) / max(min(count, others), 1)
          if ratio <= largestRatioOfFrequencies, reading.similarity(to: candidate.skeleton) >= wanted {
            linked.insert(candidate.form)
          }
        }
      }
    }
    return linked.sorted()
  }
}
