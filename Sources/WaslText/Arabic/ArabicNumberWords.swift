/// The Arabic number words in their genders, cases and common spellings. Hamza, ى, ة and vowel signs need no
/// variants of their own, since words are looked up normalised: إثنان is اثنان, مئة is مية.
enum ArabicNumberWords {
  static let words: [(String, NumberWord)] = cardinals + hundreds + scales + fractions + ordinals + implied

  private static let cardinals: [(String, NumberWord)] = [
    ("صفر", .zero), ("واحد", .unit(1)), ("واحدة", .unit(1)), ("أحد", .unit(1)), ("إحدى", .unit(1)),
    ("اثنان", .unit(2)), ("اثنين", .unit(2)), ("اثنا", .unit(2)), ("اثني", .unit(2)), ("اثنتان", .unit(2)),
    ("اثنتين", .unit(2)), ("اثنتا", .unit(2)), ("اثنتي", .unit(2)), ("ثنتان", .unit(2)), ("ثنتين", .unit(2)),
    ("ثلاث", .unit(3)), ("ثلاثة", .unit(3)), ("أربع", .unit(4)), ("أربعة", .unit(4)), ("خمس", .unit(5)),
    ("خمسة", .unit(5)), ("ست", .unit(6)), ("ستة", .unit(6)), ("سبع", .unit(7)), ("سبعة", .unit(7)),
    ("ثمان", .unit(8)), ("ثماني", .unit(8)), ("ثمانية", .unit(8)), ("ثمانيا", .unit(8)), ("تسع", .unit(9)),
    ("تسعة", .unit(9)), ("عشر", .ten), ("عشرة", .ten), ("ثلاثا", .unit(3)), ("أربعا", .unit(4)),
    ("خمسا", .unit(5)), ("ستا", .unit(6)), ("سبعا", .unit(7)), ("تسعا", .unit(9)), ("عشرا", .ten),
    ("عشرون", .tens(20)), ("عشرين", .tens(20)), ("ثلاثون", .tens(30)), ("ثلاثين", .tens(30)),
    ("أربعون", .tens(40)), ("أربعين", .tens(40)), ("خمسون", .tens(50)), ("خمسين", .tens(50)),
    ("ستون", .tens(60)), ("ستين", .tens(60)), ("سبعون", .tens(70)), ("سبعين", .tens(70)),
    ("ثمانون", .tens(80)), ("ثمانين", .tens(80)), ("تسعون", .tens(90)), ("تسعين", .tens(90)),
  ]

  /// مئة and مائة with their duals, and the hundreds written as one word: ثلاثمئة, ثلاثمائة.
  private static let hundreds: [(String, NumberWord)] = {
    var words: [(String, NumberWord)] = []
    for hundred in ["مئة", "مائة"] {
      words.append((hundred, .hundred))
      for (unit, stems) in [
        (3, ["ثلاث"]), (4, ["أربع"]), (5, ["خمس"]), (6, ["ست"]), (7, ["سبع"]), (8, ["ثمان", "ثماني"]),
        (9, ["تسع"]),
      ] as [(Int64, [String])] {
        for stem in stems { words.append((stem + hundred, .hundreds(unit * 100))) }
      }
    }
    for dual in ["مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي"] {
      words.append((dual, .hundreds(200)))
    }
    return words
  }()

