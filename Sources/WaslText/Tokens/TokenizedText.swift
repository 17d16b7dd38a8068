/// A text with its tokens and their normalised forms, all in flat arrays that can be used for the next text.
///
/// ```swift
/// var text = TokenizedText("قال كيري: 1,234")
/// text.normalized(at: 1)  // كيري
/// text.read("the next sentence")  // keeps the memory
/// ```
public struct TokenizedText: Sendable {
  /// The text's UTF-8 bytes as they were written; tokens count them.
  public private(set) var source: [UInt8] = []
  /// The tokens in order.
  public private(set) var tokens: [Token] = []
  /// The normalised forms of all tokens, one after the other, as ``Normalizer/comparison`` gives them.
  public private(set) var normalizedBytes: [UInt8] = []
  @usableFromInline var normalizedEnds: [UInt32] = []

  /// An empty text, to be filled by ``read(_:)``.
  public init() {}

  public init(_ text: String) { read(text) }

  /// The same text in arrays of its own without room to spare, to be kept.
  public var compacted: TokenizedText {
    func copy<Element>(_ array: [Element]) -> [Element] { array.withUnsafeBufferPointer { Array($0) } }
    var text = TokenizedText()
    text.source = copy(source)
    text.tokens = copy(tokens)
    text.normalizedBytes = copy(normalizedBytes)
    text.normalizedEnds = copy(normalizedEnds)
    return text
  }

  /// Replaces the text by another.
  public mutating func read(_ text: String) {
    source.removeAll(keepingCapacity: true)
    source.append(contentsOf: text.utf8)
    tokens.removeAll(keepingCapacity: true)
    normalizedBytes.removeAll(keepingCapacity: true)
    normalizedEnds.removeAll(keepingCapacity: true)
    cut(source)
  }

  private mutating func cut(_ source: [UInt8]) {
    let text = source.span
    let plain = PlainScanner.comparison
    let normalizer = Normalizer.comparison
    normalizedBytes.reserveCapacity(source.count)
    var offset = 0
    var isGlued = false
    // Plain tokens are most of all text; the rest goes the long way. Their forms are gathered here, and are never longer
    // than the tokens.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { forms in
      while offset < text.count {
        var gathered = 0
        let before = normalizedBytes.count
        // Nothing else may hold the arrays meanwhile, so that it need not be asked at every token.
        Self.append(Self.tokensAtOnce, to: &tokens, &normalizedEnds) { tokens, ends in
          while !tokens.isFull, offset < text.count {
            if text[offset] == 0x20 {
              isGlued = false
              offset += 1
              continue
            }
            let rest = UnsafeMutableBufferPointer(rebasing: forms[gathered...])
            guard let found = plain.token(in: text, at: offset, form: rest) else { break }
            let traits = isGlued ? found.traits.union(.glued) : found.traits
            tokens.append(Token(range: offset..<found.end, kind: found.kind, traits: traits))
            gathered += found.length
            ends.append(UInt32(truncatingIfNeeded: before + gathered))
            isGlued = true
            offset = found.end
          }
        }
        if gathered > 0 { normalizedBytes.append(contentsOf: UnsafeBufferPointer(rebasing: forms[..<gathered])) }
        // Where the array was full, a plain token goes the long way.
        if offset < text.count, let token = Tokenizer.next(in: text, at: &offset, isGlued: &isGlued) {
          tokens.append(token)
          normalizer.append(text, from: token.range.lowerBound, to: token.range.upperBound, into: &normalizedBytes)
          normalizedEnds.append(UInt32(truncatingIfNeeded: normalizedBytes.count))
        }
      }
    }
  }

  /// Most texts have fewer tokens.
  private static let tokensAtOnce = 128

  /// Calls `body` with room for so many tokens and the ends of their forms.
  @inline(__always)
  private static func append(
    _ count: Int, to tokens: inout [Token], _ ends: inout [UInt32],
    _ body: (inout OutputSpan<Token>, inout OutputSpan<UInt32>) -> Void
  ) {
    tokens.append(addingCapacity: count) { tokens in
      ends.append(addingCapacity: count) { ends in body(&tokens, &ends) }
    }
  }

  /// Where a token's normalised form stands in ``normalizedBytes``.
  @inlinable
  public func normalizedRange(at index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(normalizedEnds[index - 1]))..<Int(normalizedEnds[index])
  }

  /// A token's normalised form as bytes, without copying them.
  @inlinable
  public func normalizedForm(at index: Int) -> ArraySlice<UInt8> {
    normalizedBytes[normalizedRange(at: index)]
  }

  /// Calls `body` with a token's normalised form, without copying it or counting a reference to it.
  @inlinable
  public func withNormalizedForm<Result>(at index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    normalizedBytes.withUnsafeBufferPointer { body($0.span.extracting(normalizedRange(at: index))) }
  }

  /// A token's normalised form as a string.
  public func normalized(at index: Int) -> String {
    String(decoding: normalizedForm(at: index), as: UTF8.self)
  }

  /// A token as it was written.
  public func text(at index: Int) -> String { text(in: tokens[index].range) }

  /// What stands in a range of UTF-8 bytes of the text.
  public func text(in range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}
