internal import WaslCore
internal import WaslText

/// The marks of a text and its odd characters, each with what stands before and after it: all that the checks of
/// typography look at, found in one pass.
struct MarkScan {
  struct Mark {
    var scalar: UInt32
    /// In bytes.
    var range: Range<Int>
    /// The characters around it; 0 at the ends of the text.
    var previous: UInt32
    var next: UInt32
  }

  private(set) var marks: [Mark] = []

  init(_ side: SideAnalysis) {
    let source = side.text.source
    let bytes = source.span
    let asciiMarks = Self.asciiMarks
    // Where the character before begins.
    var before = -1
    var place = 0
    while place < bytes.count {
      // Most characters are letters and no marks: they are passed over by their bytes.
      let first = bytes[place]
      if first < 0x80, !asciiMarks[Int(first)] {
        before = place
        place += 1
        continue
      }
      // A space alone is no mark: one more space has to follow.
      if first == 0x20, place + 1 == bytes.count || bytes[place + 1] != 0x20 {
        before = place
        place += 1
        continue
      }
      if first == 0xD8 || first == 0xD9, place + 1 < bytes.count, Self.isSecondOfLetter(first, bytes[place + 1]) {
        before = place
        place += 2
        continue
      }
      let (scalar, firstLength) = UTF8Scalars.decode(bytes, at: place)
      var length = firstLength
      if Self.isMark(scalar) {
        while Self.isSpace(scalar), place + length < bytes.count, bytes[place + length] == 0x20 { length += 1 }
        if !Self.isSpace(scalar) || length > (scalar == 0x20 ? 1 : 2) {
          let end = place + length
          let next = end < bytes.count ? UTF8Scalars.decode(bytes, at: end).scalar : 0
          let previous = before < 0 ? 0 : UTF8Scalars.decode(bytes, at: before).scalar
          marks.append(Mark(scalar: scalar, range: place..<end, previous: previous, next: next))
        }
      }
      before = place
      place += length
    }
  }

  /// Whether a byte follows D8 or D9 in a character of U+0600 to U+067F that is no mark.
  @inline(__always)
  private static func isSecondOfLetter(_ first: UInt8, _ second: UInt8) -> Bool {
    guard second & 0xC0 == 0x80 else { return false }
    return first == 0xD9 ? second != 0x80 : second != 0x8C && second != 0x9B && second != 0x9F
  }

  @inline(__always)
  private static func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return asciiMarks[Int(scalar)] }
    if scalar < 0x60C {
      return scalar == 0xAB || scalar == 0xBB || scalar == 0xE2 || (0xC2...0xD9).contains(scalar) || scalar == 0xA0
    }
    if scalar < 0x6F0 {
      return switch scalar {
      case 0x60C, 0x61B, 0x61F, 0x640, 0x6A9, 0x6BE, 0x6C0, 0x6C1, 0x6CC, 0x6D5: true
      default: false
      }
    }
    return switch scalar {
    case 0x200E, 0x200F, 0x2018...0x201F, 0x2026, 0x202A...0x202E, 0x2039, 0x203A, 0x2066...0x2069, 0xFB50...0xFDFF,
      0xFE70...0xFEFC, 0xFFFD:
      true
    default: false
    }
  }

  private static let asciiMarks: [Bool] = (0..<128).map { " !\"'(),.:;?[]{}".utf8.contains($0) }

  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xA0 }

  static func isArabicLetter(_ scalar: UInt32) -> Bool {
    (0x620...0x64A).contains(scalar) || (0x64B...0x65F).contains(scalar) || (0x671...0x6D3).contains(scalar)
  }

  static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 || (0xC0...0x24F).contains(scalar)
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x660...0x669).contains(scalar) || (0x6F0...0x6F9).contains(scalar)
  }
}

/// The marks of the judged sides. An object, since a dozen checks ask for it.
final class JudgedMarks: SharedAnalysis {
  private let source: MarkScan?
  private let target: MarkScan?

  init(of unit: UnitAnalysis) {
    func scan(_ side: Finding.Side) -> MarkScan? { unit.judgedSides.first { $0.side == side }.map { MarkScan($0) } }
    source = scan(.source)
    target = scan(.target)
  }

  @inline(__always)
  func forEach(of unit: UnitAnalysis, _ body: (SideAnalysis, MarkScan) -> Void) {
    if let source { body(unit.source, source) }
    if let target { body(unit.target, target) }
  }
}
