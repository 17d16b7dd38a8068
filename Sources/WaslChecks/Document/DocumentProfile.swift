/// What a document does throughout, learnt before its units are judged: so that a style is reported as a style, and no
/// unit is blamed for what all of them do.
///
/// A part is added by a file with a type that conforms to ``ProfilePart`` and its lines below.
public struct DocumentProfile: Sendable {
  /// Which digits and separators each side writes.
  public private(set) var digits = DigitStyle()
  /// Which words in Latin letters an Arabic side keeps.
  public private(set) var keptWords = KeptWords()
  /// Which names with digits keep them in translation.
  public private(set) var nameNumbers = NameNumbers()
  /// Whether the sides number their paragraphs alike.
  public private(set) var labels = LabelUse()
  /// Whether words that have a tanwin are written with it.
  public private(set) var tanwin = TanwinUse()
  /// Which quotation marks each side writes, and which have no partner.
  public private(set) var quotationMarks = QuotationMarks()
  /// Whether the sides end their sentences alike.
  public private(set) var endMarks = EndMarks()
  /// Which of several words for one thing an Arabic side uses.
  public private(set) var variants = VariantUse()
  /// Which texts stand there several times with different counterparts.
  public private(set) var repetitions = Repetitions()
  /// How often each word stands on the judged sides.
  public private(set) var words = WordCounts()
  /// Whether the space between sentences is missing throughout.
  public private(set) var missingSpaces = MissingSpaces()
  /// Whether a space stands before punctuation marks throughout.
  public private(set) var spacedMarks = SpacedMarks()
  /// How long the targets are beside their sources.
  public private(set) var lengths = LengthProfile()

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    digits.read(unit)
    keptWords.read(unit)
    nameNumbers.read(unit)
    labels.read(unit)
    tanwin.read(unit)
    quotationMarks.read(unit)
    endMarks.read(unit)
    variants.read(unit)
    repetitions.read(unit)
    words.read(unit)
    missingSpaces.read(unit)
    spacedMarks.read(unit)
    lengths.read(unit)
  }

  /// Adds what was learnt from the units after its own.
  mutating func add(_ later: DocumentProfile) {
    digits.add(later.digits)
    keptWords.add(later.keptWords)
    nameNumbers.add(later.nameNumbers)
    labels.add(later.labels)
    tanwin.add(later.tanwin)
    quotationMarks.add(later.quotationMarks)
    endMarks.add(later.endMarks)
    variants.add(later.variants)
    repetitions.add(later.repetitions)
    words.add(later.words)
    missingSpaces.add(later.missingSpaces)
    spacedMarks.add(later.spacedMarks)
    lengths.add(later.lengths)
  }

  mutating func finish() {
    digits.finish()
    keptWords.finish()
    nameNumbers.finish()
    labels.finish()
    tanwin.finish()
    quotationMarks.finish()
    endMarks.finish()
    variants.finish()
    repetitions.finish()
    words.finish()
    missingSpaces.finish()
    spacedMarks.finish()
    lengths.finish()
  }

  /// Without what is known of units by their number, for units that are counted otherwise now.
  var withoutPlaces: DocumentProfile {
    var profile = self
    profile.repetitions = Repetitions()
    profile.quotationMarks = quotationMarks.withoutPlaces
    return profile
  }
}

/// Something that is learnt from all units of a document.
protocol ProfilePart: Sendable {
  init()

  /// Learns from one unit, which may have an empty side.
  mutating func read(_ unit: UnitAnalysis)

  /// Adds what was learnt from the units after its own, as if it had read them.
  mutating func add(_ later: Self)

  /// Draws the conclusions after the last unit.
  mutating func finish()
}
