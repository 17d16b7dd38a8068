/// Days, months and hours in Arabic. Spellings that differ only in hamza, ى or ة need one entry.
enum ArabicCalendar {
  static let data = CalendarData(
    weekdays: PhraseTable([
      ("اثنين", .monday), ("اتنين", .monday), ("ثلاثاء", .tuesday), ("ثلثاء", .tuesday),
      ("أربعاء", .wednesday),
      ("خميس", .thursday), ("جمعة", .friday), ("سبت", .saturday), ("أحد", .sunday),
    ]),
    weekdayAbbreviations: PhraseTable([]),
    weekdaysNeedArticle: true,
    ambiguousWeekdays: [.monday],
    weekdayIntroductions: PhraseTable(
      [("يوم", true)]
        + ["نهار", "مساء", "صباح", "ليلة", "ظهر", "فجر", "عصر", "أيام", "اليوم", "أمس", "غد"].map {
          ($0, false)
        }),
    months: PhraseTable(gregorianMonths + hijriMonths),
    monthAbbreviations: PhraseTable([]),
    namesAreCapitalised: false,
    dayLinks: flags(["من", "من شهر", "شهر"]),
    monthWords: flags(["شهر", "في", "منذ", "خلال", "مطلع", "نهاية", "أواخر", "أوائل", "حتى"]),
    yearWords: flags(["عام", "سنة", "من عام", "من سنة"]),
    eras: PhraseTable([
      ("م", .init(calendar: .gregorian)), ("ميلادية", .init(calendar: .gregorian)),
      ("ميلادي", .init(calendar: .gregorian)), ("للميلاد", .init(calendar: .gregorian)),
      ("هـ", .init(calendar: .hijri)), ("هجرية", .init(calendar: .hijri)), ("هجري", .init(calendar: .hijri)),
      ("للهجرة", .init(calendar: .hijri)), ("ق.م", .init(calendar: .gregorian, isBefore: true)),
      ("قبل الميلاد", .init(calendar: .gregorian, isBefore: true)),
    ]),
    meridiems: PhraseTable([
      ("ص", .morning), ("صباحا", .morning), ("فجرا", .morning), ("من صباح", .morning), ("من فجر", .morning),
      ("م", .afternoon), ("مساء", .afternoon), ("ظهرا", .noon), ("عصرا", .afternoon), ("ليلا", .night),
      ("من مساء", .afternoon), ("من ظهر", .noon), ("من عصر", .afternoon), ("بعد الظهر", .afternoon),
      ("قبل الظهر", .morning),
    ]),
    hourIntroductions: flags(["الساعة"]),
    hourEndings: flags([]),
    minuteAdditions: PhraseTable([
      ("والنصف", 30), ("ونصف", 30), ("و النصف", 30), ("و نصف", 30), ("و الربع", 15),
      ("والربع", 15), ("وربع", 15), ("والثلث", 20), ("وثلث", 20), ("إلا ربعا", -15),
      ("إلا الربع", -15), ("إلا ربع", -15), ("إلا ثلثا", -20), ("إلا الثلث", -20),
    ]),
    decades: PhraseTable(decades),
    centuryWords: flags(["قرن"]),
    centuryPrecedesNumber: true,
    lastWords: flags(["الماضي", "المنصرم", "الفائت"]))

  /// Egyptian, Levantine and Iraqi, Tunisian and Algerian, Moroccan names, January first.
  private static let gregorianMonths = months(
    .gregorian,
    [
      ["يناير", "كانون الثاني", "جانفي"], ["فبراير", "شباط", "فيفري"], ["مارس", "آذار"],
      ["أبريل", "إبريل", "نيسان", "أفريل"], ["مايو", "أيار", "ماي"], ["يونيو", "يونيه", "حزيران", "جوان"],
      ["يوليو", "يوليه", "تموز", "جويلية", "يوليوز"], ["أغسطس", "آب", "أوت", "غشت"],
      ["سبتمبر", "أيلول", "شتنبر"], ["أكتوبر", "تشرين الأول", "اكتوبر"], ["نوفمبر", "تشرين الثاني", "نونبر"],
      ["ديسمبر", "كانون الأول", "دجنبر"],
    ],
    ambiguous: ["آب", "ماي", "أوت", "جوان", "مارس"])

  private static let hijriMonths = months(
    .hijri,
    [
      ["محرم", "المحرم"], ["صفر"], ["ربيع الأول"], ["ربيع الآخر", "ربيع الثاني"],
      ["جمادى الأولى", "جمادى الأول"], ["جمادى الآخرة", "جمادى الثانية", "جمادى الآخر", "جمادى الثاني"],
      ["رجب"], ["شعبان"], ["رمضان"], ["شوال"], ["ذو القعدة", "ذي القعدة", "ذا القعدة"],
      ["ذو الحجة", "ذي الحجة", "ذا الحجة"],
    ],
    ambiguous: ["محرم", "المحرم", "صفر", "رجب", "شعبان"])

  private static let decades: [(String, Int)] = [
    ("عشرين", 20), ("ثلاثين", 30), ("أربعين", 40), ("خمسين", 50), ("ستين", 60), ("سبعين", 70), ("ثمانين", 80),
    ("تسعين", 90),
  ].flatMap { stem, tens in [(stem + "يات", tens), (stem + "ات", tens)] }

  private static func months(
    _ calendar: PartialDate.Calendar, _ names: [[String]], ambiguous: Set<String>
  ) -> [(String, CalendarData.Month)] {
    names.enumerated().flatMap { index, names in
      names.map {
        ($0, CalendarData.Month(calendar: calendar, number: index + 1, isAmbiguous: ambiguous.contains($0)))
      }
    }
  }

  private static func flags(_ words: [String]) -> PhraseTable<Bool> { PhraseTable(words.map { ($0, true) }) }
}
