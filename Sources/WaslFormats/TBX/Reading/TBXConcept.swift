public import WaslCore

/// What a TBX file says of one concept: its terms in several languages.
public struct TBXConcept: Sendable, Hashable {
  /// What the keepers of the terminology think of a term's use.
  public enum Usage: Sendable, Hashable {
    case allowed
    /// The term is deprecated or superseded: it is understood, but not to be written.
    case forbidden
  }

  public struct Term: Sendable, Hashable {
    public var language: LanguageTag
    public var text: String
    public var usage: Usage

    public init(_ language: LanguageTag, _ text: String, _ usage: Usage = .allowed) {
      self.language = language
      self.text = text
      self.usage = usage
    }
  }

  public var terms: [Term]

  public init(_ terms: [Term] = []) { self.terms = terms }

  /// The terms in a language, whichever its region.
  public func terms(in language: LanguageTag) -> [Term] {
    terms.filter { $0.language.language == language.language }
  }
}

extension TBXConcept.Usage {
  /// What a value of `administrativeStatus`, `normativeAuthorization` or TBX-Min's `termStatus` says; `nil` where it
  /// is none that is known. The values are those of ISO 12620 and of the TBX modules: `deprecatedTerm-admn-sts`,
  /// `deprecatedTerm`, `deprecated`.
  init?(status: String) {
    let word = status.lowercased()
    let forbidden = ["deprecated", "superseded", "obsolete", "forbidden", "notrecommended"]
    let allowed = ["preferred", "admitted", "standardized", "legal", "regulated"]
    if forbidden.contains(where: word.hasPrefix) {
      self = .forbidden
    } else if allowed.contains(where: word.hasPrefix) {
      self = .allowed
    } else {
      return nil
    }
  }
}
