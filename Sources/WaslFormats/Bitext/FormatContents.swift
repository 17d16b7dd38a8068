internal import WaslCore

/// What a format can carry of a bitext.
public struct FormatContents: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The sentences themselves. A format without them holds beads only and cannot be read as a bitext.
  public static let texts = FormatContents(rawValue: 1 << 0)
  /// Where one sentence of a side ends and the next begins.
  public static let sentenceBoundaries = FormatContents(rawValue: 1 << 1)
  /// The cost model's figures.
  public static let scores = FormatContents(rawValue: 1 << 2)
  /// The probabilities that units are right.
  public static let confidences = FormatContents(rawValue: 1 << 3)
  /// What a reviewer has decided.
  public static let status = FormatContents(rawValue: 1 << 4)
  /// Remarks by people.
  public static let notes = FormatContents(rawValue: 1 << 5)
  /// The units' identifiers.
  public static let identifiers = FormatContents(rawValue: 1 << 6)
  /// The two languages.
  public static let languages = FormatContents(rawValue: 1 << 7)
  /// The names of the two documents.
  public static let documentNames = FormatContents(rawValue: 1 << 8)
  /// The formatting inside the sentences.
  public static let inlineCodes = FormatContents(rawValue: 1 << 9)

  /// All of a bitext.
  public static let everything: FormatContents = [
    .texts, .sentenceBoundaries, .scores, .confidences, .status, .notes, .identifiers, .languages,
    .documentNames, .inlineCodes,
  ]

  /// The contents in words, in the order above.
  public var words: [String] { Self.named.filter { contains($0.0) }.map(\.1) }

  private static let named: [(FormatContents, String)] = [
    (.texts, "texts"), (.sentenceBoundaries, "sentence boundaries"), (.scores, "scores"),
    (.confidences, "confidences"), (.status, "status"), (.notes, "notes"), (.identifiers, "identifiers"),
    (.languages, "languages"), (.documentNames, "document names"),
    (.inlineCodes, "inline codes"),
  ]
}
