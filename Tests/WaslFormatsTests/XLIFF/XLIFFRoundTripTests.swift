import Foundation
import Testing
import WaslCore
import WaslTestSupport

@testable import WaslFormats

/// From a bitext to XLIFF or PO and back: everything is kept that `wasl formats` says.
@Suite struct XLIFFRoundTripTests {
  static let formats: [any BitextFormat] = [XLIFFFormat(), XLIFF12Format(), POBitextFormat()]

  static func write(_ bitext: Bitext, _ format: any BitextFormat) throws -> (text: String, report: WriteReport) {
    let sink = MemorySink(name: "out")
    let report = try format.write(bitext, to: sink)
    return (sink.text, report)
  }

  @Test("XLIFF 2.1, 1.2 and PO give back every bitext, and what they write is valid")
  func roundTrip() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bitext = generator.xmlBitext()
      for format in Self.formats {
        var wanted = bitext
        // PO has no place for codes.
        if format.name == "po" {
          for index in wanted.units.indices {
            wanted.units[index].sourceCodes = []
            wanted.units[index].targetCodes = []
          }
        }
        let (text, _) = try Self.write(wanted, format)
        let (read, notices) = try format.read(InputBytes(Array(text.utf8), name: "in"))
        #expect(Self.lines(of: read) == Self.lines(of: wanted), "\(format.name), seed \(seed)\n\(text)")
        #expect(notices.isEmpty, "\(format.name), seed \(seed): \(notices)")
        if format.name != "po" {
          let faults = XLIFFValidator.faults(in: InputBytes(text: text, name: "out")).filter { $0.severity == .error }
          #expect(faults.isEmpty, "\(format.name), seed \(seed): \(faults)\n\(text)")
        }
      }
    }
  }

  @Test("From XLIFF 2.1 to 1.2 and back nothing is lost on the way")
  func conversion() throws {
    var generator = SeededGenerator(seed: 7)
    let bitext = generator.xmlBitext()
    let (first, _) = try Self.write(bitext, XLIFFFormat())
    let (second, third) = (MemorySink(name: "b"), MemorySink(name: "c"))
    _ = try XLIFFFormat().convert(InputBytes(text: first, name: "a"), to: XLIFF12Format(), second)
    _ = try XLIFF12Format().convert(InputBytes(text: second.text, name: "b"), to: XLIFFFormat(), third)
    #expect(third.text == first)
  }

  /// Everything of a bitext as text, since Swift's `==` holds canonically equivalent strings to be equal.
  static func lines(of bitext: Bitext) -> [[UInt8]] {
    var lines = [
      "\(bitext.sourceLanguage) \(bitext.targetLanguage)", bitext.sourceName ?? "-", bitext.targetName ?? "-",
    ]
    for unit in bitext.units {
      lines.append("\(unit.id) \(unit.score ?? 0) \(unit.confidence ?? -1) \(unit.status)")
      lines += unit.source + unit.target + unit.notes
      lines.append("\(unit.source.count) \(unit.target.count) \(unit.notes.count)")
      for code in (unit.sourceCodes + unit.targetCodes).flatMap(\.self) {
        lines.append("\(code.kind) \(code.id) \(code.offset) \(code.type ?? "-") \(code.data)")
      }
    }
    return lines.map { Array($0.utf8) }
  }

  @Test("Codes that cross become beginnings and ends, and keep their pairs", arguments: formats.dropLast())
  func crossing(_ format: any BitextFormat) throws {
    let codes = [
      InlineCode(kind: .open, id: "1", offset: 0, type: "bold", data: "<b>"),
      InlineCode(kind: .open, id: "2", offset: 1, type: "x y", data: "<i>"),
      InlineCode(kind: .close, id: "1", offset: 2, type: "bold", data: "</b>"),
      InlineCode(kind: .close, id: "2", offset: 3, data: "</i>"),
      InlineCode(kind: .standalone, id: "3", offset: 3, type: "line-break", data: "<br/>"),
    ]
    let unit = TranslationUnit(id: "1", source: ["abc"], target: ["ابج"], sourceCodes: [codes])
    let bitext = Bitext(sourceLanguage: .english, targetLanguage: .arabic, units: [unit])
    let (text, _) = try Self.write(bitext, format)
    let read = try format.read(InputBytes(text: text, name: "in")).bitext
    var wanted = codes
    // A type that no attribute can hold is lost.
    if format.name == "xliff" { wanted[1].type = nil }
    #expect(read.units[0].sourceCodes == [wanted] || format.name != "xliff", "\(text)")
    #expect(read.units[0].sourceCodes[0].map(\.data) == codes.map(\.data))
    #expect(
      XLIFFValidator.faults(in: InputBytes(text: text, name: "x")).filter { $0.severity == .error }.isEmpty, "\(text)")
  }

  @Test("Identifiers of codes that XLIFF cannot have are made anew, alike on both sides")
  func identifiers() throws {
    func codes(_ id: String) -> [[InlineCode]] { [[InlineCode(kind: .standalone, id: id, offset: 0, data: "{0}")]] }
    let unit = TranslationUnit(
      id: "1", source: ["a"], target: ["أ"], sourceCodes: codes("a/b"), targetCodes: codes("a/b"))
    let (text, _) = try Self.write(
      Bitext(sourceLanguage: .english, targetLanguage: .arabic, units: [unit]), XLIFFFormat())
    #expect(text.contains("<source><ph id=\"c1\" dataRef=\"d1\"/>a</source>"))
    #expect(text.contains("<target><ph id=\"c1\" dataRef=\"d1\"/>أ</target>"))
  }

  @Test("An Arabic side is said to run from right to left")
  func direction() throws {
    let (text, _) = try Self.write(
      Bitext(sourceLanguage: .english, targetLanguage: .arabic, units: []), XLIFFFormat())
    #expect(text.contains("srcDir=\"ltr\" trgDir=\"rtl\""))
    #expect(XLIFFValidator.faults(in: InputBytes(text: text, name: "x")).isEmpty, "\(text)")
  }
}

