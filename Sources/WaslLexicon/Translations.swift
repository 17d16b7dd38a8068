/// The translations of one word, the most probable first.
public struct Translations: Sendable, RandomAccessCollection {
  /// A translation: the number of the word in the other language, and its probability, above 0 and at most 1.
  public typealias Element = (word: Int32, probability: Float)

  let table: TranslationTable
  let entries: Range<Int>

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  @inline(__always)
  public subscript(index: Int) -> Element { (word(at: index), probability(at: index)) }

  /// The number of the translation at a rank.
  @inline(__always)
  public func word(at index: Int) -> Int32 { table.word(at: entries.lowerBound + index) }

  /// The probability of the translation at a rank.
  @inline(__always)
  public func probability(at index: Int) -> Float { table.probability(at: entries.lowerBound + index) }
}
