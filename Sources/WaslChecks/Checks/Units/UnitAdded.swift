internal import WaslCore
internal import WaslText

/// A unit of the target that nothing in the source accounts for.
public struct UnitAdded: Check {
  public static let declaration = CheckDeclaration(
    id: "unit.added", title: "A unit of the target is not in the source",
    mqmCategory: "accuracy/addition/unit", issueType: .addition, severity: .major, languages: .arabicAndEnglish,
    explanation: """
      The target names a measure or a currency, and the source has neither it nor another in its place. Units of time \
      are minor, since translators say “the year 2010” and شهر مارس of their own accord; words that introduce a date do \
      not count at all.
      """,
    bad: [
      CheckExample("بلغت قيمة الصفقة 20 مليونا.", "The deal was worth 20 million euros.", .arabicToEnglish),
      CheckExample("قيس ارتفاع الماء.", "The height of the water in metres was measured.", .arabicToEnglish),
      CheckExample("انتظرنا طويلا.", "We waited for many hours.", .arabicToEnglish),
      CheckExample("بلغت قيمة الصفقة 20 مليون يورو.", "The deal was worth 20 million.", .englishToArabic),
      CheckExample("قيس كيلوغرام الحرارة.", "The temperature was measured.", .englishToArabic),
      CheckExample("انتظرنا ساعات طويلة.", "We waited for long.", .englishToArabic),
    ],
    good: [
      CheckExample("قيست درجة الحرارة.", "The temperature was measured."),
      CheckExample("بلغت قيمة الصفقة 20 مليون يورو.", "The deal was worth €20 million."),
      CheckExample("أغلق المطار لمدة أسبوع.", "The airport was closed for 7 days."),
      CheckExample("عاد في شهر مارس من سنة 2010.", "He returned in March of the year 2010."),
      CheckExample("أعلن اليوم عن الفائزين.", "The winners were announced today."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for mention in unit.shared(MeasureComparison.self).added {
      let isTime = mention.measures[0].seconds != nil
      // English leaves the years of an age out: those under 40.
      let isAge = mention.measures == [.year] && mention.count != nil
      findings.add(
        "“\(unit.target.text.text(in: mention.range))” of the target is not in the source", target: [mention.range],
        severity: isAge ? .info : isTime ? .minor : nil, confidence: isTime ? 0.4 : 0.7)
    }
  }
}
