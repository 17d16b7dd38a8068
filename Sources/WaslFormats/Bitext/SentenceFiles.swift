internal import WaslCore

/// The sentences of two documents, for formats that hold only which of them belong together.
struct SentenceFiles {
  var source: [String]
  var target: [String]

  /// Reads the two files that the user named, one sentence a line.
  ///
  /// - Throws: `InputError` where none were named, and where one cannot be read.
  init(_ options: ReadOptions, for format: String, file: String) throws(InputError) {
    guard let source = options.sourceSentences, let target = options.targetSentences else {
      throw InputError(
        SourceLocation(file: file), "a \(format) file holds sentence numbers and no text",
        remedy: "name the files with the sentences, one a line: --source-sentences and --target-sentences")
    }
    self.source = try Self.sentences(in: source)
    self.target = try Self.sentences(in: target)
  }

  private static func sentences(in path: String) throws(InputError) -> [String] {
    var lines = try LineReader(InputBytes(path: path))
    var sentences: [String] = []
    while let line = try lines.next() {
      // Aligners count lines that hold something: an empty line is the end of a paragraph to them.
      let text = line.text.trimmingSpaces
      if !text.isEmpty { sentences.append(text) }
    }
    return sentences
  }
}

/// A bead as sentence numbers, with what is known of it.
struct NumberedBead {
  var source: [Int]
  var target: [Int]
  var score: Double?
  var confidence: Double?
}

/// Gives units made of numbered beads and the sentences that they number.
struct NumberedBeadReader: ~Copyable, BitextReader {
  let header: BitextHeader
  let notices: [Notice]
  private let sentences: SentenceFiles
  private let beads: [NumberedBead]
  private var index = 0

  /// - Throws: `InputError` where a bead names a sentence that there is not.
  init(_ beads: [NumberedBead], of sentences: SentenceFiles, file: String, options: ReadOptions) throws(InputError) {
    self.beads = beads.filter { !($0.source.isEmpty && $0.target.isEmpty) }
    self.sentences = sentences
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? .undetermined,
      targetLanguage: options.targetLanguage ?? .undetermined, sourceName: options.sourceSentences,
      targetName: options.targetSentences)
    var used = (Set<Int>(), Set<Int>())
    for (number, bead) in beads.enumerated() {
      try Self.check(bead.source, count: sentences.source.count, side: "source", bead: number + 1, file: file)
      try Self.check(bead.target, count: sentences.target.count, side: "target", bead: number + 1, file: file)
      used.0.formUnion(bead.source)
      used.1.formUnion(bead.target)
    }
    var notices: [Notice] = []
    for (side, left) in [
      ("source", sentences.source.count - used.0.count), ("target", sentences.target.count - used.1.count),
    ] where left > 0 {
      let words = left == 1 ? "1 \(side) sentence is" : "\(left) \(side) sentences are"
      notices.append(Notice(SourceLocation(file: file), "\(words) in no bead and left out"))
    }
    self.notices = notices
  }

  private static func check(
    _ numbers: [Int], count: Int, side: String, bead: Int, file: String
  ) throws(InputError) {
    guard let number = numbers.first(where: { !(0..<count).contains($0) }) else { return }
    throw InputError(
      SourceLocation(file: file),
      "bead \(bead) names the \(side) sentence \(number), and there are \(count), counted from 0",
      remedy: "give the files from which the alignment was made, one sentence a line")
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    guard index < beads.count else { return nil }
    let bead = beads[index]
    index += 1
    return TranslationUnit(
      id: String(index), source: bead.source.map { sentences.source[$0] },
      target: bead.target.map { sentences.target[$0] }, score: bead.score, confidence: bead.confidence)
  }
}
