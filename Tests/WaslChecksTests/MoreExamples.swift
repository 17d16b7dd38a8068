import WaslChecks

/// Examples beyond those that stand in the declarations, so that every check is tried five times each way.
enum MoreExamples {
  typealias Examples = (bad: [CheckExample], good: [CheckExample])

  private static func into(_ arabic: String, _ english: String) -> CheckExample {
    CheckExample(arabic, english, .englishToArabic)
  }

  private static func outOf(_ arabic: String, _ english: String) -> CheckExample {
    CheckExample(arabic, english, .arabicToEnglish)
  }

  private static func both(_ arabic: String, _ english: String) -> CheckExample { CheckExample(arabic, english) }

  static let byCheck: [String: Examples] = dates.merging(numbers) { $1 }.merging(words) { $1 }.merging(marks) { $1 }

  private static let dates: [String: Examples] = [
    "date.missing": (
      bad: [
        into("افتتح المتحف وسط حضور كبير.", "The museum was opened on Thursday before a large crowd."),
        into("تبدأ الدراسة في الخريف.", "School begins in September."),
        outOf("سافر الوفد يوم الأربعاء إلى عمان.", "The delegation travelled to Amman."),
        outOf("تنتهي المهلة في حزيران.", "The deadline ends in summer."),
      ], good: []
    ),
    "date.added": (
      bad: [
        outOf("افتتح المتحف وسط حضور كبير.", "The museum was opened on Thursday before a large crowd."),
        outOf("تبدأ الدراسة في الخريف.", "School begins in September."),
        into("سافر الوفد يوم الأربعاء إلى عمان.", "The delegation travelled to Amman."),
        into("تنتهي المهلة في حزيران.", "The deadline ends in summer."),
      ], good: []
    ),
    "date.contradiction": (
      bad: [
        into("عقدت الجلسة يوم الاثنين 2 أبريل 2014.", "The session was held on 2 April 2014."),
        into("وصل يوم الجمعة 11 سبتمبر 2001.", "He arrived on 11 September 2001."),
        outOf("عقدت الجلسة في 2 أبريل 2014.", "The session was held on Monday, 2 April 2014."),
        outOf("وصل في 11 سبتمبر 2001.", "He arrived on Friday, 11 September 2001."),
        outOf("ولد في 1 يناير 2000.", "He was born on Sunday, 1 January 2000."),
      ], good: [both("عقدت الجلسة يوم الأربعاء 2 أبريل 2014.", "The session was held on Wednesday, 2 April 2014.")]
    ),
  ]

  private static let numbers: [String: Examples] = [
    "number.missing": (
      bad: [
        into("ارتفع عدد السكان كثيرا.", "The population rose to 85,000."),
        into("كان فريقا من خبراء عدة.", "It was a team of thirteen experts."),
        outOf("حضر الحفل 340 ضيفا.", "Many guests attended the party."),
        outOf("ارتفع عدد السكان إلى 85000.", "The population rose a great deal."),
      ], good: []
    ),
    "number.added": (
      bad: [
        outOf("ارتفع عدد السكان كثيرا.", "The population rose to 85,000."),
        outOf("كان فريقا من خبراء عدة.", "It was a team of thirteen experts."),
        into("دفع المبلغ كله على 24 قسطا.", "He paid the whole sum in instalments."),
        into("ارتفع عدد السكان إلى 85000.", "The population rose a great deal."),
      ], good: []
    ),
    "number.format": (
      bad: [
        outOf("حضر 25 وزيرا.", "0025 ministers came."), outOf("عام ٢٠١٤", "in 20١4"),
        outOf("الفقرة ٧٣", "paragraph ٧3"), outOf("بلغ العدد ١٢٥٠.", "The number was 12٥0."),
      ], good: []
    ),
    "unit.added": (
      bad: [
        into("بلغت كلفة الجسر 3 ملايين دولار.", "The bridge cost 3 million."),
        into("غرقت السفينة على بعد 40 كيلومترا.", "The ship sank 40 off the coast."),
        outOf("بلغت كلفة الجسر 3 ملايين.", "The bridge cost 3 million dollars."),
        outOf("غرقت السفينة على مسافة من الساحل.", "The ship sank some miles off the coast."),
      ], good: []
    ),
  ]

