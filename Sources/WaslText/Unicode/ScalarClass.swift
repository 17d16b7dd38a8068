/// What a scalar is to the tokenizer.
enum ScalarClass: UInt8 {
  /// White space, line ends included.
  case space
  /// Invisible: bidi marks, zero-width characters, control characters.
  case control
  case arabicLetter
  case latinLetter
  /// A letter of a script that separates words by spaces (or is treated so: Thai).
  case otherLetter
  /// A letter that is a token by itself: Han, Hiragana, Katakana.
  case ideograph
  /// A combining mark: it belongs to what stands before it.
  case mark
  /// A decimal digit of any script.
  case digit
  /// A fraction in one character, such as ½.
  case vulgarFraction
  case punctuation
  case symbol

  /// Classes of U+0000–07FF, where nearly all Arabic and Latin text stands.
  private static let low: [ScalarClass] = (0..<0x800).map { byProperties($0) }

  /// The class of a scalar value.
  @inline(__always)
  static func of(_ scalar: UInt32) -> ScalarClass {
    // The letters that nearly all text is made of, without the table, whose every use asks whether it is made already.
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A: .latinLetter
    case 0x20: .space
    case 0x621...0x63A, 0x641...0x64A: .arabicLetter
    case 0x64B...0x652: .mark
    case 0..<0x800: low[Int(scalar)]
    default: byProperties(scalar)
    }
  }

  var isLetter: Bool {
    switch self {
    case .arabicLetter, .latinLetter, .otherLetter, .ideograph: true
    default: false
    }
  }

  private static func byProperties(_ value: UInt32) -> ScalarClass {
    if (0x4E00...0x9FFF).contains(value) { return .ideograph }
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
      return script(of: value)
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return .mark
    case .decimalNumber:
      return .digit
    case .otherNumber:
      return (0xBC...0xBE).contains(value) || (0x2150...0x215E).contains(value) ? .vulgarFraction : .symbol
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      return .space
    case .control:
      return (0x09...0x0D).contains(value) || value == 0x85 ? .space : .control
    case .format:
      // The Arabic number signs and the end of ayah are visible although their category is Cf.
      return (0x600...0x605).contains(value) || value == 0x6DD || value == 0x8E2 ? .symbol : .control
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    default:
      return .symbol
    }
  }

  private static func script(of value: UInt32) -> ScalarClass {
    switch value {
    case 0x41...0x24F, 0x250...0x2FF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF,
      0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF5A, 0x2160...0x2188:
      return .latinLetter
    case 0x600...0x6FF, 0x750...0x77F, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x1EE00...0x1EEFF:
      return .arabicLetter
    case 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFF:
      return .ideograph
    default:
      return .otherLetter
    }
  }
}
