internal import WaslText

/// A word of a text as it may be read: whole, or without small words that are written at its beginning (و ف ب ل ك ال).
public struct WordReading: Sendable {
  /// The index of the token.
  public let token: Int
  /// How many bytes are left: two for an Arabic letter.
  public let length: Int
  private let stripped: Proclitics.Stripped

  /// Whether و or ف was taken off.
  public var hasConjunction: Bool { stripped.hasConjunction }
  /// Whether ب, ل or ك was taken off, or لل.
  public var hasPreposition: Bool { stripped.hasPreposition }
  /// Whether the article was taken off.
  public var hasArticle: Bool { stripped.hasArticle }

  init(token: Int, _ reading: FormReading) {
    self.token = token
    length = reading.length
    stripped = reading.stripped
  }
}

/// How a normalised form may be read, wherever it stands.
struct FormReading {
  /// What was taken off; it begins so many bytes behind the form's beginning.
  let stripped: Proclitics.Stripped
  /// How many bytes are left.
  let length: Int
  /// The hash of the rest, so that looking it up in a table that does not have it costs next to nothing.
  let hash: UInt32

  /// How many bytes have to be left of a word when its beginning is taken for a clitic: three Arabic letters. Shorter
  /// rests are chance: بين is not ب and ين, yen.
  private static let leastRest = 6

  /// Appends the readings of a form, the whole word always first.
  static func append(of form: [UInt8], _ kind: Token.Kind, _ proclitics: Proclitics, to readings: inout [FormReading]) {
    guard kind == .arabicWord else {
      readings.append(FormReading(Proclitics.Stripped(start: 0), of: form))
      return
    }
    for stripped in proclitics.readings(of: form, form.indices)
    where stripped.start == 0 || form.count - stripped.start >= leastRest {
      readings.append(FormReading(stripped, of: form))
    }
  }

  private init(_ stripped: Proclitics.Stripped, of form: [UInt8]) {
    self.stripped = stripped
    length = form.count - stripped.start
    hash = Self.hash(of: form[stripped.start...])
  }

  static func hash(of bytes: ArraySlice<UInt8>) -> UInt32 { FNV32.hash(of: bytes) }
}
