internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// حذر السفر for حظر السفر: a word written as one that sounds nearly alike.
public struct ConfusedWords: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.confusion", title: "A word is written as one that sounds alike",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .major, languages: .arabic,
    explanation: """
      ض, ظ and ذ are spoken alike in much of the Arab world and taken for each other in writing: موضف for موظف, حذر التجول \
      (wariness of going about) for حظر التجول (curfew). Words that are no other word that way are flagged anywhere, others \
      in the company that gives them away.
      """,
    bad: [
      CheckExample(
        "طلب الوزير رفع حذر السفر.", "The minister asked for the travel ban to be lifted.", .englishToArabic),
      CheckExample("فرضت السلطات حضر التجول.", "The authorities imposed a curfew.", .englishToArabic),
      CheckExample("أضرب الموضفون أمس.", "The employees went on strike yesterday.", .englishToArabic),
      CheckExample("تغير نضام الحكم.", "The system of government changed.", .englishToArabic),
      CheckExample("سنعود غدا إنشاء الله.", "We shall be back tomorrow, God willing.", .englishToArabic),
    ],
    good: [
      CheckExample(
        "طلب الوزير رفع حظر السفر.", "The minister asked for the travel ban to be lifted.", .englishToArabic),
      CheckExample("حضر التلاميذ جميعا.", "All the pupils were present.", .englishToArabic),
      CheckExample("كان حذرا في سفره.", "He was careful on his journey.", .englishToArabic),
      CheckExample("تغير نظام الحكم.", "The system of government changed.", .englishToArabic),
      CheckExample("تم إنشاء المصنع.", "The factory was built.", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  /// What is written and what is meant, with more than one where the other text has to say.
  private static let words = Phrases<String>([
    ("حذر السفر", "حظر السفر, تحذير السفر"), ("حذر التجول", "حظر التجول"), ("حذر الطيران", "حظر الطيران"),
    ("حذر النشر", "حظر النشر"), ("حذر الاستيراد", "حظر الاستيراد"), ("حذر التصدير", "حظر التصدير"),
    ("حضر السفر", "حظر السفر"), ("حضر التجول", "حظر التجول"), ("حضر التجوال", "حظر التجوال"),
    ("حضر الطيران", "حظر الطيران"), ("حضر النشر", "حظر النشر"), ("انشاء الله", "إن شاء الله"),
    ("موضف", "موظف"), ("موضفة", "موظفة"), ("موضفين", "موظفين"), ("موضفون", "موظفون"), ("نضام", "نظام"),
    ("انضمة", "أنظمة"), ("محافضة", "محافظة"), ("محافضات", "محافظات"), ("ضاهرة", "ظاهرة"), ("مضاهرة", "مظاهرة"),
    ("مضاهرات", "مظاهرات"), ("نضرية", "نظرية"), ("لحضة", "لحظة"), ("ملاحضة", "ملاحظة"), ("ملاحضات", "ملاحظات"),
    ("وضائف", "وظائف"), ("انتضار", "انتظار"), ("نضافة", "نظافة"), ("عضيم", "عظيم"), ("ضروف", "ظروف"),
    ("ظرورة", "ضرورة"), ("ظروري", "ضروري"), ("ظرورية", "ضرورية"), ("بعظ", "بعض"), ("ظابط", "ضابط"),
    ("ظباط", "ضباط"), ("ظغط", "ضغط"), ("ظرب", "ضرب"), ("ظد", "ضد"), ("هاذا", "هذا"), ("هاذه", "هذه"),
    ("ذالك", "ذلك"), ("لاكن", "لكن"), ("هاؤلاء", "هؤلاء"),
  ])

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      let matches = Self.words.matches(in: side)
      for match in matches {
        let written = side.text.text(in: match.range)
        findings.add(
          "“\(written)” is written for “\(match.value)”, which sounds nearly alike", on: side, [match.range],
          confidence: 0.9)
      }
      findings.addLikelySpellings(of: unit, besides: matches.flatMap(\.tokens), on: side, words) {
        $0.meant.kind == .dad
      }
    }
  }
}
