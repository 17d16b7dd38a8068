internal import WaslCore

/// The properties in which Wasl keeps what TMX has no element for. docs/formats.md describes them.
enum TMXProperties {
  /// How many sentences stand on each side: `1-2`.
  static let type = "x-wasl-type"
  /// The cost model's figure, with three decimals: it orders units and nobody reads more of it.
  static let score = "x-wasl-score"
  /// The probability, 0 to 1, with three decimals.
  static let confidence = "x-wasl-confidence"
  /// What a reviewer has decided: `automatic`, `accepted`, `edited`.
  static let status = "x-wasl-status"
  static let sourceDocument = "x-source-document"
  static let targetDocument = "x-target-document"
  /// On a variant of several sentences: their lengths in Unicode scalars, separated by spaces.
  static let sentences = "x-wasl-sentences"
  /// What a check has found; see ``TMXFindings``.
  static let finding = "x-wasl-finding"

  static let all: Set<String> = [
    type, score, confidence, status, sourceDocument, targetDocument, sentences, finding,
  ]

  /// A number with three decimals, rounded half away from zero; `nil` for one that is not finite.
  static func threeDecimals(_ value: Double) -> String? {
    guard value.isFinite, value.magnitude < 1e12 else { return nil }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let digits = String(thousandths % 1000)
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    return "\(sign)\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

/// The sentences of one side, joined by spaces for TMX and taken apart again.
enum JoinedSentences {
  /// The text of a side, and the property that tells where its sentences end, if there are several.
  static func join(_ sentences: [String]) -> (text: String, boundaries: TMXRemark?) {
    let text = sentences.joined(separator: " ")
    guard sentences.count > 1 else { return (text, nil) }
    let lengths = sentences.map { String($0.unicodeScalars.count) }.joined(separator: " ")
    return (text, .property(TMXProperties.sentences, lengths))
  }

  /// The codes of a joined text, for each of its sentences; no lists where there are no codes.
  static func cut(_ codes: [InlineCode], for sentences: [String]) -> [[InlineCode]] {
    guard !codes.isEmpty else { return [] }
    var start = 0
    let ranges = sentences.map { sentence in
      defer { start += sentence.utf8.count + 1 }
      return start..<start + sentence.utf8.count
    }
    return InlineCode.cut(codes, at: ranges)
  }

  /// The sentences of a text, or `nil` where it has been edited since and the lengths no longer fit.
  static func split(_ text: String, lengths: String) -> [String]? {
    let lengths = lengths.split(separator: " ").map { Int($0) }
    var rest = text.unicodeScalars[...]
    var sentences: [String] = []
    for (index, length) in lengths.enumerated() {
      guard let length, length >= 0, length <= rest.count else { return nil }
      if index > 0 {
        guard rest.first == " ", length < rest.count else { return nil }
        rest = rest.dropFirst()
      }
      sentences.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return rest.isEmpty && !sentences.isEmpty ? sentences : nil
  }
}
