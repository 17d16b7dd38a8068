internal import ArgumentParser
internal import Wasl

struct MemoryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what is in a memory.",
    discussion: """
      EXAMPLES
        wasl tm stats memory.tmx
        wasl tm stats huge.tmx.gz --no-duplicates
        wasl tm stats memory.tmx --json
      """)

  @Argument(help: "The TMX files; - for standard input.")
  var files: [String]

  @Flag(
    inversion: .prefixedNo,
    help: "Count units whose two texts are there already; 11 to 23 MB of memory a million units.")
  var duplicates = true

  @Flag(help: "Write JSON, one object a file.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let progress = Progress(quiet: quiet)
    for file in files {
      let statistics = try TranslationMemory.statistics(
        of: InputBytes(path: file), countsDuplicates: duplicates
      ) { count in
        progress.show("\(count) units read")
      }
      progress.clear()
      _ = try Output.write(to: "-") { sink in
        try sink.write(json ? MemoryStatisticsText.json(statistics) : MemoryStatisticsText.plain(statistics))
      }
      if !quiet { StandardError.warn(statistics.notices) }
    }
  }
}

/// Statistics for people and for programs.
enum MemoryStatisticsText {
  static func plain(_ statistics: MemoryStatistics) -> String {
    var lines = [
      "\(statistics.file): \(counted(statistics.units, "unit"))"
        + (statistics.version.map { ", TMX \($0)" } ?? "")
        + (statistics.creationTool.map { ", made by \($0)" } ?? "")
        + (statistics.sourceLanguage.map { ", source language \($0)" } ?? "")
    ]
    func add(_ name: String, _ value: String) {
      lines.append("  " + name + String(repeating: " ", count: max(1, 18 - name.count)) + value)
    }
    for (language, found) in statistics.languages.sorted(by: {
      ($1.value.variants, $0.key) < ($0.value.variants, $1.key)
    }) {
      add(language, "\(counted(found.variants, "text")), \(counted(found.characters, "character"))")
    }
    for status in TranslationUnit.Status.allCases {
      if let count = statistics.statuses[status], count < statistics.units || status != .automatic {
        add(status.rawValue, counted(count, "unit"))
      }
    }
    if statistics.withoutConfidence < statistics.units {
      for (bin, count) in statistics.confidences.enumerated() where count > 0 {
        add("confidence 0.\(bin)", counted(count, "unit"))
      }
      if statistics.withoutConfidence > 0 { add("no confidence", counted(statistics.withoutConfidence, "unit")) }
    }
    if statistics.withoutDate < statistics.units {
      for (year, count) in statistics.years.sorted(by: { $0.key < $1.key }) { add(year, counted(count, "unit")) }
      if statistics.withoutDate > 0 { add("no date", counted(statistics.withoutDate, "unit")) }
    }
    for (name, count) in [
      ("with notes", statistics.withNotes), ("with codes", statistics.withCodes), ("half empty", statistics.halfEmpty),
      ("same text", statistics.same), ("duplicates", statistics.duplicates ?? 0),
    ] where count > 0 { add(name, counted(count, "unit")) }
    if let ratios = statistics.ratios {
      add(
        "length ratio",
        "median \(decimals(ratios.median)), 95 in 100 between \(decimals(ratios.low)) and \(decimals(ratios.high))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func json(_ statistics: MemoryStatistics) -> String {
    func object(_ counts: [(String, Int)]) -> String {
      "{" + counts.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
    let languages = statistics.languages.sorted { $0.key < $1.key }.map { language, found in
      "\(quoted(language)):{\"variants\":\(found.variants),\"characters\":\(found.characters)}"
    }
    var members = [
      "\"format\":\"wasl-tm-stats/1\"", "\"file\":\(quoted(statistics.file))", "\"units\":\(statistics.units)",
      "\"languages\":{\(languages.joined(separator: ","))}",
      "\"status\":" + object(TranslationUnit.Status.allCases.map { ($0.rawValue, statistics.statuses[$0] ?? 0) }),
      "\"confidence\":[\(statistics.confidences.map(String.init).joined(separator: ","))]",
      "\"without_confidence\":\(statistics.withoutConfidence)",
      "\"years\":" + object(statistics.years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      "\"without_date\":\(statistics.withoutDate)", "\"with_notes\":\(statistics.withNotes)",
      "\"with_codes\":\(statistics.withCodes)", "\"half_empty\":\(statistics.halfEmpty)", "\"same\":\(statistics.same)",
    ]
    if let duplicates = statistics.duplicates { members.append("\"duplicates\":\(duplicates)") }
    if let ratios = statistics.ratios {
      members.append(
        "\"length_ratio\":{\"median\":\(ratios.median),\"low\":\(ratios.low),\"high\":\(ratios.high)}")
    }
    return "{" + members.joined(separator: ",") + "}\n"
  }

  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
