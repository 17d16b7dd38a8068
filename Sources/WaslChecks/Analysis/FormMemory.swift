internal import WaslLexicon
internal import WaslText

/// What is known of the normalised forms that were seen on a side. Most words come again, and what does not depend on
/// the words around them is worked out once for a document.
///
/// A class, so that several texts of one language can share it.
final class FormMemory {
  /// What a form may be, so that few are looked at closely.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// A number may begin with it, in digits or words, or it may be a Roman numeral.
    static let number = Traits(rawValue: 1 << 0)
    /// A Latin word with digits in it, or one that may be a Roman numeral.
    static let wordWithNumber = Traits(rawValue: 1 << 1)
    /// One of several words for one thing.
    static let variant = Traits(rawValue: 1 << 2)
    /// A Latin word that is built as English ones that deny.
    static let negative = Traits(rawValue: 1 << 3)
    /// A word that has a tanwin whenever it ends in alef.
    static let tanwin = Traits(rawValue: 1 << 5)
    /// A word that is as frequent as articles, prepositions and auxiliaries are.
    static let frequent = Traits(rawValue: 1 << 4)
  }

  /// Articles, prepositions and auxiliaries make up this share of all words, or more.
  private static let frequentShare: Float = 0.006

  /// As small as may be: each word of a text is a way to memory, as the words between two of its places are many.
  private struct Form {
    var kind: Token.Kind
    var traits: Traits
    var dates: DateBeginnings
    /// The tables with a phrase that may begin with the form, of the first ``phraseTables``: a place in ``tableSets``.
    var phrases: UInt16 = 0
    var phraseTables: UInt16 = 0
    /// In code points.
    var letters: Int32
    /// The number of the form's stem in the lexicon, as ``SideAnalysis/lexiconWords`` has it.
    var lexiconWord: Int32
    /// The number of that word in ``TranslationMemory``, or -1.
    var knownWord: Int32
    var firstReading: Int32
  }

  private let dates: DateFinder
  private let numbers: NumberFinder
  private let stemmer: Stemmer
  private let proclitics: Proclitics
  private let lexicon: Lexicon?
  private let translations: TranslationMemory
  // What is kept is reached from inside this class alone, and never while it is being changed.
  @exclusivity(unchecked) private var vocabulary = Vocabulary()
  @exclusivity(unchecked) private var forms: [Form] = []
  /// For each form a hash of its bytes: FNV-1a, 64 bits.
  @exclusivity(unchecked) private var identities: [UInt64] = []
  /// Where the readings of each form end.
  @exclusivity(unchecked) private var endsOfReadings: [Int32] = []
  @exclusivity(unchecked) private var readings: [FormReading] = []
  /// For each table of phrases its number here, or -1, by its serial number.
  @exclusivity(unchecked) private var tableNumbers: [Int32] = []
  @exclusivity(unchecked) private(set) var tableCount = 0
  /// The tables with a phrase whose first word has a hash.
  @exclusivity(unchecked) private var tablesOfHash: [UInt32: PhraseTableSet] = [:]
  /// The sets of tables that forms have, of which most have the first, the empty one.
  @exclusivity(unchecked) private var tableSets = [PhraseTableSet()]
  @exclusivity(unchecked) private var tableSetNumbers: [PhraseTableSet: UInt16] = [PhraseTableSet(): 0]
  @exclusivity(unchecked) private var buffer: [UInt8] = []
  @exclusivity(unchecked) private var hashes: [UInt32] = []

  init(
    _ dates: DateFinder, _ numbers: NumberFinder, _ stemmer: Stemmer, _ proclitics: Proclitics, _ lexicon: Lexicon?,
    _ translations: TranslationMemory
  ) {
    self.dates = dates
    self.numbers = numbers
    self.stemmer = stemmer
    self.proclitics = proclitics
    self.lexicon = lexicon
    self.translations = translations
  }

  /// Puts the number of each token's form in an array.
  func read(_ text: borrowing TokenizedText, into numbers: inout [Int32]) {
    hashes.removeAll(keepingCapacity: true)
    hashes.append(addingCapacity: text.tokens.count) { hashes in
      for index in text.tokens.indices {
        let hash = text.withNormalizedForm(at: index) { Vocabulary.hash($0) }
        vocabulary.touch(hash)
        hashes.append(hash)
      }
    }
    numbers.removeAll(keepingCapacity: true)
    numbers.append(addingCapacity: text.tokens.count) { numbers in
      for index in text.tokens.indices {
        let form = text.withNormalizedForm(at: index) { vocabulary.intern($0, hash: hashes[index]) }
        if Int(form) == forms.count { add(index, of: text) }
        numbers.append(form)
      }
    }
    for index in text.tokens.indices where forms[Int(numbers[index])].kind != text.tokens[index].kind {
      numbers[index] = ofOtherKind(index, of: text)
    }
  }

  /// The number of a form that is known as another kind of token: rare, and a form of its own.
  private func ofOtherKind(_ index: Int, of text: borrowing TokenizedText) -> Int32 {
    // No UTF-8 text has such a byte.
    let form = vocabulary.intern((text.normalizedForm(at: index) + [0xFF, text.tokens[index].kind.rawValue])[...])
    if Int(form) == forms.count { add(index, of: text) }
    return form
  }

  private func add(_ index: Int, of text: borrowing TokenizedText) {
    let kind = text.tokens[index].kind
    buffer.removeAll(keepingCapacity: true)
    let word = stemmer.appendStem(of: text, at: index, to: &buffer) ? lexicon?.sourceWord(buffer[...]) ?? -1 : -2
    let isFrequent = word >= 0 && lexicon.map { $0.sourceShare(word) >= Self.frequentShare } == true
    let form = Array(text.normalizedForm(at: index))
    var traits: Traits = isFrequent ? .frequent : []
    let isRoman = kind == .latinWord && form.allSatisfy(Self.romanLetters.contains)
    if isRoman || numbers.mayBegin(at: index, in: text) { traits.insert(.number) }
    if isRoman || (kind == .latinWord && form.contains { (0x30...0x39).contains($0) }) {
      traits.insert(.wordWithNumber)
    }
    if kind == .arabicWord, VariantUse.mayBegin(form[...]) { traits.insert(.variant) }
    if kind == .arabicWord, TanwinStyle.mayBe(form[...]) { traits.insert(.tanwin) }
    if kind == .latinWord, Negation.isNegative(form[...]) { traits.insert(.negative) }
    let firstReading = readings.count
    FormReading.append(of: form, kind, proclitics, to: &readings)
    forms.append(
      Form(
        kind: kind, traits: traits, dates: dates.beginnings(at: index, in: text),
        letters: Int32(form.count { $0 & 0xC0 != 0x80 }), lexiconWord: word,
        knownWord: word >= 0 ? translations.number(of: word) : -1, firstReading: Int32(firstReading)))
    identities.append(FNV64.hash(of: form))
    endsOfReadings.append(Int32(readings.count))
  }

  /// The letters of Roman numerals as a form has them.
  private static let romanLetters = Set("ivxlcdm".utf8)

  func has(_ trait: Traits, _ form: Int32) -> Bool { forms[Int(form)].traits.contains(trait) }
  /// The kinds of date that may begin with a form.
  func dates(_ form: Int32) -> DateBeginnings { forms[Int(form)].dates }
  /// A hash of the form's bytes: FNV-1a, 32 bits.
  func hash(_ form: Int32) -> UInt32 { readings[Int(forms[Int(form)].firstReading)].hash }
  /// A hash that no two forms of a document share but by a very rare chance.
  func identity(_ form: Int32) -> UInt64 { identities[Int(form)] }
  /// Puts the numbers of the stems of forms in arrays: those in the lexicon, and those in ``TranslationMemory``.
  func readWords(_ numbers: [Int32], into lexiconWords: inout [Int32], _ knownWords: inout [Int32]) {
    lexiconWords.removeAll(keepingCapacity: true)
    knownWords.removeAll(keepingCapacity: true)
    lexiconWords.append(addingCapacity: numbers.count) { lexiconWords in
      knownWords.append(addingCapacity: numbers.count) { knownWords in
        for form in numbers {
          lexiconWords.append(forms[Int(form)].lexiconWord)
          knownWords.append(forms[Int(form)].knownWord)
        }
      }
    }
  }
  /// How many code points a form has.
  func letters(_ form: Int32) -> Int { Int(forms[Int(form)].letters) }

  // MARK: Phrases

  /// The number of a table, which is kept where it is new.
  func number(of table: PhraseHeads) -> Int {
    if table.serial < tableNumbers.count, tableNumbers[table.serial] >= 0 { return Int(tableNumbers[table.serial]) }
    while tableNumbers.count <= table.serial { tableNumbers.append(-1) }
    tableNumbers[table.serial] = Int32(tableCount)
    for hash in table.hashes { tablesOfHash[hash, default: PhraseTableSet()].insert(tableCount) }
    tableCount += 1
    return tableCount - 1
  }

  /// The tables with a phrase that may begin with a form: nearly always those with one that does.
  func phrases(_ form: Int32) -> PhraseTableSet {
    if Int(forms[Int(form)].phraseTables) < tableCount { findTables(form) }
    return tableSets[Int(forms[Int(form)].phrases)]
  }

  private func findTables(_ form: Int32) {
    var tables = PhraseTableSet()
    for reading in readings(form) {
      if let found = tablesOfHash[readings[reading].hash] { tables.formUnion(found) }
    }
    let number = tableSetNumbers[tables] ?? UInt16(tableSets.count)
    if Int(number) == tableSets.count {
      tableSets.append(tables)
      tableSetNumbers[tables] = number
    }
    forms[Int(form)].phrases = number
    forms[Int(form)].phraseTables = UInt16(tableCount)
  }

  /// The readings of a form, for ``reading(_:)``.
  func readings(_ form: Int32) -> Range<Int> {
    Int(forms[Int(form)].firstReading)..<Int(endsOfReadings[Int(form)])
  }
  func reading(_ number: Int) -> FormReading { readings[number] }

  /// The bytes of a form.
  func word(_ form: Int32) -> ArraySlice<UInt8> {
    let bytes = vocabulary[form]
    return bytes.count > 2 && bytes[bytes.endIndex - 2] == 0xFF ? bytes.dropLast(2) : bytes
  }
}
