public import WaslCore

/// A text cut where the places of findings begin and end.
public struct MarkedText: Sendable, Hashable {
  /// A stretch of text, and which of the findings point at it.
  public struct Piece: Sendable, Hashable {
    public let text: String
    /// Indices of findings, in order; empty where nobody points.
    public let findings: [Int]
  }

  public let pieces: [Piece]

  /// - Parameters:
  ///   - text: a side of a unit, its sentences joined by one space.
  ///   - ranges: the places of each finding in code points. What lies outside the text is cut off.
  public init(_ text: String, ranges: [[Range<Int>]]) {
    let scalars = Array(text.unicodeScalars)
    let whole = 0..<scalars.count
    let places = ranges.map { $0.map { $0.clamped(to: whole) }.filter { !$0.isEmpty } }
    var borders: Set<Int> = [0, scalars.count]
    for place in places.joined() { borders.formUnion([place.lowerBound, place.upperBound]) }
    let sorted = borders.sorted()
    pieces = zip(sorted, sorted.dropFirst()).map { start, end in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<end])
      let findings = places.indices.filter { places[$0].contains { $0.contains(start) } }
      return Piece(text: String(piece), findings: findings)
    }
  }

  /// A side of a unit with the places of its findings.
  public init(_ side: Finding.Side, of unit: CheckReport.CheckedUnit) {
    let sentences = side == .source ? unit.unit.source : unit.unit.target
    self.init(
      sentences.joined(separator: " "), ranges: unit.findings.map { side == .source ? $0.source : $0.target })
  }
}
