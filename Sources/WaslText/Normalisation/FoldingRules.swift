/// What becomes of single scalars under a set of options. The rules stand here; ``FoldingTable`` makes them
/// fast.
struct FoldingRules: Sendable {
  let options: Normalizer.Options
  private let decompositions: Decompositions

  /// The rules for the common scalars alone, or for all with all decompositions.
  init(_ options: Normalizer.Options, _ decompositions: Decompositions = .common) {
    self.options = options
    self.decompositions = decompositions
  }

  /// Whether a scalar is Latin, Arabic or general punctuation.
  @inline(__always)
  static func isCommon(_ scalar: UInt32) -> Bool {
    scalar < 0x250 || (0x600...0x6FF).contains(scalar) || (0x2000...0x206F).contains(scalar)
  }

  var commonScalars: [UInt32] { (0...0x206F).filter(Self.isCommon) }

  /// The scalars of a range that something is known of, in order; every other one stands for itself.
  func scalars(in range: ClosedRange<UInt32>) -> [UInt32] {
    var scalars = Set(decompositions.scalars.lazy.filter { range.contains($0) })
    for rules in Self.rangesWithRules where rules.overlaps(range) { scalars.formUnion(rules.clamped(to: range)) }
    return scalars.sorted()
  }

  /// What a scalar becomes: decomposed, then each part replaced or removed, until nothing changes any more.
  func fold(_ scalar: UInt32) -> [UInt32] {
    if isPlain(scalar) { return [scalar] }
    var current = [scalar]
    while true {
      var next: [UInt32] = []
      for part in current {
        guard let smaller = decompositions.of(part) else {
          replace(part, into: &next)
          continue
        }
        for part in smaller { replace(part, into: &next) }
      }
      if next == current { return withoutHamza(current) }
      current = next
    }
  }

  /// Whether a scalar is an Arabic letter or a small Latin one that has no rule: to save time with the most.
  private func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x41, 0x5B..<0x60, 0x61...0x7F, 0x628, 0x62A...0x63A, 0x641...0x648, 0x64A: true
    default: false
    }
  }

  /// Removes hamza and madda where they follow their letter; where they stand alone, the letter is known only
  /// in the text.
  private func withoutHamza(_ scalars: [UInt32]) -> [UInt32] {
    guard scalars.contains(where: Self.isHamzaMark) else { return scalars }
    var kept: [UInt32] = []
    for scalar in scalars {
      if Self.isHamzaMark(scalar), let base = kept.last(where: { !Self.isCombining($0) }),
        dropsHamzaMark(scalar, after: base)
      {
        continue
      }
      kept.append(scalar)
    }
    return kept
  }

  /// Whether madda above, hamza above or hamza below is removed after a letter. Decomposed, these marks are
  /// all that tells أ إ آ ؤ ئ from ا و ي.
  func dropsHamzaMark(_ mark: UInt32, after base: UInt32?) -> Bool {
    if base == 0x627 { return options.contains(.alefForms) }
    return options.contains(mark == 0x653 ? .tashkeel : .hamzaCarriers)
  }

  static func isHamzaMark(_ scalar: UInt32) -> Bool { (0x653...0x655).contains(scalar) }

  static func isCombining(_ scalar: UInt32) -> Bool { combiningClass(scalar) != 0 }

  /// The canonical combining class, which orders the marks on one letter.
  static func combiningClass(_ scalar: UInt32) -> UInt8 {
    Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  private func replace(_ scalar: UInt32, into result: inout [UInt32]) {
    if isRemoved(scalar) { return }
    if options.contains(.widths) {
      if (0xFF01...0xFF5E).contains(scalar) { return result.append(scalar - 0xFEE0) }
      if let letters = FoldingData.latinLigatures[scalar] { return result.append(contentsOf: letters) }
    }
    if let letter = arabicLetter(scalar) { return result.append(letter) }
    if options.contains(.digits) {
      if let digit = FoldingData.digit(scalar) { return result.append(UInt32(digit) + 0x30) }
      if let sign = FoldingData.numberSigns[scalar] { return result.append(sign) }
    }
    if options.contains(.punctuation), let signs = FoldingData.punctuation[scalar] {
      return result.append(contentsOf: signs)
    }
    if options.contains(.diacritics), let letters = FoldingData.strokes[scalar] {
      return result.append(contentsOf: letters)
    }
    if options.contains(.letterCase) { return lowerCase(scalar, into: &result) }
    result.append(scalar)
  }

  private func isRemoved(_ scalar: UInt32) -> Bool {
    func lies(in ranges: [ClosedRange<UInt32>]) -> Bool {
      for range in ranges where range.lowerBound <= scalar && scalar <= range.upperBound { return true }
      return false
    }
    if options.contains(.tatweel), scalar == 0x640 { return true }
    if options.contains(.tashkeel), lies(in: FoldingData.tashkeel) { return true }
    if options.contains(.invisible), lies(in: FoldingData.invisible) { return true }
    return options.contains(.diacritics) && lies(in: FoldingData.diacritics)
  }

  private func arabicLetter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x671, 0x672, 0x673, 0x675: options.contains(.alefForms) ? 0x627 : nil
    case 0x649: options.contains(.alefMaqsura) ? 0x64A : nil
    case 0x629: options.contains(.taMarbuta) ? 0x647 : nil
    case 0x6A9: options.contains(.persianForms) ? 0x643 : nil
    case 0x6CC: options.contains(.persianForms) ? 0x64A : nil
    case 0x6BE, 0x6C1, 0x6D5: options.contains(.persianForms) ? 0x647 : nil
    case 0x6C3: options.contains(.persianForms) ? 0x629 : nil
    default: nil
    }
  }

  private func lowerCase(_ scalar: UInt32, into result: inout [UInt32]) {
    switch scalar {
    case 0x3C2: result.append(0x3C3)
    case 0xDF, 0x1E9E: result += [0x73, 0x73]
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased else {
        return result.append(scalar)
      }
      for lower in properties.lowercaseMapping.unicodeScalars { result.append(lower.value) }
    }
  }

  /// Where scalars stand that have a rule above without having a decomposition: Latin, Greek, Cyrillic and
  /// Arabic, other scripts with two cases, digits, punctuation, invisible characters.
  private static let rangesWithRules: [ClosedRange<UInt32>] =
    [
      0x00...0x7FF, 0x898...0x8FF, 0x10A0...0x10FF, 0x13A0...0x13F5, 0x1AB0...0x1AFF, 0x1C80...0x1CBF,
      0x1DC0...0x20FF, 0x2100...0x2188, 0x24B6...0x24E9, 0x2C00...0x2DFF, 0x3000...0x3001, 0xA640...0xA7FF,
      0xFB00...0xFB06, 0xFE00...0xFE2F, 0xFEFF...0xFF5E, 0x1_0400...0x1_04D3, 0x1_0570...0x1_0595,
      0x1_0C80...0x1_0CB2, 0x1_18A0...0x1_18BF, 0x1_6E40...0x1_6E5F, 0x1_E900...0x1_E921, 0xE_0100...0xE_01EF,
    ] + FoldingData.zeroDigits.map { $0...$0 + 9 }
}