  private static let words: [String: Examples] = [
    "grammar.repetition": (
      bad: [
        into("عاد إلى إلى بيته.", "He returned to his house."),
        into("قرأ الكتاب في في المكتبة.", "He read the book in the library."),
        outOf("عاد إلى بيته.", "He returned to to his house."),
        outOf("قرأ الكتاب في المكتبة.", "He read the the book in the library."),
        outOf("ناقشوا حل المشكلة.", "They discussed the solution of of the problem."),
      ],
      good: [
        into("ناقشوا القضية خطوة خطوة.", "They discussed the matter step by step."),
        outOf("كان قد وصل.", "He had arrived."), outOf("هذا هو الحل.", "This is the solution."),
      ]
    ),
    "spelling.glued": (
      bad: [
        into("زارت وزيرةالخارجية المدينة.", "The foreign minister visited the city."),
        into("عقدت في سنة2010 جلسة.", "A session was held in 2010."),
        outOf("عقدت الجلسة عام 2010.", "The session was held in July2010."),
        outOf("اعتمد القرار 2140.", "It adopted resolution2140."),
        outOf("ناقش المجلس التقرير 318.", "The Council discussed report318."),
      ],
      good: [
        into("زارت وزيرة الخارجية المدينة.", "The foreign minister visited the city."),
        into("عقدت في سنة 2010 جلسة.", "A session was held in 2010."),
        outOf("عقدت الجلسة عام 2010.", "The session was held in July 2010."),
        outOf("اعتمد القرار 2140.", "It adopted resolution 2140."),
        outOf("يرتبط بالإنزيم ACE2.", "It binds to ACE2."),
      ]
    ),
    "untranslated.part": (
      bad: [
        outOf("زار الوزير المدرسة الجديدة.", "The minister visited المدرسة الجديدة."),
        outOf("يجب غسل اليدين بالماء.", "Hands must be washed with الماء."),
      ],
      good: [
        outOf("زار الوزير المدرسة الجديدة.", "The minister visited the new school."),
        outOf("يجب غسل اليدين بالماء.", "Hands must be washed with water."),
        outOf("وصل الوفد إلى القاهرة أمس.", "The delegation reached Cairo yesterday."),
      ]
    ),
    "untranslated.script": (
      bad: [
        into("Откройте файл и сохраните его", "Open the file and save it."),
        into("Ανοίξτε το παράθυρο", "Open the window."), into("Закройте дверь", "Close the door."),
        outOf("افتح الملف ثم احفظه.", "Откройте файл и сохраните его"),
        outOf("افتح النافذة.", "Ανοίξτε το παράθυρο"),
      ], good: []
    ),
    "untranslated.segment": (
      bad: [],
      good: [
        outOf("افتح الملف ثم احفظه.", "Open the file, then save it."),
        outOf("القاهرة", "Cairo"), outOf("انتهى الاجتماع دون اتفاق.", "The meeting ended without agreement."),
      ]
    ),
  ]

