/// Something in a pair of texts that looks wrong: what it is, how bad, and the words on both sides that show it.
public struct Finding: Sendable, Hashable, Codable {
  /// The identifier of the unit that it is about.
  public var unit: String
  /// The stable identifier of the check that found it: `number.changed`.
  public var check: String
  public var severity: Severity
  /// The error type in the MQM typology, from the dimension down, divided by slashes:
  /// `accuracy/mistranslation/number` (https://themqm.org/error-types-2/typology/).
  public var mqmCategory: String
  public var issueType: IssueType
  /// What was seen, with the evidence in words, as a sentence without its full stop.
  public var message: String
  /// The places on the source side, as ranges of Unicode code points in its text: the unit's sentences joined by one
  /// space. Empty where nothing stands there.
  public var source: [Range<Int>]
  /// The places on the target side, likewise.
  public var target: [Range<Int>]
  /// A change that would mend it, where one is known.
  public var fix: Fix?
  /// The probability, 0 to 1, that a reviser would agree.
  public var confidence: Double
  /// What the finding is recognised by when the texts are aligned or checked anew: made from the check and the words
  /// of the evidence, not from the unit's number.
  public var fingerprint: String

  public init(
    unit: String, check: String, severity: Severity, mqmCategory: String, issueType: IssueType, message: String,
    source: [Range<Int>], target: [Range<Int>], fix: Fix? = nil, confidence: Double, fingerprint: String
  ) {
    self.unit = unit
    self.check = check
    self.severity = severity
    self.mqmCategory = mqmCategory
    self.issueType = issueType
    self.message = message
    self.source = source
    self.target = target
    self.fix = fix
    self.confidence = confidence
    self.fingerprint = fingerprint
  }
}

extension Finding {
  /// How much an error matters, in the levels of MQM. ``info`` is a remark and counts for nothing.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case info, minor, major, critical

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .info: 0
      case .minor: 1
      case .major: 2
      case .critical: 3
      }
    }
  }

  /// One of the two sides of a unit.
  public enum Side: String, Sendable, Hashable, Codable, CaseIterable {
    case source, target

    public var other: Side { self == .source ? .target : .source }
  }

  /// A change of one place.
  public struct Fix: Sendable, Hashable, Codable {
    public var side: Side
    /// What is replaced, in Unicode code points of the side's text; empty where something is inserted.
    public var range: Range<Int>
    public var replacement: String
    /// Whether it can be applied without a person looking at it.
    public var isCertain: Bool

    public init(side: Side, range: Range<Int>, replacement: String, isCertain: Bool) {
      self.side = side
      self.range = range
      self.replacement = replacement
      self.isCertain = isCertain
    }
  }

  /// The types of ITS 2.0's localization quality issues (https://www.w3.org/TR/its20/#lqissue-typevalues), which
  /// XLIFF and TMX tools know.
  public enum IssueType: String, Sendable, Hashable, Codable, CaseIterable {
    case terminology, mistranslation, omission, untranslated, addition, duplication, inconsistency, grammar, legal
    case register
    case localeSpecificContent = "locale-specific-content"
    case localeViolation = "locale-violation"
    case style, characters, misspelling, typographical, formatting
    case inconsistentEntities = "inconsistent-entities"
    case numbers, markup
    case patternProblem = "pattern-problem"
    case whitespace, internationalization, length
    case nonConformance = "non-conformance"
    case uncategorized, other
  }
}
