/// Recognises URLs, e-mail addresses and bare domains at the beginning of a word.
enum AddressScanner {
  /// The address at an offset, where an ASCII letter or a digit stands.
  static func address(in text: Span<UInt8>, at start: Int) -> Token? {
    guard isNameByte(text[start]) else { return nil }
    var end = start
    while end < text.count, isNameByte(text[end]) { end += 1 }
    guard end < text.count, end - start <= longestName else { return nil }
    switch text[end] {
    case UInt8(ascii: ":"):
      return url(in: text, from: start, schemeEnd: end)
    case UInt8(ascii: "@"):
      guard let domainEnd = domainEnd(in: text, at: end + 1) else { return nil }
      return Token(range: start..<domainEnd, kind: .email)
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "%"):
      return emailWithSigns(in: text, from: start, firstSign: end) ?? domain(in: text, from: start)
    default:
      return nil
    }
  }

  /// Longer runs of letters are no names of anything, and looking past them costs time.
  private static let longestName = 64

  private static func url(in text: Span<UInt8>, from start: Int, schemeEnd: Int) -> Token? {
    guard schemeEnd + 2 < text.count, text[schemeEnd + 1] == UInt8(ascii: "/"),
      text[schemeEnd + 2] == UInt8(ascii: "/")
    else { return nil }
    let end = urlEnd(in: text, from: schemeEnd + 3)
    return end > schemeEnd + 3 ? Token(range: start..<end, kind: .url) : nil
  }

  private static func emailWithSigns(in text: Span<UInt8>, from start: Int, firstSign: Int) -> Token? {
    var end = firstSign
    while end < text.count, end - start <= longestName {
      if isNameByte(text[end]) || isEmailSign(text[end]) {
        end += 1
      } else if text[end] == UInt8(ascii: "@"), text[end - 1] != UInt8(ascii: "."),
        let domainEnd = domainEnd(in: text, at: end + 1)
      {
        return Token(range: start..<domainEnd, kind: .email)
      } else {
        return nil
      }
    }
    return nil
  }

  /// A domain with `www.` before it or a common top-level domain at its end, and the path after it. The top-level
  /// domain has to be in small letters, since a space is missing more often in "the end.In May".
  private static func domain(in text: Span<UInt8>, from start: Int) -> Token? {
    guard let end = domainEnd(in: text, at: start) else { return nil }
    var labelStart = end
    while text[labelStart - 1] != UInt8(ascii: ".") { labelStart -= 1 }
    var label: UInt64 = 0
    for index in labelStart..<end where end - labelStart <= 8 {
      label = label << 8 | UInt64(text[index])
    }
    let hasPrefix =
      end - start > 4 && text[start + 3] == UInt8(ascii: ".")
      && (start..<start + 3).allSatisfy { text[$0] | 0x20 == UInt8(ascii: "w") }
    guard hasPrefix || topLevelDomains.contains(label) else { return nil }
    if end < text.count, text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: "?") {
      return Token(range: start..<urlEnd(in: text, from: end), kind: .url)
    }
    return Token(range: start..<end, kind: .url)
  }

  /// The end of labels with stops between them, the last of two letters or more; `nil` where there is only
  /// one.
  private static func domainEnd(in text: Span<UInt8>, at start: Int) -> Int? {
    var end = start
    var lastLabel = start
    var hasStop = false
    while end < text.count {
      if isNameByte(text[end]) || (text[end] == UInt8(ascii: "-") && end > lastLabel) {
        end += 1
      } else if text[end] == UInt8(ascii: "."), end > lastLabel, end + 1 < text.count,
        isNameByte(text[end + 1])
      {
        end += 1
        lastLabel = end
        hasStop = true
      } else {
        break
      }
    }
    guard hasStop, end - lastLabel >= 2, (lastLabel..<end).allSatisfy({ isASCIILetter(text[$0]) }) else {
      return nil
    }
    return end
  }

  /// The end of a URL: white space, a quotation mark or an angle bracket, less the punctuation that closes
  /// the sentence around it.
  private static func urlEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    var trimmed = start
    var openBrackets = 0
    scan: while end < text.count {
      let next = UTF8Scalars.decode(text, at: end)
      switch ScalarClass.of(next.scalar) {
      case .space, .control: break scan
      default: break
      }
      switch next.scalar {
      case 0x22, 0x3C, 0x3E, 0xAB, 0xBB, 0x201C, 0x201D, 0x2018, 0x2019: break scan
      case 0x28: openBrackets += 1
      case 0x29:
        openBrackets -= 1
        if openBrackets < 0 { break scan }
        trimmed = end + next.length
      case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x60C, 0x61B, 0x61F: break
      default: trimmed = end + next.length
      }
      end += next.length
    }
    return trimmed
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isEmailSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "%"): true
    default: false
    }
  }

  /// Top-level domains under which a bare domain is recognised, as packed bytes: the generic ones in wide use
  /// and those of the countries whose sites texts in our first languages name most.
  private static let topLevelDomains: Set<UInt64> = Set(
    """
    com org net edu gov int mil info biz io co me tv uk eu fr de es it ru cn jp in us ca au ae sa eg ma dz tn ly
    jo lb sy iq kw qa bh om ye ps il sd tr ir
    """.split { $0 == " " || $0 == "\n" }.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
}
