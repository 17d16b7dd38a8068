internal import WaslCore
internal import WaslText

/// Which of several words or spellings for one thing an Arabic side uses: أمريكا or أميركا.
public struct VariantUse: Sendable, ProfilePart {
  /// One of the words for a thing.
  struct Variant: Sendable {
    var group: Int
    var number: Int
    var name: String
  }

  /// Words for one thing.
  private struct Group {
    /// Each variant in its forms.
    var variants: [[String]]
    /// English words one of which has to stand across; none where the spelling alone differs.
    var english: [String] = []
  }

  private static let groups: [Group] = [
    Group(variants: [
      ["أمريكا", "أمريكي", "أمريكية", "أمريكيين", "أمريكيون"], ["أميركا", "أميركي", "أميركية", "أميركيين", "أميركيون"],
    ]),
    Group(variants: [["سوريا"], ["سورية"]], english: ["Syria"]),
    Group(variants: [["إنجليزي", "إنجليزية", "إنجلترا"], ["إنكليزي", "إنكليزية", "إنكلترا"]]),
    Group(variants: [["أوروبا", "أوروبي", "أوروبية"], ["أوربا", "أوربي", "أوربية"]]),
    Group(variants: [["غرام", "كيلوغرام"], ["جرام", "كيلوجرام"]]),
    Group(variants: [["ميليشيا", "ميليشيات"], ["مليشيا", "مليشيات"]]),
    Group(variants: [["مئة", "مئات"], ["مائة", "مائات"]]),
    Group(variants: [["كمبيوتر"], ["كومبيوتر"], ["حاسوب"], ["حاسب آلي"]], english: ["computer", "computers"]),
    Group(variants: [["تلفزيون"], ["تلفاز"]], english: ["television", "TV"]),
    Group(variants: [["مليار", "مليارات"], ["بليون", "بلايين"]], english: ["billion", "billions"]),
    Group(variants: [["الدولة الإسلامية"], ["داعش"]], english: ["Islamic State"]),
    Group(variants: [["جماعة", "جماعتين"], ["مجموعة", "مجموعتين"]], english: ["group", "groups"]),
    Group(variants: [["رئيس الوزراء"], ["رئيس الحكومة"], ["الوزير الأول"]], english: ["prime minister"]),
    Group(variants: [["وزير الخارجية"], ["وزير الشؤون الخارجية"]], english: ["foreign minister"]),
  ]

  private static let phrases = SuffixTable<Variant>(
    groups.enumerated().flatMap { group, entry in
      entry.variants.enumerated().flatMap { number, forms in
        forms.map { ($0, Variant(group: group, number: number, name: forms[0])) }
      }
    })
  private static let english = Phrases<Int>(
    groups.enumerated().flatMap { group, entry in entry.english.map { ($0, group) } })

  private var counts: [[[Int]]] = (0..<2).map { _ in groups.map { Array(repeating: 0, count: $0.variants.count) } }

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides where side.isArabic {
      for place in Self.places(in: side, across: unit.other(side)) {
        counts[side.side == .source ? 0 : 1][place.variant.group][place.variant.number] += 1
      }
    }
  }

  mutating func add(_ later: VariantUse) {
    for side in counts.indices {
      for group in counts[side].indices {
        for number in counts[side][group].indices { counts[side][group][number] += later.counts[side][group][number] }
      }
    }
  }

  mutating func finish() {}

  /// Whether a variant may begin with an Arabic word.
  static func mayBegin(_ form: ArraySlice<UInt8>) -> Bool { phrases.mayBegin(form) }

  /// A place where a variant stands.
  struct Place {
    var variant: Variant
    /// In bytes.
    var range: Range<Int>
  }

  /// The places where a variant stands, and its English counterpart where one is needed.
  static func places(in side: SideAnalysis, across other: SideAnalysis) -> [Place] {
    var places: [Place] = []
    var across: [Int]?
    for token in side.tokens.indices where side.memory.has(.variant, side.forms[token]) {
      guard let (variant, end) = phrases.match(in: side.text, at: token) else { continue }
      if !groups[variant.group].english.isEmpty {
        let found = across ?? english.matches(in: other).map(\.value)
        across = found
        guard found.contains(variant.group) else { continue }
      }
      let range = side.tokens[token].range.lowerBound..<side.tokens[end - 1].range.upperBound
      places.append(Place(variant: variant, range: range))
    }
    return places
  }

  /// The variant that a side uses more often than this one, or `nil` where this one is as frequent as any.
  func usual(besides variant: Variant, _ side: Finding.Side) -> (name: String, count: Int)? {
    let counts = counts[side == .source ? 0 : 1][variant.group]
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > counts[variant.number] else {
      return nil
    }
    return (Self.groups[variant.group].variants[most][0], counts[most])
  }
}
