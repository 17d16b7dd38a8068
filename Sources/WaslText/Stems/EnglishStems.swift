extension StemRules {
  /// English: the first steps of Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980,
  /// https://doi.org/10.1108/eb046814), which leave derived words apart.
  static let english = StemRules(
    irregular: EnglishStemWords.irregular,
    suffixLayers: [
      Layer(affixes: [
        Affix("'s", leaving: 1), Affix("sses", "ss", leaving: 1), Affix("ies", "y", leaving: 2),
        Affix("xes", "x", leaving: 1), Affix("ches", "ch", leaving: 1), Affix("shes", "sh", leaving: 1),
        Affix("ss", "ss", leaving: 1), Affix("us", "us", leaving: 1), Affix("is", "is", leaving: 1),
        Affix("s", leaving: 3),
      ]),
      Layer(
        affixes: [
          Affix("eed", "ee", leaving: 3), Affix("eed", "eed", leaving: 1), Affix("ied", "y", leaving: 2),
          Affix("ying", "y", leaving: 2), Affix("ed", leaving: 3, needsVowel: true),
          Affix("ing", leaving: 3, needsVowel: true),
        ],
        undoubles: true),
      Layer(affixes: [Affix("ily", "y", leaving: 3), Affix("ly", leaving: 4)]),
      Layer(affixes: [Affix("ee", "ee", leaving: 1), Affix("e", leaving: 3)]),
    ])
}
