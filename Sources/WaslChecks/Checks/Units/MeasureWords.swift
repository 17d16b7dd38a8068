/// The words for units in English and Arabic.
enum MeasureWords {
  static let english = table(englishWords, weak: englishWeak)
  static let arabic = table(arabicWords, weak: arabicWeak)

  private static func table(
    _ words: [(Measure, [String])], weak: [(Measure, [String])]
  ) -> Phrases<MeasureWord> {
    var measures: [String: [Measure]] = [:]
    var strong: Set<String> = []
    for (measure, names) in words {
      for name in names {
        measures[name, default: []].append(measure)
        strong.insert(name)
      }
    }
    for (measure, names) in weak { for name in names { measures[name, default: []].append(measure) } }
    return Phrases(
      measures.sorted { $0.key < $1.key }.map { name, measures in
        (
          name,
          MeasureWord(
            measures: measures, isWeak: !strong.contains(name), isSureBesideNumber: besideNumber.contains(name))
        )
      })
  }

  /// Ambiguous words that a number before them makes sure.
  private static let besideNumber: Set<String> = ["دقيقة", "ثانية", "درجة", "درجات", "foot", "yard", "degree"]

  private static let englishWords: [(Measure, [String])] = [
    (.millimetre, ["millimetre", "millimetres", "millimeter", "millimeters", "mm"]),
    (.centimetre, ["centimetre", "centimetres", "centimeter", "centimeters", "cm"]),
    (.metre, ["metre", "metres", "meter", "meters"]),
    (.kilometre, ["kilometre", "kilometres", "kilometer", "kilometers", "km", "kms"]),
    (.inch, ["inch", "inches"]), (.foot, ["feet", "ft"]), (.yard, ["yards"]), (.mile, ["mile", "miles", "mph"]),
    (.metre, ["square metre", "square metres", "square meter", "square meters"]),
    (.kilometre, ["square kilometre", "square kilometres", "square kilometer", "square kilometers", "square km"]),
    (.squareMetre, ["square metre", "square metres", "square meter", "square meters"]),
    (
      .squareKilometre, ["square kilometre", "square kilometres", "square kilometer", "square kilometers", "square km"]
    ),
    (.hectare, ["hectare", "hectares"]), (.acre, ["acre", "acres"]),
    (.milligram, ["milligram", "milligrams", "mg"]), (.gram, ["gram", "grams", "gramme", "grammes"]),
    (.kilogram, ["kilogram", "kilograms", "kilogramme", "kilogrammes", "kg", "kilo", "kilos"]),
    (.tonne, ["tonne", "tonnes", "ton", "tons"]), (.poundOfWeight, ["pound", "pounds", "lb", "lbs"]),
    (.ounce, ["ounce", "ounces"]),
    (.millilitre, ["millilitre", "millilitres", "milliliter", "milliliters", "ml"]),
    (.litre, ["litre", "litres", "liter", "liters"]), (.gallon, ["gallon", "gallons"]),
    (.barrel, ["barrel", "barrels"]),
    (.degree, ["degree", "degrees", "°", "°C", "°F"]), (.calorie, ["calorie", "calories"]), (.watt, ["watt", "watts"]),
    (.kilowatt, ["kilowatt", "kilowatts", "kW"]), (.megawatt, ["megawatt", "megawatts", "MW"]),
    (.volt, ["volt", "volts"]),
    (.byte, ["byte", "bytes"]), (.kilobyte, ["kilobyte", "kilobytes", "KB"]),
    (.megabyte, ["megabyte", "megabytes", "MB"]), (.gigabyte, ["gigabyte", "gigabytes", "GB"]),
    (.terabyte, ["terabyte", "terabytes", "TB"]),
    (.second, ["seconds", "secs"]), (.minute, ["minute", "minutes"]), (.hour, ["hour", "hours", "hr", "hrs"]),
    (.day, ["day", "days"]),
    (.week, ["week", "weeks"]), (.month, ["month", "months"]), (.year, ["year", "years", "yr", "yrs"]),
    (.decade, ["decade", "decades"]), (.century, ["century", "centuries"]),
    (.dollar, ["dollar", "dollars", "$", "USD"]), (.euro, ["euro", "euros", "€", "EUR"]),
    (.pound, ["pound", "pounds", "£", "sterling", "GBP"]), (.lira, ["lira", "liras", "pound", "pounds"]),
    (.riyal, ["riyal", "riyals", "rial", "rials"]), (.dirham, ["dirham", "dirhams"]), (.dinar, ["dinar", "dinars"]),
    (.yen, ["yen", "¥"]), (.yuan, ["yuan", "renminbi"]), (.rouble, ["rouble", "roubles", "ruble", "rubles"]),
    (.rupee, ["rupee", "rupees"]), (.franc, ["franc", "francs"]), (.shekel, ["shekel", "shekels"]),
    (.cent, ["cents"]),
  ]

