internal import Foundation
internal import WaslCore

/// How long a document's target texts are beside their source texts.
///
/// As Gale and Church found (1993), the logarithm of the ratio is about normal; medians keep the units that are wrong
/// from moving it. What the English side consists of is allowed for (``LengthLeaning``).
public struct LengthProfile: Sendable, ProfilePart {
  /// The usual log(target length / source length), in code points.
  public private(set) var meanLogRatio = 0.0
  /// The standard deviation of that logarithm in long units.
  public private(set) var deviation = Self.usualDeviation

  /// That of a professional translation between Arabic and English.
  private static let usualDeviation = 0.16
  /// log(Arabic length / English length) of the same, less what is allowed for.
  private static let usualArabicLogRatio = -0.1
  /// What is usual counts as much as so many units of the document.
  private static let inertia = 20.0
  /// A document's own deviation is believed between these.
  private static let deviations = 0.12...0.3
  /// Lengths of a unit of so many words vary twice as much, in variance, as those of long ones.
  private static let wordsOfTwiceTheVariance = 8.0

  private var ratios: [Double] = []
  private var isArabicTarget = false
  private var isArabicSource = false

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    guard !unit.isUnpaired else { return }
    isArabicSource = unit.source.isArabic
    isArabicTarget = unit.target.isArabic
    guard unit.source.tokens.count >= 5 else { return }
    ratios.append(
      Self.logRatio(unit.source.letters.characters, unit.target.letters.characters) - Self.leaning(of: unit))
  }

  mutating func add(_ later: LengthProfile) {
    ratios += later.ratios
    isArabicSource = isArabicSource || later.isArabicSource
    isArabicTarget = isArabicTarget || later.isArabicTarget
  }

  mutating func finish() {
    ratios.sort()
    let count = Double(ratios.count)
    let usual = isArabicTarget ? Self.usualArabicLogRatio : isArabicSource ? -Self.usualArabicLogRatio : 0
    let median = ratios.isEmpty ? usual : ratios[ratios.count / 2]
    meanLogRatio = (median * count + usual * Self.inertia) / (count + Self.inertia)
    let distances = ratios.map { abs($0 - meanLogRatio) }.sorted()
    // The median distance of a normal variable is 0.6745 standard deviations.
    let own = distances.isEmpty ? Self.usualDeviation : distances[distances.count / 2] / 0.6745
    let blended = (own * count + Self.usualDeviation * Self.inertia) / (count + Self.inertia)
    deviation = min(max(blended, Self.deviations.lowerBound), Self.deviations.upperBound)
    ratios = []
  }

  /// How many standard deviations the target is longer than is usual; negative where it is shorter.
  ///
  /// - Parameters:
  ///   - source: the length of the source in code points, or of the part of it that is looked at.
  ///   - words: how many words the source has.
  ///   - leaning: what is to be expected of this unit over the document's usual, as ``leaning(of:)`` gives it.
  func excess(source: Double, target: Double, words: Int, leaning: Double) -> Double {
    let spread = deviation * (1 + Self.wordsOfTwiceTheVariance / Double(max(words, 1))).squareRoot()
    return (log((target + 1) / (source + 1)) - meanLogRatio - leaning) / spread
  }

  /// What to expect of a unit's log(target length / source length) over what is usual.
  static func leaning(of unit: UnitAnalysis) -> Double {
    guard unit.arabic != nil, let english = unit.english else { return 0 }
    return unit.target.isArabic ? english.leaning : -english.leaning
  }

  private static func logRatio(_ source: Int, _ target: Int) -> Double {
    log(Double(target + 1) / Double(source + 1))
  }
}
