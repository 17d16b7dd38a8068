internal import WaslCore

/// What one look over bytes finds when they are read as UTF-8.
struct UTF8Scan: Sendable, Hashable {
  /// Well-formed sequences of two to four bytes.
  private(set) var multibyteCount = 0
  /// Ill-formed sequences, counted as the Unicode Standard recommends to replace them (section 3.9, “maximal
  /// subparts”).
  private(set) var malformedCount = 0
  /// Where the first ill-formed sequence begins.
  private(set) var firstMalformed: Int?
  /// Whether the bytes end in the middle of a sequence that was well-formed so far.
  private(set) var endsInSequence = false

  /// Looks over all the bytes from an offset.
  init(_ bytes: [UInt8], from start: Int = 0) {
    let span = bytes.span
    var index = start
    while index < span.count {
      index = ByteRuns.endOfASCII(in: span, from: index)
      // Two bytes a letter, from Greek to Arabic, without a look at the tables.
      while index + 1 < span.count, span[index] &- 0xC2 < 0x1E, span[index + 1] & 0xC0 == 0x80 {
        multibyteCount += 1
        index += 2
      }
      guard index < span.count, span[index] >= 0x80 else { continue }
      let byte = span[index]
      let (length, isWhole) = Self.sequence(in: bytes, at: index)
      if isWhole {
        multibyteCount += 1
      } else {
        malformedCount += 1
        if firstMalformed == nil { firstMalformed = index }
        endsInSequence = index + length == bytes.count && Self.length(of: byte) > length
      }
      index += length
    }
  }

  /// The length that a lead byte announces; 1 for a byte that leads nothing.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The longest well-formed beginning of a sequence, by table 3-7 of the Unicode Standard.
  private static func sequence(in bytes: [UInt8], at start: Int) -> (length: Int, isWhole: Bool) {
    let lead = bytes[start]
    let wanted = length(of: lead)
    guard wanted > 1 else { return (1, false) }
    var taken = 1
    while taken < wanted, start + taken < bytes.count {
      let next = bytes[start + taken]
      let allowed: ClosedRange<UInt8> =
        switch (lead, taken) {
        case (0xE0, 1): 0xA0...0xBF
        case (0xED, 1): 0x80...0x9F
        case (0xF0, 1): 0x90...0xBF
        case (0xF4, 1): 0x80...0x8F
        default: 0x80...0xBF
        }
      guard allowed.contains(next) else { return (taken, false) }
      taken += 1
    }
    return (taken, taken == wanted)
  }
}
