internal import WaslCore
internal import WaslText

/// The quotation marks of each side: which kinds it writes, and which of them have no partner in the whole document.
public struct QuotationMarks: Sendable, ProfilePart {
  /// A kind of quotation marks.
  enum Kind: Int, Sendable, CaseIterable {
    /// « »
    case angled
    /// “ ”
    case curly
    /// ‘ ’
    case single
    /// " "
    case straight

    var name: String { ["« »", "“ ”", "‘ ’", "\" \""][rawValue] }
  }

  /// A mark at its place.
  struct Place: Sendable {
    var unit: Int
    /// In bytes.
    var range: Range<Int>
  }

  /// A quotation may go on over so many units: beyond, a mark that stays open is an error.
  private static let longest = 12

  private struct Event: Sendable {
    var place: Place
    var kind: Kind
    /// `nil` where the mark looks the same at both ends.
    var opens: Bool?
    /// After a digit the mark may stand for inches: it only closes what is open.
    var mayBeInches = false
  }

  private struct Side: Sendable {
    var events: [Event] = []
    var unbalanced: [Int: [Range<Int>]] = [:]
    var counts = Array(repeating: 0, count: Kind.allCases.count)
    var firsts: [Place?] = Array(repeating: nil, count: Kind.allCases.count)
  }

  private var sides = [Side(), Side()]

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides {
      let number = side.side == .source ? 0 : 1
      let bytes = side.text.source
      // Quotation marks begin with these bytes; in most units there are none.
      guard ByteRuns.hasAny(0x22, 0xC2, 0xE2, in: bytes.span) else { continue }
      for mark in MarkScan(side).marks {
        guard let (kind, opens) = Self.kind(mark, side) else { continue }
        let place = Place(unit: unit.index, range: mark.range)
        let mayBeInches = kind == .straight && MarkScan.isDigit(mark.previous)
        sides[number].events.append(Event(place: place, kind: kind, opens: opens, mayBeInches: mayBeInches))
        sides[number].counts[kind.rawValue] += 1
        if sides[number].firsts[kind.rawValue] == nil { sides[number].firsts[kind.rawValue] = place }
      }
    }
  }

  private static func kind(_ mark: MarkScan.Mark, _ side: SideAnalysis) -> (Kind, Bool?)? {
    switch mark.scalar {
    case 0xAB: (.angled, true)
    case 0xBB: (.angled, false)
    // Arabic texts have them either way round: ”…“.
    case 0x201C where side.isArabic, 0x201D where side.isArabic: (.curly, nil)
    case 0x201C, 0x201E: (.curly, true)
    case 0x201D: (.curly, false)
    // Latin letters have apostrophes.
    case 0x2018 where side.isArabic: (.single, true)
    case 0x2019 where side.isArabic && !MarkScan.isLatinLetter(mark.previous): (.single, false)
    case 0x22: (.straight, nil)
    default: nil
    }
  }

  /// Whether a text has an odd number of double quotation marks.
  static func isOpen(_ side: SideAnalysis) -> Bool {
    let marks = MarkScan(side).marks.filter { mark in
      switch mark.scalar {
      case 0x22, 0xAB, 0xBB, 0x201C...0x201E: true
      default: false
      }
    }
    return marks.count % 2 == 1
  }

  mutating func add(_ later: QuotationMarks) {
    for number in sides.indices {
      sides[number].events += later.sides[number].events
      for kind in Kind.allCases.map(\.rawValue) {
        sides[number].counts[kind] += later.sides[number].counts[kind]
        sides[number].firsts[kind] = sides[number].firsts[kind] ?? later.sides[number].firsts[kind]
      }
    }
  }

  mutating func finish() {
    for number in sides.indices {
      for kind in Kind.allCases {
        let events = sides[number].events.filter { $0.kind == kind }
        if events.contains(where: { $0.opens == nil }) {
          balanceAlike(events, of: number)
        } else {
          balance(events, of: number)
        }
      }
      sides[number].events = []
    }
  }

  /// Marks that look the same at both ends. An even number of them in a unit is balanced in itself, whatever is open
  /// before it, so that one mark too few does not turn all that follow round.
  private mutating func balanceAlike(_ events: [Event], of number: Int) {
    var open: Place?
    var start = 0
    while start < events.count {
      let last = events[start...].prefix { $0.place.unit == events[start].place.unit }.endIndex - 1
      defer { start = last + 1 }
      if let place = open, events[last].place.unit - place.unit > Self.longest {
        report(place, of: number)
        open = nil
      }
      if (last - start) % 2 == 1 || (open == nil && events[start...last].contains(where: \.mayBeInches)) { continue }
      open = open == nil ? events[last].place : nil
    }
    if let open { report(open, of: number) }
  }

  private mutating func balance(_ events: [Event], of number: Int) {
    var open: Place?
    for event in events {
      if let place = open, event.place.unit - place.unit > Self.longest {
        report(place, of: number)
        open = nil
      }
      // A paragraph inside a long quotation begins with an opening mark again.
      if event.opens == true {
        if let place = open, place.unit == event.place.unit { report(place, of: number) }
        open = event.place
      } else if open == nil {
        report(event.place, of: number)
      } else {
        open = nil
      }
    }
    if let open { report(open, of: number) }
  }

  private mutating func report(_ place: Place, of number: Int) {
    sides[number].unbalanced[place.unit, default: []].append(place.range)
  }

  /// Without what is known of units by their number.
  var withoutPlaces: QuotationMarks {
    var marks = self
    for number in sides.indices {
      marks.sides[number].unbalanced = [:]
      for kind in marks.sides[number].firsts.indices { marks.sides[number].firsts[kind]?.unit = -1 }
    }
    return marks
  }

  /// The marks of a unit that have no partner, in bytes.
  func unbalanced(in unit: Int, _ side: Finding.Side) -> [Range<Int>] {
    sides[side == .source ? 0 : 1].unbalanced[unit] ?? []
  }

  /// Whether a side writes any kind of marks in a unit first.
  func begin(in unit: Int, _ side: Finding.Side) -> Bool {
    sides[side == .source ? 0 : 1].firsts.contains { $0?.unit == unit }
  }

  /// How many marks of a kind a side writes, and where the first stands.
  func use(of kind: Kind, _ side: Finding.Side) -> (count: Int, first: Place?) {
    let side = sides[side == .source ? 0 : 1]
    return (side.counts[kind.rawValue], side.firsts[kind.rawValue])
  }
}
