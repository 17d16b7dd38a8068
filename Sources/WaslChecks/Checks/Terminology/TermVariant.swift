internal import WaslCore
internal import WaslText

/// الأمريكي in a document that writes الأميركي.
public struct TermVariant: Check {
  public static let declaration = CheckDeclaration(
    id: "terminology.variant", title: "One thing has two names or spellings in the document",
    mqmCategory: "terminology/inconsistent-use-of-terminology", issueType: .inconsistency, severity: .info,
    languages: .arabicAndEnglish,
    explanation: """
      A short list of words with two spellings (أمريكا، أميركا), and of pairs of words that translate one English word \
      (جماعة and مجموعة for group). Those that the document uses less often are shown.
      """,
    bad: [
      CheckExample(
        "الجيش الأميركي والرئيس الأمريكي والدولار الأميركي", "The American army, president and dollar", .englishToArabic
      ),
      CheckExample("في أوروبا وأوربا وأوروبا", "In Europe, Europe and Europe", .englishToArabic),
      CheckExample(
        "قتال الدولة الإسلامية: أهداف داعش وأهداف الدولة الإسلامية",
        "Fighting Islamic State: the aims of Islamic State and Islamic State", .englishToArabic),
      CheckExample("الجماعة والجماعة والمجموعة", "The group, the group and the group", .englishToArabic),
      CheckExample("ثلاثة مليارات ومليار وبليون", "Three billion, a billion and a billion", .englishToArabic),
    ],
    good: [
      CheckExample("الجيش الأميركي والرئيس الأميركي", "The American army and president", .englishToArabic),
      CheckExample("الجماعة والجماعة والمجموعة", "The community, the community and the collection", .englishToArabic),
      CheckExample("هزم داعش", "Daesh was defeated", .englishToArabic),
      CheckExample("في أوروبا", "In Europe", .englishToArabic),
      CheckExample("ثلاثة مليارات", "Three billion", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic {
      for place in VariantUse.places(in: side, across: unit.other(side)) {
        guard let usual = unit.profile.variants.usual(besides: place.variant, side.side) else { continue }
        findings.add(
          """
          “\(side.text.text(in: place.range))” here; the document has “\(usual.name)” more often, \
          \(usual.count) times
          """,
          on: side, [place.range], confidence: 0.6)
      }
    }
  }
}
