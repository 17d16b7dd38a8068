extension SentencePairs {
  /// A pair as other word aligners read it (fast_align, eflomal): its stems divided by spaces, `|||` between the sides.
  ///
  /// - Precondition: `pair` is from 0 to less than ``count``.
  public func line(_ pair: Int) -> [UInt8] {
    var line: [UInt8] = []
    for word in sourceRange(pair) { line += sourceWords[source[word]] + [UInt8(ascii: " ")] }
    line += Array("|||".utf8)
    for word in targetRange(pair) { line += [UInt8(ascii: " ")] + targetWords[target[word]] }
    return line
  }
}
