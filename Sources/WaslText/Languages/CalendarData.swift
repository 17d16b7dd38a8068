/// What a language calls days, months, years and hours.
final class CalendarData: Sendable {
  /// A month's name.
  struct Month: Sendable, Hashable {
    var calendar: PartialDate.Calendar
    /// 1 to 12.
    var number: Int
    /// Whether the word means other things too, so that it names a month only beside a day, a year or one of
    /// ``CalendarData/monthWords``.
    var isAmbiguous = false
  }

  /// What a word says about the half of the day.
  enum Meridiem: Sendable, Hashable {
    case morning, noon, afternoon, night

    /// An hour of 1 to 12 as one of 0 to 23.
    func hour(_ hour: Int) -> Int {
      switch self {
      case .morning: hour == 12 ? 0 : hour
      case .noon: hour < 10 ? hour + 12 : hour
      case .afternoon: hour < 12 ? hour + 12 : hour
      case .night: hour == 12 ? 0 : (6..<12).contains(hour) ? hour + 12 : hour
      }
    }
  }

  /// What follows a year.
  struct Era: Sendable, Hashable {
    var calendar: PartialDate.Calendar
    var isBefore = false
  }

  let weekdays: PhraseTable<Weekday>
  /// Abbreviations, which count only before a stop, a comma or a digit.
  let weekdayAbbreviations: PhraseTable<Weekday>
  /// Whether a weekday has to have the article, which tells الأحد from أحد.
  let weekdaysNeedArticle: Bool
  /// Weekdays whose word means something else too: الاثنين is "the two".
  let ambiguousWeekdays: Set<Weekday>
  /// Words before a weekday that make it certain; the value says whether the article may then be missing: يوم
  /// جمعة.
  let weekdayIntroductions: PhraseTable<Bool>
  let months: PhraseTable<Month>
  let monthAbbreviations: PhraseTable<Month>
  /// Whether names of days and months begin with a capital letter.
  let namesAreCapitalised: Bool
  /// Words between a day and its month: of, من, شهر.
  let dayLinks: PhraseTable<Bool>
  /// Words before a month that make an ambiguous name certain: شهر, in.
  let monthWords: PhraseTable<Bool>
  /// Words for "year" before a year.
  let yearWords: PhraseTable<Bool>
  let eras: PhraseTable<Era>
  let meridiems: PhraseTable<Meridiem>
  /// Words before an hour: الساعة.
  let hourIntroductions: PhraseTable<Bool>
  /// Words after an hour: o'clock.
  let hourEndings: PhraseTable<Bool>
  /// What is added to an hour in words, in minutes: والنصف.
  let minuteAdditions: PhraseTable<Int>
  /// Names of decades, with their tens: 90.
  let decades: PhraseTable<Int>
  /// The word for "century", and whether its number follows it.
  let centuryWords: PhraseTable<Bool>
  let centuryPrecedesNumber: Bool
  /// Words that say "last" of a century.
  let lastWords: PhraseTable<Bool>

  /// The first words of the names with which a date can begin.
  let firstWords: [String]

  init(
    weekdays: PhraseTable<Weekday>, weekdayAbbreviations: PhraseTable<Weekday>,
    weekdaysNeedArticle:
      Bool, ambiguousWeekdays: Set<Weekday>, weekdayIntroductions: PhraseTable<Bool>,
    months:
      PhraseTable<Month>, monthAbbreviations: PhraseTable<Month>, namesAreCapitalised: Bool,
    dayLinks:
      PhraseTable<Bool>, monthWords: PhraseTable<Bool>, yearWords: PhraseTable<Bool>,
    eras:
      PhraseTable<Era>, meridiems: PhraseTable<Meridiem>, hourIntroductions: PhraseTable<Bool>,
    hourEndings: PhraseTable<Bool>, minuteAdditions: PhraseTable<Int>, decades: PhraseTable<Int>,
    centuryWords: PhraseTable<Bool>, centuryPrecedesNumber: Bool, lastWords: PhraseTable<Bool>
  ) {
    self.weekdays = weekdays
    self.weekdayAbbreviations = weekdayAbbreviations
    self.weekdaysNeedArticle = weekdaysNeedArticle
    self.ambiguousWeekdays = ambiguousWeekdays
    self.weekdayIntroductions = weekdayIntroductions
    self.months = months
    self.monthAbbreviations = monthAbbreviations
    self.namesAreCapitalised = namesAreCapitalised
    self.dayLinks = dayLinks
    self.monthWords = monthWords
    self.yearWords = yearWords
    self.eras = eras
    self.meridiems = meridiems
    self.hourIntroductions = hourIntroductions
    self.hourEndings = hourEndings
    self.minuteAdditions = minuteAdditions
    self.decades = decades
    self.centuryWords = centuryWords
    self.centuryPrecedesNumber = centuryPrecedesNumber
    self.lastWords = lastWords
    firstWords =
      weekdays.firstWords + weekdayAbbreviations.firstWords + months.firstWords
      + monthAbbreviations.firstWords
      + hourIntroductions.firstWords + decades.firstWords + centuryWords.firstWords + lastWords.firstWords
  }
}
