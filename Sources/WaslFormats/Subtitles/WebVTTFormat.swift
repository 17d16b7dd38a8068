public import WaslCore

/// WebVTT subtitles (W3C, https://www.w3.org/TR/webvtt1/).
public struct WebVTTFormat: DocumentFormat {
  public let name = "vtt"
  public let fileNameEndings = [".vtt"]
  public let summary = "WebVTT subtitles; cues that carry one sentence are joined"
  public let contents: DocumentContents = [.paragraphs, .formatting, .times]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    TextStart(bytes).text.hasPrefix("WEBVTT") ? .certain : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let text = try PlainText(bytes, file: file, encoding: options.encoding)
    var builder = DocumentBuilder()
    builder.append(try Self.cues(in: text.text, file: file), isWebVTT: true)
    return (try builder.document(name: file, language: nil), text.notices)
  }

  static func cues(in text: String, file: String) throws(InputError) -> [SubtitleCue] {
    var cues: [SubtitleCue] = []
    var block: [Substring] = []
    var number = 0
    func finish() throws(InputError) {
      defer { block = [] }
      // Of a cue's lines the first may be its name; comments and style sheets have no times.
      guard let index = block.prefix(2).firstIndex(where: { $0.contains("-->") }) else { return }
      guard let time = CueTime(line: block[index]) else {
        throw InputError(
          SourceLocation(file: file, line: number - block.count + index),
          "the times of a cue cannot be read: “\(block[index].prefix(40))”",
          remedy: "write them as 00:01:02.500 --> 00:01:04.000")
      }
      cues.append(SubtitleCue(time: time, lines: block[(index + 1)...].map(String.init)))
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.isEmpty { try finish() } else { block.append(line) }
    }
    number += 1
    try finish()
    guard !cues.isEmpty else {
      throw InputError(
        SourceLocation(file: file), "there are no cues in the file",
        remedy: "each needs a line with its times, such as 00:01:02.500 --> 00:01:04.000")
    }
    return cues
  }
}
