/// What a word contributes to a number.
enum NumberWord: Sendable, Hashable {
  case zero
  /// 1 to 9.
  case unit(Int64)
  /// 10 to 19, as one word.
  case teen(Int64)
  /// 20 to 90.
  case tens(Int64)
  /// A word that makes a teen of the unit before it (عشر), and is ten alone.
  case ten
  /// A hundred, or as many as the number before it says.
  case hundred
  /// 200 to 900 in one word.
  case hundreds(Int64)
  /// A thousand and above, or as many as the number before it says.
  case scale(Int64)
  /// The plural of a scale, which is a number only after another (thousands, آلاف).
  case scalePlural(Int64)
  /// Two of a scale in one word (ألفان).
  case dualScale(Int64)
  /// The scale after a number, and two of it alone (ألفا).
  case scaleOrDual(Int64)
  /// A fraction: half, نصف.
  case fraction(Int64, Int64)
  /// The plural of a fraction with this denominator, which needs a number before it (quarters, أرباع).
  case fractionPlural(Int64)
  case ordinal(Int64)
  /// A tens word or a larger one that is an ordinal (twentieth, hundredth).
  case ordinalWhole(Int64)
  /// A number that is not said outright: a dual noun, twice, a couple.
  case implied(Int64)
}

/// How a language puts number words together. An object, since every number that is read holds it.
final class NumberGrammar: Sendable {
  /// Whether units are said before tens: خمسة وعشرون.
  let unitsPrecedeTens: Bool
  /// Whether every addition needs its and: مئة وخمسة. Where not, "and" is only heard after hundreds and
  /// scales.
  let additionNeedsLink: Bool
  /// Words for "and" that stand alone, as normalised bytes.
  let links: [[UInt8]]
  /// Words that may stand between a fraction and its scale, or before a number that begins with hundred: half
  /// a million, two and a half. As normalised bytes.
  let articles: [[UInt8]]
  /// The highest number that "hundred" multiplies: 9, or 99 where fifteen hundred is said.
  let largestHundredFactor: Int64
  /// Whether years are said in pairs: nineteen eighty-four.
  let saysYearsInPairs: Bool
  /// Sequences of words that mean "percent" after a number, as normalised bytes.
  let percentPhrases: [[[UInt8]]]
  /// Endings glued to digits that make them ordinals.
  let ordinalEndings: Set<String>
  /// Abbreviations glued to digits or a space behind them that stand for a scale: 1.5m, 2bn.
  let scaleAbbreviations: [String: Int64]

  init(
    unitsPrecedeTens: Bool, additionNeedsLink: Bool, links: Set<String>, articles: Set<String> = [],
    largestHundredFactor: Int64, saysYearsInPairs: Bool = false, percentPhrases: [[String]],
    ordinalEndings: Set<String> = [],
    scaleAbbreviations: [String: Int64] = [:]
  ) {
    self.unitsPrecedeTens = unitsPrecedeTens
    self.additionNeedsLink = additionNeedsLink
    self.links = links.map { Array(Normalizer.comparison.normalized($0).utf8) }
    self.articles = articles.map { Array(Normalizer.comparison.normalized($0).utf8) }
    self.largestHundredFactor = largestHundredFactor
    self.saysYearsInPairs = saysYearsInPairs
    self.percentPhrases = percentPhrases.map { $0.map { Array(Normalizer.comparison.normalized($0).utf8) } }
    self.ordinalEndings = ordinalEndings
    self.scaleAbbreviations = scaleAbbreviations
  }
}
