internal import WaslCore

/// Whether two texts can be translations of each other by their lengths alone.
///
/// Told before the work begins: a file that is not the one meant, such as a whole dump beside one article, would
/// otherwise be split and searched for minutes to come out as sentences without partners.
enum PairLengths {
  /// How many times as many bytes the longer text may have. Scripts differ by three times in the bytes that they
  /// need, and a summary beside its book by ten; nothing that could be aligned comes near.
  private static let mostTimes = 50
  /// Below this many bytes any proportion is aligned: it costs nothing.
  private static let fewestBytes = 100_000

  /// - Throws: `InputError` that names the longer file.
  static func check(_ source: Document, _ target: Document) throws(InputError) {
    let sizes = [(source.name, source.text.utf8.count), (target.name, target.text.utf8.count)]
    let (long, short) = sizes[0].1 > sizes[1].1 ? (sizes[0], sizes[1]) : (sizes[1], sizes[0])
    guard long.1 >= fewestBytes, long.1 / max(short.1, 1) >= mostTimes else { return }
    throw InputError(
      SourceLocation(file: long.0),
      "the text is \(long.1 / max(short.1, 1)) times as long as \(short.0): they cannot be translations of each other",
      remedy: "give the text and its translation")
  }
}
