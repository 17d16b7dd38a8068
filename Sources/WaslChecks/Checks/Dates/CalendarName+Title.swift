internal import WaslText

extension CalendarComparison.Name {
  /// Whether the word before or after is capitalised too and no part of a date: The Sunday Times.
  func isInTitle(of side: SideAnalysis) -> Bool {
    guard side.isEnglish else { return false }
    let tokens = side.tokenIndices(in: range)
    for index in [tokens.lowerBound - 1, tokens.upperBound] where side.tokens.indices.contains(index) && index > 0 {
      let token = side.tokens[index]
      if token.kind == .latinWord, token.traits.contains(.capitalised),
        !side.dates.contains(where: { $0.range.overlaps(token.range) })
      {
        return true
      }
    }
    return false
  }

  /// Whether an Arabic month is a name of the other side's: مايو كلينيك is the Mayo Clinic.
  func isName(of side: SideAnalysis, across other: SideAnalysis) -> Bool {
    guard side.isArabic, let index = side.tokenIndices(in: range).first,
      side.tokens[index].range.upperBound == range.upperBound
    else { return false }
    let sounds = ConsonantSkeleton.readings(ofNormalizedWord: side.text.normalizedForm(at: index))
    return other.tokens.enumerated().contains { place, token in
      guard token.kind == .latinWord, token.traits.contains(.capitalised), token.range.count > 3,
        !other.dates.contains(where: { $0.range.overlaps(token.range) }),
        let name = ConsonantSkeleton(normalizedWord: other.text.normalizedForm(at: place))
      else { return false }
      return sounds.contains { $0.similarity(to: name) >= Self.similarity }
    }
  }

  /// Names of one person sound at least as alike as this (docs/text.md).
  private static let similarity = 0.75
}
