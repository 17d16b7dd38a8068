internal import WaslLexicon
internal import WaslText

/// How a word is likely meant to be written, where that is not as it stands.
struct SpellingVerdict {
  var meant: SpellingVariant
  /// Where the letters of the word stand, behind و, ال and the like, in ``WrittenWords/letters``.
  var written: Range<Int>
  var hasArticle: Bool
  /// How many times as often the texts have it that way.
  var ratio: Double

  /// A spelling is meant where the texts have it so many times as often, and the edited ones so.
  private static let leastRatio = 20.0
  private static let leastEditedRatio = 15.0
  /// In letters; the names of Latin letters and other scraps are shorter.
  private static let fewestLetters = 3
  /// What is longer is no word, and has a variant for each of its letters.
  private static let mostLetters = 24
  /// What edited texts have so often is right, without a look at its variants: it saves most of the time that this takes.
  private static let surelyRight = 500.0

  /// Judges a word by its letters alone; `nil` where it may stand as it is.
  static func of(_ range: Range<Int>, _ words: WrittenWords, _ spellings: Spellings) -> SpellingVerdict? {
    if range.count < fewestLetters || range.count > mostLetters { return nil }
    var best: (verdict: SpellingVerdict, count: Double)?
    var isKnown = false
    words.forEachBeginning(of: range) { start, hasArticle in
      let word = words.letters[start..<range.upperBound]
      guard word.count >= fewestLetters else { return false }
      if others.contains(word) {
        isKnown = true
        return true
      }
      let own = spellings.count(of: word.span)
      if own.edited >= surelyRight {
        isKnown = true
        return true
      }
      let isBehindLetter = start > range.lowerBound && !hasArticle
      guard let likely = likeliest(of: word.span, hasArticle: hasArticle, isBehindLetter: isBehindLetter, spellings)
      else {
        // A word as it stands, with و or ال before it.
        isKnown = own.edited > 0.5 || own.all > 2.5
        return isKnown
      }
      let other = spellings.count(of: word.span, as: likely.variant)
      if other.all < leastRatio * own.all || other.edited < leastEditedRatio * own.edited
        || isInflected(word, likely.variant, own, spellings)
      {
        isKnown = true
        return true
      }
      if likely.count > best?.count ?? 0 {
        let verdict = SpellingVerdict(
          meant: likely.variant, written: start..<range.upperBound, hasArticle: hasArticle,
          ratio: other.all / max(own.all, 1))
        best = (verdict, likely.count)
      }
      return false
    }
    return isKnown ? nil : best?.verdict
  }

  /// The variant that the texts have most often, and often enough.
  ///
  /// - Parameter isBehindLetter: whether the word begins behind و, ب and the like, which may belong to it.
  private static func likeliest(
    of word: Span<UInt16>, hasArticle: Bool, isBehindLetter: Bool, _ spellings: Spellings
  ) -> (variant: SpellingVariant, count: Double)? {
    var best: (variant: SpellingVariant, count: Double)?
    SpellingVariant.forEach(of: word) { variant in
      let count = spellings.count(of: word, as: variant, hasArticle: hasArticle).all
      guard count > 1, count > best?.count ?? 0,
        let fewest = fewest(word, variant, hasArticle: hasArticle, isBehindLetter: isBehindLetter),
        count >= fewest - 0.5
      else { return }
      best = (variant, count)
    }
    return best
  }

  /// How often a variant has to stand in the texts: the more, the oftener the word may be another one; `nil` where it
  /// cannot be meant.
  private static func fewest(
    _ word: Span<UInt16>, _ variant: SpellingVariant, hasArticle: Bool, isBehindLetter: Bool
  ) -> Double? {
    let last = word[word.count - 1]
    let fewest: Double? =
      switch variant.kind {
      case .dad: 4
      // Short names, and those that begin with آ, are written as they sound.
      case .alef: word.count < 4 ? 300 : word[0] == ArabicLetter.alefMadda ? 30 : 5
      // A ه may be a pronoun, but not behind the article, and no ة stands for a ه there.
      case .marbuta where last == ArabicLetter.heh: hasArticle ? 5 : 30
      case .marbuta: hasArticle ? nil : 30
      // A ي may be a pronoun, and a verb of the imperfect has a passive in ى: يعطي, يعطى.
      case .yeh where last == ArabicLetter.yeh: 20
      case .yeh: imperfects.contains(word[0]) ? nil : 5
      }
    return fewest.map { isBehindLetter ? max($0, 20) : $0 }
  }

  /// Whether a word with another alef is an inflected form of one that edited texts have: إخطاره of إخطار.
  private static func isInflected(
    _ word: ArraySlice<UInt16>, _ meant: SpellingVariant, _ own: Spellings.Count, _ spellings: Spellings
  ) -> Bool {
    guard meant.kind == .alef || meant.second != nil, own.edited < 0.5 else { return false }
    return endings.contains { ending in
      guard word.count >= ending.count + fewestLetters, word.suffix(ending.count).elementsEqual(ending) else {
        return false
      }
      let base = word.dropLast(ending.count)
      let known = spellings.count(of: base.span).edited
      return known > 0.5 && spellings.count(of: base.span, as: meant).edited < leastEditedRatio * known
    }
  }

  private static let imperfects: [UInt16] = [
    ArabicLetter.yeh, ArabicLetter.teh, ArabicLetter.noon, ArabicLetter.alefHamzaAbove,
  ]

  private static let endings = "ه ها هم هما نا ا ان ين ون ات ي ية تها ته".split(separator: " ").map { Array($0.utf16) }

  /// The names of Latin letters, and words that are right beside more frequent ones.
  private static let others = LetterTable(
    words: """
      إيه أيه آبي آتش إتش آي إس إف إم إن إل أو آر إي إثر إثناء إعمال إعماله إعمالها إحكام إحكاما إحجام بان كأن أتباع أبطال يمني يسري سرى ظلوا \
      غيض آلي تأريخي تأريخية دوره أخر بنى موضوعه إمراض أمره وفدي لأي محتوي نضم إستراتيجي إستراتيجية إستراتيجيات إستراتيجيا
      """)
}
