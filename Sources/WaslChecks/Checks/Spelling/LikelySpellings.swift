internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Arabic words that the texts which the program learnt from write otherwise by far: احيانا for أحيانا, مجموعه for مجموعة.
///
/// What a word is meant to be is told by counts (``Spellings``), so that words with two spellings of their own, such as أثر and
/// إثر, are let pass where texts that were edited have both. The other side of the pair speaks against it, too: a name
/// may be written as it sounds, and a ه or ي at the end may be a pronoun.
final class LikelySpellings: SharedAnalysis {
  struct Suspect {
    /// The token's index.
    var token: Int
    var verdict: SpellingVerdict
  }

  private var source: [Suspect] = []
  private var target: [Suspect] = []

  init(of unit: UnitAnalysis) {
    guard let spellings = Spellings.bundled(.arabic) else { return }
    unit.shared(JudgedWords.self).forEach(of: unit) { side, words in
      var suspects: [Suspect] = []
      words.forEachSuspect(.likelySpelling, { SpellingVerdict.of($0, words, spellings) != nil }) { token in
        guard let verdict = SpellingVerdict.of(words.range(of: token), words, spellings) else { return }
        let suspect = Suspect(token: token, verdict: verdict)
        if Self.isMisspelt(suspect, on: side, words, in: unit) { suspects.append(suspect) }
      }
      if side.side == .source { source = suspects } else { target = suspects }
    }
  }

  func of(_ side: SideAnalysis) -> [Suspect] { side.side == .source ? source : target }

  /// Whether nothing on the other side says that the word may be meant as it stands.
  private static func isMisspelt(
    _ suspect: Suspect, on side: SideAnalysis, _ words: WrittenWords, in unit: UnitAnalysis
  ) -> Bool {
    let (index, verdict) = (suspect.token, suspect.verdict)
    if isPart(index, of: side) || unit.shared(NameSounds.self).found(on: side).contains(index) { return false }
    let other = unit.other(side)
    let (first, last) = (words.letters[verdict.written.lowerBound], words.letters[verdict.written.upperBound - 1])
    switch verdict.meant.kind {
    case .alef where first == ArabicLetter.alefHamzaAbove && verdict.meant.change.letter == ArabicLetter.alef:
      // أستخدم is I use.
      return !(other.isEnglish && mentions(firstPersons, other))
    case .alef where first == ArabicLetter.alefHamzaBelow || first == ArabicLetter.alefMadda:
      // Names are written as they sound: إريك, آدم.
      return !isCapitalised(unit.links.links(of: side)[index], other)
    case .dad:
      // A rare word that has its translation is right: فظة, rude.
      return !unit.links.links(of: side)[index].isLinked
    case .marbuta where last == ArabicLetter.heh && !verdict.hasArticle:
      // His, her, it: a pronoun may stand at the end, and does so behind ما and الذي.
      return other.isEnglish && !mentions(thirdPersons, other)
        && !(index > 0 && relatives.contains(words.word(index - 1)))
    case .yeh where last == ArabicLetter.yeh:
      // With a vowel sign on it the ي is a pronoun: إليَّ.
      guard
        words.byteRange(of: verdict.written.upperBound - 1, side.tokens[index]).upperBound
          == side.tokens[index].range.upperBound
      else { return false }
      return other.isEnglish && !mentions(firstPersons, other)
        && !isCapitalised(unit.links.links(of: side)[index], other)
    default: return true
    }
  }

  /// Whether a token is written together with another word.
  private static func isPart(_ index: Int, of side: SideAnalysis) -> Bool {
    let tokens = side.tokens
    return (tokens[index].traits.contains(.glued) && index > 0 && tokens[index - 1].kind.isWord)
      || (index + 1 < tokens.count && tokens[index + 1].traits.contains(.glued) && tokens[index + 1].kind.isWord)
  }

  private static func isCapitalised(_ link: WordLinks.Link, _ other: SideAnalysis) -> Bool {
    if case .linked(let partner, _) = link { other.tokens[partner].traits.contains(.capitalised) } else { false }
  }

  private static func mentions(_ words: Set<ArraySlice<UInt8>>, _ side: SideAnalysis) -> Bool {
    side.tokens.indices.contains { words.contains(side.text.normalizedForm(at: $0)) }
  }

  private static let relatives = LetterTable(words: "ما مما عما بما وما فيما الذي التي الذين كما لما")
  private static let thirdPersons = set(
    "he his him himself it its itself her who whose whom which that they their them")
  /// And whoever is called علي.
  private static let firstPersons = set("i me my mine myself ali aly")

  private static func set(_ words: String) -> Set<ArraySlice<UInt8>> {
    Set(words.split(separator: " ").map { Array($0.utf8)[...] })
  }
}

extension FindingCollector {
  /// Adds a finding for every word of a unit that is likely meant to be written otherwise, of those that a check is for.
  ///
  /// - Parameters:
  ///   - isMine: whether a check answers for a word.
  ///   - known: the tokens that the check has reported already, by its own lists.
  mutating func addLikelySpellings(
    of unit: UnitAnalysis, besides known: [Int], on side: SideAnalysis, _ words: WrittenWords,
    where isMine: (SpellingVerdict) -> Bool
  ) {
    for suspect in unit.shared(LikelySpellings.self).of(side)
    where isMine(suspect.verdict) && !known.contains(suspect.token) {
      let (token, verdict) = (side.tokens[suspect.token], suspect.verdict)
      let meant = String(decoding: verdict.meant.letters(of: words.letters[verdict.written]), as: UTF16.self)
      let range = words.byteRange(of: verdict.written.lowerBound, token).lowerBound..<token.range.upperBound
      let whole = side.text.text(in: token.range.lowerBound..<range.lowerBound) + meant
      add(
        "“\(side.text.text(in: token.range))” is mostly written “\(whole)”", on: side, [token.range],
        confidence: verdict.ratio > 100 ? 0.85 : 0.7, fix: .init(side, range, meant, isCertain: false))
    }
  }
}
