internal import WaslText

/// Pairs of opposites: words of one meaning in English and Arabic, and words of its opposite.
///
/// Words are listed in one or two forms; the stems that the lexicon works with stand for the others.
enum OppositeAxes {
  /// A word of the list.
  struct Word {
    /// Its place in ``text``.
    var token: Int
    var axis: Int
    /// 0 for the words of one meaning, 1 for those of its opposite.
    var pole: Int
    var isArabic: Bool
  }

  /// A line holds: English words | Arabic words ~ the English opposites | the Arabic ones.
  static let text = TokenizedText(lines)

  /// All words of ``text``.
  static let words: [Word] = {
    var words: [Word] = []
    var (axis, pole, isArabic) = (0, 0, false)
    var end = 0
    for (index, token) in text.tokens.enumerated() {
      if text.source[end..<token.range.lowerBound].contains(UInt8(ascii: "\n")) {
        (axis, pole, isArabic) = (axis + 1, 0, false)
      }
      end = token.range.upperBound
      switch text.source[token.range.lowerBound] {
      case UInt8(ascii: "|"): isArabic = true
      case UInt8(ascii: "~"): (pole, isArabic) = (1, false)
      default: words.append(Word(token: index, axis: axis, pole: pole, isArabic: isArabic))
      }
    }
    return words
  }()

