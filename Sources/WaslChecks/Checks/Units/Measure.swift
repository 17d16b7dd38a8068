/// What a unit measures with, whichever language names it.
enum Measure: UInt8, Sendable, Hashable, CaseIterable {
  case millimetre, centimetre, metre, kilometre, inch, foot, yard, mile
  case squareMetre, squareKilometre, hectare, acre
  case milligram, gram, kilogram, tonne, poundOfWeight, ounce
  case millilitre, litre, gallon, barrel
  case degree, calorie, watt, kilowatt, megawatt, volt
  case byte, kilobyte, megabyte, gigabyte, terabyte
  case second, minute, hour, day, week, month, year, decade, century
  case dollar, euro, pound, lira, riyal, dirham, dinar, yen, yuan, rouble, rupee, franc, shekel, cent

  var isCurrency: Bool { rawValue >= Measure.dollar.rawValue }

  /// How many seconds a unit of time has; a month is a twelfth of a year.
  var seconds: Double? {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .week: 604_800
    case .month: 2_629_746
    case .year: 31_556_952
    case .decade: 315_569_520
    case .century: 3_155_695_200
    default: nil
    }
  }
}

/// A word for a unit.
struct MeasureWord: Sendable {
  /// The units that it can stand for: a pound is money and weight.
  var measures: [Measure]
  /// Whether it means other things as often, so that it explains a unit across but is not asked for itself.
  var isWeak: Bool
  /// Whether such a word is a unit all the same where a number stands before it: 30 دقيقة.
  var isSureBesideNumber: Bool
}
