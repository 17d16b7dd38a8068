public import WaslCore
internal import WaslText

/// Which digits each side of a document writes.
public struct DigitStyle: Sendable, ProfilePart {
  /// A set of digits.
  public enum Digits: Int, Sendable, Hashable, CaseIterable {
    /// 0123456789
    case european
    /// ٠١٢٣٤٥٦٧٨٩
    case arabicIndic
    /// ۰۱۲۳۴۵۶۷۸۹, of Persian and Urdu
    case extendedArabicIndic

    /// The set that a digit belongs to, from its UTF-8 bytes, or `nil` where no digit of these begins.
    static func of(_ first: UInt8, _ second: UInt8) -> Digits? {
      switch (first, second) {
      case (0x30...0x39, _): .european
      case (0xD9, 0xA0...0xA9): .arabicIndic
      case (0xDB, 0xB0...0xB9): .extendedArabicIndic
      default: nil
      }
    }
  }

  /// How many number tokens are written in each set of digits, for each side.
  private var source = Array(repeating: 0, count: Digits.allCases.count)
  private var target = Array(repeating: 0, count: Digits.allCases.count)

  /// The unit where a set of digits was first seen, for each side.
  private var first: [Finding.Side: [Digits: Int]] = [:]
  /// A set is the document's own where it has at least this share of the numbers.
  private static let leastShare = 0.9
  /// Fewer numbers make no style.
  private static let fewestNumbers = 10

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    Self.count(unit.source, unit.index, in: &source, &first)
    Self.count(unit.target, unit.index, in: &target, &first)
  }

  mutating func add(_ later: DigitStyle) {
    for digits in Digits.allCases {
      source[digits.rawValue] += later.source[digits.rawValue]
      target[digits.rawValue] += later.target[digits.rawValue]
    }
    for (side, units) in later.first { first[side, default: [:]].merge(units) { earlier, _ in earlier } }
  }

  mutating func finish() {}

  /// The digits that a side writes mostly, or `nil` where it writes none.
  public func usual(_ side: Finding.Side) -> Digits? {
    let counts = side == .source ? source : target
    guard let most = counts.max(), most > 0 else { return nil }
    return Digits.allCases.first { counts[$0.rawValue] == most }
  }

  /// How many number tokens a side writes in a set of digits.
  public func count(_ digits: Digits, _ side: Finding.Side) -> Int {
    (side == .source ? source : target)[digits.rawValue]
  }

  /// Whether a set of digits is not the one that nearly the whole side is written in, and a unit is the first to have
  /// it.
  func isFirstStranger(_ digits: Digits, _ unit: Int, _ side: Finding.Side) -> Bool {
    guard first[side]?[digits] == unit, let usual = usual(side), usual != digits else { return false }
    let all = Digits.allCases.reduce(0) { $0 + count($1, side) }
    return all >= Self.fewestNumbers && Double(count(usual, side)) >= Self.leastShare * Double(all)
  }

  private static func count(
    _ side: SideAnalysis, _ unit: Int, in counts: inout [Int], _ first: inout [Finding.Side: [Digits: Int]]
  ) {
    for token in side.tokens where token.kind == .number {
      guard let digits = digits(of: token, in: side.text.source) else { continue }
      counts[digits.rawValue] += 1
      if first[side.side]?[digits] == nil { first[side.side, default: [:]][digits] = unit }
    }
  }

  /// The set of digits that a number begins in.
  static func digits(of token: Token, in text: [UInt8]) -> Digits? {
    let start = token.range.lowerBound
    return Digits.of(text[start], token.range.count > 1 ? text[start + 1] : 0)
  }
}
