internal import WaslCore

extension DocumentBuilder {
  /// Adds a file's cues, those that carry one sentence as one block, those of two speakers as two.
  mutating func append(_ cues: [SubtitleCue], isWebVTT: Bool) {
    let shown = cues.map { (text: Self.shown($0, isWebVTT: isWebVTT), cue: $0) }.filter { !$0.text.isEmpty }
    let joining = SubtitleJoining(shown.map(\.text))
    var group: [SubtitleCue] = []
    var previous: (text: String, time: CueTime)?
    for (text, cue) in shown {
      if let previous, !joining.continues(previous, (text, cue.time), count: group.count) {
        block(of: group, isWebVTT: isWebVTT)
        group = []
      }
      group.append(cue)
      previous = (text, cue.time)
    }
    block(of: group, isWebVTT: isWebVTT)
  }

  private mutating func block(of cues: [SubtitleCue], isWebVTT: Bool) {
    guard let first = cues.first, let last = cues.last else { return }
    let time = CueTime(start: first.time.start, end: max(first.time.end, last.time.end))
    var markup = SubtitleMarkup(isWebVTT: isWebVTT)
    begin(.cue, time: time)
    for cue in cues {
      for (index, line) in cue.lines.enumerated() {
        if index > 0, SubtitleJoining.opensSpeech(line) {
          split(.cue, time: time)
        } else {
          lineBreak()
        }
        markup.append(line, to: &self)
      }
      markup.reset()
    }
    end()
  }

  /// A cue's text without its tags, on one line.
  private static func shown(_ cue: SubtitleCue, isWebVTT: Bool) -> String {
    var builder = DocumentBuilder()
    var markup = SubtitleMarkup(isWebVTT: isWebVTT)
    builder.begin(.cue)
    for (index, line) in cue.lines.enumerated() {
      if index > 0 { builder.append(" ") }
      markup.append(line, to: &builder)
    }
    return (try? builder.document(name: "", language: nil).text) ?? ""
  }
}
