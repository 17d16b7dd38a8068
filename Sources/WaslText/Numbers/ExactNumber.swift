/// A number without rounding: a fraction of two 64-bit integers in lowest terms, so that 0.5, ½ and نصف are
/// equal and have one hash.
public struct ExactNumber: Sendable, Hashable {
  public let numerator: Int64
  /// Always positive; 1 for a whole number.
  public let denominator: Int64

  /// A whole number.
  public init(_ value: Int64) {
    numerator = value
    denominator = 1
  }

  /// A fraction, or `nil` where the denominator is 0 or the lowest terms do not fit into 64 bits.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// Whole digits and the digits after a decimal separator, or `nil` where the number does not fit: more than
  /// 18 digits are an identifier rather than a number.
  init?(digits: some Sequence<UInt8>, decimals: some Collection<UInt8>) {
    var value: Int64 = 0
    var scale: Int64 = 1
    for digit in digits { guard Self.append(digit, to: &value) else { return nil } }
    for digit in decimals {
      let (product, overflow) = scale.multipliedReportingOverflow(by: 10)
      guard !overflow, Self.append(digit, to: &value) else { return nil }
      scale = product
    }
    self.init(value, over: scale)
  }

  private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
    guard value < 100_000_000_000_000_000 else { return false }
    value = value * 10 + Int64(digit)
    return true
  }

  private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// The whole number, where it is one.
  public var integer: Int64? { denominator == 1 ? numerator : nil }

  /// The nearest floating-point number.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  /// The sum, or `nil` where it does not fit.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    let (product, productOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !leftOverflow, !rightOverflow, !sumOverflow, !productOverflow else { return nil }
    return ExactNumber(sum, over: product)
  }

  /// The product, or `nil` where it does not fit.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    guard let crossed = ExactNumber(numerator, over: other.denominator),
      let otherCrossed = ExactNumber(other.numerator, over: denominator)
    else { return nil }
    let (top, topOverflow) = crossed.numerator.multipliedReportingOverflow(by: otherCrossed.numerator)
    let (bottom, bottomOverflow) = crossed.denominator.multipliedReportingOverflow(
      by: otherCrossed.denominator)
    guard !topOverflow, !bottomOverflow else { return nil }
    return ExactNumber(top, over: bottom)
  }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(value) }
}

extension ExactNumber: Comparable {
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension ExactNumber: CustomStringConvertible {
  /// `50`, `3.14`, or `1/3` where no decimal ends.
  public var description: String {
    if denominator == 1 { return String(numerator) }
    var (rest, scaled, decimals) = (denominator, numerator, 0)
    while rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals + 1) }
    for factor in [Int64(2), 5] {
      while rest % factor == 0 {
        let (product, overflow) = scaled.multipliedReportingOverflow(by: 10 / factor)
        if overflow { return "\(numerator)/\(denominator)" }
        (rest, scaled, decimals) = (rest / factor, product, decimals + 1)
      }
    }
    guard rest == 1 else { return "\(numerator)/\(denominator)" }
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension ExactNumber: Codable {
  /// Reads an array of numerator and denominator.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let numerator = try container.decode(Int64.self)
    let denominator = try container.decode(Int64.self)
    guard let value = ExactNumber(numerator, over: denominator) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(numerator)/\(denominator) is not a number")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(numerator)
    try container.encode(denominator)
  }
}
