internal import WaslCore
internal import WaslText

/// Which numbers of one side have their equals on the other, and what the others may have become.
final class NumberComparison: SharedAnalysis {
  /// Two numbers that stand for each other and differ.
  struct Change {
    var source: Amount
    var target: Amount
    /// By what one has to be multiplied to give the other, where that is a power of ten from 10 to 10^12.
    var power: Int?
  }

  /// Numbers that are written alike, one with a percent sign and one without.
  private(set) var lostPercents: [(source: Amount, target: Amount)] = []
  private(set) var changes: [Change] = []
  /// Numbers of the source without any counterpart.
  private(set) var missing: [Amount] = []
  /// Numbers of the target without any counterpart.
  private(set) var added: [Amount] = []

  init(of unit: UnitAnalysis) {
    var source = AmountReader.amounts(of: unit.source, in: unit)
    var target = AmountReader.amounts(of: unit.target, in: unit)
    if source.isEmpty, target.isEmpty { return }
    let (allSource, allTarget) = (source, target)
    match(&source, &target)
    // Where the sign stands at some numbers only, it may stand for all: بين 10 و20 في المئة.
    lostPercents.removeAll { pair in
      (pair.source.kind == .percent ? allTarget : allSource).contains { $0.kind == .percent }
    }
    Self.matchParts(of: &source, in: unit.source, &target)
    Self.matchThousands(of: &source, &target, in: unit.target)
    Self.matchThousands(of: &target, &source, in: unit.source)
    Self.matchParts(of: &target, in: unit.target, &source)
    if Self.haveSameDigits(source, target) { return }
    source.removeAll { NumberExcuses.isExcused($0, of: unit.source, allSource, across: unit.target, allTarget) }
    target.removeAll { NumberExcuses.isExcused($0, of: unit.target, allTarget, across: unit.source, allSource) }
    pair(&source, &target)
    missing = source.filter { Self.isMissed($0, of: unit.source, allTarget) }.map { Self.marked($0, allTarget) }
    added = target.filter { Self.isMissed($0, of: unit.target, allSource) }.map { Self.marked($0, allSource) }
  }

  /// Whether a number without a counterpart is worth a word. That of a name in capitals (ACE2, NL63) is where its value is
  /// nowhere on the other side: the name may be put in many ways, but its number was there in each of 7,000 pairs.
  private static func isMissed(_ amount: Amount, of side: SideAnalysis, _ others: [Amount]) -> Bool {
    if amount.weight == .strong { return true }
    return amount.isInWord && isCapitalsWithNumber(side.text.source[amount.range])
      && !others.contains { $0.equals(amount) }
  }

