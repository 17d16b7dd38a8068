import Foundation
import Testing
import WaslTestSupport

@testable import WaslFormats

@Suite struct DecimalTextTests {
  @Test("six digits come out as from printf, whichever way is taken")
  func sixDigits() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      let exponent = Double(Int.random(in: -8...12, using: &random))
      let value = Double.random(in: -1...1, using: &random) * pow(10, exponent)
      for number in [value, Double(Float(value)), value.rounded(), (value * 1e6).rounded() / 1e6] {
        #expect(DecimalText.sixDigits(number) == String(format: "%.6f", number))
      }
    }
    for number in [0.0, -0.0, 0.5, 1.0000005, 0.0000005, -0.0000001, 1e14, 1e15, 999_999.9999995] {
      #expect(DecimalText.sixDigits(number) == String(format: "%.6f", number))
    }
  }
}
