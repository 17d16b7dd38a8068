internal import WaslCore

/// Finds the cues that carry one sentence between them.
///
/// A sentence that is too long for the screen is spread over several cues. Where the cues of a file end with marks, one
/// without a mark goes on in the next. Where hardly any do, as in many Arabic subtitles, nothing can be told from
/// a mark that is missing, and only a comma or dots that are taken up again tell.
struct SubtitleJoining {
  /// The longest silence inside a sentence, in milliseconds: what a viewer takes for a pause of the speaker.
  private static let longestGap = 3000
  /// The most cues that one sentence is spread over, against a file that loses its marks half way.
  private static let mostCues = 6
  /// The share of cues that must end with a mark for its absence to mean something.
  private static let leastShareOfMarks = 0.4

  private let marksTell: Bool

  init(_ texts: [String]) {
    let marked = texts.count { Self.ending(of: $0) == .full }
    marksTell = Double(marked) >= Self.leastShareOfMarks * Double(texts.count)
  }

  /// Whether a cue goes on with the sentence of the one before it.
  ///
  /// - Parameter count: how many cues are joined already.
  func continues(
    _ previous: (text: String, time: CueTime), _ next: (text: String, time: CueTime), count: Int
  ) -> Bool {
    guard count < Self.mostCues, next.time.start - previous.time.end <= Self.longestGap else { return false }
    guard !Self.opensSpeech(next.text), !Self.isSound(previous.text), !Self.isSound(next.text) else { return false }
    switch Self.ending(of: previous.text) {
    case .full: return false
    case .comma: return true
    case .dots:
      let start = next.text.unicodeScalars.first { !$0.properties.isWhitespace }
      return next.text.hasPrefix("...") || next.text.hasPrefix("…") || start?.properties.isLowercase == true
    case .none: return marksTell
    }
  }

  private enum Ending { case full, comma, dots, none }

  private static func ending(of text: String) -> Ending {
    let scalars = text.unicodeScalars.reversed().drop {
      $0.properties.isWhitespace || "\"'”’»)]}\u{200E}\u{200F}\u{202B}\u{202C}".unicodeScalars.contains($0)
    }
    guard let last = scalars.first else { return .none }
    if last == "…" || scalars.starts(with: "...".unicodeScalars) { return .dots }
    if ".!?؟۔。！？♪♫#:".unicodeScalars.contains(last) { return .full }
    return ",،;؛-–—".unicodeScalars.contains(last) ? .comma : .none
  }

  /// Whether a line opens with the dash of a new speaker.
  static func opensSpeech(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.drop {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
    }
    guard let first = scalars.first, "-–—‐".unicodeScalars.contains(first) else { return false }
    return true
  }

  /// Whether it is a sound in brackets: “[door slams]”.
  private static func isSound(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return (first == "[" && last == "]") || (first == "(" && last == ")")
  }
}
