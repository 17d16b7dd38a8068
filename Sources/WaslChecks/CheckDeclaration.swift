public import WaslCore

/// What a check is: what the catalogue says of it, and what its findings are by default.
public struct CheckDeclaration: Sendable, Hashable {
  /// Which pairs of languages a check can judge.
  public enum Languages: String, Sendable, Hashable, CaseIterable {
    /// Any pair.
    case any
    /// Arabic and English, in either direction.
    case arabicAndEnglish = "Arabic and English"
    /// Pairs with Arabic on one side.
    case arabic = "Arabic on one side"
    /// Pairs with English on one side.
    case english = "English on one side"
  }

  /// The stable identifier, a family and a problem: `number.changed`. Never given to another check.
  public let id: String
  /// One line that names the problem, without a full stop.
  public let title: String
  /// The MQM error type, from the dimension down: `accuracy/mistranslation/number`.
  public let mqmCategory: String
  public let issueType: Finding.IssueType
  /// The severity of its findings where the configuration and the check itself say nothing else.
  public let severity: Finding.Severity
  public let languages: Languages
  /// Whether it runs where the configuration says nothing of it.
  public let isOnByDefault: Bool
  /// Whether it is also given units with one empty side.
  public let seesUnpaired: Bool
  /// What is compared, what is let pass and why: for the catalogue.
  public let explanation: String
  /// Pairs that the check flags, whichever side is the source.
  public let bad: [CheckExample]
  /// Their like that it lets pass.
  public let good: [CheckExample]
  /// The settings that it reads, by name.
  public let options: [Option]
  /// The settings that its examples need: a glossary, for instance.
  public let exampleOptions: [String: OptionValue]
  /// Whether its bad examples stand together in one document, and its good ones in another.
  public let examplesAreOneDocument: Bool

  /// A setting of a check.
  public struct Option: Sendable, Hashable {
    public let name: String
    public let summary: String

    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  public init(
    id: String, title: String, mqmCategory: String, issueType: Finding.IssueType, severity: Finding.Severity,
    languages: Languages, isOnByDefault: Bool = true, seesUnpaired: Bool = false, explanation: String,
    bad: [CheckExample], good: [CheckExample], options: [Option] = [],
    exampleOptions: [String: OptionValue] = [:], examplesAreOneDocument: Bool = false
  ) {
    self.id = id
    self.title = title
    self.mqmCategory = mqmCategory
    self.issueType = issueType
    self.severity = severity
    self.languages = languages
    self.isOnByDefault = isOnByDefault
    self.seesUnpaired = seesUnpaired
    self.explanation = explanation
    self.bad = bad
    self.good = good
    self.options = options
    self.exampleOptions = exampleOptions
    self.examplesAreOneDocument = examplesAreOneDocument
  }

  /// Whether the check can judge texts in these languages.
  func applies(to source: LanguageTag, _ target: LanguageTag) -> Bool {
    let pair = [source.language, target.language]
    return switch languages {
    case .any: true
    case .arabic: pair.contains("ar")
    case .english: pair.contains("en")
    case .arabicAndEnglish: pair.contains("ar") && pair.contains("en")
    }
  }
}

/// A pair of texts that shows what a check does.
public struct CheckExample: Sendable, Hashable {
  /// Which text is the original. Where ``Direction/either``, the check must judge both ways alike.
  public enum Direction: String, Sendable, Hashable {
    case either
    case arabicToEnglish = "Arabic into English"
    case englishToArabic = "English into Arabic"
  }

  public let arabic: String
  public let english: String
  public let direction: Direction

  public init(_ arabic: String, _ english: String, _ direction: Direction = .either) {
    self.arabic = arabic
    self.english = english
    self.direction = direction
  }

  /// The same texts translated the other way: what was left out of one is added to the other.
  var reversed: CheckExample {
    let other: Direction =
      switch direction {
      case .either: .either
      case .arabicToEnglish: .englishToArabic
      case .englishToArabic: .arabicToEnglish
      }
    return CheckExample(arabic, english, other)
  }
}
