internal import WaslCore
internal import WaslText

/// One text made ready: its sentences as numbers of forms and stems, in flat arrays.
struct SideText: Sendable {
  let language: LanguageTag
  private(set) var table: FormTable
  /// The form of every token.
  private(set) var forms = TokenStream()
  /// The stem of every word.
  private(set) var stems = TokenStream()
  /// The numbers and dates, by the sentence that they stand in; ascending.
  private(set) var values: [(sentence: Int32, feature: Feature)] = []
  /// The sentences' lengths in letters and digits, summed up from 0: one more than there are sentences.
  private(set) var lengths: [Int] = [0]
  /// The sentences' paragraphs.
  let paragraphs: [Int]

  var sentenceCount: Int { paragraphs.count }

  init(_ sentences: [Sentence], language: LanguageTag) {
    self.language = language
    paragraphs = sentences.map(\.paragraph)
    let finder = ValueFinder(language: language)
    table = FormTable(stemmer: Stemmer(language: language), values: finder)
    lengths.reserveCapacity(sentences.count + 1)
    var text = TokenizedText()
    for (number, sentence) in sentences.enumerated() {
      text.read(sentence.text)
      if append(text) {
        let first = forms.range(number..<(number + 1)).lowerBound
        for feature in finder.features(of: text, where: { table.mayBeginValue[Int(forms.tokens[first + $0])] }) {
          values.append((Int32(number), feature))
        }
      }
    }
  }

  /// Adds a sentence, and tells whether a number or a date may stand in it.
  private mutating func append(_ text: borrowing TokenizedText) -> Bool {
    var letters = 0
    var mayHaveValues = false
    var isInside = false
    for (index, token) in text.tokens.enumerated() {
      let form = table.form(of: text, at: index)
      forms.append(form)
      letters += Int(table.letterCounts[Int(form)])
      if table.mayBeginValue[Int(form)] { mayHaveValues = true }
      let stem = table.stemOfForm[Int(form)]
      if stem >= 0 { stems.append(stem) }
      if token.kind == .latinWord, isInside, token.traits.contains(.capitalised) { table.noteCapitalisedInside(form) }
      // After an opening quotation mark another sentence may start.
      isInside = token.kind.isWord || (isInside && token.kind != .punctuation)
    }
    forms.endSentence()
    stems.endSentence()
    lengths.append(lengths[lengths.count - 1] + letters)
    return mayHaveValues
  }
}
