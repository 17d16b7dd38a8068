public import WaslCore

/// What TMX and its readers ask of languages.
public enum TMXLanguage {
  /// The value of `srclang` that lets every language be the source.
  static let all = "*all*"

  /// A remark on a region that is probably a slip, or `nil` where there is nothing to say.
  ///
  /// `ar-AR` is the common one: AR is Argentina. Others repeat the language's code where no such region speaks it.
  public static func regionWarning(_ tag: LanguageTag) -> String? {
    guard let region = tag.region, let slip = slips["\(tag.language)-\(region)"] else { return nil }
    return "\(tag.language)-\(region) means \(slip.meaning); write \(slip.better)"
  }

  /// Regions (ISO 3166-1) that are written by mistake because they look like the language's own code.
  private static let slips: [String: (meaning: String, better: String)] = [
    "ar-AR": ("Arabic as used in Argentina", "ar, or a region such as ar-SA or ar-EG"),
    "ja-JA": ("a region that does not exist", "ja or ja-JP"),
    "ko-KO": ("a region that does not exist", "ko or ko-KR"),
    "zh-ZH": ("a region that does not exist", "zh or zh-CN"),
    "cs-CS": ("Serbia and Montenegro, which no longer exists", "cs or cs-CZ"),
    "da-DA": ("a region that does not exist", "da or da-DK"),
    "el-EL": ("a region that does not exist", "el or el-GR"),
    "fa-FA": ("a region that does not exist", "fa or fa-IR"),
    "he-HE": ("a region that does not exist", "he or he-IL"),
    "sv-SV": ("Swedish as used in El Salvador", "sv or sv-SE"),
    "uk-UK": ("a region that does not exist", "uk or uk-UA"),
    "ur-UR": ("a region that does not exist", "ur or ur-PK"),
    "en-UK": ("a region that does not exist", "en-GB"),
    "en-EN": ("a region that does not exist", "en, en-GB or en-US"),
  ]

  /// How well a variant's language answers a request: 0 is the same tag, 1 the bare language, 2 another region
  /// of it, `nil` another language.
  static func distance(of found: LanguageTag, from wanted: LanguageTag) -> Int? {
    if found == wanted { return 0 }
    guard found.language == wanted.language else { return nil }
    return found.description == found.language ? 1 : 2
  }
}
