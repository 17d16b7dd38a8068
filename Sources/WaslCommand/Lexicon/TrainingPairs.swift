internal import Wasl
internal import WaslLexicon

/// Reads files with translated sentences for the trainer.
struct TrainingPairs {
  private(set) var pairs: SentencePairs
  private(set) var notices: [Notice] = []
  private var readPaths: Set<String> = []

  init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag) {
    pairs = SentencePairs(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
  }

  /// Reads a file; one of two line by line parallel files stands for both.
  ///
  /// - Throws: `InputError` where the file cannot be read or is in no format with pairs.
  mutating func read(_ path: String, weight: Float) throws(InputError) {
    guard !readPaths.contains(path) else { return }
    if let (source, target) = parallelFiles(path) {
      readPaths.formUnion([source, target])
      return try readParallel(source, target, weight: weight)
    }
    let format = path == "-" ? nil : FormatRegistry.standard.format(ofFile: path)
    if let format, format.name != "tsv" { return try read(InputBytes(path: path), as: format, weight: weight) }
    let bytes = try InputBytes(path: path).readAll()
    if let format, Self.hasHeading(bytes) { return try read(InputBytes(bytes, name: path), as: format, weight: weight) }
    try readColumns(PlainText(reading: InputBytes(bytes, name: path)).text, name: path, weight: weight)
  }

  private mutating func read(_ input: InputBytes, as format: any BitextFormat, weight: Float) throws(InputError) {
    let options = ReadOptions(sourceLanguage: pairs.sourceLanguage, targetLanguage: pairs.targetLanguage)
    let (bitext, notices) = try format.read(input, options: options)
    self.notices += notices
    for unit in bitext.units {
      pairs.append(
        source: unit.source.joined(separator: " "), target: unit.target.joined(separator: " "), weight: weight)
    }
  }

  /// The two files of a pair by the name of one: `news.ar` and `news.en`.
  private func parallelFiles(_ path: String) -> (String, String)? {
    let source = "." + pairs.sourceLanguage.language
    let target = "." + pairs.targetLanguage.language
    if path.hasSuffix(source) { return (path, path.dropLast(source.count) + target) }
    if path.hasSuffix(target) { return (path.dropLast(target.count) + source, path) }
    return nil
  }

  private mutating func readParallel(_ source: String, _ target: String, weight: Float) throws(InputError) {
    func lines(_ path: String) throws(InputError) -> [Substring] {
      var lines = try PlainText(reading: InputBytes(path: path)).text
        .split(omittingEmptySubsequences: false) { $0.isNewline }
      // What follows the last line's end is no line.
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }
    let (sources, targets) = (try lines(source), try lines(target))
    guard sources.count == targets.count else {
      throw InputError(
        SourceLocation(file: target), "there are \(targets.count) lines where \(source) has \(sources.count)",
        remedy: "give two files whose lines translate each other")
    }
    for (source, target) in zip(sources, targets) {
      pairs.append(source: String(source), target: String(target), weight: weight)
    }
  }

  /// Whether a table begins with the names of its columns, as those that Wasl writes do.
  private static func hasHeading(_ bytes: [UInt8]) -> Bool {
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).lowercased()
    let cells = line.split(separator: "\t").map { $0.filter { $0 != "\"" && $0 != "\u{FEFF}" } }
    return cells.contains("source") && cells.contains("target")
  }

  private mutating func readColumns(_ text: String, name: String, weight: Float) throws(InputError) {
    var number = 0
    // Over bytes: cutting into characters would take longer than everything else.
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let content = line.last == 0x0D ? line.dropLast() : line
      if content.isEmpty { continue }
      let cells = content.split(separator: 0x09, omittingEmptySubsequences: false)
      let first = cells.count >= 4 ? 2 : 0
      guard cells.count == 2 || cells.count >= 4 else {
        throw InputError(
          SourceLocation(file: name, line: number), "the line has \(counted(cells.count, "column"))",
          remedy: "give two (source, target) or four (document, segment, source, target)")
      }
      pairs.append(source: String(Substring(cells[first])), target: String(Substring(cells[first + 1])), weight: weight)
    }
  }
}
