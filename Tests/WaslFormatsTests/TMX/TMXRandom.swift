import WaslCore
import WaslTestSupport

@testable import WaslFormats

/// Random TMX trees that are valid, the same for the same seed.
struct TMXRandom: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  private static let letters = Array("ab <>&\"'\t\n؟،ساًّلم\u{200F}\u{2028}\u{85}😀\u{FFFD}]".unicodeScalars)

  mutating func text(_ lengths: ClosedRange<Int> = 1...20) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<int(lengths) { text.append(Self.letters[int(0...Self.letters.count - 1)]) }
    return String(text)
  }

  mutating func header() -> TMXHeader {
    var header = TMXHeader(writtenBy: text(), sourceLanguage: .arabic, date: int(0...2_000_000_000))
    header.attributes["srclang"] = "*all*"
    for _ in 0..<int(0...4) {
      if chance(30) {
        let maps = (0...int(0...2)).map { _ in
          ["unicode": "#x\(int(10...99))", "subst": text()] as TMXAttributes
        }
        header.items.append(.encoding(TMXUserEncoding(attributes: ["name": text()], maps: maps)))
      } else {
        header.items.append(.remark(remark()))
      }
    }
    return header
  }

  mutating func remark() -> TMXRemark {
    var remark = chance(50) ? TMXRemark.note(text(0...20)) : .property("x-" + text(), text(0...20))
    if chance(30) { remark.attributes["xml:lang"] = "en-GB" }
    return remark
  }

  mutating func remarks() -> [TMXRemark] { (0..<int(0...3)).map { _ in remark() } }

  mutating func unit(_ number: Int) -> TMXUnit {
    var unit = TMXUnit(attributes: ["tuid": "u\(number) \(text())"], remarks: remarks())
    if chance(50) { unit.attributes["creationid"] = text() }
    if chance(50) { unit.attributes["usagecount"] = String(int(0...99)) }
    if chance(50) { unit.attributes["changedate"] = TMXDate.string(secondsSince1970: int(0...2_000_000_000)) }
    for language in ["ar", "en", "fr-CA", "ar-EG"].prefix(int(1...4)) {
      var variant = TMXVariant(attributes: ["xml:lang": language], remarks: remarks())
      if chance(30) { variant.attributes["o-encoding"] = text() }
      var pairs = 0
      variant.segment.content = content(in: nil, depth: 0, pairs: &pairs)
      unit.variants.append(variant)
    }
    return unit
  }

  /// Content of a segment or of a code, as the DTD allows it; pairs of codes are made whole.
  private mutating func content(in kind: TMXCode.Kind?, depth: Int, pairs: inout Int) -> [TMXInline] {
    var content: [TMXInline] = []
    for _ in 0..<int(0...4) {
      if chance(50) || depth > 4 {
        // Two texts in a row would be one after reading.
        if case .text? = content.last { continue }
        content.append(.text(text()))
      } else if kind?.isNative == true {
        content.append(
          .code(
            TMXCode(
              .subflow, attributes: ["type": text()],
              content: self.content(in: .subflow, depth: depth + 1, pairs: &pairs))))
      } else {
        content += code(depth: depth, pairs: &pairs)
      }
    }
    return content
  }

  private mutating func code(depth: Int, pairs: inout Int) -> [TMXInline] {
    let kind = [TMXCode.Kind.begin, .isolated, .placeholder, .highlight, .unknown][int(0...4)]
    var code = TMXCode(kind)
    switch kind {
    case .begin:
      pairs += 1
      let number = String(pairs)
      code.attributes = ["i": number, "type": text()]
      code.content = content(in: kind, depth: depth + 1, pairs: &pairs)
      let end = TMXCode(
        .end, attributes: ["i": number], content: content(in: .end, depth: depth + 1, pairs: &pairs))
      return [.code(code), .code(end)]
    case .isolated: code.attributes = ["pos": chance(50) ? "begin" : "end"]
    case .placeholder: code.attributes = ["assoc": "p", "type": text()]
    default: break
    }
    code.content = content(in: kind, depth: depth + 1, pairs: &pairs)
    return [.code(code)]
  }
}
