internal import ArgumentParser
internal import Wasl

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tm",
    abstract: "Merge, filter and count translation memories of any size.",
    discussion: """
      TMX files, plain or packed with gzip, are read once and unit by unit: memory does not grow with them. All that is \
      in a unit is kept. What was dropped, and why, is said on standard error.
      """,
    subcommands: [
      MemoryMergeCommand.self, MemoryDedupCommand.self, MemoryFilterCommand.self, MemoryStatsCommand.self,
    ])
}

/// What the commands that write a memory share.
struct MemoryOutput: ParsableArguments {
  @Option(name: [.short, .long], help: "The TMX file to write; .gz packs it; - for standard output.")
  var output: String

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func write(_ inputs: [String], _ filter: MemoryFilter) throws {
    let progress = Progress(quiet: quiet)
    let files = try inputs.map { try InputBytes(path: $0) }
    let report = try Output.write(to: output) { sink in
      try TranslationMemory.filter(files, with: filter, to: sink) { count in
        progress.show("\(count) units read")
      }
    }
    progress.clear()
    guard let report, !quiet else { return }
    StandardError.warn(report.notices)
    for reason in MemoryDropReason.allCases {
      if let count = report.dropped[reason] {
        StandardError.write("\(counted(count, "unit")) dropped that \(reason.words)\n")
      }
    }
    StandardError.write("\(counted(report.read, "unit")) read, \(report.written) written\n")
  }
}

struct MemoryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put memories together, in the order in which they are named.",
    discussion: """
      EXAMPLES
        wasl tm merge old.tmx new.tmx -o all.tmx
        wasl tm merge *.tmx.gz -o all.tmx.gz --dedup
      """)

  @Argument(help: "The TMX files; - for standard input.")
  var files: [String]

  @OptionGroup var out: MemoryOutput

  @Flag(help: "Drop units whose two texts are there already.")
  var dedup = false

  func run() throws {
    var filter = MemoryFilter()
    filter.dropsDuplicates = dedup
    try out.write(files, filter)
  }
}

struct MemoryDedupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedup",
    abstract: "Keep the first of all units with the same two texts.",
    discussion: """
      Texts are compared byte for byte, without inline codes, by a hash of 64 bits: 11 to 23 MB of memory a million units, \
      and a chance of one in a million that any of six million different units is taken for another.

      EXAMPLES
        wasl tm dedup memory.tmx -o smaller.tmx
        wasl tm dedup many.tmx -s ar -t en -o pair.tmx
      """)

  @Argument(help: "The TMX file; - for standard input.")
  var file: String

  @Option(
    name: [.short, .customLong("source-language")],
    help: "Look at this language; the first text of a unit if not given.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "And at this one; the second text if not given.")
  var targetLanguage: LanguageTag?

  @OptionGroup var out: MemoryOutput

  func run() throws {
    var filter = MemoryFilter()
    (filter.sourceLanguage, filter.targetLanguage) = (sourceLanguage, targetLanguage)
    filter.dropsDuplicates = true
    try out.write([file], filter)
  }
}

struct MemoryFilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Keep the units that are wanted.",
    discussion: """
      A unit stays where it passes every test that is asked for. Confidence is Wasl's, or else the score of bicleaner or \
      Bitextor; the status is Wasl's, or else what Trados, memoQ and Phrase write; dates are those of the last change.

      EXAMPLES
        wasl tm filter memory.tmx -o good.tmx --min-confidence 0.9
        wasl tm filter memory.tmx -o pair.tmx -s ar -t en --drop-empty --drop-same
        wasl tm filter memory.tmx -o recent.tmx --since 2024-01-31
        wasl tm filter memory.tmx -o even.tmx --ratio 0.5-2 --max-length 1000
        wasl tm filter memory.tmx -o reviewed.tmx --status accepted --status edited
      """)

  @Argument(help: "The TMX file; - for standard input.")
  var file: String

  @Option(name: [.short, .customLong("source-language")], help: "Keep units that have this language.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "And this one.")
  var targetLanguage: LanguageTag?

  @Option(
    name: .customLong("min-confidence"), help: "Drop units below this confidence, 0 to 1; those without one stay.")
  var leastConfidence: Double?

  @Flag(name: .customLong("need-confidence"), help: "With --min-confidence, drop units without one too.")
  var needsConfidence = false

  @Option(help: "Keep units of this status: automatic, accepted, edited or rejected; may be given several times.")
  var status: [TranslationUnit.Status] = []

  @Option(help: "Drop what was last changed before this day, as in 2024-01-31; and what has no date.")
  var since: String?

  @Option(help: "Drop what was last changed after this day; and what has no date.")
  var until: String?

  @Option(help: "Keep units whose source has between so many times the target's characters, as in 0.5-2.")
  var ratio: String?

  @Option(name: .customLong("max-length"), help: "Drop units with a longer text, in characters.")
  var longest: Int?

  @Flag(name: .customLong("drop-empty"), help: "Drop units with an empty side.")
  var dropsEmpty = false

  @Flag(name: .customLong("drop-same"), help: "Drop units with the same text on both sides.")
  var dropsSame = false

  @Flag(help: "Drop units whose two texts are there already.")
  var dedup = false

  @OptionGroup var out: MemoryOutput

  func validate() throws { _ = try filter() }

  func run() throws { try out.write([file], filter()) }

  private func filter() throws -> MemoryFilter {
    var filter = MemoryFilter()
    (filter.sourceLanguage, filter.targetLanguage) = (sourceLanguage, targetLanguage)
    if let leastConfidence, !(0...1).contains(leastConfidence) {
      throw ValidationError("--min-confidence is a probability, between 0 and 1.")
    }
    filter.leastConfidence = leastConfidence
    filter.needsConfidence = needsConfidence
    filter.statuses = Set(status)
    filter.since = try since.map { try Self.date($0, time: "000000", option: "--since") }
    filter.until = try until.map { try Self.date($0, time: "235959", option: "--until") }
    filter.ratios = try ratio.map(Self.ratios)
    filter.longest = longest
    filter.dropsEmpty = dropsEmpty
    filter.dropsSame = dropsSame
    filter.dropsDuplicates = dedup
    return filter
  }

  /// A day as TMX writes it.
  private static func date(_ day: String, time: String, option: String) throws -> String {
    let text = day.filter { $0 != "-" } + "T\(time)Z"
    guard TMXDate.isValid(text) else { throw ValidationError("\(option) is a day such as 2024-01-31.") }
    return text
  }

  private static func ratios(_ text: String) throws -> ClosedRange<Double> {
    let bounds = text.split(separator: "-").map { Double($0) }
    guard bounds.count == 2, let low = bounds[0], let high = bounds[1], low >= 0, low <= high else {
      throw ValidationError("--ratio is two numbers, as in 0.5-2.")
    }
    return low...high
  }
}
