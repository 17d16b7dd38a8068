internal import WaslCore
internal import WaslText

/// طلبت الأردن: most countries are feminine in Arabic, some are not.
public struct CountryGender: Check {
  public static let declaration = CheckDeclaration(
    id: "grammar.gender", title: "A verb has not the gender of the country that is its subject",
    mqmCategory: "linguistic-conventions/grammar", issueType: .grammar, severity: .minor, languages: .arabic,
    explanation: """
      الأردن، العراق، لبنان، المغرب، السودان، اليمن and الصومال are masculine, other countries feminine. Only verbs whose \
      object cannot be a country are looked at.
      """,
    bad: [
      CheckExample("إذا طلبت الأردن ذلك فسوف نتدخل.", "If Jordan asks for it, we shall step in.", .englishToArabic),
      CheckExample("قالت العراق إنها مستعدة.", "Iraq said that it was ready.", .englishToArabic),
      CheckExample("وافقت لبنان على الخطة.", "Lebanon agreed to the plan.", .englishToArabic),
      CheckExample("قال مصر إنه مستعد.", "Egypt said that it was ready.", .englishToArabic),
      CheckExample("أعربت السودان عن قلقها.", "Sudan expressed concern.", .englishToArabic),
    ],
    good: [
      CheckExample("إذا طلب الأردن ذلك فسوف نتدخل.", "If Jordan asks for it, we shall step in.", .englishToArabic),
      CheckExample("قالت مصر إنها مستعدة.", "Egypt said that it was ready.", .englishToArabic),
      CheckExample("زارت لبنان في الصيف.", "She visited Lebanon in the summer.", .englishToArabic),
      CheckExample("وافقت حكومة لبنان على الخطة.", "Lebanon's government agreed to the plan.", .englishToArabic),
      CheckExample("بنت الأردن جسرها.", "Jordan's daughter.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  private static let feminineVerbs = Phrases<Void>(
    words(
      "طلبت قالت أعلنت أكدت قررت وافقت شاركت استضافت صوتت صادقت انضمت تعهدت أعربت أشارت أفادت تقول تطلب تؤكد تشارك وقفت فازت"
    ))
  private static let masculineVerbs = Phrases<Void>(words("قال وافق شارك صوت انضم تعهد أعرب أفاد يقول"))
  /// Whether a country is masculine.
  private static let countries = Phrases<Bool>(
    words("الأردن العراق لبنان المغرب السودان اليمن الصومال").map { ($0.0, true) }
      + words("مصر سوريا فلسطين إسرائيل تركيا إيران فرنسا ألمانيا روسيا الصين بريطانيا إيطاليا إسبانيا ليبيا الجزائر")
      .map { ($0.0, false) })

  private static func words(_ list: String) -> [(String, Void)] { list.split(separator: " ").map { (String($0), ()) } }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic {
      for country in Self.countries.matches(in: side) {
        guard country.tokens.lowerBound > 0, !country.first.hasPreposition, !country.first.hasConjunction else {
          continue
        }
        let verbs = country.value ? Self.feminineVerbs : Self.masculineVerbs
        guard let verb = verbs.match(in: side, at: country.tokens.lowerBound - 1), !verb.first.hasArticle,
          !verb.first.hasPreposition
        else { continue }
        findings.add(
          """
          “\(side.text.text(in: country.range))” is \(country.value ? "masculine" : "feminine"), \
          “\(side.text.text(in: verb.range))” is not
          """,
          on: side, [verb.range.lowerBound..<country.range.upperBound], confidence: 0.8)
      }
    }
  }
}
