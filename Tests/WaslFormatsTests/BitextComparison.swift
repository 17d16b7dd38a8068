import WaslCore
import WaslFormats
import WaslTestSupport

extension Bitext {
  /// What a format with these contents can give back of the bitext.
  func reduced(to contents: FormatContents) -> Bitext {
    var bitext = self
    if !contents.contains(.languages) {
      bitext.sourceLanguage = .undetermined
      bitext.targetLanguage = .undetermined
    }
    if !contents.contains(.documentNames) { (bitext.sourceName, bitext.targetName) = (nil, nil) }
    bitext.units = units.enumerated().map { index, unit in
      var unit = unit
      if !contents.contains(.sentenceBoundaries) {
        let codes = (
          InlineCode.join(unit.sourceCodes, lengths: unit.source.map(\.utf8.count), gap: 1),
          InlineCode.join(unit.targetCodes, lengths: unit.target.map(\.utf8.count), gap: 1)
        )
        unit.source = unit.source.isEmpty ? [] : [unit.source.joined(separator: " ")]
        unit.target = unit.target.isEmpty ? [] : [unit.target.joined(separator: " ")]
        (unit.sourceCodes, unit.targetCodes) = ([codes.0], [codes.1])
      }
      if !contents.contains(.scores) { unit.score = nil }
      if !contents.contains(.confidences) { unit.confidence = nil }
      if !contents.contains(.status) { unit.status = .automatic }
      if !contents.contains(.notes) { unit.notes = [] }
      if !contents.contains(.identifiers) { unit.id = String(index + 1) }
      if !contents.contains(.inlineCodes) { (unit.sourceCodes, unit.targetCodes) = ([], []) }
      return unit.withCodesNumberedAnew
    }
    return bitext
  }
}

extension TranslationUnit {
  /// The unit with its codes' identifiers counted from 1, the source side first, and without the mark of those that were
  /// added at a break between two units: what TMX and XLIFF keep of them.
  var withCodesNumberedAnew: TranslationUnit {
    var unit = self
    var numbers: [String: String] = [:]
    func renumbered(_ codes: [[InlineCode]], in sentences: [String]) -> [[InlineCode]] {
      guard !codes.allSatisfy(\.isEmpty) else { return [] }
      let joined = InlineCode.join(codes, lengths: sentences.map(\.utf8.count), gap: 1).map { code in
        var code = code
        if numbers[code.id] == nil { numbers[code.id] = String(numbers.count + 1) }
        code.id = numbers[code.id]!
        code.isAdded = false
        return code
      }
      var start = 0
      return InlineCode.cut(
        joined,
        at: sentences.map { sentence in
          defer { start += sentence.utf8.count + 1 }
          return start..<start + sentence.utf8.count
        })
    }
    unit.sourceCodes = renumbered(sourceCodes, in: source)
    unit.targetCodes = renumbered(targetCodes, in: target)
    return unit
  }
}

extension SeededGenerator {
  /// A unit whose two sides have the same codes, nested, at places of their own.
  mutating func unitWithCodes(id: String) -> TranslationUnit {
    func sentences(_ words: [String]) -> [String] {
      (0..<Int.random(in: 1...3, using: &self)).map { _ in
        (0..<Int.random(in: 1...5, using: &self)).map { _ in words.randomElement(using: &self)! }.joined(separator: " ")
      }
    }
    var unit = TranslationUnit(
      id: id, source: sentences(["سلام", "كتاب،", "<b>", "قلم"]), target: sentences(["peace", "book,", "&amp;", "pen"]))
    let count = Int.random(in: 0...4, using: &self)
    let kinds = (0..<count).map { _ in Bool.random(using: &self) }
    unit.sourceCodes = codes(kinds, in: unit.source)
    unit.targetCodes = codes(kinds, in: unit.target)
    return unit
  }

  /// Pairs and single codes one after the other, each with its own number.
  private mutating func codes(_ isPair: [Bool], in sentences: [String]) -> [[InlineCode]] {
    guard !isPair.isEmpty else { return [] }
    let text = sentences.joined(separator: " ")
    // Not beside the spaces between sentences, where a code may stand on either side of the break.
    let places = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
      .filter { place in
        let bytes = Array(text.utf8)
        return bytes[place] != 0x20 && (place == 0 || bytes[place - 1] != 0x20)
      }
    var codes: [InlineCode] = []
    for (index, isPair) in isPair.enumerated() {
      let id = String(index + 1)
      let offset = codes.last.map { last in places.filter { $0 >= last.offset } } ?? places
      let start = offset.randomElement(using: &self) ?? places[0]
      if isPair {
        let end = places.filter { $0 >= start }.randomElement(using: &self) ?? start
        codes.append(InlineCode(kind: .open, id: id, offset: start, type: "bold", data: "<b\(id)>"))
        codes.append(InlineCode(kind: .close, id: id, offset: end, type: "bold", data: "</b>"))
      } else {
        codes.append(InlineCode(kind: .standalone, id: id, offset: start, data: "<br\(id)/>"))
      }
    }
    var start = 0
    return InlineCode.cut(
      codes,
      at: sentences.map { sentence in
        defer { start += sentence.utf8.count + 1 }
        return start..<start + sentence.utf8.count
      })
  }
}
