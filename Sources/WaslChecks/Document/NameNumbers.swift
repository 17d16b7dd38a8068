internal import WaslLexicon
internal import WaslText

/// Names with digits in them whose number the translation keeps: where ACE2 becomes «الإنزيم المحول للأنجيوتنسين 2»
/// throughout, a place without the 2 has lost it.
public struct NameNumbers: Sendable, ProfilePart {
  /// A practice is seen in so many units at least, and in so large a share of them.
  private static let fewestUnits = 4
  private static let leastShare = 0.66

  private var words = Vocabulary()
  private var kept: [Int] = []
  private var seen: [Int] = []

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    if unit.isUnpaired { return }
    for side in [unit.source, unit.target] {
      let other = unit.other(side)
      for (index, token) in side.tokens.enumerated()
      where token.kind == .latinWord && side.memory.has(.wordWithNumber, side.forms[index]) {
        let form = side.text.normalizedForm(at: index)
        guard let digits = Self.digits(of: form), !other.text.contains(form) else { continue }
        let number = Int(words.intern(form))
        if number == seen.count {
          seen.append(0)
          kept.append(0)
        }
        seen[number] += 1
        if other.text.contains(digits) { kept[number] += 1 }
      }
    }
  }

  mutating func add(_ later: NameNumbers) {
    for number in later.seen.indices {
      let own = Int(words.intern(later.words[Int32(number)]))
      if own == seen.count {
        seen.append(0)
        kept.append(0)
      }
      seen[own] += later.seen[number]
      kept[own] += later.kept[number]
    }
  }

  mutating func finish() {}

  /// Whether the translation of a name, normalised, keeps its number in this document.
  func isKept(_ word: ArraySlice<UInt8>) -> Bool {
    guard let number = words.find(word).map(Int.init), seen[number] >= Self.fewestUnits else { return false }
    return Double(kept[number]) >= Self.leastShare * Double(seen[number])
  }

  /// The digits at the end of a word that begins with a letter.
  private static func digits(of form: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let digits = form.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    return digits > 0 && digits < form.count ? form.suffix(digits) : nil
  }
}

extension TokenizedText {
  /// Whether a token has this normalised form.
  fileprivate func contains(_ form: ArraySlice<UInt8>) -> Bool {
    tokens.indices.contains { normalizedForm(at: $0) == form }
  }
}