extension SeededGenerator {
  private static let xmlPieces = [
    "وصل", "ذهبَ الولدُ", "word", "\t", "\n", "\"", "'", "\\", "\\n", " ", "  ", "<b>", "&amp;", "]]>", "\u{200F}",
    "\u{202B}x\u{202C}", "👩‍👩‍👧", "e\u{301}", "٣٫١٤", "#", "# ", "%s", "\u{85}", "\u{2028}", "\r", "\u{A0}",
  ]

  private mutating func xmlText() -> String {
    (0..<Int.random(in: 1...6, using: &self)).map { _ in Self.xmlPieces.randomElement(using: &self) ?? "" }.joined()
  }

  private mutating func xmlTexts(_ range: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: range, using: &self)).map { _ in xmlText() }
  }

  /// Balanced codes for each of some sentences, with the same identifiers on both sides.
  private mutating func codes(of sentences: [String], from first: Int) -> [[InlineCode]] {
    var number = first
    return sentences.map { sentence in
      // At code points only.
      var places: [Int] = [0]
      for scalar in sentence.unicodeScalars { places.append(places[places.count - 1] + UTF8.width(scalar)) }
      var codes: [InlineCode] = []
      // A code that begins at the end of a sentence goes with the next one.
      guard places.count > 1 else { return [] }
      if Bool.random(using: &self), let left = places.dropLast().randomElement(using: &self) {
        let right = places.filter { $0 >= left }.randomElement(using: &self) ?? left
        let type = ["bold", "italic", "link", "footnote"].randomElement(using: &self)
        codes.append(InlineCode(kind: .open, id: "\(number)", offset: left, type: type, data: "<\(number) & x>"))
        codes.append(InlineCode(kind: .close, id: "\(number)", offset: right, type: type, data: "</\(number)>"))
        number += 1
      }
      if Bool.random(using: &self), let place = places.randomElement(using: &self) {
        let code = InlineCode(kind: .standalone, id: "\(number)", offset: place, type: "line-break", data: "<br/>")
        codes.insert(code, at: codes.firstIndex { $0.offset > place } ?? codes.count)
        number += 1
      }
      return codes
    }
  }

  /// A bitext whose texts XML can hold.
  mutating func xmlBitext() -> Bitext {
    let units = (0..<Int.random(in: 1...6, using: &self)).map { index in
      let source = xmlTexts(0...3)
      let target = xmlTexts((source.isEmpty ? 1 : 0)...3)
      var unit = TranslationUnit(
        id: "u\(index)-" + xmlText(), source: source, target: target,
        score: Bool.random(using: &self) ? Double.random(in: -40...40, using: &self) : nil,
        confidence: Bool.random(using: &self) ? Double.random(in: 0...1, using: &self) : nil,
        status: TranslationUnit.Status.allCases.randomElement(using: &self) ?? .automatic, notes: xmlTexts(0...2))
      if Bool.random(using: &self) {
        unit.sourceCodes = codes(of: source, from: 1)
        unit.targetCodes = codes(of: target, from: 100)
      }
      return unit
    }
    return Bitext(
      sourceLanguage: .arabic, targetLanguage: LanguageTag("en-GB")!,
      sourceName: Bool.random(using: &self) ? xmlText() : nil, targetName: "en.txt", units: units)
  }
}
