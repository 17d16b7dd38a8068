import Testing
import WaslCore
import WaslTestSupport

@Suite("Inline codes at sentence breaks")
struct InlineCodeTests {
  /// Marks codes in text as `[b` and `b]` and `*x`, with `|` between sentences, the way a person reads it.
  private func show(_ text: String, _ codes: [[InlineCode]], _ ranges: [Range<Int>]) -> String {
    let bytes = Array(text.utf8)
    return zip(ranges, codes).map { range, codes in
      var line = ""
      var place = 0
      for code in codes {
        line += String(decoding: bytes[range.lowerBound + place..<range.lowerBound + code.offset], as: UTF8.self)
        place = code.offset
        let mark = code.isAdded ? "+" : ""
        switch code.kind {
        case .open: line += "[\(mark)\(code.id) "
        case .close: line += " \(code.id)\(mark)]"
        case .standalone: line += "*\(code.id)"
        }
      }
      return line + String(decoding: bytes[(range.lowerBound + place)..<range.upperBound], as: UTF8.self)
    }.joined(separator: "|")
  }

  private func cut(_ text: String, _ codes: [InlineCode], _ ranges: [Range<Int>]) -> String {
    show(text, InlineCode.cut(codes, at: ranges), ranges)
  }

  @Test("a span that a break falls into is closed and opened again")
  func spanOverABreak() {
    let codes = [InlineCode(kind: .open, id: "b", offset: 2), InlineCode(kind: .close, id: "b", offset: 7)]
    #expect(cut("One. Two.", codes, [0..<4, 5..<9]) == "On[b e. b+]|[+b Tw b]o.")
  }

  @Test("what stands between sentences goes where it belongs")
  func codesBetweenSentences() {
    let note = InlineCode(kind: .standalone, id: "n", offset: 4)
    let span = [InlineCode(kind: .open, id: "b", offset: 0), InlineCode(kind: .close, id: "b", offset: 5)]
    let second = [InlineCode(kind: .open, id: "i", offset: 4), InlineCode(kind: .close, id: "i", offset: 9)]
    #expect(cut("One. Two.", [note], [0..<4, 5..<9]) == "One.*n|Two.")
    #expect(cut("One. Two.", span, [0..<4, 5..<9]) == "[b One. b]|Two.")
    #expect(cut("One. Two.", second, [0..<4, 5..<9]) == "One.|[i Two. i]")
  }

  @Test("half a pair stands alone")
  func halves() {
    let codes = [InlineCode(kind: .close, id: "a", offset: 1), InlineCode(kind: .open, id: "b", offset: 6)]
    #expect(cut("One. Two.", codes, [0..<4, 5..<9]) == "O*ane.|T*bwo.")
  }

  @Test("the close that is added is the native one")
  func nativeCodes() {
    let codes = [
      InlineCode(kind: .open, id: "1", offset: 0, type: "bold", data: "<b>"),
      InlineCode(kind: .close, id: "1", offset: 9, data: "</b>"),
    ]
    let cut = InlineCode.cut(codes, at: [0..<4, 5..<9])
    #expect(cut[0].map(\.data) == ["<b>", "</b>"])
    #expect(cut[1].map(\.data) == ["<b>", "</b>"])
    #expect(cut[0].map(\.isAdded) == [false, true])
    #expect(cut[1].map(\.isAdded) == [true, false])
  }

  @Test("sentences whose lines were joined have codes at the same words")
  func unwrappedSentences() {
    let text = "One two\n   three. Four."
    var sentences = [
      Sentence(text: "One two three.", range: 0..<17, paragraph: 0),
      Sentence(text: "Four.", range: 18..<23, paragraph: 0),
    ]
    sentences.carry(
      [
        InlineCode(kind: .open, id: "b", offset: 11), InlineCode(kind: .close, id: "b", offset: 16),
        InlineCode(kind: .standalone, id: "x", offset: 20),
      ],
      of: text)
    #expect(sentences[0].codes.map(\.offset) == [8, 13])
    #expect(sentences[1].codes.map(\.offset) == [2])
  }

  @Test("every sentence is balanced, and joining gives the codes back", arguments: 0..<200)
  func properties(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (length, ranges) = Self.ranges(&generator)
    let codes = Self.nested(length: length, &generator)
    let cut = InlineCode.cut(codes, at: ranges)
    #expect(cut.count == ranges.count)
    for (own, range) in zip(cut, ranges) {
      var open: [String] = []
      for code in own {
        #expect((0...range.count).contains(code.offset))
        if code.kind == .open { open.append(code.id) }
        if code.kind == .close { #expect(open.popLast() == code.id) }
      }
      #expect(open.isEmpty)
      #expect(own.map(\.offset) == own.map(\.offset).sorted())
    }
    let joined = InlineCode.join(cut, lengths: ranges.map(\.count), gap: 1)
    #expect(joined.map(\.id) == codes.map(\.id))
    #expect(joined.map(\.kind) == codes.map(\.kind))
    #expect(joined.allSatisfy { !$0.isAdded })
    // With the text between sentences joined to one byte, cutting it again gives the same.
    var start = 0
    let places = ranges.map { range in
      defer { start += range.count + 1 }
      return start..<start + range.count
    }
    #expect(InlineCode.cut(joined, at: places) == cut)
  }

  /// Sentences of 1 to 6 bytes, with 1 or 2 bytes between them.
  private static func ranges(_ generator: inout SeededGenerator) -> (length: Int, [Range<Int>]) {
    var start = Int.random(in: 0...1, using: &generator)
    var ranges: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let end = start + Int.random(in: 1...6, using: &generator)
      ranges.append(start..<end)
      start = end + Int.random(in: 1...2, using: &generator)
    }
    return (start, ranges)
  }

  /// Properly nested spans and single codes at random places.
  private static func nested(length: Int, _ generator: inout SeededGenerator) -> [InlineCode] {
    var codes: [InlineCode] = []
    var open: [String] = []
    for offset in 0...length {
      while Int.random(in: 0..<3, using: &generator) == 0 {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0:
          open.append(String(codes.count))
          codes.append(InlineCode(kind: .open, id: open.last!, offset: offset))
        case 1: if let id = open.popLast() { codes.append(InlineCode(kind: .close, id: id, offset: offset)) }
        default: codes.append(InlineCode(kind: .standalone, id: String(codes.count), offset: offset))
        }
      }
    }
    while let id = open.popLast() { codes.append(InlineCode(kind: .close, id: id, offset: length)) }
    return codes
  }
}
