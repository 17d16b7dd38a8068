internal import WaslCore

/// Writes one line a unit into each of two files. What is missing on one side is an empty line.
struct MosesWriter: ~Copyable, BitextWriter {
  private let source: any ByteSink
  private let target: any ByteSink
  private var losses = Losses(in: MosesFormat().contents)
  private var written = 0
  private var emptyCount = 0
  private var rejectedCount = 0

  init(_ header: BitextHeader, to sink: any ByteSink) throws(OutputError) {
    guard let (stem, named) = MosesNames.parts(of: sink.name) else {
      throw OutputError(
        path: sink.name, problem: "the file's name does not end in its language",
        remedy: "name the source side's file, such as news.\(header.sourceLanguage); the other is written beside it")
    }
    // Whichever side the user names, the other one is written beside it.
    if named == header.targetLanguage {
      source = try sink.companion("\(stem).\(header.sourceLanguage)")
      target = sink
    } else {
      target = try sink.companion("\(stem).\(header.targetLanguage)")
      source = sink
    }
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    guard unit.status != .rejected else {
      rejectedCount += 1
      return
    }
    let (left, right) = (Self.line(unit.source), Self.line(unit.target))
    guard !left.isEmpty || !right.isEmpty else {
      emptyCount += 1
      return
    }
    try source.write(left + "\n")
    try target.write(right + "\n")
    written += 1
    losses.count(unit)
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    var report = WriteReport(
      written: written, leftOut: emptyCount + rejectedCount,
      notices: losses.notices(format: "moses", file: source.name))
    let place = SourceLocation(file: source.name)
    if rejectedCount > 0 { report.notices.append(Notice(place, "rejected units left out: \(rejectedCount)")) }
    if emptyCount > 0 { report.notices.append(Notice(place, "units without any text left out: \(emptyCount)")) }
    return report
  }

  private static func line(_ sentences: [String]) -> String {
    sentences.map(\.onOneLine).joined(separator: " ").trimmingSpaces
  }
}
