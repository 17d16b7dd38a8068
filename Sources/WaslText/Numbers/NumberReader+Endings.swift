extension NumberReader {
  /// A number in digits with the letters glued to it: 21st, 1.5m, £2bn.
  func ending(of reading: Reading, in text: TokenizedText, at index: Int) -> Reading? {
    let next = reading.end
    guard next < text.tokens.count, text.tokens[next].kind == .latinWord else { return nil }
    let isGlued = text.tokens[next].traits.contains(.glued)
    let letters = text.normalized(at: next)
    var result = reading
    result.end = next + 1
    if isGlued, language.numberGrammar.ordinalEndings.contains(letters), reading.value.integer != nil {
      result.role = .ordinal
      result.certainty = .certain
      return result
    }
    guard let scale = language.numberGrammar.scaleAbbreviations[letters], isGlued || letters.utf8.count > 1,
      let scaled = reading.value.multiplied(by: ExactNumber(scale))
    else { return nil }
    result.form = .mixed
    let isMoney =
      index > 0 && text.tokens[index].traits.contains(.glued) && text.tokens[index - 1].kind == .symbol
    if isMoney || letters.utf8.count > 1 {
      result.value = scaled
      result.alternative = nil
      result.certainty = .certain
      return result
    }
    // 5m may be metres, 4b a flat; a thousand is what k says.
    let isThousand = scale == 1_000
    result.value = isThousand ? scaled : reading.value
    result.alternative = isThousand ? reading.value : scaled
    result.certainty = .likely
    return result
  }
}
