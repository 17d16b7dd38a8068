internal import WaslCore

/// A text with its inline codes and with the annotations of findings, laid out as elements.
///
/// Pairs of codes and annotations that lie within one another become elements within elements (`<pc>`, `<mrk>`). One that
/// crosses the end of another cannot be an element, so it gets a marker at either end (`<sc>` and `<ec>`, `<sm>` and `<em>`).
struct InlineLayout {
  enum Piece {
    case text(String)
    case standalone(InlineCode)
    /// A pair that is an element, and whether it holds everything up to its `closePair`.
    case openPair(InlineCode, end: InlineCode)
    case closePair(InlineCode)
    /// A pair that crosses another: its two codes.
    case startPair(InlineCode)
    case endPair(InlineCode)
    case openMark(IssueMark)
    case closeMark
    case startMark(IssueMark)
    case endMark(IssueMark)
  }

  let pieces: [Piece]

  /// What stands in the text one after the other.
  private enum Item {
    case scalar(Unicode.Scalar)
    case code(InlineCode)
  }

  /// An element, from one place to another. The item k is at the place 2k + 1, and before it is the place 2k: codes begin
  /// and end where they stand, marks between two items.
  private struct Span {
    var start: Int
    var end: Int
    var mark: IssueMark?

    func crosses(_ other: Span) -> Bool {
      (start < other.start && other.start < end && end < other.end)
        || (other.start < start && start < other.end && other.end < end)
    }
  }

  /// - Parameters:
  ///   - text: the text.
  ///   - codes: its codes, in order, with offsets in UTF-8 bytes.
  ///   - marks: the annotations, in order; places in code points.
  ///   - pairsAreElements: whether a pair of codes is written as one element that an annotation cannot cross.
  init(_ text: String, codes: [InlineCode], marks: [IssueMark] = [], pairsAreElements: Bool = true) {
    var items: [Item] = []
    /// Which item each code point of the text is.
    var itemOfScalar: [Int] = []
    var offset = 0
    var next = 0
    for scalar in text.unicodeScalars {
      while next < codes.count, codes[next].offset <= offset {
        items.append(.code(codes[next]))
        next += 1
      }
      itemOfScalar.append(items.count)
      items.append(.scalar(scalar))
      offset += UTF8.width(scalar)
    }
    items += codes[next...].map { .code($0) }

    let pairs = Self.pairs(items)
    var nested: [Span] = pairsAreElements ? pairs.nested.map { Span(start: 2 * $0 + 1, end: 2 * $1 + 1) } : []
    var crossing: [Span] = []
    for mark in marks {
      let last = itemOfScalar[mark.range.upperBound - 1]
      let span = Span(start: 2 * itemOfScalar[mark.range.lowerBound], end: 2 * (last + 1), mark: mark)
      if nested.contains(where: { $0.crosses(span) }) { crossing.append(span) } else { nested.append(span) }
    }
    pieces = Self.pieces(
      items, pairs, nested: nested.filter { $0.mark != nil }, crossing: crossing)
  }

  private struct Pairs {
    /// The places of both codes of a pair, by each other.
    var partner: [Int: Int] = [:]
    var nested: [Int: Int] = [:]
  }

  /// Finds which codes are pairs, and which of the pairs lie properly within one another.
  private static func pairs(_ items: [Item]) -> Pairs {
    var pairs = Pairs()
    var open: [(id: String, index: Int)] = []
    for (index, item) in items.enumerated() {
      guard case .code(let code) = item else { continue }
      switch code.kind {
      case .open: open.append((code.id, index))
      case .close:
        guard let place = open.lastIndex(where: { $0.id == code.id }) else { continue }
        let start = open[place].index
        (pairs.partner[start], pairs.partner[index]) = (index, start)
        // What was opened after it and is still open crosses it.
        if place == open.count - 1 { pairs.nested[start] = index }
        open.remove(at: place)
      case .standalone: continue
      }
    }
    return pairs
  }

  private static func pieces(
    _ items: [Item], _ pairs: Pairs, nested: [Span], crossing: [Span]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var text = String.UnicodeScalarView()
    func flush() {
      if !text.isEmpty { pieces.append(.text(String(text))) }
      text = String.UnicodeScalarView()
    }
    for index in 0...items.count {
      let place = 2 * index
      var here: [Piece] = crossing.filter { $0.end == place }.compactMap { $0.mark.map { .endMark($0) } }
      here += nested.filter { $0.end == place }.map { _ in .closeMark }
      // In the order of the marks, so that the longer of two that begin here is the outer one.
      here += nested.filter { $0.start == place }.compactMap { $0.mark.map { .openMark($0) } }
      here += crossing.filter { $0.start == place }.compactMap { $0.mark.map { .startMark($0) } }
      if !here.isEmpty { flush() }
      pieces += here
      guard index < items.count else { break }
      switch items[index] {
      case .scalar(let scalar): text.append(scalar)
      case .code(let code):
        flush()
        pieces.append(piece(code, at: index, items, pairs))
      }
    }
    flush()
    return pieces
  }

  private static func piece(_ code: InlineCode, at index: Int, _ items: [Item], _ pairs: Pairs) -> Piece {
    guard let partner = pairs.partner[index], case .code(let other) = items[partner] else { return .standalone(code) }
    if code.kind == .open {
      return pairs.nested[index] == partner ? .openPair(code, end: other) : .startPair(code)
    }
    return pairs.nested[partner] == index ? .closePair(code) : .endPair(code)
  }
}
