/// Organisations and their acronyms in both languages: a line an organisation.
enum Organisations {
  static let names = GazetteerComparison.table(lines)

  private static let lines = """
    NATO, North Atlantic Treaty Organization, الناتو, حلف شمال الأطلسي, حلف الأطلسي, الحلف الأطلسي
    EU, E.U, European Union, الاتحاد الأوروبي
    African Union, AU, الاتحاد الأفريقي, الاتحاد الإفريقي
    Arab League, League of Arab States, جامعة الدول العربية, الجامعة العربية
    OIC, Organization of Islamic Cooperation, منظمة التعاون الإسلامي
    OPEC, أوبك
    WHO, World Health Organization, منظمة الصحة العالمية
    FAO, Food and Agriculture Organization, منظمة الأغذية والزراعة, الفاو
    WFP, World Food Programme, برنامج الأغذية العالمي, برنامج الغذاء العالمي
    UNESCO, اليونسكو
    UNICEF, اليونيسف, اليونيسيف
    UNHCR, مفوضية شؤون اللاجئين
    UNRWA, الأونروا
    UNDP, برنامج الأمم المتحدة الإنمائي
    IMF, International Monetary Fund, صندوق النقد الدولي
    World Bank, البنك الدولي
    WTO, World Trade Organization, منظمة التجارة العالمية
    IAEA, International Atomic Energy Agency, الوكالة الدولية للطاقة الذرية
    ILO, International Labour Organization, منظمة العمل الدولية
    ICC, International Criminal Court, المحكمة الجنائية الدولية
    ICJ, International Court of Justice, محكمة العدل الدولية
    Security Council, مجلس الأمن
    OECD, منظمة التعاون والتنمية في الميدان الاقتصادي, منظمة التعاون الاقتصادي والتنمية
    Interpol, الإنتربول
    GCC, Gulf Cooperation Council, مجلس التعاون الخليجي, مجلس التعاون لدول الخليج العربية
    ASEAN, آسيان, رابطة أمم جنوب شرق آسيا
    Red Cross, ICRC, الصليب الأحمر
    Red Crescent, الهلال الأحمر
    Amnesty International, منظمة العفو الدولية
    Human Rights Watch, HRW, هيومن رايتس ووتش
    Hamas, حماس
    Hezbollah, Hizbollah, حزب الله
    Taliban, طالبان
    Islamic State, Islamic State in Iraq and the Levant, Islamic State of Iraq and the Levant, Islamic State of Iraq and Syria, ISIS, ISIL, Daesh, داعش, تنظيم الدولة, الدولة الإسلامية
    Al-Qaida, Al Qaeda, تنظيم القاعدة
    Boko Haram, بوكو حرام
    Muslim Brotherhood, الإخوان المسلمون, الإخوان المسلمين
    CIA, وكالة الاستخبارات المركزية, وكالة المخابرات المركزية
    FBI, مكتب التحقيقات الفيدرالي, مكتب التحقيقات الاتحادي
    NASA, ناسا
    FIFA, فيفا, الفيفا
    UEFA, يويفا
    CDC, مراكز مكافحة الأمراض
    FDA, إدارة الغذاء والدواء
    BBC, بي بي سي
    CNN, سي إن إن
    Reuters, رويترز
    Pentagon, البنتاغون
    Congress, الكونغرس
    Knesset, الكنيست
    """
}
