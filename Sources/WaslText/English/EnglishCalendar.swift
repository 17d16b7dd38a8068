/// Days, months and hours in English, with the Hijri months in their common transliterations.
enum EnglishCalendar {
  static let data = CalendarData(
    weekdays: PhraseTable([
      ("Monday", .monday), ("Tuesday", .tuesday), ("Wednesday", .wednesday), ("Thursday", .thursday),
      ("Friday", .friday), ("Saturday", .saturday), ("Sunday", .sunday), ("Mondays", .monday),
      ("Tuesdays", .tuesday), ("Wednesdays", .wednesday), ("Thursdays", .thursday), ("Fridays", .friday),
      ("Saturdays", .saturday), ("Sundays", .sunday),
    ]),
    weekdayAbbreviations: PhraseTable([
      ("Mon", .monday), ("Tue", .tuesday), ("Tues", .tuesday), ("Wed", .wednesday), ("Thu", .thursday),
      ("Thur", .thursday), ("Thurs", .thursday), ("Fri", .friday), ("Sat", .saturday), ("Sun", .sunday),
    ]),
    weekdaysNeedArticle: false,
    ambiguousWeekdays: [],
    weekdayIntroductions: flags(["on", "every", "last", "next"]),
    months: PhraseTable(gregorianMonths + hijriMonths),
    monthAbbreviations: PhraseTable(monthAbbreviations),
    namesAreCapitalised: true,
    dayLinks: flags(["of"]),
    monthWords: flags(["month of", "in", "since", "until", "by"]),
    yearWords: flags(["year", "in", "since", "until", "during"]),
    eras: PhraseTable([
      ("AD", .init(calendar: .gregorian)), ("CE", .init(calendar: .gregorian)),
      ("A.D", .init(calendar: .gregorian)),
      ("C.E", .init(calendar: .gregorian)), ("BC", .init(calendar: .gregorian, isBefore: true)),
      ("BCE", .init(calendar: .gregorian, isBefore: true)),
      ("B.C", .init(calendar: .gregorian, isBefore: true)),
      ("B.C.E", .init(calendar: .gregorian, isBefore: true)), ("AH", .init(calendar: .hijri)),
      ("A.H", .init(calendar: .hijri)),
    ]),
    meridiems: PhraseTable([
      ("am", .morning), ("a.m", .morning), ("pm", .afternoon), ("p.m", .afternoon),
      ("in the morning", .morning),
      ("in the afternoon", .afternoon), ("in the evening", .afternoon), ("at night", .night),
    ]),
    hourIntroductions: flags([]),
    hourEndings: flags(["o'clock"]),
    minuteAdditions: PhraseTable([]),
    decades: PhraseTable([
      ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60),
      ("seventies", 70),
      ("eighties", 80), ("nineties", 90),
    ]),
    centuryWords: flags(["century", "centuries"]),
    centuryPrecedesNumber: false,
    lastWords: flags(["last", "past"]))

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  private static let gregorianMonths: [(String, CalendarData.Month)] = monthNames.enumerated().map {
    index, name in
    let isAmbiguous = ["March", "May"].contains(name)
    return (name, CalendarData.Month(calendar: .gregorian, number: index + 1, isAmbiguous: isAmbiguous))
  }

  private static let monthAbbreviations: [(String, CalendarData.Month)] =
    monthNames.enumerated().map { index, name in
      (String(name.prefix(3)), CalendarData.Month(calendar: .gregorian, number: index + 1))
    } + [("Sept", CalendarData.Month(calendar: .gregorian, number: 9))]

  private static let hijriMonths: [(String, CalendarData.Month)] = [
    ["Muharram"], ["Safar"], ["Rabi al-Awwal", "Rabi' al-Awwal", "Rabi I", "Rabi al-Awal"],
    ["Rabi al-Thani", "Rabi' al-Thani", "Rabi II", "Rabi al-Akhir", "Rabi' al-Akhir"],
    ["Jumada al-Ula", "Jumada al-Awwal", "Jumada I", "Jumada al-Oula"],
    ["Jumada al-Thani", "Jumada al-Akhirah", "Jumada al-Thania", "Jumada II", "Jumada al-Akhira"],
    ["Rajab"], ["Sha'ban", "Shaaban", "Shaban"], ["Ramadan", "Ramadhan"], ["Shawwal", "Shawal"],
    ["Dhu al-Qadah", "Dhu al-Qi'dah", "Dhul-Qadah", "Dhu al-Qa'dah", "Zulqada", "Thul-Qida", "Dhul Qidah"],
    ["Dhu al-Hijjah", "Dhul-Hijjah", "Zul-Hijjah", "Thul-Hijja", "Dhu al-Hijja", "Dhul-Hijja"],
  ].enumerated().flatMap { index, names in
    names.map { ($0, CalendarData.Month(calendar: .hijri, number: index + 1)) }
  }

  private static func flags(_ words: [String]) -> PhraseTable<Bool> { PhraseTable(words.map { ($0, true) }) }
}
