extension InlineCode {
  /// Deals out a text's codes to its sentences so that each sentence is balanced.
  ///
  /// A span that a sentence break falls into is closed at the sentence's end and opened again at the beginning of the
  /// next one, by codes that are marked as added. What stands between two sentences goes with the first of them up to
  /// the first code that opens a span. Halves of pairs whose other half is missing count as standing alone.
  ///
  /// - Parameters:
  ///   - codes: the text's codes, in order.
  ///   - ranges: where the sentences stand in the text, in UTF-8 bytes, in order and without overlap.
  /// - Returns: one list a sentence, with offsets from the sentence's beginning. Where there are no sentences, nothing.
  /// - Complexity: linear in the codes and the sentences, times the depth of the spans.
  public static func cut(_ codes: [InlineCode], at ranges: [Range<Int>]) -> [[InlineCode]] {
    guard !codes.isEmpty else { return [[InlineCode]](repeating: [], count: ranges.count) }
    let partners = partners(of: codes)
    var open: [Int] = []
    var next = 0
    return ranges.indices.map { index in
      let range = ranges[index]
      let end =
        index + 1 < ranges.count
        ? codes[next...].firstIndex { !$0.goesBefore(gap: range.upperBound...ranges[index + 1].lowerBound) }
          ?? codes.count : codes.count
      var own = open.map { codes[$0].added(.open, at: 0, data: codes[$0].data) }
      for position in next..<end {
        var code = codes[position]
        code.offset = min(max(code.offset - range.lowerBound, 0), range.count)
        if partners[position] == nil { code.kind = .standalone }
        if code.kind == .open { open.append(position) }
        if code.kind == .close { open.removeAll { $0 == partners[position] } }
        own.append(code)
      }
      next = end
      for position in open.reversed() {
        guard let partner = partners[position] else { continue }
        own.append(codes[position].added(.close, at: range.count, data: codes[partner].data))
      }
      return own
    }
  }

  /// Puts the codes of sentences that follow each other together again: the opposite of ``cut(_:at:)``.
  ///
  /// - Parameters:
  ///   - codes: one list a sentence; sentences without a list have none.
  ///   - lengths: the sentences' lengths in UTF-8 bytes.
  ///   - gap: how many bytes stand between two sentences of the joined text.
  /// - Returns: the codes of the joined text. Those that were added at a break between two of the sentences are gone.
  public static func join(_ codes: [[InlineCode]], lengths: [Int], gap: Int) -> [InlineCode] {
    var joined: [InlineCode] = []
    var start = 0
    /// How many codes at the end of `joined` were added to close what the sentence left open.
    var closed = 0
    for (index, length) in lengths.enumerated() {
      let own = index < codes.count ? codes[index] : []
      let reopened = own.prefix { $0.isAdded && $0.kind == .open }
      let continues =
        !reopened.isEmpty && closed == reopened.count
        && zip(joined.suffix(closed).reversed(), reopened).allSatisfy { $0.id == $1.id }
      if continues { joined.removeLast(closed) }
      for var code in continues ? own[reopened.endIndex...] : own[...] {
        code.offset = start + min(max(code.offset, 0), length)
        joined.append(code)
      }
      closed = own.reversed().prefix { $0.isAdded && $0.kind == .close }.count
      start += length + gap
    }
    return joined
  }

  /// For each code the place of the other half of its pair; `nil` for codes that stand alone.
  private static func partners(of codes: [InlineCode]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: codes.count)
    var open: [String: [Int]] = [:]
    for (position, code) in codes.enumerated() {
      switch code.kind {
      case .open: open[code.id, default: []].append(position)
      case .close:
        guard let start = open[code.id]?.popLast() else { continue }
        (partners[start], partners[position]) = (position, start)
      case .standalone: continue
      }
    }
    return partners
  }

  /// Whether a code goes with the sentence before a gap between two sentences, if the codes before it do.
  private func goesBefore(gap: ClosedRange<Int>) -> Bool {
    if offset < gap.lowerBound { return true }
    if offset > gap.upperBound { return false }
    return switch kind {
    case .open: false
    case .close: true
    case .standalone: offset < gap.upperBound || gap.lowerBound == gap.upperBound
    }
  }

  private func added(_ kind: Kind, at offset: Int, data: String) -> InlineCode {
    InlineCode(kind: kind, id: id, offset: offset, type: type, data: data, isAdded: true)
  }
}

extension [Sentence] {
  /// Gives each sentence its part of the document's codes, balanced: see ``InlineCode/cut(_:at:)``.
  ///
  /// - Parameters:
  ///   - codes: the document's codes, in order, with offsets into its text.
  ///   - text: the document's text.
  public mutating func carry(_ codes: [InlineCode], of text: String) {
    guard !codes.isEmpty else { return }
    for (index, own) in InlineCode.cut(codes, at: map(\.range)).enumerated() where !own.isEmpty {
      self[index].codes = self[index].placed(own, of: text)
    }
  }
}

extension Sentence {
  /// Codes with offsets into the sentence's text instead of its range in the document: a line end inside a sentence, and
  /// the white space around it, is one space in the sentence's text.
  fileprivate func placed(_ codes: [InlineCode], of document: String) -> [InlineCode] {
    guard text.utf8.count != range.count else { return codes }
    let start = document.utf8.index(document.utf8.startIndex, offsetBy: range.lowerBound)
    let original = Array(document.utf8[start...].prefix(range.count))
    let text = Array(self.text.utf8)
    var (from, to) = (0, 0)
    return codes.map { code in
      while from < Swift.min(code.offset, original.count) {
        if to < text.count, original[from] == text[to] {
          to += 1
        } else if to < text.count, text[to] == UInt8(ascii: " ") {
          // The line end that became this space.
          to += 1
        }
        from += 1
      }
      var code = code
      code.offset = to
      return code
    }
  }
}
