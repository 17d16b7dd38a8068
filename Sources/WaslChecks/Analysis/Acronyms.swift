internal import WaslText

/// Latin words made of initials, which Arabic mostly writes out: WHO, UNESCO, HCoV.
enum Acronyms {
  /// Whether a word has two capital letters at least.
  static func isAcronym(_ token: Token, in side: SideAnalysis) -> Bool {
    guard token.kind == .latinWord else { return false }
    if token.traits.contains(.acronym) { return true }
    guard token.traits.contains(.capitalised) || token.range.count > 2 else { return false }
    var capitals = 0
    for place in token.range where (0x41...0x5A).contains(side.text.source[place]) { capitals += 1 }
    return capitals > 1
  }

  /// How many Arabic words an acronym may stand for: MONUSCO is a mission of ten.
  static func mostWords(_ token: Token) -> Int { token.range.count * 3 / 2 + 1 }
}