  private static let englishWeak: [(Measure, [String])] = [
    (.foot, ["foot"]), (.euro, ["eurozone"]), (.yard, ["yard"]), (.second, ["second"]), (.metre, ["m"]), (.gram, ["g"]),
    (.litre, ["l"]),
    (.cent, ["cent"]),
    (
      .hour,
      [
        "hourly", "o'clock", "h", "mph", "clock", "clocks", "watch", "watches", "clockwise", "anticlockwise",
        "counterclockwise",
      ]
    ),
    (.byte, ["kibibyte", "kibibytes", "mebibyte", "mebibytes", "gibibyte", "gibibytes", "tebibyte", "tebibytes"]),
    (
      .day, ["daily", "today", "yesterday", "tomorrow", "per diem", "nights", "night", "day care", "day cares"]
    ),
    (.week, ["weekly", "fortnight", "weekend"]),
    (.month, ["monthly", "quarter", "quarterly", "trimester", "trimesters"]),
    (
      .year,
      [
        "annual", "annually", "yearly", "per annum", "anniversary", "biennium", "biennial", "triennial", "fiscal",
        "decade", "decades", "aged", "age", "ages", "old", "turned",
      ]
    ),
    (.degree, ["celsius", "fahrenheit", "temperature", "temperatures", "grade", "extent", "rank", "class", "score"]),
    (.minute, ["micro", "precise", "accurate"]),
  ]

