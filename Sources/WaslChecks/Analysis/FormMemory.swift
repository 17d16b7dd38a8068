internal import WaslLexicon
internal import WaslText

/// What is known of the normalised forms that were seen on a side. Most words come again, and what does not depend on
/// the words around them is worked out once for a document.
struct FormMemory {
  /// What can begin with a form.
  struct Beginnings: OptionSet {
    let rawValue: UInt8
    static let date = Beginnings(rawValue: 1)
    static let number = Beginnings(rawValue: 2)
  }

  private var forms = Vocabulary()
  private var beginnings: [Beginnings] = []
  /// The number of the form's stem in the lexicon, as ``SideAnalysis/lexiconWords`` has it.
  private var words: [Int32] = []
  private var stem: [UInt8] = []
  /// For each token of the current text the number of its form.
  private(set) var tokens: [Int32] = []

  /// Looks at a new text.
  mutating func read(
    _ text: borrowing TokenizedText, _ dates: DateFinder, _ numbers: NumberFinder, _ stemmer: Stemmer,
    _ lexicon: Lexicon?
  ) {
    tokens.removeAll(keepingCapacity: true)
    for index in text.tokens.indices {
      let form = forms.intern(text.normalizedForm(at: index))
      tokens.append(form)
      if Int(form) < words.count { continue }
      var known: Beginnings = []
      if dates.mayBegin(at: index, in: text) { known.insert(.date) }
      // Roman numerals are known by their capitals, which the form has lost.
      if numbers.mayBegin(at: index, in: text) || text.tokens[index].kind == .latinWord { known.insert(.number) }
      beginnings.append(known)
      stem.removeAll(keepingCapacity: true)
      words.append(stemmer.appendStem(of: text, at: index, to: &stem) ? lexicon?.sourceWord(stem[...]) ?? -1 : -2)
    }
  }

  func mayBegin(_ beginning: Beginnings, at index: Int) -> Bool { beginnings[Int(tokens[index])].contains(beginning) }
  func lexiconWord(at index: Int) -> Int32 { words[Int(tokens[index])] }
}
