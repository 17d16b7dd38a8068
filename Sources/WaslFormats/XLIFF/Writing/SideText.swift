internal import WaslCore

/// One side of a unit as one text: its sentences joined by spaces, with their codes.
struct SideText {
  let text: String
  let codes: [InlineCode]
  /// The lengths of the sentences in code points, where the text alone does not tell them.
  let boundaries: String?

  init(_ sentences: [String], _ codes: [[InlineCode]]) {
    let joined = JoinedSentences.join(sentences)
    text = joined.text
    self.codes = InlineCode.join(codes, lengths: sentences.map(\.utf8.count), gap: 1)
    let isEmptySentence = sentences.count == 1 && sentences[0].isEmpty
    boundaries =
      sentences.count > 1 || isEmptySentence
      ? sentences.map { String($0.unicodeScalars.count) }.joined(separator: " ") : nil
  }

  /// The sentences and their codes that a text was joined from; one sentence where the boundaries do not fit it.
  static func split(
    _ text: String, _ codes: [InlineCode], boundaries: String?
  ) -> (sentences: [String], codes: [[InlineCode]], fits: Bool) {
    guard !text.isEmpty || boundaries != nil || !codes.isEmpty else { return ([], [], true) }
    let found = boundaries.map { JoinedSentences.split(text, lengths: $0) }
    let sentences = found.flatMap(\.self) ?? [text]
    guard !codes.isEmpty else { return (sentences, [], found == nil || found! != nil) }
    var ranges: [Range<Int>] = []
    var start = 0
    for sentence in sentences {
      ranges.append(start..<start + sentence.utf8.count)
      start += sentence.utf8.count + 1
    }
    return (sentences, InlineCode.cut(codes, at: ranges), found == nil || found! != nil)
  }
}
