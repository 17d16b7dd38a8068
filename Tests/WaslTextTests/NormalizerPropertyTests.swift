import Foundation
import Testing
import WaslTestSupport

@testable import WaslText

@Suite("Normalisation, for any text")
struct NormalizerPropertyTests {
  static let optionSets: [Normalizer.Options] = [
    [], .encoding, .vowelling, .comparison, .comparison.subtracting([.tashkeel, .diacritics]),
    .comparison.subtracting([.alefForms, .invisible]), .comparison.subtracting(.hamzaCarriers),
  ]

  @Test("Every scalar decomposes as Unicode says", .timeLimit(.minutes(1)))
  func decompositions() {
    let normalizer = Normalizer([])
    for value in UInt32(0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), !(0xAC00...0xD7A3).contains(value) else { continue }
      let expected = String(scalar).decomposedStringWithCanonicalMapping
      let found = normalizer.normalized(String(scalar))
      if !found.utf8.elementsEqual(expected.utf8) {
        Issue.record("U+\(String(value, radix: 16)) became \(Array(found.unicodeScalars))")
      }
    }
  }

  @Test("Normalising again changes nothing")
  func idempotence() {
    for options in Self.optionSets {
      let normalizer = Normalizer(options)
      for seed in UInt64(0)..<400 {
        var generator = SeededGenerator(seed: seed)
        let once = normalizer.normalized(generator.text(upTo: 20))
        let twice = normalizer.normalized(once)
        #expect(
          once.utf8.elementsEqual(twice.utf8),
          "seed \(seed), options \(options.rawValue), \(Array(once.unicodeScalars))")
      }
    }
  }

  @Test("No scalar alone needs a second pass")
  func idempotenceOfScalars() {
    for options in Self.optionSets {
      let normalizer = Normalizer(options)
      for value in UInt32(0)...0x1_FFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let once = normalizer.normalized(String(scalar))
        if !once.utf8.elementsEqual(normalizer.normalized(once).utf8) {
          Issue.record("U+\(String(value, radix: 16)), options \(options.rawValue)")
        }
      }
    }
  }

  @Test("Canonically equivalent texts become the same bytes")
  func canonicalEquivalence() {
    for options in Self.optionSets {
      let normalizer = Normalizer(options)
      for seed in UInt64(0)..<400 {
        var generator = SeededGenerator(seed: seed)
        let text = generator.text(upTo: 16)
        let expected = Array(normalizer.normalized(text).utf8)
        for other in [text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping] {
          #expect(
            Array(normalizer.normalized(other).utf8) == expected,
            "seed \(seed), options \(options.rawValue), \(Array(text.unicodeScalars))")
        }
      }
    }
  }

  @Test("Marks in any order become the same bytes")
  func orderOfMarks() {
    let normalizer = Normalizer([])
    let orders = [
      "ا\u{651}\u{64E}\u{654}", "ا\u{654}\u{64E}\u{651}", "أ\u{651}\u{64E}", "ا\u{64E}\u{654}\u{651}",
    ]
    #expect(Set(orders.map { Array(normalizer.normalized($0).utf8) }).count == 1)
  }
}