  private static let arabicWords: [(Measure, [String])] = [
    (.millimetre, ["مليمتر", "ملليمتر", "مليمترات", "ملم", "مم"]),
    (.centimetre, ["سنتيمتر", "سنتيمترا", "سنتيمترات", "سنتمتر", "سم"]),
    (.metre, ["متر", "مترا", "مترين", "متران", "أمتار"]),
    (
      .kilometre,
      ["كيلومتر", "كيلومترا", "كيلومترات", "كيلومترين", "كيلو متر", "كيلو مترا", "كيلو مترات", "كلم"]
    ),
    (.inch, ["بوصة", "بوصات", "إنش"]), (.foot, ["أقدام"]), (.yard, ["ياردة", "ياردات"]),
    (.mile, ["ميل", "ميلا", "أميال", "ميلين"]),
    (.metre, ["متر مربع", "مترا مربعا", "أمتار مربعة"]), (.kilometre, ["كيلومتر مربع", "كيلومترا مربعا"]),
    (.squareMetre, ["متر مربع", "مترا مربعا", "أمتار مربعة"]),
    (.squareKilometre, ["كيلومتر مربع", "كيلومترا مربعا", "كيلومترات مربعة", "كيلو متر مربع"]),
    (.hectare, ["هكتار", "هكتارا", "هكتارات"]), (.acre, ["فدان", "فدانا", "أفدنة", "أكر", "إيكر", "آكر"]),
    (
      .milligram,
      ["مليغرام", "ملليغرام", "مليجرام", "مليغرامات", "ملليغرامات", "مليجرامات", "ملغ", "ملغم", "مجم", "مغ"]
    ),
    (.gram, ["غرام", "غراما", "جرام", "جراما", "جرامات"]),
    (
      .kilogram,
      [
        "كيلوغرام", "كيلوغراما", "كيلوغرامات", "كيلوجرام", "كيلوجراما", "كيلوجرامات", "كيلو غرام", "كيلو جرام", "كجم",
        "كغ",
        "كلغ", "كغم",
      ]
    ),
    (.tonne, ["طن", "الطن", "طنا", "أطنان", "طنين"]), (.poundOfWeight, ["رطل", "رطلا", "أرطال", "باوند"]),
    (.ounce, ["أونصة", "أونصات", "أوقية"]), (.millilitre, ["مليلتر", "ملليلتر"]),
    (.litre, ["لتر", "لترا", "لترات", "ليتر", "ليترا", "ليترات"]),
    (.gallon, ["غالون", "غالونا", "غالونات", "جالون", "جالونا", "جالونات"]),
    (.barrel, ["برميل", "برميلا", "براميل", "برميلان", "برميلين"]),
    (.calorie, ["سعرة حرارية", "سعرات", "سعر حراري"]), (.watt, ["واط", "وات"]), (.kilowatt, ["كيلوواط", "كيلووات"]),
    (.megawatt, ["ميغاواط", "ميجاوات", "ميجاواط"]), (.volt, ["فولت", "فولط"]), (.byte, ["بايت"]),
    (.kilobyte, ["كيلوبايت", "كيلو بايت"]), (.megabyte, ["ميغابايت", "ميجابايت", "ميجا بايت", "ميغا بايت"]),
    (.gigabyte, ["غيغابايت", "جيجابايت", "غيغا بايت", "جيجا بايت"]), (.terabyte, ["تيرابايت", "تيرا بايت"]),
    (.second, ["ثوان", "ثواني", "ثانيتين"]), (.minute, ["دقائق", "دقيقتين", "دقيقتان"]),
    (.hour, ["ساعة", "ساعات", "ساعتين", "ساعتان"]), (.day, ["يوم", "يوما", "أيام", "أياما", "يومين", "يومان"]),
    (.week, ["أسبوع", "أسبوعا", "أسابيع", "أسبوعين", "أسبوعان"]),
    (.month, ["شهر", "شهرا", "أشهر", "شهور", "شهرين", "شهران"]),
    (.year, ["سنة", "سنوات", "سنين", "سنتين", "سنتان", "عاما", "أعوام", "عامين", "عامان"]),
    (.century, ["قرون", "قرنين"]),
    (.dollar, ["دولار", "دولارا", "دولارات", "دولارين", "$"]), (.euro, ["يورو", "€"]),
    (.pound, ["جنيه", "جنيها", "جنيهات", "استرليني", "إسترليني", "£"]), (.lira, ["ليرة", "ليرات"]),
    (.riyal, ["ريال", "ريالا", "ريالات"]), (.dirham, ["درهم", "درهما", "دراهم"]),
    (.dinar, ["دينار", "دينارا", "دنانير"]), (.yen, ["ين ياباني", "ينا يابانيا"]), (.yuan, ["يوان", "يوانا"]),
    (.rouble, ["روبل", "روبلا", "روبلات"]), (.rupee, ["روبية", "روبيات"]), (.franc, ["فرنك", "فرنكا", "فرنكات"]),
    (.shekel, ["شيكل", "شيكلا", "شواكل"]), (.cent, ["سنتات"]),
  ]

  private static let arabicWeak: [(Measure, [String])] = [
    (.foot, ["قدم", "قدما"]), (.second, ["ثانية"]), (.minute, ["دقيقة"]), (.gram, ["غ", "غرامات"]), (.metre, ["م"]),
    (.kilometre, ["كم"]), (.kilogram, ["كيلو"]), (.yen, ["ين", "ينا"]), (.cent, ["سنت", "سنتا"]),
    (.millilitre, ["ملل", "مل"]), (.year, ["عام", "سنوي", "سنوية", "سنويا", "عقد", "عقود", "عقدين"]),
    (.decade, ["عقد", "عقود", "عقدين"]), (.century, ["قرن", "قرنا"]), (.month, ["شهري", "شهرية", "شهريا"]),
    (.week, ["أسبوعي", "أسبوعية", "أسبوعيا"]), (.day, ["يومي", "يومية", "يوميا", "نهار", "ليلة", "ليال"]),
    (.degree, ["درجة", "درجات", "درجتين", "درجتان", "مئوية", "فهرنهايت"]),
  ]
}
