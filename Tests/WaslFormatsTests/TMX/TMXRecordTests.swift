import Testing
import WaslCore

@testable import WaslFormats

@Suite struct TMXRecordTests {
  @Test("A unit comes back from its record as it was")
  func roundTrip() {
    var random = TMXRandom(seed: 1)
    var record = TMXRecord()
    for number in 0..<300 {
      let unit = random.unit(number)
      // The record is used again and again, as readers do.
      record.replace(with: unit)
      #expect(record.unit == unit)
    }
  }

  @Test("An attribute is set in its place, or after the others, and all else stays")
  func setAttribute() {
    let unit = TMXUnit(
      attributes: ["tuid": "1", "creationid": "x"], remarks: [.note("a")], variants: [TMXVariant(.arabic, "سلام")])
    for (name, number) in [("tuid", TMXAttributeNames.identifier), ("srclang", TMXAttributeNames.sourceLanguage)] {
      var record = TMXRecord(unit)
      record.setAttribute(number, "a longer value")
      var expected = unit
      expected.attributes[name] = "a longer value"
      #expect(record.unit == expected)
    }
    var bare = TMXRecord(TMXUnit(variants: [TMXVariant(.arabic, "سلام")]))
    bare.setAttribute(TMXAttributeNames.identifier, "7")
    #expect(bare.unit == TMXUnit(attributes: ["tuid": "7"], variants: [TMXVariant(.arabic, "سلام")]))
  }

  @Test("Different texts have different hashes, wherever they are cut in two")
  func hashes() {
    var seen: Set<UInt64> = []
    let text = Array("The minister arrived, then left; وصل الوزير ثم سافر.".unicodeScalars)
    for end in 0...text.count {
      for cut in 0...end {
        var hash = TextHash()
        for part in [text[..<cut], text[cut..<end]] {
          hash.add(String(String.UnicodeScalarView(part)))
        }
        #expect(seen.insert(hash.value).inserted, "\(cut), \(end)")
      }
    }
  }
}
