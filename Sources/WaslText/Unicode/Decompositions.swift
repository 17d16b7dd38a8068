/// What a scalar falls apart into, read from the three tables beside this file.
struct Decompositions: Sendable {
  /// The parts of all scalars, one scalar after the other.
  private var parts: [UInt32] = []
  private var ranges: [UInt32: Range<Int>] = [:]

  /// Those of the common scalars alone.
  static let common = Decompositions([CanonicalDecompositions.table], where: FoldingRules.isCommon)

  /// Those of all scalars.
  static func all(presentationForms: Bool) -> Decompositions {
    let canonical = [CanonicalDecompositions.table, CompatibilityIdeographs.table]
    return Decompositions(presentationForms ? canonical + [ArabicPresentationForms.table] : canonical) { _ in true }
  }

  /// Reads tables. The entries are our own data, so a malformed one is a programming error.
  private init(_ tables: [String], where isWanted: (UInt32) -> Bool) {
    for table in tables { add(table, where: isWanted) }
  }

  /// The scalars that fall apart.
  var scalars: Dictionary<UInt32, Range<Int>>.Keys { ranges.keys }

  /// The decomposition of a scalar, or `nil` where it stays whole.
  func of(_ scalar: UInt32) -> ArraySlice<UInt32>? { ranges[scalar].map { parts[$0] } }

  private mutating func add(_ table: String, where isWanted: (UInt32) -> Bool) {
    var scalar: UInt32?
    var start = parts.count
    var number: UInt32 = 0
    for byte in table.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        number = number << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "\n"):
        break
      default:
        if scalar == nil { scalar = number } else { parts.append(number) }
        number = 0
        if byte == UInt8(ascii: ";"), let whole = scalar {
          if isWanted(whole) { ranges[whole] = start..<parts.count } else { parts.removeLast(parts.count - start) }
          (scalar, start) = (nil, parts.count)
        }
      }
    }
  }
}
