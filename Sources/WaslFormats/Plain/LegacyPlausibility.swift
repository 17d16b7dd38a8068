/// How well bytes read as text in a single-byte encoding, judged by the words that come out.
///
/// Words of one script speak for an encoding; words that mix Arabic and Latin letters (`Çلسêéم`), and Latin
/// words made mostly of accented letters (`ÇáÓáÇã`), speak against it, each by the number of its letters beyond
/// ASCII.
struct LegacyPlausibility {
  /// Letters beyond ASCII in plausible words less those in implausible ones.
  private(set) var score = 0
  /// Whether there is a byte that the encoding leaves undefined, or uses for a control character.
  private(set) var hasUndefined = false

  /// What a word that begins with the article `ال` counts in addition. About one word in three does in Arabic
  /// prose, and in the wrong Arabic encoding none does.
  private static let articleBonus = 1

  private enum Kind: UInt8 { case other, accented, arabic, undefined }

  private var asciiLetters = 0
  private var accented = 0
  private var arabic = 0
  private var opening: (UInt16, UInt16) = (0, 0)

  /// Reads the bytes in an encoding that has a single-byte table.
  init(_ bytes: some Sequence<UInt8>, as encoding: TextEncoding) {
    let table = SingleByteTable.upperHalf(of: encoding) ?? []
    let kinds = table.map(Self.kind)
    for byte in bytes {
      if byte < 0x80 {
        let isLetter = (0x41...0x5A).contains(byte & 0xDF)
        if isLetter { asciiLetters += 1 } else { endWord() }
        continue
      }
      let index = Int(byte) - 0x80
      switch kinds[index] {
      case .accented: accented += 1
      case .arabic:
        arabic += 1
        if arabic == 1 { opening.0 = table[index] }
        if arabic == 2 { opening.1 = table[index] }
      case .undefined:
        hasUndefined = true
        endWord()
      case .other: endWord()
      }
    }
    endWord()
  }

  private mutating func endWord() {
    defer { (asciiLetters, accented, arabic) = (0, 0, 0) }
    let isLatin = asciiLetters + accented > 0
    if arabic > 0 && isLatin {
      score -= arabic + accented
    } else if arabic > 0 {
      score += arabic
      if opening == (0x0627, 0x0644) { score += Self.articleBonus }
    } else if accented > 0 {
      let isPlausible = accented == 1 || accented <= asciiLetters
      score += isPlausible ? accented : -accented
    }
  }

  private static func kind(of codePoint: UInt16) -> Kind {
    switch codePoint {
    case 0, 0x80...0x9F: .undefined
    case 0x0620...0x065F, 0x066E...0x06D3: .arabic
    case 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x0192: .accented
    default: .other
    }
  }
}
