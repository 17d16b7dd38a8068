import Foundation
import Testing
import WaslTestSupport

@testable import WaslAlignment

@Suite struct NumericsTests {
  @Test("logarithms and exponentials are exact to a hundred-thousandth")
  func functions() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let x = Float.random(in: -79...79, using: &random)
      let power = Logarithm.exponential(SIMD4(repeating: x))[2]
      #expect(abs(Double(power) / exp(Double(x)) - 1) < 1e-5)
      let back = Logarithm.of(SIMD4(repeating: power))[1]
      #expect(abs(back - x) < 2e-5)
    }
    #expect(Logarithm.exponential(SIMD4(-100, -.infinity, 0, 1))[0] == 0)
    #expect(Logarithm.exponential(SIMD4(-100, -.infinity, 0, 1))[1] == 0)
    #expect(Logarithm.exponential(SIMD4(-100, -.infinity, 0, 1))[2] == 1)
  }

  @Test("the log of a sum of logs, one of which may be nothing")
  func sums() {
    #expect(abs(Logarithm.sum(log(0.25), log(0.5)) - log(0.75)) < 1e-6)
    #expect(Logarithm.sum(-.infinity, 3) == 3)
    #expect(Logarithm.sum(-.infinity, -.infinity) == -.infinity)
    #expect(Logarithm.sum(-500, 2) == 2)
  }

  @Test("a product of hundreds of factors neither overflows nor loses its logarithm")
  func products() {
    var random = SeededGenerator(seed: 12)
    for count in [0, 1, 29, 30, 31, 250] {
      var product = RunningProduct()
      var expected = 0.0
      for _ in 0..<count {
        let factors = SIMD4<Float>((0..<4).map { _ in exp(Float.random(in: -12...20, using: &random)) })
        product.multiply(by: factors)
        for k in 0..<4 { expected += log(Double(factors[k])) }
      }
      let parts = product.parts
      let found = log(Double(parts.mantissa)) + Double(parts.exponent) * log(2)
      #expect(abs(found - expected) < 1e-3, "\(count) runs")
    }
  }
}
