internal import WaslText

/// A word of a text as it may be read: whole, or without small words that are written at its beginning (و ف ب ل ك ال).
public struct WordReading: Sendable {
  /// The index of the token.
  public let token: Int
  /// Where the rest stands in the text's normalised bytes.
  let range: Range<Int>
  /// The hash of the rest, so that looking it up in a table that does not have it costs next to nothing.
  let hash: UInt32
  let stripped: Proclitics.Stripped

  /// How many bytes are left: two for an Arabic letter.
  public var length: Int { range.count }
  /// Whether و or ف was taken off.
  public var hasConjunction: Bool { stripped.hasConjunction }
  /// Whether ب, ل or ك was taken off, or لل.
  public var hasPreposition: Bool { stripped.hasPreposition }
  /// Whether the article was taken off.
  public var hasArticle: Bool { stripped.hasArticle }

  init(token: Int, stripped: Proclitics.Stripped, end: Int, in bytes: [UInt8]) {
    self.token = token
    self.stripped = stripped
    range = stripped.start..<end
    hash = Self.hash(of: bytes[range])
  }

  /// FNV-1a, 32 bits.
  static func hash(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x100_0193 }
    return hash
  }
}

/// All readings of a text's words, the whole word always first. A class, because every table asks for them and a copy
/// of the arrays is counted each time.
final class WordReadings {
  private(set) var all: [WordReading] = []
  /// For each token the index of its first reading, and the number of readings at the end.
  private var starts: [Int] = []

  /// How many bytes have to be left of a word when its beginning is taken for a clitic: three Arabic letters. Shorter
  /// rests are chance: بين is not ب and ين, yen.
  private static let leastRest = 6

  func read(_ text: borrowing TokenizedText, _ proclitics: Proclitics) {
    all.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    let bytes = text.normalizedBytes
    for (index, token) in text.tokens.enumerated() {
      starts.append(all.count)
      let range = text.normalizedRange(at: index)
      if token.kind == .arabicWord {
        _ = proclitics.firstReading(of: bytes, range) { stripped -> Bool? in
          let isWhole = stripped.start == range.lowerBound
          guard isWhole || range.upperBound - stripped.start >= Self.leastRest else { return nil }
          all.append(WordReading(token: index, stripped: stripped, end: range.upperBound, in: bytes))
          return nil
        }
      } else {
        let whole = Proclitics.Stripped(start: range.lowerBound)
        all.append(WordReading(token: index, stripped: whole, end: range.upperBound, in: bytes))
      }
    }
    starts.append(all.count)
  }

  /// The readings of one token.
  func of(_ token: Int) -> Range<Int> { starts[token]..<starts[token + 1] }
}
