/// A product of many positive numbers whose logarithm is wanted: four partial products as mantissas with the powers of
/// two counted apart, so that one logarithm is taken for all and nothing overflows.
struct RunningProduct {
  private var mantissa = SIMD4<Float>(repeating: 1)
  private var exponent = SIMD4<Int32>(repeating: 0)
  private var factors = 0

  /// A mantissa below 2 doubles at most with each factor; a float has room for 127 doublings.
  private static let mostFactors = 30

  init() {}

  @inline(__always)
  mutating func multiply(by factor: SIMD4<Float>) {
    let bits = unsafeBitCast(factor, to: SIMD4<Int32>.self)
    exponent &+= bits &>> 23
    mantissa *= unsafeBitCast((bits & 0x007F_FFFF) | 0x3F80_0000, to: SIMD4<Float>.self)
    factors += 1
    if factors % Self.mostFactors == 0 {
      let parts = Logarithm.split(mantissa)
      mantissa = parts.mantissa
      exponent &+= parts.exponent
    }
  }

  /// What is left to be done: the product is `mantissa · 2^exponent`.
  @inline(__always)
  var parts: (mantissa: Float, exponent: Float) {
    let pair = mantissa.lowHalf * mantissa.highHalf
    return (pair[0] * pair[1], Float(exponent.wrappedSum() &- Int32(4 * 127 * factors)))
  }
}
