/// How Arabic letters sound in names. The letters are normalised: hamza has gone and ة is ه.
enum ArabicSounds {
  static func unit(for letter: UInt32, isFirst: Bool, isLast: Bool) -> SkeletonUnit? {
    switch letter {
    case 0x627: return SkeletonUnit(usual: isFirst ? .vowels : .a, rare: .vowels, weight: isFirst ? 15 : 25)
    case 0x647 where isLast: return SkeletonUnit(usual: [.h, .a], rare: [.i, .t], weight: 20)
    case 0x621: return SkeletonUnit(usual: .ayn, rare: .vowels, weight: 10)
    case firstLetter..<firstLetter + UInt32(table.count): return table[Int(letter - firstLetter)]
    default: return nil
    }
  }

  /// Two letters for one sound of other languages: تش for ch, دج for j.
  static func unit(for first: UInt32, _ second: UInt32) -> SkeletonUnit? {
    switch (first, second) {
    case (0x62A, 0x634): SkeletonUnit(usual: .ch, rare: [.sh, .k], keyClass: KeyClass.sibilant)
    case (0x62F, 0x62C): SkeletonUnit(usual: .j, rare: [.g, .zh], keyClass: KeyClass.velar)
    default: nil
    }
  }

  /// The block of Arabic letters.
  private static let firstLetter: UInt32 = 0x600

  private static let table: [SkeletonUnit?] = {
    let letters: [(Unicode.Scalar, SkeletonUnit)] = [
      ("ب", SkeletonUnit(usual: [.b, .p], rare: .v, keyClass: KeyClass.labial)),
      ("پ", SkeletonUnit(usual: .p, rare: .b, keyClass: KeyClass.labial)),
      ("ت", SkeletonUnit(usual: .t, rare: .th, keyClass: KeyClass.dental)),
      ("ث", SkeletonUnit(usual: .th, rare: [.t, .s], keyClass: KeyClass.dental)),
      ("ج", SkeletonUnit(usual: [.j, .g], rare: [.ch, .zh], keyClass: KeyClass.velar)),
      ("چ", SkeletonUnit(usual: .ch, rare: [.g, .j], keyClass: KeyClass.sibilant)),
      ("ح", SkeletonUnit(usual: .h, rare: .kh, weight: 60)),
      ("خ", SkeletonUnit(usual: .kh, rare: [.k, .h], keyClass: KeyClass.velar)),
      ("د", SkeletonUnit(usual: .d, rare: .dh, keyClass: KeyClass.dental)),
      ("ذ", SkeletonUnit(usual: .dh, rare: [.d, .z, .th], keyClass: KeyClass.dental)),
      ("ر", SkeletonUnit(usual: .r, keyClass: KeyClass.r)),
      ("ز", SkeletonUnit(usual: .z, rare: .s, keyClass: KeyClass.sibilant)),
      ("ژ", SkeletonUnit(usual: .zh, rare: [.z, .j], keyClass: KeyClass.sibilant)),
      ("س", SkeletonUnit(usual: .s, rare: .z, keyClass: KeyClass.sibilant)),
      ("ش", SkeletonUnit(usual: .sh, rare: [.ch, .s, .j, .zh], keyClass: KeyClass.sibilant)),
      ("ص", SkeletonUnit(usual: .s, rare: .z, keyClass: KeyClass.sibilant)),
      ("ض", SkeletonUnit(usual: .d, rare: [.dh, .z], keyClass: KeyClass.dental)),
      ("ط", SkeletonUnit(usual: .t, keyClass: KeyClass.dental)),
      (
        "ظ",
        SkeletonUnit(usual: [.z, .dh], rare: .d, keyClass: KeyClass.sibilant, otherKeyClass: KeyClass.dental)
      ),
      ("ع", SkeletonUnit(usual: .ayn, rare: .vowels, weight: 20)),
      ("غ", SkeletonUnit(usual: [.gh, .g], rare: [.h, .k], keyClass: KeyClass.velar)),
      ("ف", SkeletonUnit(usual: [.f, .v], rare: .p, keyClass: KeyClass.labial)),
      ("ڤ", SkeletonUnit(usual: .v, rare: .f, keyClass: KeyClass.labial)),
      ("ق", SkeletonUnit(usual: [.q, .k], rare: .g, keyClass: KeyClass.velar)),
      ("ك", SkeletonUnit(usual: .k, rare: [.g, .kh, .ch], keyClass: KeyClass.velar)),
      ("گ", SkeletonUnit(usual: .g, keyClass: KeyClass.velar)),
      ("ل", SkeletonUnit(usual: .l, keyClass: KeyClass.l)),
      ("م", SkeletonUnit(usual: .m, keyClass: KeyClass.m)),
      ("ن", SkeletonUnit(usual: .n, keyClass: KeyClass.n)),
      ("ه", SkeletonUnit(usual: .h, weight: 40)),
      ("و", SkeletonUnit(usual: [.w, .u], rare: [.v, .a], weight: 30)),
      ("ي", SkeletonUnit(usual: [.y, .i], rare: [.a, .j], weight: 30)),
    ]
    var table = [SkeletonUnit?](repeating: nil, count: 0x100)
    for (letter, unit) in letters { table[Int(letter.value - firstLetter)] = unit }
    return table
  }()
}
