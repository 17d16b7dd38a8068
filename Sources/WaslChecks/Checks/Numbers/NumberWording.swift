internal import WaslText

/// Numbers in messages: as they were written, with the value where the writing is not plain digits.
enum NumberWording {
  static func words(_ amount: Amount, in side: SideAnalysis) -> String {
    let written = side.text.text(in: amount.range)
    switch amount.kind {
    case .time, .decade, .century, .fraction: return "“\(written)”"
    case .number, .percent, .ordinal, .day, .year:
      let value = plain(amount.value)
      let isPlain = written.filter { $0 != "," } == value.filter { $0 != "," }
      return isPlain ? "“\(written)”" : "“\(written)” (\(value)\(amount.kind == .percent ? " %" : ""))"
    }
  }

  /// Digits with a comma between thousands from 10,000 on.
  static func plain(_ number: ExactNumber) -> String {
    guard let value = number.integer, value >= 10_000 else { return number.description }
    var groups: [String] = []
    var rest = value
    while rest >= 1_000 {
      let group = String(rest % 1_000)
      groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
      rest /= 1_000
    }
    return ([String(rest)] + groups).joined(separator: ",")
  }
}
