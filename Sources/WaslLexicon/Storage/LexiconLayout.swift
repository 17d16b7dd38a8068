internal import WaslCore

/// Where everything stands in a lexicon's bytes: a header of fixed size, and sections in a fixed order whose
/// lengths follow from the header. All numbers are little-endian and all sections begin at multiples of eight.
///
/// `docs/lexicon.md` describes the format.
struct LexiconLayout {
  /// What one language's words need.
  struct Side {
    var wordCount = 0
    var slotCount = 0
    var textLength = 0
    var entryCount = 0
    var ends = 0
    var slots = 0
    var shares = 0
    var text = 0
    var entryEnds = 0
    var entries = 0
  }

  static let magic = Array("WASLLEXI".utf8)
  static let version: UInt32 = 1
  static let headerSize = 128
  /// The room of a language tag in the header.
  static let tagSize = 36
  /// A word's number shares 32 bits with its probability.
  static let maximumWordCount = 1 << 24

  var source = Side()
  var target = Side()
  var recordLength = 0
  var record = 0
  /// The length of the whole.
  var size = 0

  /// Lays the sections out, from the counts.
  init(source: Side, target: Side, recordLength: Int) {
    self.source = source
    self.target = target
    self.recordLength = recordLength
    var offset = Self.headerSize
    func section(_ length: Int) -> Int {
      defer { offset += (length + 7) & ~7 }
      return offset
    }
    func place(_ side: inout Side) {
      side.ends = section(side.wordCount * 4)
      side.slots = section(side.slotCount * 4)
      side.shares = section(side.wordCount * 4)
      side.text = section(side.textLength)
      side.entryEnds = section(side.wordCount * 4)
      side.entries = section(side.entryCount * 4)
    }
    record = section(recordLength)
    place(&self.source)
    place(&self.target)
    size = offset
  }

  /// Reads the header and checks that the sections fill the bytes exactly, which takes no time to speak of:
  /// what the sections hold is checked where it is used.
  ///
  /// - Throws: `InputError` where these are not the bytes of a lexicon.
  init(reading bytes: LexiconBytes, name: String) throws(InputError) {
    func failure(_ problem: String, _ remedy: String? = nil) -> InputError {
      InputError(SourceLocation(file: name), problem, remedy: remedy)
    }
    guard bytes.count >= Self.magic.count, bytes.equals(0..<Self.magic.count, Self.magic[...]) else {
      throw failure("this is no lexicon", "make one with “wasl train” or “wasl lexicon import”")
    }
    guard bytes.count >= Self.headerSize else { throw failure("the lexicon is cut off in its header") }
    guard bytes.uint32(at: 8) == Self.version else {
      throw failure("the lexicon has version \(bytes.uint32(at: 8)); version \(Self.version) is understood")
    }
    var numbers = (0..<9).map { Int(bytes.uint32(at: 84 + $0 * 4)) }[...]
    func side() -> Side {
      defer { numbers = numbers.dropFirst(4) }
      let first = numbers.startIndex
      return Side(
        wordCount: numbers[first], slotCount: numbers[first + 1], textLength: numbers[first + 2],
        entryCount: numbers[first + 3])
    }
    let source = side()
    let target = side()
    for side in [source, target] {
      guard side.wordCount <= Self.maximumWordCount, side.slotCount & (side.slotCount - 1) == 0 || side.slotCount == 0
      else { throw failure("the lexicon's header is damaged") }
    }
    self.init(source: source, target: target, recordLength: numbers.first ?? 0)
    guard size == bytes.count else {
      throw failure(
        "the lexicon has \(bytes.count) bytes where its header announces \(size)",
        "fetch it again: it is cut off or damaged")
    }
  }
}
