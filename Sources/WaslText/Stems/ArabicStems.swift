extension StemRules {
  /// Arabic, in the spelling of ``Normalizer/comparison``: no vowel signs, ا for every alef, ه for ة, ي for ى.
  static let arabic = StemRules(
    irregular: ArabicStemWords.irregular.map { ($0, $0) } + ArabicStemWords.withOtherStems,
    wholeBeginnings: ArabicStemWords.wholeBeginnings,
    prefixLayers: [
      // And, so.
      Layer(affixes: [Affix("و", leaving: 3), Affix("ف", leaving: 3)], sparesWholeWords: true),
      // For the, which ends in the article.
      Layer(affixes: [Affix("لل", leaving: 3)], sparesWholeWords: true, isLast: true),
      // With, for, like.
      Layer(
        affixes: [Affix("ب", leaving: 3), Affix("ل", leaving: 3), Affix("ك", leaving: 3)], sparesWholeWords: true),
      Layer(affixes: [Affix("ال", leaving: 3)], isLast: true),
      // Will, before the persons of the imperfect.
      Layer(
        affixes: [Affix("سي", leaving: 3), Affix("ست", leaving: 4), Affix("سن", leaving: 4)],
        sparesWholeWords: true, isLast: true),
      Layer(
        affixes: [Affix("ي", leaving: 3)], sparesWholeWords: true,
        isLast: true),
    ],
    suffixLayers: [
      // Pronouns; ه is the feminine ending as well.
      Layer(affixes: [
        Affix("هما", leaving: 3), Affix("كما", leaving: 3), Affix("ها", leaving: 3), Affix("هم", leaving: 3),
        Affix("هن", leaving: 3), Affix("كم", leaving: 3), Affix("نا", leaving: 3), Affix("ه", leaving: 3),
        Affix("ك", leaving: 4), Affix("ني", leaving: 3),
      ]),
      // The feminine ending before a pronoun.
      Layer(affixes: [Affix("ت", leaving: 3)], onlyAfterPrevious: true),
      // Plurals, duals, the accusative.
      Layer(affixes: [
        Affix("تين", leaving: 3), Affix("تان", leaving: 3), Affix("ات", leaving: 3), Affix("ون", leaving: 3),
        Affix("ين", leaving: 3), Affix("ان", leaving: 3), Affix("وا", leaving: 3), Affix("ا", leaving: 3),
      ]),
    ])
}
