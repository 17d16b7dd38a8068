/// Logarithms and exponentials of four numbers at once, from additions and multiplications alone, so that every
/// processor gives the same bits.
enum Logarithm {
  private static let ln2: Float = 0.693_147_2
  /// 1.5 · 2²³: a float of this size has no digits after the point, so that adding it rounds to a whole number, which
  /// then stands in the lowest bits. Swift's own conversions of vectors go one element at a time.
  private static let rounder: Float = 12_582_912
  private static let rounderBits: Int32 = 0x4B40_0000

  /// Whole numbers of at most 22 bits as floats.
  @inline(__always)
  static func floats(_ x: SIMD4<Int32>) -> SIMD4<Float> {
    unsafeBitCast(x &+ rounderBits, to: SIMD4<Float>.self) - rounder
  }

  /// Whole numbers, given as floats below 2²², as integers.
  @inline(__always)
  static func integers(_ x: SIMD4<Float>) -> SIMD4<Int32> {
    unsafeBitCast(x + rounder, to: SIMD4<Int32>.self) &- rounderBits
  }

  /// The larger of each two numbers.
  @inline(__always)
  static func larger(_ left: SIMD4<Float>, _ right: SIMD4<Float>) -> SIMD4<Float> {
    left.replacing(with: right, where: right .> left)
  }

  /// The natural logarithms of positive, normal numbers, to 2 units in the last place of a figure near 1.
  @inline(__always)
  static func of(_ x: SIMD4<Float>) -> SIMD4<Float> {
    let parts = split(x)
    return ofMantissa(parts.mantissa) + floats(parts.exponent) * ln2
  }

  /// Cuts positive numbers into a mantissa, 1 to 2, and a power of two.
  @inline(__always)
  static func split(_ x: SIMD4<Float>) -> (mantissa: SIMD4<Float>, exponent: SIMD4<Int32>) {
    let bits = unsafeBitCast(x, to: SIMD4<Int32>.self)
    let mantissa = unsafeBitCast((bits & 0x007F_FFFF) | 0x3F80_0000, to: SIMD4<Float>.self)
    return (mantissa, (bits &>> 23) &- 127)
  }

  /// log m = 2 artanh((m - 1) / (m + 1)), by the first four terms of the series; the rest is below 3e-8.
  @inline(__always)
  private static func ofMantissa(_ m: SIMD4<Float>) -> SIMD4<Float> {
    // Around the square root of 2 the series is at its shortest: log m = log(m / √2) + log(2) / 2.
    let scaled = m * 0.707_106_77
    let s = (scaled - 1) / (scaled + 1)
    let square = s * s
    var series: SIMD4<Float> = square * 0.142_857_15 + 0.2
    series = series * square + 0.333_333_34
    series = series * square + 1
    return s * series * 2 + 0.346_573_6
  }

  /// e to the power of numbers of at most 80. Below -80 the result is 0.
  @inline(__always)
  static func exponential(_ x: SIMD4<Float>) -> SIMD4<Float> {
    let bounded = larger(x, SIMD4(repeating: -80))
    // x = n · ln 2 + r with r at most 0.35, where seven terms of the series are exact enough for a float.
    let n = (bounded * 1.442_695 + rounder) - rounder
    let r: SIMD4<Float> = bounded - n * ln2
    var series: SIMD4<Float> = r * 0.001_388_888_9 + 0.008_333_334
    series = series * r + 0.041_666_668
    series = series * r + 0.166_666_67
    series = series * r + 0.5
    series = series * r + 1
    series = series * r + 1
    let power = unsafeBitCast((integers(n) &+ 127) &<< 23, to: SIMD4<Float>.self)
    return (series * power).replacing(with: 0, where: x .< -80)
  }

  /// The log of the sum of two numbers given as logs.
  @inline(__always)
  static func sum(_ left: Float, _ right: Float) -> Float {
    let large = max(left, right)
    let difference = min(left, right) - large
    // e⁻²⁰ beside 1 does not show in a confidence; this also catches a difference of infinities.
    guard difference > -20 else { return large }
    return large + of(exponential(SIMD4(repeating: difference)) + 1)[0]
  }
}
