/// A set of segmentation rules as an SRX 2.0 file holds it.
///
/// The terms are those of the standard, *Segmentation Rules eXchange 2.0* (LISA OSCAR, 7 April 2008).
public struct SRXRules: Sendable, Hashable {
  /// One rule: a place between two characters where text ends before it and text starts after it.
  public struct Rule: Sendable, Hashable {
    /// Whether the text is broken at a place that matches, or kept together.
    public var breaks: Bool
    /// An ICU regular expression that ends at the place; empty matches anything.
    public var before: String
    /// An ICU regular expression that starts at the place; empty matches anything.
    public var after: String
    /// The line of the rule in its file, for messages.
    public var line: Int?

    public init(breaks: Bool, before: String, after: String, line: Int? = nil) {
      self.breaks = breaks
      self.before = before
      self.after = after
      self.line = line
    }
  }

  /// The rules of one `languagerule` element.
  public struct LanguageRule: Sendable, Hashable {
    public var name: String
    public var rules: [Rule]

    public init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// Which rules serve which languages: one `languagemap` element.
  public struct LanguageMap: Sendable, Hashable {
    /// An ICU regular expression that must match the whole language tag, in any case.
    public var pattern: String
    public var ruleName: String
    public var line: Int?

    public init(pattern: String, ruleName: String, line: Int? = nil) {
      self.pattern = pattern
      self.ruleName = ruleName
      self.line = line
    }
  }

  /// On which side of a break inline codes go that stand exactly there: the `formathandle` elements.
  public struct FormatHandling: Sendable, Hashable {
    /// Whether an opening code stays with the text before the break. The standard's default is no.
    public var includesStart = false
    /// Whether a closing code stays with the text before the break. The standard's default is yes.
    public var includesEnd = true
    /// Whether a code without a partner stays with the text before the break. The standard's default is no.
    public var includesIsolated = false

    public init() {}
  }

  /// The file the rules came from, for messages.
  public var name: String
  /// Whether the rules of every map that matches apply, in order, or only those of the first.
  public var cascades: Bool
  public var formatHandling: FormatHandling
  public var languageRules: [LanguageRule]
  public var languageMaps: [LanguageMap]

  public init(
    name: String, cascades: Bool, formatHandling: FormatHandling = FormatHandling(),
    languageRules: [LanguageRule], languageMaps: [LanguageMap]
  ) {
    self.name = name
    self.cascades = cascades
    self.formatHandling = formatHandling
    self.languageRules = languageRules
    self.languageMaps = languageMaps
  }
}
