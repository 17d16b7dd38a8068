/// A place in a text that names a number.
public struct NumberMention: Sendable, Hashable {
  /// How the number is written.
  public enum Form: String, Sendable, Hashable, Codable {
    case digits, words
    /// Digits and a word together: 3.5 million.
    case mixed
    case roman
  }

  /// What the number does in its sentence.
  public enum Role: String, Sendable, Hashable, Codable {
    case cardinal, ordinal
    /// The value is the number before the sign: 50 for 50 %.
    case percent
    /// A part of something: half, ثلث.
    case fraction
  }

  /// Where the number stands, in UTF-8 bytes of the text, with its percent sign or ordinal ending.
  public var range: Range<Int>
  public var value: ExactNumber
  /// Another value that the same writing can have: 1.234 as one and a fraction or as more than a thousand.
  public var alternative: ExactNumber?
  public var form: Form
  public var role: Role
  public var certainty: Certainty

  public init(
    range: Range<Int>, value: ExactNumber, alternative: ExactNumber? = nil, form: Form,
    role: Role = .cardinal,
    certainty: Certainty = .certain
  ) {
    self.range = range
    self.value = value
    self.alternative = alternative
    self.form = form
    self.role = role
    self.certainty = certainty
  }
}

/// How sure a reading is.
public enum Certainty: Int, Sendable, Hashable, Comparable, Codable {
  /// The word often means something else: one as a pronoun, `MIX` as a Roman numeral, May as a name.
  case weak
  /// The usual reading where another is possible.
  case likely
  case certain

  public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
}
