import Testing
import WaslCore
import WaslSegmentation

/// Texts in which `|` stands where a break is wanted, in place of the space.
@Suite struct ArabicTests {
  @Test(
    "Arabic is split at its stops and nowhere else",
    arguments: [
      "ذهب الولد إلى المدرسة.|عاد في المساء.",
      "هل وصلت الرسالة؟|نعم، وصلت أمس.",
      "يا للعجب!|لم أكن أعلم.",
      "سكت طويلا…|ثم تكلم.",
      "قال: إن السماء صافية؛ والبحر هادئ، والريح ساكنة.|ثم مضى.",
      // Abbreviations with dots.
      "وصل د. سمير إلى القاهرة.|استقبله أ.د. محمود حلمي.",
      "زارنا أ. د. خالد يوسف والمهندس م. عادل فوزي.|ثم انصرفا.",
      "وقال د\u{202A}.\u{202C} ديفيد إن النتائج مشجعة.|ولم يزد.",
      "وقال د\u{200F}. ديفيد إن النتائج مشجعة.",
      "العنوان: ص.ب. ١٢٣٤ الرياض.|الهاتف مغلق.",
      "عاش في القرن الثالث ق.م. في بلاد الرافدين.|ثم رحل.",
      "توفي سنة 505 هـ. في طوس.|ودفن هناك.",
      "توفي سنة 505 هـ.|وقد ترك كتبا كثيرة.",
      // Numbers, dates, times.
      "تبلغ النسبة ٣٫١٤ تقريبا و14.5 في المئة.|وقع ذلك في 18.9.2014 صباحا.",
      "يبدأ الاجتماع في الساعة 05:01 وينتهي في 6.30 مساء.|لا تتأخر.",
      "بلغ الإنتاج 31 مليار متر.|ومن المنتظر أن يزيد.",
      // Quotation marks and brackets after the stop, a space before it.
      "قال: «لن أذهب.»|ثم جلس.",
      "(انتهى الكلام.)|وبدأ العمل.",
      "كتب ‘لقد فزنا.’|ثم نام.",
      "هذا كل شيء .|شكرا لكم .",
      "«إلى أين تذهب؟» سأل الرجل ابنه.|لم يجب.",
      // Latin words and URLs inside.
      "زر موقع www.example.com وراسلنا على info@example.com من فضلك.|شكرا.",
      "أعلنت شركة Apple Inc. عن أرباحها.|وارتفع السهم.",
      "نشره J. K. Smith في مجلة Nature.|ثم ترجم.",
      // Lists, verses, a missing space.
      "1. افتح العلبة.",
      "١. افتح العلبة.|٢. أخرج الجهاز.",
      "الحمد لله رب العالمين ۝١|الرحمن الرحيم ۝٢|مالك يوم الدين",
      "﴿الحمد لله رب العالمين﴾ آية كريمة.|صدق الله العظيم.",
    ])
  func splits(_ marked: String) throws {
    let wanted = marked.split(separator: "|").map(String.init)
    #expect(try sentences(wanted.joined(separator: " "), .arabic) == wanted)
  }

  @Test("a space forgotten after the stop does not join two sentences")
  func forgottenSpace() throws {
    #expect(try sentences("هل جاء؟نعم جاء.", .arabic) == ["هل جاء؟", "نعم جاء."])
    #expect(try sentences("انتهى الاجتماع.وقد حضره الوزير.", .arabic) == ["انتهى الاجتماع.", "وقد حضره الوزير."])
  }

  @Test("the semicolon breaks in the profile semicolons, the colon and the comma in the profile clauses")
  func profiles() throws {
    let text = "جاء الشتاء؛ وبرد الجو."
    #expect(try sentences(text, .arabic).count == 1)
    #expect(try sentences(text, .arabic, profile: .semicolons) == ["جاء الشتاء؛", "وبرد الجو."])
    let clauses = "قال الطبيب: المريض بخير، وسيخرج غدا."
    #expect(
      try sentences(clauses, .arabic, profile: .clauses) == ["قال الطبيب:", "المريض بخير،", "وسيخرج غدا."])
  }
}
