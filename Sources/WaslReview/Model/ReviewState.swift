public import WaslCore

/// All that is reviewed, in memory: the sentences, the beads in order, what is ignored.
///
/// It is changed by ``apply(_:)`` alone, so that whatever is done to it can be written down and taken back.
public struct ReviewState: Sendable {
  public internal(set) var sourceLanguage: LanguageTag
  public internal(set) var targetLanguage: LanguageTag
  public internal(set) var sourceName: String
  public internal(set) var targetName: String
  /// Whether the source's texts may be edited.
  public internal(set) var sourceIsUnlocked = false
  /// What hides findings, in the order in which it was added.
  public internal(set) var ignored: [IgnoreRule] = []
  /// The ids of all beads in the order of the document. A flat array: to insert into 100,000 numbers costs some
  /// microseconds, and so does to look for one.
  public internal(set) var order: [Int32] = []

  /// By id; `nil` where there is none (any more).
  private(set) var sentenceTable: [ReviewSentence?] = []
  private(set) var beadTable: [ReviewBead?] = []
  /// For each sentence the bead that holds it.
  private var holders: [Int32] = []
  private(set) var sourceCount = 0
  private(set) var targetCount = 0

  public init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag, sourceName: String, targetName: String) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.sourceName = sourceName
    self.targetName = targetName
  }

  // MARK: Looking

  /// A bead by its id.
  public func bead(_ id: Int) -> ReviewBead? { beadTable.indices.contains(id) ? beadTable[id] : nil }
  /// A sentence by its id.
  public func sentence(_ id: Int) -> ReviewSentence? { sentenceTable.indices.contains(id) ? sentenceTable[id] : nil }
  /// The bead at a place of the document. - Precondition: there is one.
  public func bead(at index: Int) -> ReviewBead { beadTable[Int(order[index])]! }
  /// Where in the document a bead stands, or `nil` where there is no such bead.
  public func index(of bead: Int) -> Int? {
    guard let wanted = Int32(exactly: bead), self.bead(bead) != nil else { return nil }
    return order.firstIndex(of: wanted)
  }
  /// The bead that holds a sentence.
  public func holder(of sentence: Int) -> ReviewBead? {
    guard self.sentence(sentence) != nil else { return nil }
    return bead(Int(holders[sentence]))
  }
  /// How many beads there are.
  public var count: Int { order.count }
  /// An id above which no bead ever had one.
  var beadCapacity: Int { beadTable.count }

  public func language(of side: Finding.Side) -> LanguageTag { side == .source ? sourceLanguage : targetLanguage }
  public func sentenceCount(of side: Finding.Side) -> Int { side == .source ? sourceCount : targetCount }
  public func texts(_ sentences: [Int]) -> [String] { sentences.map { sentenceTable[$0]!.text } }
  /// Whether a person changed the text of one of a bead's sentences.
  public func isEdited(_ bead: ReviewBead) -> Bool {
    bead.source.contains { sentenceTable[$0]!.isEdited } || bead.target.contains { sentenceTable[$0]!.isEdited }
  }

  // MARK: Changing

  mutating func put(_ sentence: ReviewSentence) {
    while sentenceTable.count <= sentence.id {
      sentenceTable.append(nil)
      holders.append(0)
    }
    if sentenceTable[sentence.id] == nil { count(sentence.side, 1) }
    sentenceTable[sentence.id] = sentence
  }

  mutating func removeSentence(_ id: Int) {
    guard let sentence = sentence(id) else { return }
    count(sentence.side, -1)
    sentenceTable[id] = nil
  }

  private mutating func count(_ side: Finding.Side, _ number: Int) {
    if side == .source { sourceCount += number } else { targetCount += number }
  }

  /// Puts beads where others stood.
  mutating func replace(_ range: Range<Int>, with beads: [ReviewBead]) {
    for id in order[range] { beadTable[Int(id)] = nil }
    order.replaceSubrange(range, with: beads.map { Int32($0.id) })
    for bead in beads { put(bead) }
  }

  /// Changes what is said of a bead, not which sentences it holds.
  mutating func update(_ id: Int, _ change: (inout ReviewBead) -> Void) {
    guard beadTable.indices.contains(id), beadTable[id] != nil else { return }
    change(&beadTable[id]!)
  }

  private mutating func put(_ bead: ReviewBead) {
    while beadTable.count <= bead.id { beadTable.append(nil) }
    beadTable[bead.id] = bead
    for sentence in bead.source { holders[sentence] = Int32(bead.id) }
    for sentence in bead.target { holders[sentence] = Int32(bead.id) }
  }
}
