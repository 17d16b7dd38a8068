/// How Latin letters sound in the names of many languages. The letters are lower case without diacritics.
enum LatinSounds {
  /// The units that the letters at an index make, and how many letters they take.
  static func units(in letters: ArraySlice<UInt8>, isFirst: Bool) -> (units: [SkeletonUnit], length: Int) {
    if beginsDigraph[Int(letters[letters.startIndex])] {
      for (spelling, units, onlyFirst) in digraphs
      where letters.starts(with: spelling) && (isFirst || !onlyFirst) {
        return (units, spelling.count)
      }
    }
    let isLast = letters.count == 1
    let next = letters.dropFirst().first
    switch letters[letters.startIndex] {
    case UInt8(ascii: "c"):
      let isSoft =
        next.map { [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains($0) } ?? false
      return (isSoft ? [softC] : [hardC], 1)
    case UInt8(ascii: "e") where isLast: return ([SkeletonUnit(usual: .i, rare: .vowels, weight: 5)], 1)
    case UInt8(ascii: "h") where isLast: return ([SkeletonUnit(usual: .h, rare: .a, weight: 15)], 1)
    default: return (table[Int(letters[letters.startIndex])], 1)
    }
  }

  private static let hardC = SkeletonUnit(
    usual: .k, rare: [.s, .ch, .q], keyClass: KeyClass.velar, otherKeyClass: KeyClass.sibilant)
  private static let softC = SkeletonUnit(
    usual: .s, rare: [.k, .ch, .z, .sh], keyClass: KeyClass.sibilant, otherKeyClass: KeyClass.velar)
  private static let k = SkeletonUnit(usual: .k, rare: [.q, .kh, .g], keyClass: KeyClass.velar)
  private static let s = SkeletonUnit(usual: .s, rare: [.z, .sh], keyClass: KeyClass.sibilant)
  private static let n = SkeletonUnit(usual: .n, keyClass: KeyClass.n)
  private static let w = SkeletonUnit(usual: .w, rare: [.v, .u], weight: 50)
  private static let ch = SkeletonUnit(
    usual: .ch, rare: [.k, .sh, .kh], keyClass: KeyClass.sibilant, otherKeyClass: KeyClass.velar)

  /// Letters that stand for one sound together, the longest first; those that are silent in part only at the
  /// beginning of a name.
  private static let digraphs: [(spelling: [UInt8], units: [SkeletonUnit], onlyFirst: Bool)] = [
    ("tsch", [ch], false), ("tch", [ch], false),
    ("sch", [SkeletonUnit(usual: .sh, rare: [.s, .k], keyClass: KeyClass.sibilant)], false),
    ("sh", [SkeletonUnit(usual: .sh, rare: .s, keyClass: KeyClass.sibilant)], false),
    ("ch", [ch], false), ("ck", [k], false),
    ("ph", [SkeletonUnit(usual: .f, keyClass: KeyClass.labial)], false),
    ("th", [SkeletonUnit(usual: .th, rare: [.t, .dh, .d], keyClass: KeyClass.dental)], false),
    ("dh", [SkeletonUnit(usual: .dh, rare: [.d, .z], keyClass: KeyClass.dental)], false),
    ("kh", [SkeletonUnit(usual: .kh, rare: [.k, .h], keyClass: KeyClass.velar)], false),
    (
      "gh",
      [
        SkeletonUnit(
          usual: .gh, rare: [.g, .h], weight: 60, keyClass: KeyClass.velar, otherKeyClass: KeyClass.silent)
      ],
      false
    ),
    ("zh", [SkeletonUnit(usual: .zh, rare: [.j, .z, .sh], keyClass: KeyClass.sibilant)], false),
    ("dj", [SkeletonUnit(usual: .j, rare: [.g, .zh], keyClass: KeyClass.velar)], false),
    (
      "ng",
      [
        n,
        SkeletonUnit(
          usual: .g, rare: [.j, .gh, .k], weight: 40, keyClass: KeyClass.velar, otherKeyClass: KeyClass.silent
        ),
      ], false
    ),
    ("qu", [k, SkeletonUnit(usual: .w, rare: .u, weight: 20)], false),
    ("wh", [w], false), ("kn", [n], true), ("wr", [SkeletonUnit(usual: .r, keyClass: KeyClass.r)], true),
    ("ps", [s], true),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

  /// Whether a letter is the first of any of them.
  private static let beginsDigraph: [Bool] = {
    var begins = [Bool](repeating: false, count: 256)
    for digraph in digraphs { begins[Int(digraph.spelling[0])] = true }
    return begins
  }()

  private static let table: [[SkeletonUnit]] = {
    let letters: [(Unicode.Scalar, [SkeletonUnit])] = [
      ("a", [SkeletonUnit(usual: .a, rare: [.i, .u, .ayn], weight: 12)]),
      ("b", [SkeletonUnit(usual: .b, keyClass: KeyClass.labial)]),
      ("d", [SkeletonUnit(usual: .d, rare: .dh, keyClass: KeyClass.dental)]),
      ("e", [SkeletonUnit(usual: .i, rare: [.a, .u, .ayn], weight: 12)]),
      ("f", [SkeletonUnit(usual: .f, keyClass: KeyClass.labial)]),
      ("g", [SkeletonUnit(usual: .g, rare: [.j, .gh], keyClass: KeyClass.velar)]),
      ("h", [SkeletonUnit(usual: .h, weight: 40)]),
      ("i", [SkeletonUnit(usual: .i, rare: [.y, .a, .ayn], weight: 12)]),
      (
        "j",
        [
          SkeletonUnit(
            usual: .j, rare: [.y, .kh, .zh, .h, .i], keyClass: KeyClass.velar, otherKeyClass: KeyClass.silent)
        ]
      ),
      ("k", [k]),
      ("l", [SkeletonUnit(usual: .l, keyClass: KeyClass.l)]),
      ("m", [SkeletonUnit(usual: .m, keyClass: KeyClass.m)]),
      ("n", [n]),
      ("o", [SkeletonUnit(usual: .u, rare: [.a, .w, .ayn], weight: 12)]),
      ("p", [SkeletonUnit(usual: .p, rare: .b, keyClass: KeyClass.labial)]),
      ("q", [SkeletonUnit(usual: [.q, .k], keyClass: KeyClass.velar)]),
      ("r", [SkeletonUnit(usual: .r, keyClass: KeyClass.r)]),
      ("s", [s]),
      ("t", [SkeletonUnit(usual: .t, rare: .th, keyClass: KeyClass.dental)]),
      ("u", [SkeletonUnit(usual: .u, rare: [.a, .w, .i, .ayn], weight: 12)]),
      ("v", [SkeletonUnit(usual: .v, rare: [.f, .w], keyClass: KeyClass.labial)]),
      ("w", [w]),
      ("x", [SkeletonUnit(usual: .k, rare: [.g, .z], keyClass: KeyClass.velar), s]),
      ("y", [SkeletonUnit(usual: [.y, .i], rare: .u, weight: 25)]),
      ("z", [SkeletonUnit(usual: .z, rare: .s, keyClass: KeyClass.sibilant)]),
    ]
    var table = [[SkeletonUnit]](repeating: [], count: 256)
    for (letter, units) in letters { table[Int(letter.value)] = units }
    return table
  }()
}
