/// A bead with its texts and what a person has said about it.
public struct TranslationUnit: Sendable, Hashable, Codable {
  /// What a reviewer has decided.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case automatic, accepted, edited, rejected
  }

  /// An identifier that is unique in its bitext and stays the same from run to run.
  public var id: String
  /// The source sentences, each as its author wrote it; empty where the target stands alone.
  public var source: [String]
  /// The target sentences; empty where the source stands alone.
  public var target: [String]
  /// The formatting inside the source sentences: one list a sentence, with offsets into its text, or no lists at all.
  public var sourceCodes: [[InlineCode]]
  /// The formatting inside the target sentences, likewise.
  public var targetCodes: [[InlineCode]]
  /// The cost model's figure, where the unit came from an alignment.
  public var score: Double?
  /// The probability, 0 to 1, that the two sides belong together, where it is known.
  public var confidence: Double?
  public var status: Status
  /// Remarks by people.
  public var notes: [String]

  public init(
    id: String, source: [String], target: [String], sourceCodes: [[InlineCode]] = [],
    targetCodes: [[InlineCode]] = [], score: Double? = nil, confidence: Double? = nil,
    status: Status = .automatic, notes: [String] = []
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.sourceCodes = sourceCodes
    self.targetCodes = targetCodes
    self.score = score
    self.confidence = confidence
    self.status = status
    self.notes = notes
  }

  /// How many sentences stand on each side, written `1-2`.
  public var type: String { "\(source.count)-\(target.count)" }

  /// Whether one side is empty.
  public var isUnpaired: Bool { source.isEmpty || target.isEmpty }

  /// Whether there is formatting on either side.
  public var hasCodes: Bool { !sourceCodes.allSatisfy(\.isEmpty) || !targetCodes.allSatisfy(\.isEmpty) }
}