  private static let scales: [(String, NumberWord)] = [
    ("ألف", .scale(1_000)), ("آلاف", .scalePlural(1_000)), ("ألفا", .scaleOrDual(1_000)),
    ("ألفان", .dualScale(1_000)), ("ألفين", .dualScale(1_000)), ("ألفي", .dualScale(1_000)),
    ("مليون", .scale(1_000_000)), ("ملايين", .scalePlural(1_000_000)), ("مليونا", .scaleOrDual(1_000_000)),
    ("مليونان", .dualScale(1_000_000)), ("مليونين", .dualScale(1_000_000)), ("مليوني", .dualScale(1_000_000)),
    ("مليار", .scale(billion)), ("مليارات", .scalePlural(billion)), ("مليارا", .scaleOrDual(billion)),
    ("ملياران", .dualScale(billion)), ("مليارين", .dualScale(billion)), ("ملياري", .dualScale(billion)),
    ("بليون", .scale(billion)), ("بلايين", .scalePlural(billion)), ("بليونا", .scaleOrDual(billion)),
    ("بليونان", .dualScale(billion)), ("بليونين", .dualScale(billion)), ("بليوني", .dualScale(billion)),
    ("تريليون", .scale(trillion)), ("ترليون", .scale(trillion)), ("تريليونا", .scaleOrDual(trillion)),
    ("تريليونات", .scalePlural(trillion)), ("ترليونات", .scalePlural(trillion)),
    ("تريليونين", .dualScale(trillion)), ("تريليونان", .dualScale(trillion)),
    ("تريليوني", .dualScale(trillion)),
  ]

  /// Only the fractions that are spelt unlike the unit: خمس is five before it is a fifth.
  private static let fractions: [(String, NumberWord)] = [
    ("نصف", .fraction(1, 2)), ("ثلث", .fraction(1, 3)), ("ربع", .fraction(1, 4)), ("ثلثا", .fraction(2, 3)),
    ("ثلثي", .fraction(2, 3)), ("ثلثان", .fraction(2, 3)), ("ثلثين", .fraction(2, 3)),
    ("أثلاث", .fractionPlural(3)),
    ("أرباع", .fractionPlural(4)), ("أخماس", .fractionPlural(5)), ("أسداس", .fractionPlural(6)),
    ("أسباع", .fractionPlural(7)), ("أثمان", .fractionPlural(8)), ("أتساع", .fractionPlural(9)),
    ("أعشار", .fractionPlural(10)),
  ]

  private static let ordinals: [(String, NumberWord)] = [
    ("أول", .ordinal(1)), ("أولى", .ordinal(1)), ("حادي", .ordinal(1)), ("حادية", .ordinal(1)),
    ("ثاني", .ordinal(2)), ("ثان", .ordinal(2)), ("ثانية", .ordinal(2)), ("ثالث", .ordinal(3)),
    ("ثالثة", .ordinal(3)), ("رابع", .ordinal(4)), ("رابعة", .ordinal(4)), ("خامس", .ordinal(5)),
    ("خامسة", .ordinal(5)), ("سادس", .ordinal(6)), ("سادسة", .ordinal(6)), ("سابع", .ordinal(7)),
    ("سابعة", .ordinal(7)), ("ثامن", .ordinal(8)), ("ثامنة", .ordinal(8)), ("تاسع", .ordinal(9)),
    ("تاسعة", .ordinal(9)), ("أولا", .ordinal(1)), ("ثانيا", .ordinal(2)), ("ثالثا", .ordinal(3)),
    ("رابعا", .ordinal(4)), ("خامسا", .ordinal(5)), ("سادسا", .ordinal(6)), ("سابعا", .ordinal(7)),
    ("عاشر", .ordinalWhole(10)), ("عاشرة", .ordinalWhole(10)),
  ]

  /// Dual nouns of time and number, which say "two" without a number word.
  private static let implied: [(String, NumberWord)] = [
    "يوم", "شهر", "عام", "ساعت", "أسبوع", "سنت", "دقيقت", "ثانيت", "مرت", "قرن", "عقد", "ليلت", "ضعف",
    "دولار", "حالت", "درجت", "شخص", "طفل", "كيلومتر", "متر", "طن", "دولت", "جولت", "نقطت", "خطوت",
  ].flatMap { stem in [(stem + "ان", NumberWord.implied(2)), (stem + "ين", NumberWord.implied(2))] }

  /// Words that look like a clitic and a number: "not to be" like ل and six, "quantity" like ك and a hundred,
  /// Powell like ب and first.
  static let notNumbers = ["لست", "ولست", "فلست", "كمية", "وكمية", "فكمية", "باول", "وباول"]

  private static let billion: Int64 = 1_000_000_000
  private static let trillion: Int64 = 1_000_000_000_000
}
