/// Finds the ends of words.
enum WordScanner {
  /// The word at an offset, where a letter of a script stands.
  static func word(in text: Span<UInt8>, at start: Int, script: ScalarClass) -> Token {
    var end = start
    var capitals = 0
    var smallLetters = 0
    var isInitials = false
    var startsWithCapital = false
    // Letters since the last stop: initials are single letters with stops between them.
    var lettersInPart = 0
    scan: while end < text.count {
      let next = UTF8Scalars.decode(text, at: end)
      let nextClass = ScalarClass.of(next.scalar)
      switch nextClass {
      case script:
        if script != .arabicLetter {
          if isCapital(next.scalar) {
            capitals += 1
            if end == start { startsWithCapital = true }
          } else {
            smallLetters += 1
          }
        }
        lettersInPart += 1
        end += next.length
      case .mark:
        end += next.length
      case .digit where script == .latinLetter:
        lettersInPart += 1
        end += next.length
      case .control:
        guard let resumed = continuation(in: text, after: end, script: script) else { break scan }
        end = resumed
      case .punctuation:
        if let resumed = initial(in: text, stopAt: end, lettersBefore: lettersInPart, script: script) {
          isInitials = true
          lettersInPart = 0
          end = resumed
        } else if let resumed = joined(in: text, at: end, script: script) {
          lettersInPart += 2
          end = resumed
        } else {
          break scan
        }
      default:
        break scan
      }
    }
    var traits: Token.Traits = startsWithCapital ? .capitalised : []
    if isInitials ? smallLetters == 0 : capitals >= 2 && smallLetters == 0 { traits.insert(.acronym) }
    return Token(range: start..<end, kind: kind(of: script), traits: traits)
  }

  /// The possessive ’s at an offset, where it ends a word or a number (1990’s).
  static func possessive(in text: Span<UInt8>, at offset: Int) -> Token? {
    guard offset > 0, let end = possessiveEnd(in: text, at: offset) else { return nil }
    var previous = offset - 1
    while previous > 0, text[previous] & 0xC0 == 0x80 { previous -= 1 }
    let before = ScalarClass.of(UTF8Scalars.decode(text, at: previous).scalar)
    guard before == .latinLetter || before == .mark || before == .digit else { return nil }
    return Token(range: offset..<end, kind: .latinWord)
  }

  private static func kind(of script: ScalarClass) -> Token.Kind {
    switch script {
    case .arabicLetter: .arabicWord
    case .latinLetter: .latinWord
    default: .otherWord
    }
  }

  @inline(__always)
  private static func isCapital(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Past invisible characters and marks, where the word goes on after them.
  private static func continuation(in text: Span<UInt8>, after offset: Int, script: ScalarClass) -> Int? {
    var offset = offset
    while offset < text.count {
      let next = UTF8Scalars.decode(text, at: offset)
      switch ScalarClass.of(next.scalar) {
      case .control: offset += next.length
      case script, .mark: return offset
      default: return nil
      }
    }
    return nil
  }

  /// Past a stop between two initials.
  private static func initial(
    in text: Span<UInt8>, stopAt offset: Int, lettersBefore: Int, script: ScalarClass
  ) -> Int? {
    guard lettersBefore == 1, script != .otherLetter, text[offset] == UInt8(ascii: "."),
      offset + 1 < text.count,
      ScalarClass.of(UTF8Scalars.decode(text, at: offset + 1).scalar) == script
    else { return nil }
    let afterLetter = SignScanner.endOfMarks(in: text, after: offset + 1)
    if afterLetter < text.count {
      let following = ScalarClass.of(UTF8Scalars.decode(text, at: afterLetter).scalar)
      if following.isLetter || following == .digit { return nil }
    }
    return offset + 1
  }

  /// Past an apostrophe or an underscore inside a word.
  private static func joined(in text: Span<UInt8>, at offset: Int, script: ScalarClass) -> Int? {
    guard script != .arabicLetter else { return nil }
    let sign = UTF8Scalars.decode(text, at: offset)
    guard isApostrophe(sign.scalar) || sign.scalar == underscore, offset + sign.length < text.count,
      ScalarClass.of(UTF8Scalars.decode(text, at: offset + sign.length).scalar) == script,
      possessiveEnd(in: text, at: offset) == nil
    else { return nil }
    return offset + sign.length
  }

  /// The end of an apostrophe and an s with no letter after it.
  private static func possessiveEnd(in text: Span<UInt8>, at offset: Int) -> Int? {
    let sign = UTF8Scalars.decode(text, at: offset)
    let end = offset + sign.length + 1
    guard isApostrophe(sign.scalar), end <= text.count,
      text[end - 1] == UInt8(ascii: "s") || text[end - 1] == UInt8(ascii: "S")
    else { return nil }
    if end < text.count {
      let following = ScalarClass.of(UTF8Scalars.decode(text, at: end).scalar)
      if following.isLetter || following == .digit || following == .mark { return nil }
    }
    return end
  }

  private static let underscore: UInt32 = 0x5F

  private static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }
}
