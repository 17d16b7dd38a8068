internal import WaslCore
internal import WaslText

/// A passage of the target that the source does not have.
public struct AdditionPassage: Check {
  public static let declaration = CheckDeclaration(
    id: "addition.passage", title: "A passage of the target is not in the source",
    mqmCategory: "accuracy/addition", issueType: .addition, severity: .major, languages: .any,
    explanation: """
      The source is shorter than is usual in the document, and a stretch of the target has no counterparts in it, while \
      the words around it have. A third of the text is found more often than not, single words are not looked for.
      """,
    bad: [
      CheckExample(
        "اتفق الوزراء على خطة لخفض الانبعاثات خلال السنوات القادمة، لكنهم لم يحددوا كيفية تمويلها، وقالت المنظمات البيئية إن الخطة لا تكفي لحماية المناخ.",
        "The ministers agreed on a plan to reduce emissions in the coming years.", .englishToArabic),
      CheckExample(
        "عقد المجلس جلسة طارئة يوم الخميس لمناقشة الوضع الإنساني، ودعا جميع الأطراف إلى وقف إطلاق النار والسماح بدخول المساعدات الغذائية والطبية إلى المناطق المحاصرة.",
        "The Council held an emergency meeting on Thursday to discuss the humanitarian situation.", .englishToArabic),
      CheckExample(
        "يشمل البرنامج تدريب المعلمين وبناء المدارس في القرى، كما يقدم منحا دراسية للطلاب الفقراء وكتبا مجانية لجميع الأطفال.",
        "The programme includes training teachers and building schools in the villages.", .englishToArabic),
      CheckExample(
        "افتح الإعدادات ثم اختر الشبكة وأدخل كلمة المرور، وبعد ذلك أعد تشغيل الجهاز حتى يتم حفظ التغييرات الجديدة في الملف.",
        "Open the settings, then choose the network and enter the password.", .englishToArabic),
      CheckExample(
        "توفي الكاتب المشهور في منزله بعد مرض طويل، وترك وراءه عشرين رواية وثلاث مسرحيات ترجمت إلى أكثر من ثلاثين لغة.",
        "The famous writer died at his home after a long illness.", .englishToArabic),
      CheckExample(
        "اتفق الوزراء على خطة لخفض الانبعاثات خلال السنوات القادمة.",
        "The ministers agreed on a plan to reduce emissions in the coming years, but they did not specify how it would be financed, and environmental organizations said the plan was not enough to protect the climate.",
        .arabicToEnglish),
      CheckExample(
        "عقد المجلس جلسة طارئة يوم الخميس لمناقشة الوضع الإنساني.",
        "The Council held an emergency meeting on Thursday to discuss the humanitarian situation, and called on all parties to cease fire and to allow food and medical aid into the besieged areas.",
        .arabicToEnglish),
      CheckExample(
        "يشمل البرنامج تدريب المعلمين وبناء المدارس في القرى.",
        "The programme includes training teachers and building schools in the villages, and also provides scholarships for poor students and free books for all children.",
        .arabicToEnglish),
      CheckExample(
        "افتح الإعدادات ثم اختر الشبكة وأدخل كلمة المرور.",
        "Open the settings, then choose the network and enter the password; after that restart the device so that the new changes are saved in the file.",
        .arabicToEnglish),
      CheckExample(
        "توفي الكاتب المشهور في منزله بعد مرض طويل.",
        "The famous writer died at his home after a long illness, and left behind twenty novels and three plays that were translated into more than thirty languages.",
        .arabicToEnglish),
    ],
    good: [
      CheckExample(
        "اتفق الوزراء على خطة لخفض الانبعاثات خلال السنوات القادمة، لكنهم لم يحددوا كيفية تمويلها، وقالت المنظمات البيئية إن الخطة لا تكفي لحماية المناخ.",
        "The ministers agreed on a plan to reduce emissions in the coming years, but they did not specify how it would be financed, and environmental organizations said the plan was not enough to protect the climate."
      ),
      CheckExample(
        "عقد المجلس جلسة طارئة يوم الخميس لمناقشة الوضع الإنساني، ودعا جميع الأطراف إلى وقف إطلاق النار والسماح بدخول المساعدات الغذائية والطبية إلى المناطق المحاصرة.",
        "The Council held an emergency meeting on Thursday to discuss the humanitarian situation, and called on all parties to cease fire and to allow food and medical aid into the besieged areas."
      ),
      CheckExample(
        "يشمل البرنامج تدريب المعلمين وبناء المدارس في القرى، كما يقدم منحا دراسية للطلاب الفقراء وكتبا مجانية لجميع الأطفال.",
        "The programme includes training teachers and building schools in the villages, and also provides scholarships for poor students and free books for all children."
      ),
      CheckExample(
        "افتح الإعدادات ثم اختر الشبكة وأدخل كلمة المرور، وبعد ذلك أعد تشغيل الجهاز حتى يتم حفظ التغييرات الجديدة في الملف.",
        "Open the settings, then choose the network and enter the password; after that restart the device so that the new changes are saved in the file."
      ),
      CheckExample(
        "توفي الكاتب المشهور في منزله بعد مرض طويل، وترك وراءه عشرين رواية وثلاث مسرحيات ترجمت إلى أكثر من ثلاثين لغة.",
        "The famous writer died at his home after a long illness, and left behind twenty novels and three plays that were translated into more than thirty languages."
      ),
      CheckExample(
        "اتفق الوزراء على خطة لخفض الانبعاثات خلال السنوات القادمة، لكنهم لم يحددوا كيفية تمويلها، وقالت المنظمات البيئية إن الخطة لا تكفي لحماية المناخ.",
        "The ministers agreed on a plan to reduce emissions in the coming years.", .arabicToEnglish),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let evidence = unit.shared(SegmentEvidence.self)
    guard let probability = evidence.additionProbability else { return }
    let passage = PassageWords(evidence.added.tokens, evidence.target, of: unit.target)
    findings.add(
      "the source has nothing for \(passage.description)", target: [passage.range],
      severity: probability < SegmentEvidence.majorProbability ? .minor : nil, confidence: probability)
  }
}