  private static let lines = """
    before prior previously earlier|قبل قبيل سابق سابقا ~after afterwards following later subsequent|بعد عقب لاحق لاحقا بعدما
    increase increased increasing rise rising rose grow growth growing|زيادة تزايد ازدياد ارتفاع ازداد يزيد زاد ارتفع نمو تنامي يرتفع ~decrease decreased decline declining reduce reduction fall fell falling drop dropped lower|انخفاض تراجع نقصان هبوط انخفض تراجعت ينخفض تخفيض خفض تقليل يقلل تناقص تدني
    more greater|أكثر أكبر مزيد أزيد ~less fewer|أقل أدنى
    higher highest|أعلى مرتفع مرتفعة ~lower lowest|أدنى منخفض منخفضة أقل
    maximum most|أقصى أكثر معظم ~minimum least|أدنى أقل
    all every|جميع كل كافة ~some several|بعض عدة عدد
    inside within internal interior|داخل داخلي ~outside external exterior|خارج خارجي
    north northern|شمال شمالي ~south southern|جنوب جنوبي
    east eastern|شرق شرقي ~west western|غرب غربي
    first|أول الأولى أولا ~last final|آخر أخير الأخيرة نهائي
    accept accepted acceptance accepting|قبول قبل يقبل ~reject rejected rejection refuse refusal refused|رفض يرفض
    with|مع ~without|بلا
    begin beginning start started starting began|بدأ بداية بدء يبدأ ~end ended ending finish finished|انتهى نهاية انتهاء إنهاء ينتهي
    open opened opening|فتح افتتاح مفتوح يفتح ~close closed closing shut closure|أغلق إغلاق مغلق يغلق
    buy bought purchase purchased|اشترى شراء يشتري ~sell sold sale selling|باع بيع مبيعات يبيع
    import imports imported|استيراد واردات يستورد ~export exports exported|تصدير صادرات يصدر
    win won victory|فاز فوز انتصار يفوز ~lose lost defeat loss|خسر هزيمة خسارة يخسر
    success succeed succeeded successful|نجاح نجح ناجح ينجح ~failure fail failed unsuccessful|فشل إخفاق فاشل يفشل
    allow allowed permit permitted|سمح يسمح إجازة أجاز ~forbid ban banned prohibit prohibited prohibition|حظر منع يحظر يمنع محظور
    enter entry|دخل دخول يدخل ~leave exit left leaving|خرج خروج مغادرة غادر يغادر
    arrive arrived arrival|وصل وصول يصل ~depart departed departure|غادر مغادرة رحيل
    love loved|أحب حب يحب ~hate hated hatred|كره كراهية يكره
    friend friends friendly|صديق أصدقاء ~enemy enemies hostile|عدو أعداء
    peace peaceful|سلام سلم سلمي ~war wars|حرب حروب
    birth births born|ولادة مواليد ولد ~death deaths died|وفاة وفيات موت توفي
    man men male males|رجل رجال ذكر ذكور ~woman women female females|امرأة نساء أنثى إناث
    boy boys|صبي أولاد فتيان ~girl girls|فتاة بنات فتيات
    father fathers|أب والد ~mother mothers|أم والدة أمهات
    brother brothers|أخ شقيق ~sister sisters|أخت شقيقة
    son sons|ابن أبناء ~daughter daughters|ابنة بنات
    husband|زوج ~wife|زوجة
    young younger youth|شاب شباب صغير ~old older elderly|مسن مسنين كبار قديم
    big large great larger|كبير ضخم كبيرة ~small little smaller tiny|صغير صغيرة ضئيل
    long longer|طويل طويلة أطول ~short shorter brief|قصير قصيرة أقصر
    wide broad|واسع عريض ~narrow|ضيق
    deep|عميق ~shallow|ضحل
    hot warm|حار ساخن دافئ ~cold cool|بارد برد
    summer|صيف ~winter|شتاء
    morning|صباح صباحا ~evening|مساء
    morning|صباح صباحا ~afternoon night|ظهر ليل ليلا
    today|اليوم ~yesterday tomorrow|أمس غدا
    yesterday|أمس البارحة ~tomorrow|غدا
    past previous last|ماضي سابق ~future next coming|مستقبل قادم مقبل
    now currently|الآن حاليا ~then formerly|آنذاك سابقا
    always|دائما ~never rarely|أبدا نادرا
    often frequently|غالبا كثيرا ~rarely seldom|نادرا
    many much|كثير عديد ~few little|قليل
    majority|أغلبية غالبية ~minority|أقلية
    wealth|ثروة ثراء ~poverty|فقر
    strong stronger|قوي قوية أقوى ~weak weaker|ضعيف ضعيفة أضعف
    strength strengthen strengthening|قوة تعزيز تقوية ~weakness weaken weakening|ضعف إضعاف
    easy easier easily|سهل أسهل ~difficult harder hard|صعب أصعب عسير
    fast faster quick quickly rapid|سريع أسرع بسرعة ~slow slower slowly|بطيء أبطأ ببطء
    accelerate acceleration|تسارع تسريع ~slow slowdown|تباطؤ إبطاء
    good better best|جيد أفضل حسن أحسن ~bad worse worst|سيئ أسوأ رديء
    improve improved improvement|تحسن تحسين يحسن ~worsen deteriorate deterioration worsening|تدهور يتدهور تفاقم
    true truth|صحيح حقيقة حقيقي ~false lie|كاذب زائف باطل كذب
    top|أعلى قمة ~bottom|أسفل قاع
    front forward ahead|أمام أمامي ~back behind rear backward|خلف وراء خلفي
    public|عام عامة عمومي ~private|خاص خاصة
    urban|حضري حضرية ~rural|ريفي ريفية
    advantage advantages benefit benefits|ميزة مزايا فائدة فوائد ~disadvantage disadvantages drawback drawbacks harm|عيب عيوب مساوئ ضرر
    agree agreed agreement|وافق اتفاق اتفق موافقة ~disagree disagreement dispute|خلاف اختلاف
    support supported supporting|دعم تأييد يؤيد يدعم مساندة ~oppose opposed opposing opposition|معارضة عارض يعارض
    approve approved approval|أقر موافقة اعتماد ~disapprove rejected rejection|رفض
    attack attacked offensive|هجوم هاجم اعتداء ~defend defence defense defended|دفاع دافع يدافع
    ally allies|حليف حلفاء ~enemy foe enemies|عدو أعداء خصم
    victim victims|ضحية ضحايا ~perpetrator perpetrators|مرتكب جناة مرتكبي
    guilty|مذنب مدان ~innocent|بريء
    convict convicted conviction|أدان إدانة مدان ~acquit acquitted acquittal|برأ تبرئة
    arrest arrested detain detained|اعتقل اعتقال توقيف ~release released|أفرج إفراج إطلاق
    impose imposed imposing|فرض يفرض ~lift lifted lifting|رفع إلغاء
    create created creation establish|أنشأ إنشاء خلق ~destroy destroyed destruction|دمر تدمير
    build built building construction|بنى بناء تشييد ~demolish demolished demolition|هدم
    give gave giving given|أعطى إعطاء منح ~take took taking taken|أخذ
    send sent sending sender|أرسل إرسال مرسل ~receive received receiving recipient|تلقى استلم استقبال استلام متلقي
    borrow borrowed borrower|اقترض اقتراض مقترض ~lend lent lender lending|أقرض إقراض مقرض
    earn earned income revenue|دخل إيراد إيرادات كسب ~spend spent expenditure expense spending|إنفاق نفقات مصروفات
    profit profits profitable|ربح أرباح مربح ~loss losses|خسارة خسائر
    supply|عرض إمداد ~demand|طلب
    teacher teachers teach|معلم مدرس معلمين ~student students pupil pupils|طالب طلاب تلميذ
    employer employers|رب أرباب صاحب ~employee employees worker workers|موظف عامل عمال موظفين
    doctor doctors physician|طبيب أطباء ~patient patients|مريض مرضى
    healthy well|سليم صحي معافى ~sick ill unhealthy|مريض عليل
    full|ممتلئ مليء كامل ~empty|فارغ خالي
    heavy heavier|ثقيل أثقل ~light lighter|خفيف أخف
    white|أبيض بيضاء ~black|أسود سوداء
    clean|نظيف نظيفة ~dirty polluted|قذر متسخ ملوث
    wet|رطب مبلل ~dry|جاف يابس
    safe safety|آمن سلامة أمان ~dangerous danger unsafe|خطير خطر
    include included including inclusion|شمل إدراج يشمل تضمين ~exclude excluded excluding exclusion|استبعاد استثناء إقصاء استبعد
    add added adding addition|أضاف إضافة ~remove removed removing removal delete deleted deletion subtract|أزال إزالة حذف
    enable enabled activate activated|تمكين تفعيل مفعل تنشيط ~disable disabled deactivate deactivated|تعطيل معطل
    show shown showing|أظهر عرض إظهار ~hide hidden hiding|أخفى إخفاء مخفي
    connect connected connection|اتصال متصل توصيل ~disconnect disconnected disconnection|قطع فصل
    lock locked|قفل مقفل ~unlock unlocked|فتح
    upload uploaded uploading|رفع تحميل ~download downloaded downloading|تنزيل تحميل
    install installed installation|تثبيت مثبت ~uninstall uninstalled|إزالة
    encrypt encrypted encryption|تشفير مشفر ~decrypt decrypted decryption|فك
    save saved|حفظ محفوظ ~discard discarded|تجاهل إهمال
    remember remembered|تذكر يتذكر ~forget forgot forgotten|نسي ينسى
    present presence|حاضر حضور وجود ~absent absence|غائب غياب
    permanent|دائم دائمة ~temporary|مؤقت مؤقتة
    military|عسكري عسكرية ~civilian civil|مدني مدنية
    majority most|معظم غالبية ~minority few|أقلية قلة
    developed|متقدمة متقدم ~developing|نامية نام
    sooner early earlier|مبكر أبكر باكرا ~late later|متأخر متأخرا
    upstream|منبع ~downstream|مصب
    ascend ascending|تصاعدي صعود ~descend descending|تنازلي هبوط نزول
    optimism optimistic|تفاؤل متفائل ~pessimism pessimistic|تشاؤم متشائم
    surplus|فائض فوائض ~deficit|عجز
    multilateral|متعدد ~bilateral unilateral|ثنائي أحادي
    must obliged mandatory compulsory|يجب إلزامي إجباري ~may optional voluntary|يجوز اختياري طوعي
    shall must|يجب يتعين ~may might|قد ربما يجوز
    """
}
