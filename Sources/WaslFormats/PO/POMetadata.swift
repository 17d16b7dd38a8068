internal import WaslCore

/// What Wasl keeps in the comments that programs leave for each other (`#. wasl-id: u1`): what PO has no field for.
struct POMetadata {
  private var values: [String: String] = [:]
  /// What other programs have left there, which is meant for translators.
  private var remarks: [String] = []

  private static let prefix = "wasl-"

  init(_ lines: [String]) {
    for line in lines {
      guard line.hasPrefix(Self.prefix), let colon = line.firstIndex(of: ":") else {
        remarks.append(line)
        continue
      }
      let rest = line[line.index(after: colon)...]
      // One space divides; more of them are the value's.
      let value = rest.hasPrefix(" ") ? rest.dropFirst() : rest
      values[String(line[..<colon].dropFirst(Self.prefix.count))] = POString.unescaped("\"\(value)\"") ?? String(value)
    }
  }

  /// The lines of a unit, each with its line end.
  static func lines(of unit: TranslationUnit, source: SideText, target: SideText) -> String {
    var items: [(String, String?)] = [
      ("id", unit.id), ("score", unit.score.map { "\($0)" }), ("confidence", unit.confidence.map { "\($0)" }),
      (
        "status", unit.status == .edited || unit.status == .rejected || unit.target.isEmpty ? unit.status.rawValue : nil
      ),
      ("source-sentences", source.boundaries), ("target-sentences", target.boundaries),
    ]
    items.append(
      ("notes", unit.notes.isEmpty ? nil : unit.notes.map { "\(Self.lines($0).count)" }.joined(separator: " ")))
    return items.reduce(into: "") { text, item in
      if let value = item.1 { text += "#. \(prefix)\(item.0): \(POString.escaped(value))\n" }
    }
  }

  var id: String? { values["id"] }
  var score: Double? { values["score"].flatMap { Double($0) } }
  var confidence: Double? { values["confidence"].flatMap { Double($0) } }
  var status: TranslationUnit.Status? { values["status"].flatMap { TranslationUnit.Status(rawValue: $0) } }
  var sourceSentences: String? { values["source-sentences"] }
  var targetSentences: String? { values["target-sentences"] }

  /// The notes: as many lines of comment each as Wasl has counted; otherwise all together, and the developers' remarks.
  func notes(_ comments: [String]) -> [String] {
    let counts = values["notes"]?.split(separator: " ").compactMap { Int($0) } ?? []
    if !counts.isEmpty, counts.reduce(0, +) == comments.count, counts.allSatisfy({ $0 > 0 }) {
      var rest = comments[...]
      return counts.map { count in
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count).map { POString.unescaped("\"\($0)\"") ?? $0 }.joined(separator: "\n")
      }
    }
    let texts = [comments, remarks].map { $0.joined(separator: "\n") }
    return texts.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The lines of a note.
  static func lines(_ note: String) -> [Substring] {
    note.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
  }
}
