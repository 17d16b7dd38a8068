internal import WaslLexicon
internal import WaslText

/// The letters of a side's Arabic words as they were written: with their hamza, ة and ى, which
/// `Normalizer.comparison` makes equal to others, and without vowel signs, tatweel and invisible characters.
///
/// Most words come again: their letters are taken apart once for a document, and so is what a check says of them.
final class WrittenWords {
  /// A check whose verdict on a word depends on its letters alone.
  enum Rule: Int, CaseIterable {
    case hamzatWasl, missingHamza, finalYeh, finalMarbuta, keyboardTanwin, yehNoon, likelySpelling
  }

  private struct Form {
    /// Where its letters stand in ``letters``.
    var start: Int32
    var end: Int32
    /// The rules that suspect it, a bit each.
    var suspected: UInt8 = 0
  }

  // Reached from inside this class alone, and never while they are being changed.
  /// The letters of all forms, one after the other, as UTF-16: all Arabic letters are below U+FFFF.
  @exclusivity(unchecked) private(set) var letters: [UInt16] = []
  /// Where each letter stands in its word, in bytes.
  @exclusivity(unchecked) private var places: [Int32] = []
  @exclusivity(unchecked) private var vocabulary = Vocabulary()
  @exclusivity(unchecked) private var forms: [Form] = []
  /// For each token of the current text the number of its form, or -1 where it is no Arabic word.
  @exclusivity(unchecked) private var tokens: [Int32] = []
  /// The rules that suspect any word of the current text, of those that were judged before it.
  @exclusivity(unchecked) private var suspected: UInt8 = 0
  /// How many forms each rule has judged, the first ones.
  @exclusivity(unchecked) private var judgedCounts = Rule.allCases.map { _ in 0 }

  /// Looks at a text.
  func read(_ text: borrowing TokenizedText) {
    tokens.removeAll(keepingCapacity: true)
    suspected = 0
    let bytes = text.source.span
    for token in text.tokens {
      guard token.kind == .arabicWord else {
        tokens.append(-1)
        continue
      }
      let word = bytes.extracting(token.range)
      let form = vocabulary.intern(word)
      tokens.append(form)
      if Int(form) < forms.count {
        suspected |= forms[Int(form)].suspected
        continue
      }
      let start = Int32(letters.count)
      WrittenArabic.appendLetters(of: word, to: &letters, places: &places)
      forms.append(Form(start: start, end: Int32(letters.count)))
    }
  }

  /// Where a token's letters stand in ``letters``; a token that is no Arabic word has none.
  @inline(__always)
  func range(of token: Int) -> Range<Int> {
    let number = Int(tokens[token])
    return number < 0 ? 0..<0 : Int(forms[number].start)..<Int(forms[number].end)
  }

  /// A token's letters.
  func word(_ token: Int) -> ArraySlice<UInt16> { letters[range(of: token)] }

  /// Where a letter of a token stands in the text, in bytes.
  func byteRange(of letter: Int, _ token: Token) -> Range<Int> {
    let start = token.range.lowerBound + Int(places[letter])
    return start..<start + 2
  }

  /// Calls `body` with each token that a rule suspects; there are none in most texts.
  ///
  /// - Parameter isSuspect: what the rule says of a word, by its letters alone, which stand in a range of ``letters``: it
  ///   is asked once for each form.
  @inline(__always)
  func forEachSuspect(
    _ rule: Rule, _ isSuspect: (_ word: Range<Int>) -> Bool, _ body: (_ token: Int) -> Void
  ) {
    let bit = UInt8(1) << UInt8(rule.rawValue)
    var mayStandHere = suspected & bit != 0
    for number in judgedCounts[rule.rawValue]..<forms.count
    where isSuspect(Int(forms[number].start)..<Int(forms[number].end)) {
      forms[number].suspected |= bit
      mayStandHere = true
    }
    judgedCounts[rule.rawValue] = forms.count
    guard mayStandHere else { return }
    for (token, number) in tokens.enumerated() where number >= 0 && forms[Int(number)].suspected & bit != 0 {
      body(token)
    }
  }

  /// Calls `body` with each place where a word may begin behind و ف, ب ل ك and ال or لل, the whole word first, until
  /// it returns true.
  ///
  /// - Parameter range: where the word's letters stand in ``letters``.
  @inline(__always)
  func forEachBeginning(of range: Range<Int>, _ body: (_ start: Int, _ hasArticle: Bool) -> Bool) {
    WrittenArabic.forEachBeginning(of: range, in: letters, body)
  }
}

/// The written words of both sides, as far as they are Arabic and judged.
struct JudgedWords: SharedAnalysis {
  init(of unit: UnitAnalysis) {
    for side in unit.judgedSides where side.isArabic { side.written.read(side.text) }
  }

  /// Calls `body` with each judged Arabic side and its words.
  @inline(__always)
  func forEach(of unit: UnitAnalysis, _ body: (SideAnalysis, WrittenWords) -> Void) {
    for side in unit.judgedSides where side.isArabic { body(side, side.written) }
  }
}
