public import WaslCore

/// SubRip subtitles.
public struct SRTFormat: DocumentFormat {
  public let name = "srt"
  public let fileNameEndings = [".srt"]
  public let summary = "SubRip subtitles; cues that carry one sentence are joined"
  public let contents: DocumentContents = [.paragraphs, .formatting, .times]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    let lines = TextStart(bytes).text.split(separator: "\n", maxSplits: 3).prefix(2)
    return lines.contains { CueTime(line: $0.filter { $0 != "\r" }[...]) != nil } ? .likely : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let text = try PlainText(bytes, file: file, encoding: options.encoding)
    var builder = DocumentBuilder()
    builder.append(try Self.cues(in: text.text, file: file), isWebVTT: false)
    return (try builder.document(name: file, language: nil), text.notices)
  }

  /// The cues of a file. Their numbers are not looked at; a cue ends at the next one's times and not at an empty line,
  /// since editors leave empty lines inside.
  static func cues(in text: String, file: String) throws(InputError) -> [SubtitleCue] {
    var cues: [SubtitleCue] = []
    var lines: [Substring] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard line.contains("-->"), line.first.map({ $0.isNumber || $0.isWhitespace }) == true else {
        lines.append(line)
        continue
      }
      guard let time = CueTime(line: line) else {
        throw InputError(
          SourceLocation(file: file, line: number), "the times of a subtitle cannot be read: “\(line.prefix(40))”",
          remedy: "write them as 00:01:02,500 --> 00:01:04,000")
      }
      // The number above the times is this cue's.
      if let last = lines.last, !last.isEmpty, last.allSatisfy({ $0.isNumber || $0.isWhitespace || $0 == "\u{FEFF}" }) {
        lines.removeLast()
      }
      if !cues.isEmpty { cues[cues.count - 1].lines = Self.visible(lines) }
      lines = []
      cues.append(SubtitleCue(time: time, lines: []))
    }
    guard !cues.isEmpty else {
      throw InputError(
        SourceLocation(file: file), "there are no subtitles in the file",
        remedy: "each needs a line with its times, such as 00:01:02,500 --> 00:01:04,000")
    }
    cues[cues.count - 1].lines = Self.visible(lines)
    return cues
  }

  private static func visible(_ lines: [Substring]) -> [String] {
    lines.filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
  }
}