  private static let marks: [String: Examples] = [
    "typography.bidi": (
      bad: [
        into("اسم الملف \u{202A}report.txt", "The file is report.txt"),
        into("العنوان \u{2067}رئيسي", "The main title"),
        outOf("اسم الملف", "The file is \u{202B}report.txt"), outOf("العنوان", "The \u{2066}title"),
        outOf("النص", "The text \u{202D}is here"),
      ],
      good: [
        outOf("اسم الملف", "The file is report.txt"), outOf("العنوان", "The \u{2066}title\u{2069}"),
        outOf("النص", "The text is here"), outOf("الرقم", "The number is 7"),
      ]
    ),
    "typography.encoding": (
      bad: [
        into("مرحبا Ù…Ø±Ø­Ø¨Ø§", "Hello"), into("السعر \u{FFFD} مرتفع", "The price is high"),
        into("Ø§Ù„Ø³Ù„Ø§Ù… Ø¹Ù„ÙŠÙƒÙ…", "Peace be upon you"),
        outOf("المقهى", "The cafÃ© is open"), outOf("السعر", "The price \u{FFFD} is high"),
      ], good: []
    ),
    "typography.space.double": (
      bad: [
        into("وصل الوزير  أمس.", "The minister arrived yesterday."), into("عاد  إلى بيته.", "He went home."),
        outOf("وصل الوزير أمس.", "The minister  arrived yesterday."), outOf("عاد إلى بيته.", "He went  home."),
        outOf("انتهى الاجتماع.", "The meeting  ended."),
      ],
      good: [
        into("عاد إلى بيته.", "He went home."), outOf("وصل الوزير أمس.", "The minister arrived yesterday."),
        outOf("عاد إلى بيته.", "He went home."),
      ]
    ),
    "typography.foreign": (
      bad: [
        into("هل وصل الوزير?", "Has the minister arrived?"), into("وصل أحمد, ثم غادر.", "Ahmad came, then left."),
        outOf("هل وصل الوزير؟", "Has the minister arrived؟"), outOf("وصل أحمد، ثم غادر.", "Ahmad came، then left."),
        outOf("جاء؛ ثم غادر.", "He came؛ then he left."),
      ], good: []
    ),
    "typography.ending": (
      bad: [
        into("وصل الوزير إلى القاهرة أمس", "The minister arrived in Cairo yesterday."),
        into("عاد إلى بيته مساء", "He returned home in the evening."),
        outOf("وصل الوزير إلى القاهرة أمس.", "The minister arrived in Cairo yesterday"),
        outOf("عاد إلى بيته مساء.", "He returned home in the evening"),
        outOf("هل وصل الوزير أمس؟", "Did the minister arrive yesterday"),
      ], good: []
    ),
    "typography.repetition": (
      bad: [
        into("وصل الوزير،، ثم غادر.", "The minister came, then left."), into("انتهى الأمر..", "It is over."),
        outOf("وصل الوزير، ثم غادر.", "The minister came,, then left."), outOf("انتهى الأمر.", "It is over.."),
        outOf("عاد؛ ثم نام.", "He came back;; then he slept."),
      ], good: []
    ),
    "typography.space.after": (
      bad: [
        into("وصل الوزير،ثم غادر.", "The minister came, then left."),
        into("عاد؛ثم نام.", "He came back; then he slept."),
        outOf("وصل الوزير، ثم غادر.", "The minister came,then left."),
        outOf("عاد؛ ثم نام.", "He came back;then he slept."), outOf("انتهى الأمر. لنعد.", "It is over.Let us go back."),
      ], good: [outOf("وصل الوزير، ثم غادر.", "The minister came, then left.")]
    ),
    "typography.space.before": (
      bad: [
        into("وصل الوزير ، ثم غادر.", "The minister came, then left."), into("انتهى الأمر .", "It is over."),
        outOf("وصل الوزير، ثم غادر.", "The minister came , then left."), outOf("انتهى الأمر.", "It is over ."),
        outOf("هل انتهى الأمر؟", "Is it over ?"),
      ],
      good: [
        outOf("وصل الوزير، ثم غادر.", "The minister came, then left."), outOf("انتهى الأمر.", "It is over."),
      ]
    ),
    "typography.brackets": (
      bad: [
        into("زار المدينة (عمان وغادر.", "He visited the city (Amman) and left."),
        into("راجع الملحق [2 غدا.", "See the annex [2] tomorrow."),
        outOf("زار المدينة (عمان) وغادر.", "He visited the city (Amman and left."),
        outOf("راجع الملحق [الثاني] غدا.", "See the annex second] tomorrow."),
        outOf("حضر الوزير (سامي) أمس.", "The minister Sami) came yesterday."),
      ], good: []
    ),
    "typography.quotes": (
      bad: [
        into("قرأ رواية «الأرض أمس.", "He read the novel “The Earth” yesterday."),
        into("سماه \"البطل وغادر.", "He called him “the hero” and left."),
        outOf("قرأ رواية «الأرض» أمس.", "He read the novel “The Earth yesterday."),
        outOf("سماه «البطل» وغادر.", "He called him \"the hero and left."),
        outOf("قال «نعم» ومضى.", "He said yes” and went on."),
      ], good: []
    ),
  ]
}
