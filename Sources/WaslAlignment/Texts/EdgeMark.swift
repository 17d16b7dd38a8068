internal import WaslLexicon
internal import WaslText

/// What a sentence begins or ends with, by class.
enum EdgeMark: Int, CaseIterable {
  case word, number, stop, question, exclamation, colon
  /// A quotation mark or a bracket.
  case pair
  case other

  static let count = allCases.count

  /// The class of a form. Forms are normalised, so that a question mark is one in every script.
  init(_ form: Int32, in table: FormTable) {
    switch table.kinds[Int(form)] {
    case .arabicWord, .latinWord, .otherWord, .ideograph, .url, .email: self = .word
    case .number: self = .number
    case .punctuation, .symbol: self = Self.mark(table.forms[form])
    }
  }

  private static func mark(_ bytes: ArraySlice<UInt8>) -> EdgeMark {
    guard bytes.count == 1, let byte = bytes.first else { return .other }
    switch byte {
    case UInt8(ascii: "."): return .stop
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "!"): return .exclamation
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      return .pair
    default: return .other
    }
  }
}

/// What the sentences of a text begin and end with.
struct SentenceEdges: Sendable {
  /// The class of each sentence's first token, and of its last.
  private(set) var first: [EdgeMark] = []
  private(set) var last: [EdgeMark] = []

  init(_ text: SideText) {
    first.reserveCapacity(text.sentenceCount)
    last.reserveCapacity(text.sentenceCount)
    for sentence in 0..<text.sentenceCount {
      let range = text.forms.range(sentence..<(sentence + 1))
      let forms = text.forms.tokens[range]
      first.append(forms.first.map { EdgeMark($0, in: text.table) } ?? .word)
      last.append(forms.last.map { EdgeMark($0, in: text.table) } ?? .word)
    }
  }
}
