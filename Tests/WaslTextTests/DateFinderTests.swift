import Testing
import WaslCore
import WaslText

@Suite("Dates")
struct DateFinderTests {
  /// What is found in a text; the same where what may begin with each form was worked out before.
  private func find(_ text: String) -> [DateMention] {
    let (finder, tokens) = (DateFinder(), TokenizedText(text))
    let found = finder.mentions(in: tokens)
    let beginnings = tokens.tokens.indices.map { finder.beginnings(at: $0, in: tokens) }
    #expect(finder.mentions(in: tokens, beginningAs: { beginnings[$0] }) == found)
    return found
  }

  @Test(
    "A full date has one value in every writing",
    arguments: [
      "18.9.2014", "18/9/2014", "18-09-2014", "2014-09-18", "2014/9/18", "9/18/2014",
      "18\u{202A}/\u{202C}09\u{202A}/\u{202C}2014",
      "18 September 2014", "18th September 2014", "18th of September, 2014", "September 18, 2014",
      "Sept. 18, 2014",
      "Sep 18 2014", "١٨ أيلول ٢٠١٤", "18 سبتمبر 2014", "18 أيلول/سبتمبر 2014", "18 أيلول/ سبتمبر, 2014",
      "١٨ سبتمبر (أيلول) ٢٠١٤",
      "18 من سبتمبر عام 2014", "18 شتنبر 2014", "الثامن عشر من سبتمبر 2014", "18 سبتمبر 2014م",
      "18 September 2014 AD",
    ])
  func fullDates(text: String) {
    let found = find(text)
    #expect(found.map(\.value) == [.date(PartialDate(year: 2014, month: 9, day: 18))])
    #expect(found.first?.range == 0..<text.utf8.count)
  }

  @Test("The order of day and month stays in doubt where it is")
  func doubt() {
    let found = find("5/9/2014")
    #expect(found.map(\.value) == [.date(PartialDate(year: 2014, month: 9, day: 5))])
    #expect(found.first?.alternatives == [.date(PartialDate(year: 2014, month: 5, day: 9))])
    #expect(found.first?.certainty == .likely)
    #expect(find("9/9/2014").first?.alternatives == [])
    #expect(find("18.09.14").map(\.value) == [.date(PartialDate(year: 2014, month: 9, day: 18))])
    #expect(find("32/13/2014 1.2.3 5/6").map(\.value) == [.date(PartialDate(year: 2014))])
  }

  @Test("Weekdays are known with their article, clitics and spellings")
  func weekdays() {
    let names: [(Weekday, [String])] = [
      (.monday, ["الاثنين", "الإثنين", "يوم الاثنين", "Monday", "Mon, 5", "Mon. 5"]),
      (.tuesday, ["الثلاثاء", "الثلثاء", "Tuesday", "Tue 5"]),
      (.wednesday, ["الأربعاء", "الاربعاء", "بالأربعاء", "مساء الأربعاء", "Wednesday"]),
      (.thursday, ["الخميس", "والخميس", "Thursday"]),
      (.friday, ["الجمعة", "للجمعة", "يوم جمعة", "Friday"]), (.saturday, ["السبت", "Saturday"]),
      (.sunday, ["الأحد", "والأحد", "يوم الأحد", "Sunday"]),
    ]
    for (day, writings) in names {
      for writing in writings { #expect(find(writing).map(\.value).first == .weekday(day), "\(writing)") }
    }
    #expect(find("أحد الأيام، بعد يوم واحد من خميس مساء أحد") == [])
    #expect(find("the sun sat, friday we wed") == [])
    #expect(find("الأشخاص الأحد عشر") == [])
    #expect(find("بين الإثنين").map(\.certainty) == [.weak])
    #expect(find("يوم الإثنين").map(\.certainty) == [.certain])
  }

  @Test("Every month has its Egyptian, Levantine, Maghrebi and English name")
  func months() {
    let names: [[String]] = [
      ["يناير", "كانون الثاني", "جانفي", "January"], ["فبراير", "شباط", "فيفري", "February"],
      ["شهر مارس", "آذار", "in March"], ["أبريل", "نيسان", "أفريل", "April"],
      ["مايو", "أيار", "شهر ماي", "in May"],
      ["يونيو", "حزيران", "شهر جوان", "June"], ["يوليو", "يوليه", "تموز", "جويلية", "يوليوز", "July"],
      ["أغسطس", "شهر آب", "شهر أوت", "غشت", "August"], ["سبتمبر", "أيلول", "شتنبر", "September"],
      ["أكتوبر", "تشرين الأول", "October"], ["نوفمبر", "تشرين الثاني", "نونبر", "November"],
      ["ديسمبر", "كانون الأول", "دجنبر", "December"],
    ]
    for (index, names) in names.enumerated() {
      for name in names {
        #expect(find(name).map(\.value) == [.date(PartialDate(month: index + 1))], "\(name)")
        #expect(
          find("و" + name).map(\.value).count == (name.utf8.first! < 0x80 ? 0 : 1) || name.utf8.first! < 0x80,
          "\(name)")
      }
    }
    #expect(find("أيار/مايو").map(\.value) == [.date(PartialDate(month: 5))])
    #expect(find("الأب والأم، ممارس محرم؛ May I march? may").isEmpty)
  }

