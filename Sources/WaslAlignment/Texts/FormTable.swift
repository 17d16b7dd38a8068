internal import WaslLexicon
internal import WaslText

/// The distinct forms of one side's tokens, each looked at once however often it occurs: most tokens of a text are
/// forms that have been seen before.
struct FormTable: Sendable {
  /// The forms as ``Normalizer/comparison`` gives them.
  private(set) var forms = Vocabulary()
  /// The stems of the words among them.
  private(set) var stems = Vocabulary()
  private(set) var kinds: [Token.Kind] = []
  /// The number of each form's stem, or -1 where it has none.
  private(set) var stemOfForm: [Int32] = []
  /// How many letters and digits each form has. Marks and spaces say nothing of a text's length, and Arabic short
  /// vowels may be written or not.
  private(set) var letterCounts: [Int32] = []
  /// Whether a number or a date may begin with it.
  private(set) var mayBeginValue: [Bool] = []
  /// How often each form occurs.
  private(set) var occurrences: [Int32] = []
  /// Whether a word stands with a capital where no sentence starts.
  private(set) var isCapitalisedInside: [Bool] = []

  private let stemmer: Stemmer
  private let values: ValueFinder
  private var stem: [UInt8] = []

  init(stemmer: Stemmer, values: ValueFinder) {
    self.stemmer = stemmer
    self.values = values
  }

  var count: Int { forms.count }

  /// The number of a token's form, which is looked at where it is new.
  mutating func form(of text: borrowing TokenizedText, at index: Int) -> Int32 {
    let form = text.withNormalizedForm(at: index) { forms.intern($0) }
    if Int(form) == kinds.count { add(text, at: index) }
    occurrences[Int(form)] += 1
    return form
  }

  mutating func noteCapitalisedInside(_ form: Int32) { isCapitalisedInside[Int(form)] = true }

  private mutating func add(_ text: borrowing TokenizedText, at index: Int) {
    let kind = text.tokens[index].kind
    kinds.append(kind)
    occurrences.append(0)
    isCapitalisedInside.append(false)
    letterCounts.append(Self.letterCount(of: text.normalizedForm(at: index), kind))
    mayBeginValue.append(values.mayBegin(at: index, in: text))
    stem.removeAll(keepingCapacity: true)
    let hasStem = stemmer.appendStem(ofNormalizedWord: text.normalizedForm(at: index), kind: kind, to: &stem)
    stemOfForm.append(hasStem ? stems.intern(stem[...]) : -1)
  }

  private static func letterCount(of form: ArraySlice<UInt8>, _ kind: Token.Kind) -> Int32 {
    switch kind {
    case .arabicWord, .latinWord, .otherWord, .ideograph, .url, .email:
      // Every byte but those that go on a character, less apostrophes, stops and slashes.
      Int32(form.count { $0 & 0xC0 != 0x80 && ($0 >= 0x80 || isLetterOrDigit($0)) })
    case .number: Int32(form.count { isLetterOrDigit($0) })
    case .punctuation, .symbol: 0
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
