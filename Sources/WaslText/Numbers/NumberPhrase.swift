/// A number that is being put together from its words and digits.
///
/// A number is a sum of terms, each a group below a thousand times a scale: (three hundred + twenty + five) ×
/// thousand + (…). The group has three places (hundreds, tens, units), each filled once.
struct NumberPhrase {
  private let grammar: NumberGrammar
  /// The terms that have their scale.
  private var total: ExactNumber = 0
  private var lastTerm: ExactNumber?
  private var lastScale = Int64.max
  /// What waits for its scale.
  private var group: ExactNumber?
  private var hasUnits = false
  private var hasTens = false
  private var hasHundreds = false
  /// Whether the word before was a unit, which عشر makes a teen.
  private var endsInUnit = false
  /// Whether the word before was a hundred or a scale, after which English says "and".
  private var endsInScale = false
  private var isClosed = false
  /// The scale that may be said once more: مليونين ونصف المليون.
  private var repeatedScale: Int64?

  private(set) var isOrdinal = false
  private(set) var isFraction = false
  private(set) var isImplied = false
  private(set) var hasDigits = false
  private(set) var wordCount = 0

  init(_ grammar: NumberGrammar) { self.grammar = grammar }

  /// The number so far, or `nil` where it is too large.
  var value: ExactNumber? { group.map { total.adding($0) } ?? total }

  /// Whether a fraction was said that a scale may follow, with an article before it: half a million.
  var awaitsScale: Bool { isFraction && !isClosed && group != nil }

  private var isEmpty: Bool { group == nil && lastTerm == nil }

  /// Adds a number in digits, and says whether it belongs to the same number.
  mutating func add(digits value: ExactNumber, linked: Bool) -> Bool {
    guard isEmpty || (linked && group == nil && !isClosed && value < ExactNumber(lastScale)) else {
      return false
    }
    group = value
    (hasUnits, hasTens, hasHundreds) = (true, true, true)
    (endsInUnit, endsInScale) = (false, false)
    hasDigits = true
    return true
  }

  /// Adds a word, and says whether it belongs to the same number; where not, nothing has changed.
  mutating func add(_ word: NumberWord, linked: Bool) -> Bool {
    guard !isClosed || repeatedScale != nil else { return false }
    let before = self
    guard take(word, linked: linked) else {
      self = before
      return false
    }
    wordCount += 1
    return true
  }

  private mutating func take(_ word: NumberWord, linked: Bool) -> Bool {
    if let scale = repeatedScale {
      (repeatedScale, isClosed) = (nil, true)
      return !linked && word == .scale(scale)
    }
    if isFraction {
      switch word {
      case .scale, .scalePlural, .scaleOrDual: break
      default: return false
      }
    }
    defer {
      switch word {
      case .unit, .ordinal: endsInUnit = true
      default: endsInUnit = false
      }
    }
    switch word {
    case .zero: return takeAlone(0)
    case .implied(let count):
      isImplied = true
      return takeAlone(count)
    case .unit(let unit): return takeUnit(unit, linked: linked)
    case .teen(let teen): return takeTeen(teen, linked: linked)
    case .ten: return takeTen(linked: linked)
    case .tens(let tens): return takeTens(tens, linked: linked)
    case .hundred: return takeHundred(linked: linked)
    case .hundreds(let hundreds):
      guard group == nil, mayAdd(linked: linked) else { return false }
      hasHundreds = true
      return addToGroup(ExactNumber(hundreds), endsInScale: true)
    case .scale(let scale): return takeScale(scale, linked: linked)
    case .scalePlural(let scale): return group != nil && takeScale(scale, linked: linked)
    case .dualScale(let scale): return takeDual(scale, linked: linked)
    case .scaleOrDual(let scale):
      return group != nil ? takeScale(scale, linked: linked) : takeDual(scale, linked: linked)
    case .fraction(let top, let bottom): return takeFraction(top, bottom, linked: linked)
    case .fractionPlural(let denominator):
      guard let count = group?.integer, count < denominator * 10, !linked else { return false }
      return setFraction(count, denominator)
    case .ordinal(let number): return takeOrdinal(number, linked: linked)
    case .ordinalWhole(let number): return takeOrdinalWhole(number, linked: linked)
    }
  }

  /// Whether an addition may follow with or without its "and".
  private func mayAdd(linked: Bool) -> Bool {
    if isEmpty { return true }
    if grammar.additionNeedsLink { return linked }
    return !linked || endsInScale
  }

  private mutating func addToGroup(_ value: ExactNumber, endsInScale: Bool = false) -> Bool {
    guard let sum = (group ?? 0).adding(value) else { return false }
    group = sum
    self.endsInScale = endsInScale
    return true
  }

  private mutating func takeAlone(_ value: Int64) -> Bool {
    guard isEmpty else { return false }
    (group, isClosed) = (ExactNumber(value), true)
    return true
  }

  private mutating func takeUnit(_ unit: Int64, linked: Bool) -> Bool {
    guard !hasUnits, mayAdd(linked: linked) else { return false }
    if hasTens, grammar.unitsPrecedeTens || linked { return false }
    hasUnits = true
    return addToGroup(ExactNumber(unit))
  }

