/// An array of numbers inside a lexicon's bytes, checked like any array.
struct UInt32View: Sendable {
  private let bytes: LexiconBytes
  private let offset: Int
  let count: Int

  /// - Precondition: the numbers lie within the bytes.
  init(_ bytes: LexiconBytes, offset: Int, count: Int) {
    precondition(offset >= 0 && count >= 0 && offset + count * 4 <= bytes.count)
    self.bytes = bytes
    self.offset = offset
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    precondition(index >= 0 && index < count)
    return bytes.uint32(at: offset + index * 4)
  }

  /// The range that ends at the index's number and begins at the one before, cut to what there is: in a damaged
  /// file, the numbers need not rise.
  @inline(__always)
  func range(endingAt index: Int, within limit: Int) -> Range<Int> {
    let start = index == 0 ? 0 : min(Int(self[index - 1]), limit)
    return start..<max(start, min(Int(self[index]), limit))
  }
}
