internal import WaslText

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The sentences as searching sees them: without tashkeel and tatweel, hamza forms, digits and letter case alike. Each is
/// folded once, when it is first looked at or before, and kept until its text changes.
struct FoldedTexts: Sendable {
  private var folded: [[CChar]?] = []

  /// A text as it is compared, ending in a NUL.
  static func fold(_ text: String) -> [CChar] {
    var bytes: [UInt8] = []
    Normalizer.comparison.append(Array(text.utf8).span, to: &bytes)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes.drop { $0 == UInt8(ascii: " ") }.map { CChar(bitPattern: $0) } + [0]
  }

  /// Folds a sentence, unless that was done.
  mutating func prepare(_ sentence: ReviewSentence) {
    while folded.count <= sentence.id { folded.append(nil) }
    if folded[sentence.id] == nil { folded[sentence.id] = Self.fold(sentence.text) }
  }

  mutating func contains(_ words: [CChar], in sentence: ReviewSentence) -> Bool {
    prepare(sentence)
    // The system's search is many times as fast as a loop of ours. Both end in a NUL, and live until it returns.
    return folded[sentence.id]!.withUnsafeBufferPointer { text in
      words.withUnsafeBufferPointer { strstr(text.baseAddress!, $0.baseAddress!) != nil }
    }
  }

  mutating func forget(_ sentence: Int) { if folded.indices.contains(sentence) { folded[sentence] = nil } }
}
