import Testing
import WaslChecks
import WaslCore

@Suite("Weekdays, months and dates")
struct DateTests {
  private let weekday = CheckExpectations("date.weekday")
  private let month = CheckExpectations("date.month")
  private let missing = CheckExpectations("date.missing")
  private let added = CheckExpectations("date.added")
  private let contradiction = CheckExpectations("date.contradiction")

  @Test func `A weekday that became another is shown on both sides`() {
    weekday.flags("وقع الهجوم يوم الثلاثاء.", "The attack took place on Thursday.", at: "الثلاثاء", "Thursday")
    weekday.flags("تقام المباراة السبت أو الأحد.", "The match is on Saturday or Monday.", at: "الأحد", "Monday")
    weekday.flags("صلاة الجمعة", "Sunday prayers")
  }

  @Test func `Weekdays may be said again or with clitics`() {
    weekday.passes("اجتمعوا الخميس، وفي يوم الخميس نفسه وقعوا.", "They met on Thursday and signed the same day.")
    weekday.passes("بين الأحد والأربعاء", "between Sunday and Wednesday")
    weekday.passes("فاز الأحد عشر لاعبا.", "The eleven players won.")
  }

  @Test func `A month that became another is shown, whatever its name`() {
    month.flags("في نيسان 1975", "in June 1975", at: "نيسان 1975", "June 1975")
    month.flags("منذ جويلية الماضي", "since last June")
    month.flags("طوال شهر رمضان", "throughout Shawwal")
    month.flags("في أوائل مارس", "in early April")
    month.flags("بحلول أيار/مايو 2010", "by November 2010")
  }

  @Test func `Months of all regions are one`() {
    month.passes("في تشرين الثاني/نوفمبر 1999", "in November 1999")
    month.passes("في دجنبر 1999", "in December 1999")
    month.passes("من آذار 2014 إلى آذار 2015", "from March 2014 to March 2015")
    month.passes("في 3/4/2010", "on 3 April 2010")
    month.passes("في أواخر مارس", "in late March")
  }

  @Test func `A day or a month that one side lacks is missing or added`() {
    let pairs = [
      ("اعتقل الأحد الماضي.", "He was arrested last week."), ("قتل في يونيو الماضي.", "He was killed last year."),
      ("سيعقد المؤتمر في نوفمبر.", "The conference will be held soon."),
      ("وصل صباح السبت.", "He arrived in the morning."),
      ("افتتح في 3 آب 1990.", "It was opened on the 3rd day, 1990."),
    ]
    for (arabic, english) in pairs {
      missing.flags(arabic, english, .arabicToEnglish)
      added.flags(arabic, english, .englishToArabic)
    }
    let others = [
      ("اعتقل الأسبوع الماضي.", "He was arrested last Sunday."), ("قتل العام الماضي.", "He was killed last June."),
      ("سيعقد المؤتمر قريبا.", "The conference will be held in November."),
      ("وصل صباحا.", "He arrived on Saturday morning."),
      ("افتتح عام 1990.", "It was opened in August 1990."),
    ]
    for (arabic, english) in others {
      missing.flags(arabic, english, .englishToArabic)
      added.flags(arabic, english, .arabicToEnglish)
    }
  }

  @Test func `A name that sounds like a month is none`() {
    for check in [CheckExpectations("date.missing"), CheckExpectations("date.added")] {
      check.passes("طورت مايو كلينيك اختبارا.", "The Mayo Clinic developed a test.")
      check.passes("نفى وزير الخارجية لويجي دي مايو ذلك.", "Foreign Minister Luigi Di Maio denied it.")
    }
    CheckExpectations("date.added").flags(
      "طورت مايو كلينيك اختبارا في يونيو.", "The Mayo Clinic developed a test.", .englishToArabic, at: "يونيو")
  }

  @Test func `Titles and months that may be other words are not missed`() {
    missing.passes("برنامج ساترداي نايت لايف", "the show Saturday Night Live", .englishToArabic)
    missing.passes("قد يصل غدا.", "He may arrive tomorrow. May it be so.")
    missing.passes("ينتهي الوباء بحلول مارس.", "The outbreak will end by March and not later.")
  }

  @Test(arguments: [
    ("يوم الأحد 1 يناير 2012", "on 1 January 2012", true), ("يوم الاثنين 1 يناير 2012", "on 1 January 2012", false),
    ("الجمعة 29 فبراير 2008", "on 29 February 2008", true), ("في 29 شباط 2007", "on 28 February 2007", false),
    ("في 31 أيلول", "on 30 September", false), ("في تموز/أغسطس 1988", "in July 1988", false),
    ("في تموز/أغسطس 1988", "in July/August 1988", true), ("الخميس 4 تموز 1776", "on 4 July 1776", true),
    ("السبت 4 تموز 1776", "on 4 July 1776", false), ("في 5 آذار/أيار 2003", "on 5 March 2003", false),
  ])
  func `A date must not contradict itself`(arabic: String, english: String, isGood: Bool) {
    isGood
      ? contradiction.passes(arabic, english, .englishToArabic)
      : contradiction.flags(arabic, english, .englishToArabic)
  }

  @Test func `A contradiction of the original is not the translator's`() {
    contradiction.passes("يوم الاثنين 1 يناير 2012", "on Monday, 1 January 2012")
    contradiction.passes("في 31 أيلول", "on 31 September")
  }
}
