public import WaslCore

/// hunalign's text output (`-text`): source, target and quality with tabs between them, sentences of one side joined by
/// ` ~~~ `. Whole alignments and partial ones (`-bisent`, `-cautious`), which leave beads out, look alike.
public struct HunalignFormat: BitextFormat {
  public let name = "hunalign"
  public let fileNameEndings = [".hunalign", ".aligned"]
  public let summary = "texts with a quality each, as hunalign -text writes them, whole or partial"
  public let contents: FormatContents = [.texts, .sentenceBoundaries, .confidences]

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try HunalignReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    HunalignWriter(to: sink)
  }

  /// What stands between the sentences of a side.
  static let separator = " ~~~ "
}

/// Reads one bead a line.
struct HunalignReader: ~Copyable, BitextReader {
  let header: BitextHeader
  private var lines: LineReader
  private let file: String
  private var number = 0
  private var emptyCount = 0
  private var scored = 0

  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    file = input.name
    lines = try LineReader(input)
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? .undetermined,
      targetLanguage: options.targetLanguage ?? .undetermined)
  }

  var notices: [Notice] {
    var notices = lines.notices
    if emptyCount > 0 {
      let lines = emptyCount == 1 ? "1 line has" : "\(emptyCount) lines have"
      notices.append(
        Notice(SourceLocation(file: file), "\(lines) no text on either side, as at the end of a paragraph"))
    }
    if scored > 0 {
      notices.append(
        Notice(
          SourceLocation(file: file),
          "the quality of \(scored) units is no probability, as hunalign's own is not, and is kept as a score"))
    }
    return notices
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    while let line = try lines.next() {
      let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false)
      guard (2...3).contains(cells.count) else {
        throw InputError(
          SourceLocation(file: file, line: line.number), "the line has \(cells.count) columns, and 2 or 3 are expected",
          remedy: "write source, target, quality with tabs between them, as hunalign -text does")
      }
      let (source, target) = (Self.sentences(cells[0]), Self.sentences(cells[1]))
      number += 1
      guard !source.isEmpty || !target.isEmpty else {
        emptyCount += 1
        continue
      }
      var unit = TranslationUnit(id: String(number), source: source, target: target)
      if cells.count == 3 {
        guard let quality = Double(cells[2]), quality.isFinite else {
          throw InputError(
            SourceLocation(
              file: file, line: line.number, column: line.text[..<cells[2].startIndex].count + 1),
            "the quality “\(cells[2])” is not a number")
        }
        if (0...1).contains(quality) {
          unit.confidence = quality
        } else {
          // Higher is better there, lower here.
          unit.score = -quality
          scored += 1
        }
      }
      return unit
    }
    return nil
  }

  private static func sentences(_ cell: Substring) -> [String] {
    guard !cell.isEmpty, cell != "<p>" else { return [] }
    return String(cell).split(separator: HunalignFormat.separator, omittingEmptySubsequences: false).map { String($0) }
  }
}

/// Writes one bead a line.
struct HunalignWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  private var losses = Losses(in: HunalignFormat().contents)
  private var written = 0

  init(to sink: any ByteSink) { self.sink = sink }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    var line = Self.cell(unit.source) + "\t" + Self.cell(unit.target)
    if let confidence = unit.confidence, confidence.isFinite { line += "\t\(confidence)" }
    try sink.write(line + "\n")
    written += 1
    losses.count(unit)
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    WriteReport(written: written, notices: losses.notices(format: "hunalign", file: sink.name))
  }

  private static func cell(_ sentences: [String]) -> String {
    sentences.map(\.onOneLine).joined(separator: HunalignFormat.separator)
  }
}
