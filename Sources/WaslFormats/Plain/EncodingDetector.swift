internal import WaslCore

/// Finds out how a text file is encoded, or that it is no text.
///
/// In this order: a byte order mark; the first bytes of well-known binary files; UTF-16 without a mark, by the
/// characters that come out; control characters, which no text has many of; UTF-8; and of the single-byte
/// encodings the one in which the most plausible words come out. Bytes that are mostly UTF-8 with a fault in
/// them are reported as such and never taken for a legacy encoding.
enum EncodingDetector {
  /// What was found.
  enum Finding: Hashable {
    case text(TextEncoding)
    /// UTF-8 with a fault at this offset.
    case damagedUTF8(offset: Int)
    case binary(BinaryKind)
    /// Text otherwise, with a NUL at this offset.
    case nul(offset: Int)
    /// So many control characters that it can be no text.
    case controlCharacters
    /// Text in none of the encodings that are known here.
    case unrecognised
  }

  /// The most bytes that the guesses look at; certain knowledge (marks, UTF-8) rests on all of them.
  private static let sampleSize = 1 << 20
  /// The share of control characters from which on bytes are no text. Text extracted from PDF may have some.
  private static let controlShare = 0.01
  /// The share of NULs up to which the rest may still be text, with a fault to point at.
  private static let nulShare = 0.001

  static func examine(_ bytes: [UInt8]) -> Finding {
    if let marked = TextEncoding.marked(bytes) { return .text(marked) }
    if let kind = BinaryKind.recognise(bytes) { return .binary(kind) }
    let sample = bytes.prefix(sampleSize)
    let (nuls, controls) = ByteRuns.controls(in: sample.span, where: isControl)
    // Text in the letters of one language has bytes below 0x20 in UTF-16 and nowhere else.
    if controls > 0, let utf16 = unmarkedUTF16(bytes) { return .text(utf16) }
    if Double(nuls) > Double(sample.count) * nulShare
      || Double(controls) > Double(sample.count) * controlShare
    {
      return .controlCharacters
    }
    if let first = bytes.firstIndex(of: 0) { return .nul(offset: first) }
    return eightBit(bytes)
  }

  private static func eightBit(_ bytes: [UInt8]) -> Finding {
    let scan = UTF8Scan(bytes)
    guard let firstMalformed = scan.firstMalformed else { return .text(.utf8) }
    // Letters beyond ASCII make well-formed UTF-8 in a legacy encoding only by rare chance.
    if scan.multibyteCount >= scan.malformedCount { return .damagedUTF8(offset: firstMalformed) }
    return legacy(bytes.dropFirst(firstMalformed).prefix(sampleSize))
  }

  private static func legacy(_ bytes: some Collection<UInt8>) -> Finding {
    // In order of preference where the words are equally plausible: English text whose only bytes beyond ASCII
    // are quotation marks reads the same in both Windows encodings.
    let candidates: [TextEncoding] = [.windows1252, .windows1256, .iso8859Part6]
    var best: (encoding: TextEncoding, score: Int)?
    for candidate in candidates {
      let plausibility = LegacyPlausibility(bytes, as: candidate)
      if plausibility.hasUndefined { continue }
      if best.map({ plausibility.score > $0.score }) ?? true { best = (candidate, plausibility.score) }
    }
    guard let best, best.score >= 0 else { return .unrecognised }
    return .text(best.encoding)
  }

  /// UTF-16 without a byte order mark, where nearly all of its characters are those of Arabic or Latin text.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let sample = bytes.prefix(sampleSize)
    var little = 0
    var big = 0
    for index in stride(from: 0, to: sample.count - 1, by: 2) {
      let (first, second) = (UInt16(sample[index]), UInt16(sample[index + 1]))
      if isUsual(second << 8 | first) { little += 1 }
      if isUsual(first << 8 | second) { big += 1 }
    }
    let needed = sample.count / 2 * 19 / 20
    if little > needed, little > big { return .utf16LittleEndian }
    return big > needed && big > little ? .utf16BigEndian : nil
  }

  private static func isUsual(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x17F, 0x600...0x6FF, 0x2000...0x206F, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// Control characters other than tab, line feed, vertical tab, form feed, carriage return and the old
  /// end-of-file mark of DOS.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A || byte == 0x7F
  }
}
