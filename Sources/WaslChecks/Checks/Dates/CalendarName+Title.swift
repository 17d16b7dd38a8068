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
}
