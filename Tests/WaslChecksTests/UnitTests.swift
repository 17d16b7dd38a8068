import Testing
import WaslChecks
import WaslCore

@Suite("Units and currencies")
struct UnitTests {
  private let changed = CheckExpectations("unit.changed")
  private let currency = CheckExpectations("unit.currency")
  private let added = CheckExpectations("unit.added")

  @Test func `A unit that became another is shown on both sides`() {
    changed.flags("على بعد خمسة أميال", "five kilometres away", at: "أميال", "kilometres")
    changed.flags("وزنه 80 كيلوغراما.", "He weighs 80 pounds.", at: "كيلوغراما", "pounds")
    changed.flags("مساحتها 20 هكتارا", "an area of 20 acres", at: "هكتارا", "acres")
    changed.flags("ينتظر منذ 30 دقيقة.", "He has waited for 30 seconds.", at: "دقيقة", "seconds")
    changed.flags("بعد عدة أشهر", "after several weeks", at: "أشهر", "weeks")
  }

  @Test func `A unit is one in all its forms`() {
    changed.passes("كيلومتران اثنان", "two kilometers")
    changed.passes("وزنه 80 كغ.", "He weighs 80 kg.")
    changed.passes("منذ أسبوعين", "two weeks ago")
    changed.passes("تقرير شهري", "a report every month")
    changed.passes("خلال 24 ساعة", "within a day")
    changed.passes("استمر سبعة أيام.", "It lasted a week.")
  }

  @Test func `Words that mean other things are not units`() {
    changed.passes("قدم الأمين العام تقريره.", "The Secretary-General presented his report two days ago.")
    changed.passes("معلومات دقيقة", "precise information")
    changed.passes("المضي قدما", "moving forward")
  }

  @Test func `A currency that became another is shown on both sides`() {
    currency.flags("خسر 500 جنيه.", "He lost 500 euros.", at: "جنيه", "euros")
    currency.flags("سعره ٢٠ ريالا.", "It costs $20.", at: "ريالا", "$")
    currency.flags("ألف دينار", "a thousand dirhams")
    currency.flags("مليون ين ياباني", "a million yuan")
    currency.flags("بضعة سنتات", "a few roubles")
  }

  @Test func `Signs and names are one currency`() {
    currency.passes("500 جنيه إسترليني", "£500")
    currency.passes("خمسون ليرة سورية", "fifty Syrian pounds")
    currency.passes("300 يورو", "€300")
    currency.passes("دولاران", "two dollars")
    currency.passes("بين يديه كتاب بعشرة دولارات.", "He holds a book worth ten dollars.")
  }

  @Test func `A unit that stands where none belongs is added`() {
    added.flags("ارتفع كيلومتر الحرارة.", "The temperature rose.", .englishToArabic, at: "كيلومتر")
    added.flags("تعقد الجلسة في الميل 10:00.", "The session is at 10 am.", .englishToArabic, at: "الميل")
    added.flags("في دولار أبريل", "in April", .englishToArabic, at: "دولار")
    added.flags("دفع خمسين دولارا.", "He paid fifty.", .englishToArabic, at: "دولارا")
    added.flags("غاب أسابيع.", "He was absent.", .englishToArabic, at: "أسابيع")
    added.flags("دفع خمسين.", "He paid fifty dollars.", .arabicToEnglish, at: nil, "dollars")
    added.flags("غاب طويلا.", "He was absent for weeks.", .arabicToEnglish, at: nil, "weeks")
    added.flags("ارتفعت الحرارة.", "The miles rose.", .arabicToEnglish, at: nil, "miles")
    added.flags("وزنه ثمانون.", "He weighs eighty kilos.", .arabicToEnglish, at: nil, "kilos")
    added.flags("ارتفاعه 20.", "It is 20 metres high.", .arabicToEnglish, at: nil, "metres")
  }

  @Test func `A year that is not counted may be the word for public, and plurals and duals are units`() {
    let added = CheckExpectations("unit.added")
    added.passes("أصدرت اللجنة إشعارا عاما.", "The commission released a public notice.", .englishToArabic)
    added.passes("يصنع بالمليغرامات ثم بالكيلوغرام والطن.", "It is made in milligrams, then by the kilogram and ton.")
    added.passes("ألقي برميلان متفجران.", "Two barrel bombs were dropped.")
  }

  @Test func `Clocks, hours of a clock, abbreviations and yesterday are no units that were added`() {
    added.passes("تضبط الساعة آليا.", "The clock is set automatically.", .englishToArabic)
    added.passes("تدور عكس عقارب الساعة.", "It turns counterclockwise.", .englishToArabic)
    added.passes("تقف مرة ثانية.", "You stand up again.", .englishToArabic)
    added.passes("من أشهر المدن", "one of the most famous cities", .englishToArabic)
    added.passes("عقد الستينات", "the 1960s", .englishToArabic)
    added.passes("على بعد أقدام (3 أقدام)", "at a distance (3 ft)", .englishToArabic)
    added.passes("حتى يوم أمس", "as of yesterday", .englishToArabic)
    added.passes("عند الساعة 17:20", "at 1720 hours", .arabicToEnglish)
    added.passes("في آذار/مارس", "in the month of March", .arabicToEnglish)
    added.flags("بعد عدة أشهر", "later", .englishToArabic, at: "أشهر")
    added.flags("عند الانتهاء", "after 1790 hours", .arabicToEnglish, at: nil, "hours")
  }

  @Test func `Words that introduce dates and the words of fever are let pass`() {
    added.passes("في عام 2015", "in 2015")
    added.passes("يوم السبت", "on Saturday")
    added.passes("خلال شهر فبراير", "during February")
    added.passes("في الساعة الخامسة مساء", "at 5 pm")
    added.passes("درجة الحرارة", "the temperature")
    added.passes("عمره 18 عاما.", "He is aged 18.")
  }
}