  @Test("Hijri months and years keep their calendar")
  func hijri() {
    #expect(find("15 رمضان 1435").map(\.value) == [.date(PartialDate(.hijri, year: 1435, month: 9, day: 15))])
    #expect(
      find("١٥ رمضان ١٤٣٥ هـ").map(\.value) == [.date(PartialDate(.hijri, year: 1435, month: 9, day: 15))])
    #expect(
      find("15 Ramadan 1435 AH").map(\.value) == [.date(PartialDate(.hijri, year: 1435, month: 9, day: 15))])
    #expect(find("12 ربيع الأول").map(\.value) == [.date(PartialDate(.hijri, month: 3, day: 12))])
    #expect(find("12 Rabi al-Awwal").map(\.value) == [.date(PartialDate(.hijri, month: 3, day: 12))])
    #expect(
      find("ذي الحجة Dhu al-Hijjah").map(\.value) == [
        .date(PartialDate(.hijri, month: 12)), .date(PartialDate(.hijri, month: 12)),
      ])
    #expect(
      find("1435هـ 300 هـ").map(\.value) == [
        .date(PartialDate(.hijri, year: 1435)), .date(PartialDate(.hijri, year: 300)),
      ])
  }

  @Test("Years stand alone, with their word or with their era")
  func years() {
    for text in ["2014م", "عام 2014", "سنة ٢٠١٤", "in 2014", "2014 AD", "2014 CE", "2014", "للعام 2014"] {
      #expect(find(text).map(\.value) == [.date(PartialDate(year: 2014))], "\(text)")
    }
    #expect(find("2014").map(\.certainty) == [.likely])
    #expect(find("عام 2014").map(\.certainty) == [.certain])
    #expect(
      find("30 BC, 30 ق.م").map(\.value) == [.date(PartialDate(year: -30)), .date(PartialDate(year: -30))])
    #expect(find("عام ألف وتسعمئة وأربعة وثمانين").map(\.value) == [.date(PartialDate(year: 1984))])
    #expect(find("in nineteen eighty-four").map(\.value) == [.date(PartialDate(year: 1984))])
    #expect(
      find("$2014 2014% 2014km 1200 people 2014 ad campaign").map(\.value) == [.date(PartialDate(year: 2014))]
    )
  }

  @Test(
    "A time of day has one value in every writing",
    arguments: [
      "17:30", "5:30 p.m.", "5:30pm", "5.30pm", "5:30 in the afternoon", "الساعة 17:30", "الساعة 5:30 مساء",
      "الساعة الخامسة والنصف مساءً", "الساعة الخامسة و النصف بعد الظهر", "5:30 م",
    ])
  func times(text: String) {
    #expect(find(text).map(\.value) == [.time(TimeOfDay(hour: 17, minute: 30))])
  }

  @Test("Hours alone, and hours in doubt")
  func hours() {
    #expect(find("05:01").first?.alternatives == [])
    #expect(find("5:01").first?.alternatives == [.time(TimeOfDay(hour: 17, minute: 1))])
    #expect(find("5 p.m.").map(\.value) == [.time(TimeOfDay(hour: 17))])
    #expect(find("12 a.m.").map(\.value) == [.time(TimeOfDay(hour: 0))])
    #expect(find("five o'clock").map(\.value) == [.time(TimeOfDay(hour: 5))])
    #expect(find("الساعة الحادية عشرة ليلا").map(\.value) == [.time(TimeOfDay(hour: 23))])
    #expect(find("الساعة الثانية ليلا").map(\.value) == [.time(TimeOfDay(hour: 2))])
    #expect(find("الساعة 30/17").map(\.value) == [.time(TimeOfDay(hour: 17, minute: 30))])
    #expect(find("الساعة 17/30").map(\.value) == [.time(TimeOfDay(hour: 17, minute: 30))])
    #expect(find("الساعة السادسة إلا ربعا").map(\.value) == [.time(TimeOfDay(hour: 5, minute: 45))])
    #expect(find("فاز 2:1 على 5 م 10:75") == [])
  }

  @Test("Decades and centuries")
  func periods() {
    #expect(find("the 1990s and 1990’s").map(\.value) == [.decade(1990), .decade(1990)])
    #expect(
      find("the 90s, the nineties, التسعينيات، التسعينات").map(\.value)
        == Array(repeating: .decade(90), count: 4))
    #expect(find("nineties").first?.alternatives == [.decade(1990)])
    #expect(
      find("ثمانينيات القرن الماضي، ثلاثينيات القرن العشرين").map(\.value) == [.decade(1980), .decade(1930)])
    for text in [
      "القرن العشرين", "القرن العشرون", "القرن الـ20", "القرن 20", "20th century", "twentieth-century",
      "the last century",
    ] {
      #expect(find(text).map(\.value) == [.century(20)], "\(text)")
    }
    #expect(find("القرن الحادي والعشرين، القرن التاسع عشر").map(\.value) == [.century(21), .century(19)])
  }

  @Test("The line of a BBC page")
  func line() {
    let text = TokenizedText("الاحد, 21 فبراير/ شباط, 2010, 05:01 GMT")
    let found = DateFinder(languages: [.arabic]).mentions(in: text)
    #expect(
      found.map(\.value) == [
        .weekday(.sunday), .date(PartialDate(year: 2010, month: 2, day: 21)),
        .time(TimeOfDay(hour: 5, minute: 1)),
      ])
    #expect(found.map { text.text(in: $0.range) } == ["الاحد", "21 فبراير/ شباط, 2010", "05:01"])
  }
}
