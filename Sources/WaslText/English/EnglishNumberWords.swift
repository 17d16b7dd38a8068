/// The English number words.
enum EnglishNumberWords {
  static let words: [(String, NumberWord)] = cardinals + scales + fractions + ordinals + implied

  private static let cardinals: [(String, NumberWord)] = [
    ("zero", .zero), ("nil", .zero), ("one", .unit(1)), ("two", .unit(2)), ("three", .unit(3)),
    ("four", .unit(4)),
    ("five", .unit(5)), ("six", .unit(6)), ("seven", .unit(7)), ("eight", .unit(8)), ("nine", .unit(9)),
    ("ten", .teen(10)), ("eleven", .teen(11)), ("twelve", .teen(12)), ("thirteen", .teen(13)),
    ("fourteen", .teen(14)), ("fifteen", .teen(15)), ("sixteen", .teen(16)), ("seventeen", .teen(17)),
    ("eighteen", .teen(18)), ("nineteen", .teen(19)), ("twenty", .tens(20)), ("thirty", .tens(30)),
    ("forty", .tens(40)), ("fourty", .tens(40)), ("fifty", .tens(50)), ("sixty", .tens(60)),
    ("seventy", .tens(70)),
    ("eighty", .tens(80)), ("ninety", .tens(90)),
  ]

  private static let scales: [(String, NumberWord)] = [
    ("dozen", .scale(12)), ("hundred", .hundred), ("thousand", .scale(1_000)), ("million", .scale(1_000_000)),
    ("billion", .scale(1_000_000_000)), ("trillion", .scale(1_000_000_000_000)),
    ("thousands", .scalePlural(1_000)), ("millions", .scalePlural(1_000_000)),
    ("billions", .scalePlural(1_000_000_000)), ("milliard", .scale(1_000_000_000)),
  ]

  /// The fractions that are no ordinals; a third and a fifth are read from the ordinals.
  private static let fractions: [(String, NumberWord)] = [
    ("half", .fraction(1, 2)), ("quarter", .fraction(1, 4)), ("halves", .fractionPlural(2)),
    ("thirds", .fractionPlural(3)), ("quarters", .fractionPlural(4)), ("fourths", .fractionPlural(4)),
    ("fifths", .fractionPlural(5)), ("sixths", .fractionPlural(6)), ("sevenths", .fractionPlural(7)),
    ("eighths", .fractionPlural(8)), ("ninths", .fractionPlural(9)), ("tenths", .fractionPlural(10)),
  ]

  private static let ordinals: [(String, NumberWord)] = [
    ("first", .ordinal(1)), ("second", .ordinal(2)), ("third", .ordinal(3)), ("fourth", .ordinal(4)),
    ("fifth", .ordinal(5)), ("sixth", .ordinal(6)), ("seventh", .ordinal(7)), ("eighth", .ordinal(8)),
    ("ninth", .ordinal(9)), ("firstly", .ordinal(1)), ("secondly", .ordinal(2)), ("thirdly", .ordinal(3)),
    ("tenth", .ordinalWhole(10)), ("eleventh", .ordinalWhole(11)),
    ("twelfth", .ordinalWhole(12)), ("thirteenth", .ordinalWhole(13)), ("fourteenth", .ordinalWhole(14)),
    ("fifteenth", .ordinalWhole(15)), ("sixteenth", .ordinalWhole(16)), ("seventeenth", .ordinalWhole(17)),
    ("eighteenth", .ordinalWhole(18)), ("nineteenth", .ordinalWhole(19)), ("twentieth", .ordinalWhole(20)),
    ("thirtieth", .ordinalWhole(30)), ("fortieth", .ordinalWhole(40)), ("fiftieth", .ordinalWhole(50)),
    ("sixtieth", .ordinalWhole(60)), ("seventieth", .ordinalWhole(70)), ("eightieth", .ordinalWhole(80)),
    ("ninetieth", .ordinalWhole(90)), ("hundredth", .ordinalWhole(100)), ("thousandth", .ordinalWhole(1_000)),
  ]

  private static let implied: [(String, NumberWord)] = [
    ("twice", .implied(2)), ("double", .implied(2)), ("couple", .implied(2)), ("both", .implied(2)),
  ]
}