  /// Makes a century of what was said, where two more digits may follow: nineteen eighty-four.
  private mutating func startSecondPair(linked: Bool) {
    guard grammar.saysYearsInPairs, !linked, lastTerm == nil, !hasHundreds, !hasDigits, wordCount == 1,
      let first = group?.integer, (13...20).contains(first)
    else { return }
    group = ExactNumber(first * 100)
    (hasUnits, hasTens, hasHundreds) = (false, false, true)
  }

  private mutating func takeTeen(_ teen: Int64, linked: Bool) -> Bool {
    startSecondPair(linked: linked)
    guard !hasUnits, !hasTens, mayAdd(linked: linked) else { return false }
    (hasUnits, hasTens) = (true, true)
    return addToGroup(ExactNumber(teen))
  }

  private mutating func takeTen(linked: Bool) -> Bool {
    guard endsInUnit, !linked, !hasTens else { return takeTeen(10, linked: linked) }
    hasTens = true
    return addToGroup(10)
  }

  private mutating func takeTens(_ tens: Int64, linked: Bool) -> Bool {
    startSecondPair(linked: linked)
    guard !hasTens, !hasUnits || grammar.unitsPrecedeTens, mayAdd(linked: linked) else { return false }
    hasTens = true
    return addToGroup(ExactNumber(tens))
  }

  private mutating func takeHundred(linked: Bool) -> Bool {
    guard let factor = group else {
      guard mayAdd(linked: linked) else { return false }
      hasHundreds = true
      return addToGroup(100, endsInScale: true)
    }
    guard !linked, !hasHundreds || hasDigits, let product = factor.multiplied(by: 100),
      hasDigits || factor <= ExactNumber(grammar.largestHundredFactor)
    else { return false }
    group = product
    (hasUnits, hasTens, hasHundreds, endsInScale) = (false, false, true, true)
    return true
  }

  private mutating func takeScale(_ scale: Int64, linked: Bool) -> Bool {
    let term: ExactNumber?
    if let group {
      guard !linked, scale < lastScale else { return false }
      term = group.multiplied(by: ExactNumber(scale))
    } else if isEmpty || linked {
      guard mayAdd(linked: linked), scale < lastScale else { return false }
      term = ExactNumber(scale)
    } else {
      // A thousand million: the scale applies to the term before it.
      guard let lastTerm, scale >= lastScale,
        let rest = total.adding(ExactNumber(-1).multiplied(by: lastTerm) ?? 0)
      else { return false }
      total = rest
      term = lastTerm.multiplied(by: ExactNumber(scale))
    }
    return addTerm(term, scale: scale)
  }

  private mutating func takeDual(_ scale: Int64, linked: Bool) -> Bool {
    guard group == nil, mayAdd(linked: linked), scale < lastScale else { return false }
    return addTerm(ExactNumber(2 * scale), scale: scale)
  }

  private mutating func addTerm(_ term: ExactNumber?, scale: Int64) -> Bool {
    guard let term, let sum = total.adding(term) else { return false }
    (total, lastTerm, lastScale, group) = (sum, term, scale, nil)
    (hasUnits, hasTens, hasHundreds) = (false, false, false)
    endsInScale = true
    // Half a million is a number like any other, and no part.
    if isFraction { (isFraction, isClosed) = (false, true) }
    return true
  }

  private mutating func takeFraction(_ top: Int64, _ bottom: Int64, linked: Bool) -> Bool {
    guard let fraction = ExactNumber(top, over: bottom) else { return false }
    if isEmpty || (!linked && group == 1) { return setFraction(top, bottom) }
    guard linked else { return false }
    if group != nil {
      (hasUnits, hasTens, hasHundreds) = (true, true, true)
      return addToGroup(fraction)
    }
    guard let part = fraction.multiplied(by: ExactNumber(lastScale)), let sum = total.adding(part) else {
      return false
    }
    total = sum
    repeatedScale = lastScale
    return true
  }

  private mutating func setFraction(_ top: Int64, _ bottom: Int64) -> Bool {
    guard let fraction = ExactNumber(top, over: bottom) else { return false }
    (group, isFraction) = (fraction, true)
    return true
  }

  private mutating func takeOrdinal(_ number: Int64, linked: Bool) -> Bool {
    if isOneBefore(number, linked: linked) { return setFraction(1, number) }
    guard takeUnit(number, linked: linked) else { return false }
    isOrdinal = true
    isClosed = !grammar.unitsPrecedeTens
    return true
  }

  private mutating func takeOrdinalWhole(_ number: Int64, linked: Bool) -> Bool {
    if isOneBefore(number, linked: linked) { return setFraction(1, number) }
    let taken =
      switch number {
      case ..<20: takeTeen(number, linked: linked)
      case ..<100: takeTens(number, linked: linked)
      case 100: takeHundred(linked: linked)
      default: takeScale(number, linked: linked)
      }
    (isOrdinal, isClosed) = (true, true)
    return taken
  }

  /// Whether an ordinal after "one" is a part: one third.
  private func isOneBefore(_ number: Int64, linked: Bool) -> Bool {
    !linked && number > 2 && group == 1 && lastTerm == nil && !grammar.additionNeedsLink
  }
}
