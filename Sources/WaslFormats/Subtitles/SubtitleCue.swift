internal import WaslCore

/// A subtitle as it stands in its file: when it is shown, and its lines.
struct SubtitleCue: Hashable {
  var time: CueTime
  var lines: [String]
}

extension CueTime {
  /// Reads a line such as `00:01:02,500 --> 00:01:04,000`, with what stands after it ignored: SRT writes a comma, WebVTT
  /// a point, and WebVTT may leave the hours out.
  init?(line: Substring) {
    guard let rest = line.after("-->") else { return nil }
    let first = line.dropLast(rest.count + 3)
    let second = rest.drop { $0 == " " || $0 == "\t" }.prefix { !$0.isWhitespace }
    guard let start = Self.milliseconds(first), let end = Self.milliseconds(second) else { return nil }
    self.init(start: start, end: end)
  }

  private static func milliseconds(_ text: Substring) -> Int? {
    let text = text.filter { !$0.isWhitespace }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, let clock = parts.first else { return nil }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count) else { return nil }
    var seconds = 0
    for field in fields {
      guard (1...4).contains(field.utf8.count), field.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(field)
      else { return nil }
      seconds = seconds * 60 + number
    }
    guard parts.count == 2 else { return seconds * 1000 }
    guard (1...3).contains(parts[1].utf8.count), let fraction = Int(parts[1]), fraction >= 0 else { return nil }
    return seconds * 1000 + (0..<3 - parts[1].utf8.count).reduce(fraction) { value, _ in value * 10 }
  }
}