  private static func isCapitalsWithNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let capitals = word.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }.count
    let digits = word.dropFirst(capitals)
    return capitals >= 2 && !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Marks a number that the other side has too, only less often.
  private static func marked(_ amount: Amount, _ others: [Amount]) -> Amount {
    var amount = amount
    amount.isRepetition = others.contains { $0.weight == .strong && $0.value == amount.value }
    return amount
  }

  /// Takes away what is equal: first what is of one kind and said alike, then what is of one kind, then what is said
  /// alike, so that annex II and المرفق الثاني leave the 2 of a paragraph alone, then whatever has one value.
  private func match(_ source: inout [Amount], _ target: inout [Amount]) {
    for level in 0..<4 {
      var index = 0
      while index < source.count {
        let amount = source[index]
        let place = target.firstIndex { other in
          (level > 1 || amount.kind == other.kind) && (level % 2 == 1 || amount.weight == other.weight)
            && amount.equals(other)
        }
        guard let place else {
          index += 1
          continue
        }
        if Self.hasLostPercent(amount, target[place]) { lostPercents.append((amount, target[place])) }
        source.remove(at: index)
        target.remove(at: place)
      }
    }
  }

  /// Takes away numbers that one side writes as one and the other as two: 5.12 and 5-12 for a rule's number.
  private static func matchParts(of amounts: inout [Amount], in side: SideAnalysis, _ others: inout [Amount]) {
    guard !others.isEmpty else { return }
    amounts.removeAll { amount in
      guard amount.kind == .number, let index = side.tokenIndices(in: amount.range).first else { return false }
      let parts = side.text.normalizedForm(at: index).split(separator: UInt8(ascii: ".")).map {
        Int64(String(decoding: $0, as: UTF8.self)).map { ExactNumber($0) }
      }
      guard parts.count == 2, let first = parts[0], let second = parts[1],
        let left = others.firstIndex(where: { $0.value == first }),
        let right = others.indices.first(where: { $0 != left && others[$0].value == second })
      else { return false }
      for place in [left, right].sorted(by: >) { others.remove(at: place) }
      return true
    }
  }

  /// Takes away numbers whose thousands stand behind the rest, and one of the two in words: 300 أربعة for 4,300.
  private static func matchThousands(of amounts: inout [Amount], _ others: inout [Amount], in side: SideAnalysis) {
    guard !amounts.isEmpty, others.count > 1 else { return }
    amounts.removeAll { amount in
      guard amount.weight == .strong, let value = amount.value.integer, (1_000..<1_000_000).contains(value) else {
        return false
      }
      let (thousands, rest) = (ExactNumber(value / 1_000), ExactNumber(value % 1_000))
      let place = others.indices.dropLast().first { place in
        others[place].value == rest && others[place + 1].value == thousands
          && side.tokenIndices(in: others[place].range).upperBound
            == side.tokenIndices(in: others[place + 1].range).lowerBound
      }
      guard let place else { return false }
      others.removeSubrange(place...place + 1)
      return true
    }
  }

  private static func hasLostPercent(_ first: Amount, _ second: Amount) -> Bool {
    (first.kind == .percent) != (second.kind == .percent) && first.value == second.value
      && first.weight == .strong && second.weight == .strong
  }

  /// Whether the strong numbers left on each side are written with the same digits: telephone numbers and scores may
  /// be cut or turned round otherwise.
  private static func haveSameDigits(_ source: [Amount], _ target: [Amount]) -> Bool {
    func digits(_ amounts: [Amount]) -> [UInt8] {
      amounts.filter { $0.weight == .strong }.flatMap { Array($0.value.description.utf8) }.sorted()
    }
    guard source.count + target.count > 2 else { return false }
    return digits(source) == digits(target)
  }

  /// Joins what is left on both sides, the likeliest changes first.
  private func pair(_ source: inout [Amount], _ target: inout [Amount]) {
    while true {
      var best: (cost: Int, source: Int, target: Int)?
      for (left, first) in source.enumerated() where first.weight > .weak {
        for (right, second) in target.enumerated() where second.weight > .weak {
          guard first.weight == .strong || second.weight == .strong || first.kind == second.kind else { continue }
          let cost = Self.cost(first, second) + 2 * abs(left - right)
          if cost < best?.cost ?? .max { best = (cost, left, right) }
        }
      }
      guard let best else { return }
      let change = Change(
        source: source[best.source], target: target[best.target],
        power: Self.power(source[best.source].value, target[best.target].value))
      changes.append(change)
      source.remove(at: best.source)
      target.remove(at: best.target)
    }
  }

  /// How unlike two numbers are: a change keeps the kind, and most of the digits or the leading ones.
  private static func cost(_ first: Amount, _ second: Amount) -> Int {
    var cost = first.kind == second.kind ? 0 : 10
    if first.weight != second.weight { cost += 6 }
    if power(first.value, second.value) != nil { return cost }
    let (left, right) = (Array(first.value.description.utf8), Array(second.value.description.utf8))
    cost += 3 * abs(left.count - right.count)
    for (a, b) in zip(left, right) where a != b { cost += 2 }
    return cost
  }

  /// The exponent of the power of ten between two numbers, negative where the second is the smaller.
  static func power(_ first: ExactNumber, _ second: ExactNumber) -> Int? {
    guard first.numerator > 0, second.numerator > 0 else { return nil }
    var (small, large) = first < second ? (first, second) : (second, first)
    var power = 0
    while small < large, power < 12 {
      guard let next = small.multiplied(by: 10) else { return nil }
      small = next
      power += 1
    }
    large = first < second ? second : first
    return small == large && power > 0 ? (first < second ? power : -power) : nil
  }
}
