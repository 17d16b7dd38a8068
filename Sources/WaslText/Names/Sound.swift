/// The sounds that letters of both scripts stand for.
struct Sound: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let b = Sound(rawValue: 1 << 0)
  static let p = Sound(rawValue: 1 << 1)
  static let f = Sound(rawValue: 1 << 2)
  static let v = Sound(rawValue: 1 << 3)
  static let t = Sound(rawValue: 1 << 4)
  static let th = Sound(rawValue: 1 << 5)
  static let d = Sound(rawValue: 1 << 6)
  static let dh = Sound(rawValue: 1 << 7)
  static let s = Sound(rawValue: 1 << 8)
  static let z = Sound(rawValue: 1 << 9)
  static let sh = Sound(rawValue: 1 << 10)
  static let ch = Sound(rawValue: 1 << 11)
  static let zh = Sound(rawValue: 1 << 12)
  static let j = Sound(rawValue: 1 << 13)
  static let g = Sound(rawValue: 1 << 14)
  static let gh = Sound(rawValue: 1 << 15)
  static let k = Sound(rawValue: 1 << 16)
  static let q = Sound(rawValue: 1 << 17)
  static let kh = Sound(rawValue: 1 << 18)
  static let h = Sound(rawValue: 1 << 19)
  static let r = Sound(rawValue: 1 << 20)
  static let l = Sound(rawValue: 1 << 21)
  static let m = Sound(rawValue: 1 << 22)
  static let n = Sound(rawValue: 1 << 23)
  static let w = Sound(rawValue: 1 << 24)
  static let y = Sound(rawValue: 1 << 25)
  static let a = Sound(rawValue: 1 << 26)
  static let i = Sound(rawValue: 1 << 27)
  static let u = Sound(rawValue: 1 << 28)
  static let ayn = Sound(rawValue: 1 << 29)

  static let vowels: Sound = [.a, .i, .u]
}

/// One place of a skeleton: the sounds that a letter or a digraph can stand for.
struct SkeletonUnit: Sendable, Hashable {
  /// The sounds it usually stands for.
  var usual: Sound
  /// The sounds it stands for now and then.
  var rare: Sound = []
  /// What leaving it out costs, in hundredths of a consonant: vowels and weak letters are cheap.
  var weight: UInt8 = 100
  /// The class in the key, 1 to 15, or 0 where the unit is not in it; and another class that it may have.
  var keyClass: UInt8 = 0
  var otherKeyClass: UInt8 = 0

  /// What taking one unit for another costs, in hundredths of a consonant.
  func cost(of other: SkeletonUnit) -> Int {
    if !usual.isDisjoint(with: other.usual) { return 0 }
    if !usual.isDisjoint(with: other.rare) || !rare.isDisjoint(with: other.usual) {
      return SkeletonCost.rareReading
    }
    if !rare.isDisjoint(with: other.rare) { return SkeletonCost.twoRareReadings }
    return SkeletonCost.otherSound
  }
}

/// The costs of comparing two skeletons, in hundredths of a consonant. Chosen by hand on name pairs that
/// Wikipedia and Wikidata hold in both scripts, against pairs put together at random.
enum SkeletonCost {
  /// One of the two letters is read in an unusual way: th for ت.
  static let rareReading = 20
  static let twoRareReadings = 45
  static let otherSound = 110
}

/// The classes of consonants that make the key; letters that one class holds are written for each other.
enum KeyClass {
  static let labial: UInt8 = 1
  static let dental: UInt8 = 2
  static let velar: UInt8 = 3
  static let sibilant: UInt8 = 4
  static let r: UInt8 = 5
  static let l: UInt8 = 6
  static let m: UInt8 = 7
  static let n: UInt8 = 8
  /// The other class of a letter that is often not heard.
  static let silent: UInt8 = 15
}
