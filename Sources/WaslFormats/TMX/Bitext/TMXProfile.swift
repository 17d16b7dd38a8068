/// Whose properties a TMX file gets, so that the tool that opens it shows what is known of a unit.
///
/// docs/formats.md lists them with their sources.
public enum TMXProfile: String, Sendable, Hashable, Codable, CaseIterable {
  /// Everything, in properties of our own: what comes back to Wasl as it was.
  case wasl
  /// As `wasl`, with who and when where OmegaT shows them.
  case omegat
  /// Trados Studio: `x-Origin`, `x-ConfirmationLevel` and custom fields.
  case trados
  /// memoQ: `aligned`, `corrected`, `x-document` and the context of a segment.
  case memoq
  /// Phrase TMS: `aligned`, `reviewed` and `filename` on the target.
  case phrase
  /// The texts and people's remarks alone.
  case plain
}

extension TMXProfile {
  /// What a file of the profile carries so that Wasl can read it back.
  public var contents: FormatContents {
    switch self {
    case .wasl, .omegat: .everything
    case .trados: [.texts, .identifiers, .languages, .notes, .inlineCodes, .status]
    // Their properties say whether a person has looked at a unit, and no more.
    case .memoq, .phrase, .plain: [.texts, .identifiers, .languages, .notes, .inlineCodes]
    }
  }
}
