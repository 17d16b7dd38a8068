/// A BCP-47 language tag in canonical case: `ar`, `en-GB`, `zh-Hant-TW`, `x-klingon`.
///
/// The syntax is that of RFC 5646, section 2.1; the registry is not consulted, so a well-formed tag that names
/// no language is accepted. Underscores, which many tools write for hyphens, are read as hyphens.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The whole tag in the case that RFC 5646, section 2.1.1, recommends.
  public let description: String

  /// Reads a tag, or returns `nil` where the text is not a well-formed one.
  public init?(_ text: String) {
    // Most tags are such.
    if (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      description = text
      return
    }
    let subtags = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = subtags.first, subtags.allSatisfy({ Self.isWellFormed($0) }) else { return nil }
    let isPrivate = first.lowercased() == "x"
    guard isPrivate ? subtags.count > 1 : (2...8).contains(first.utf8.count) && first.utf8.allSatisfy(Self.isLetter)
    else { return nil }

    var canonical: [String] = []
    var afterSingleton = false
    for (index, subtag) in subtags.enumerated() {
      let lower = subtag.lowercased()
      if index > 0, !afterSingleton, lower.utf8.count == 2, lower.utf8.allSatisfy(Self.isLetter) {
        canonical.append(lower.uppercased())
      } else if index > 0, !afterSingleton, lower.utf8.count == 4, lower.utf8.allSatisfy(Self.isLetter) {
        canonical.append(lower.prefix(1).uppercased() + lower.dropFirst())
      } else {
        canonical.append(lower)
      }
      if lower.utf8.count == 1 { afterSingleton = true }
    }
    description = canonical.joined(separator: "-")
  }

  /// The primary language subtag: `ar` of `ar-EG`.
  public var language: String { String(description.prefix { $0 != "-" }) }

  /// The region subtag, where there is one: `EG` of `ar-EG`.
  public var region: String? {
    for subtag in description.split(separator: "-").dropFirst() {
      if subtag.utf8.count == 1 { return nil }
      if subtag.utf8.count == 2 || (subtag.utf8.count == 3 && subtag.utf8.allSatisfy(Self.isDigit)) {
        return String(subtag)
      }
    }
    return nil
  }

  /// Whether the language is written from right to left by default.
  public var isRightToLeft: Bool {
    if description.contains("-Latn") || description.contains("-Cyrl") { return false }
    return description.contains("-Arab") || description.contains("-Hebr") || Self.rightToLeft.contains(language)
  }

  /// Languages whose usual script runs from right to left (CLDR, `orientation` of their default script).
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "arz", "ary", "arq", "apc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "pnb", "prs", "ps",
    "sd", "syr", "ug", "ur", "yi",
  ]

  private static func isWellFormed(_ subtag: Substring) -> Bool {
    (1...8).contains(subtag.utf8.count) && subtag.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Arabic without a region.
  public static let arabic = LanguageTag("ar")!
  /// English without a region.
  public static let english = LanguageTag("en")!
  /// A language that is not known ("undetermined", ISO 639-2).
  public static let undetermined = LanguageTag("und")!
}

extension LanguageTag: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let tag = LanguageTag(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a BCP-47 language tag")
    }
    self = tag
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
