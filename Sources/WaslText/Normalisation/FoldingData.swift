/// The lists behind ``FoldingRules``.
enum FoldingData {
  /// Honorifics and small high signs, tanwin to sukun, Quranic marks. Madda and hamza above and below
  /// (U+0653–0655) are parts of letters and have a rule of their own.
  static let tashkeel: [ClosedRange<UInt32>] = [
    0x610...0x61A, 0x64B...0x652, 0x656...0x65F, 0x670...0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED,
    0x898...0x89F, 0x8CA...0x8E1, 0x8E3...0x8FF,
  ]

  /// Characters that are not seen: soft hyphen, joiners, bidi marks and isolates, byte order mark, variation
  /// selectors.
  static let invisible: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xE_0100...0xE_01EF,
  ]

  /// Combining marks that a comparison can do without: those of Latin, Greek and Cyrillic, Hebrew points,
  /// Syriac points.
  static let diacritics: [ClosedRange<UInt32>] = [
    0x300...0x34E, 0x350...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5,
    0x5C7...0x5C7, 0x711...0x711, 0x730...0x74A, 0x1AB0...0x1ACE, 0x1DC0...0x1DFF, 0x20D0...0x20F0,
    0xFB1E...0xFB1E, 0xFE20...0xFE2F,
  ]

  /// Latin letters whose stroke or shape has no decomposition in Unicode.
  static let strokes: [UInt32: [UInt32]] = spelled([
    "Ø": "o", "ø": "o", "Đ": "d", "đ": "d", "Ð": "d", "ð": "d", "Ł": "l", "ł": "l", "Ħ": "h", "ħ": "h",
    "Ŧ": "t", "ŧ": "t", "ı": "i", "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "Þ": "th", "þ": "th", "ẞ": "ss",
    "ß": "ss",
  ])

  static let latinLigatures: [UInt32: [UInt32]] = spelled([
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  ])

  static let numberSigns: [UInt32: UInt32] = [0x66A: 0x25, 0x66B: 0x2E, 0x66C: 0x2C]

  /// Quotation marks, dashes and spaces; guillemets count as double quotation marks, as which they are
  /// translated.
  static let punctuation: [UInt32: [UInt32]] = spelled([
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "‹": "'", "›": "'", "`": "'", "´": "'",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "″": "\"", "«": "\"", "»": "\"",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "،": ",", "؛": ";", "؟": "?", "۔": ".",
    "\u{A0}": " ", "\u{2002}": " ", "\u{2003}": " ", "\u{2007}": " ", "\u{2009}": " ", "\u{200A}": " ",
    "\u{202F}": " ", "\u{205F}": " ", "\u{3000}": " ",
  ])

  /// The zeros of the decimal digits that are not ASCII, in the Basic Multilingual Plane (`UnicodeData.txt`,
  /// category Nd).
  static let zeroDigits: [UInt32] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
  ]

  /// The value of a decimal digit of ASCII or of the scripts above.
  static func digit(_ scalar: UInt32) -> UInt8? {
    if (0x30...0x39).contains(scalar) { return UInt8(scalar - 0x30) }
    for zero in zeroDigits where scalar >= zero && scalar <= zero + 9 { return UInt8(scalar - zero) }
    return nil
  }

  private static func spelled(_ table: [Unicode.Scalar: String]) -> [UInt32: [UInt32]] {
    var result: [UInt32: [UInt32]] = [:]
    for (scalar, text) in table { result[scalar.value] = text.unicodeScalars.map(\.value) }
    return result
  }
}
