extension Normalizer {
  /// Which differences between two spellings are to be ignored.
  public struct Options: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Arabic vowel signs, shadda, sukun, tanwin, dagger alef and the marks of Quranic recitation are
    /// removed.
    public static let tashkeel = Options(rawValue: 1 << 0)
    /// Tatweel (ـ) is removed.
    public static let tatweel = Options(rawValue: 1 << 1)
    /// أ إ آ ٱ become ا.
    public static let alefForms = Options(rawValue: 1 << 2)
    /// ؤ becomes و and ئ becomes ي.
    public static let hamzaCarriers = Options(rawValue: 1 << 3)
    /// ى becomes ي.
    public static let alefMaqsura = Options(rawValue: 1 << 4)
    /// ة becomes ه.
    public static let taMarbuta = Options(rawValue: 1 << 5)
    /// The presentation forms U+FB50–FDFF and U+FE70–FEFC become the letters they stand for: ﻻ becomes لا.
    public static let presentationForms = Options(rawValue: 1 << 6)
    /// The Persian and Urdu letters ک ی ہ ە ھ ۃ become the Arabic ones. Letters of other sounds (پ چ گ ژ)
    /// stay.
    public static let persianForms = Options(rawValue: 1 << 7)
    /// Bidi marks, zero-width characters, soft hyphens and variation selectors are removed.
    public static let invisible = Options(rawValue: 1 << 8)
    /// Decimal digits of every script become ASCII, ٫ becomes a full stop, ٬ a comma and ٪ a percent sign.
    public static let digits = Options(rawValue: 1 << 9)
    /// Letters become lower case; ß becomes ss and ς becomes σ.
    public static let letterCase = Options(rawValue: 1 << 10)
    /// Diacritics of Latin, Greek, Cyrillic, Hebrew and Syriac letters are removed, strokes and ligatures are
    /// resolved: é becomes e, ø becomes o, æ becomes ae. Signs that are letters of their script stay
    /// (Devanagari).
    public static let diacritics = Options(rawValue: 1 << 11)
    /// Full-width forms become ASCII, ﬁ becomes fi.
    public static let widths = Options(rawValue: 1 << 12)
    /// Quotation marks become `"` and `'`, dashes `-`, … becomes three stops, ، ؛ ؟ ۔ become , ; ? and a full
    /// stop, and special spaces become spaces.
    public static let punctuation = Options(rawValue: 1 << 13)

    /// Differences of encoding only: what a reader would not see.
    public static let encoding: Options = [.presentationForms, .invisible, .tatweel, .widths]
    /// Differences of encoding and of vowelling: words keep their hamza, ى and ة.
    public static let vowelling: Options = [.encoding, .tashkeel]
    /// Everything: the level at which words of two texts are compared and looked up.
    public static let comparison: Options = [
      .vowelling, .alefForms, .hamzaCarriers, .alefMaqsura, .taMarbuta, .persianForms, .digits, .letterCase,
      .diacritics, .punctuation,
    ]
  }
}
