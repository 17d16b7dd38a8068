internal import WaslCore

/// A bead of an alignment that is to be measured, with how sure the aligner was of it.
public struct TestedBead: Sendable, Hashable {
  /// The source sentences, counted from 0.
  public var source: [Int]
  /// The target sentences, counted from 0.
  public var target: [Int]
  /// The aligner's probability, 0 to 1, that the bead is right; `nil` where the file says none.
  public var confidence: Double?

  public init(source: [Int], target: [Int], confidence: Double? = nil) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }
}

/// An alignment that is to be measured, read from a file.
struct TestedAlignment {
  private(set) var beads: [TestedBead] = []
  /// Whether the sentences were counted from unit to unit, so that a unit that was left out shifts all after it.
  private(set) var isCounted = false

  init() {}

  /// Reads JSON Lines, which carry confidences, where the name says so, and else Vecalign's form, whose third part
  /// is a cost and no probability.
  init(path: String) throws(InputError) {
    if JSONLFormat().fileNameEndings.contains(where: { path.lowercased().hasSuffix($0) }) {
      try self.init(jsonLines: InputBytes(path: path))
    } else {
      self.init()
      beads = try VecalignFile.read(InputBytes(path: path)).map {
        TestedBead(source: $0.source, target: $0.target)
      }
    }
  }

  private init(jsonLines input: InputBytes) throws(InputError) {
    isCounted = true
    var reader = try JSONLFormat().makeReader(input, options: ReadOptions())
    var (source, target) = (0, 0)
    while let unit = try reader.next() {
      let ends = (source + unit.source.count, target + unit.target.count)
      beads.append(
        TestedBead(
          source: Array(source..<ends.0), target: Array(target..<ends.1), confidence: unit.confidence))
      (source, target) = ends
    }
  }
}
