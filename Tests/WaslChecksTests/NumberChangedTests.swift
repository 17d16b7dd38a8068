import Testing
import WaslCore

@Suite("A number that differs from its counterpart")
struct NumberChangedTests {
  private let check = CheckExpectations("number.changed")

  @Test func `A changed digit is shown on both sides`() {
    check.flags("وصل 34 لاجئا إلى المخيم.", "Some 43 refugees reached the camp.", at: "34", "43")
    check.flags("وصل ٣٤ لاجئا إلى المخيم.", "Some 35 refugees reached the camp.", at: "٣٤", "35")
    check.flags("عاش من ۱۹۳۲ إلى ۱۹۹۹.", "He lived from 1932 to 1998.", at: "۱۹۹۹", "1998")
  }

  @Test func `Of several numbers the changed one is shown`() {
    check.flags("فاز بنتيجة 3-2 أمام 15000 متفرج.", "He won 3-2 before 16,000 spectators.", at: "15000", "16,000")
  }

  @Test func `Words are numbers too`() {
    check.flags("اعتقل خمسة عشر شخصا.", "Police arrested 14 people.", at: "خمسة عشر", "14")
    check.flags("قتل ثلاثة جنود.", "Four soldiers were killed.", at: "ثلاثة", "Four")
  }

  @Test func `The day and the year of a date are shown alone`() {
    check.flags("ولد في 7 آب 1956.", "He was born on 9 August 1956.", at: "7", "9")
    check.flags("ولد في 7 آب 1956.", "He was born on 7 August 1965.", at: "1956", "1965")
  }

  @Test func `A time an hour later is another time`() {
    check.flags("ينطلق القطار في الساعة 9:15 صباحا.", "The train leaves at 10:15 am.")
  }

  @Test func `Digits, separators and words of either language are one number`() {
    check.passes("بلغ السعر ١٬٢٣٤٫٥٠ جنيها.", "The price was 1,234.50 pounds.")
    check.passes("نحو خمسة وعشرين ألف متظاهر", "some 25,000 protesters")
    check.passes("مئتا عام", "two hundred years")
    check.passes("مليونان ونصف المليون", "2.5 million")
  }

  @Test func `A dual noun is two`() {
    check.passes("اعتقلت الشرطة رجلين و5 نساء.", "Police arrested 2 men and 5 women.")
  }

  @Test func `Ranges may leave out what their ends share`() {
    check.passes("بين عامي 1950 و1953", "in 1950–53")
    check.passes("من 5 ملايين إلى 10 ملايين دولار", "5 to 10 million dollars")
  }

  @Test func `A telephone number and a score may be turned round`() {
    check.passes("اتصل على 0800 555 111.", "Call 111 555 0800.")
    check.passes("انتهت المباراة 1-2.", "The match ended 2-1.")
  }

  @Test func `The numbers of paragraphs and pages are minor`() {
    func severities(_ arabic: String, _ english: String) -> [Finding.Severity] {
      check.findings(CheckExpectations.unit(arabic, english, .english), .english, .arabic).map(\.severity)
    }
    #expect(severities("138 - وتحدث الممثل.", "137. The representative spoke.") == [.minor])
    #expect(severities("انظر الصفحة 42.", "See p. 31.") == [.minor])
    #expect(severities("انظر الصفحتين 44 و 45.", "See pp. 34-35.") == [.minor, .minor])
    #expect(severities("حضر 138 ممثلا.", "137 representatives came.") == [.critical])
  }

  @Test func `Times are one by the clock of twelve hours and of twenty-four`() {
    check.passes("تبدأ النشرة في الساعة 20:30.", "The news begins at 8:30 pm.")
    check.passes("تبدأ النشرة في الساعة الثامنة والنصف مساء.", "The news begins at 8.30pm.")
  }

  @Test func `The digits of names are theirs`() {
    check.passes("يرتبط الفيروس بالإنزيم المحول للأنجيوتنسين 2.", "The virus binds to ACE2.")
    check.passes("لقاح كوفيد-19", "a vaccine against the disease")
  }
}
