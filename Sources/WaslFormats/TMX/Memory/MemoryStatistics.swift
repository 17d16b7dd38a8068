public import WaslCore

/// What is in a translation memory, counted.
public struct MemoryStatistics: Sendable, Hashable {
  public var file: String
  public var version: String?
  public var sourceLanguage: String?
  public var creationTool: String?
  public var units = 0
  /// For each language, as it is written, the variants and their Unicode code points.
  public var languages: [String: Language] = [:]
  /// Units by what a person has said.
  public var statuses: [TranslationUnit.Status: Int] = [:]
  /// Units by confidence: below 0.1, below 0.2 … up to 1; those without one are in no bin.
  public var confidences = [Int](repeating: 0, count: 10)
  public var withoutConfidence = 0
  /// Units by year of their last change.
  public var years: [String: Int] = [:]
  public var withoutDate = 0
  public var withNotes = 0
  public var withCodes = 0
  /// Units with fewer than two texts that hold something.
  public var halfEmpty = 0
  /// Units whose first two texts are the same.
  public var same = 0
  /// Units whose first two texts stand there before; `nil` where they were not counted.
  public var duplicates: Int?
  /// The median and the bounds that hold 95 of 100 units, of the first text's length by the second's in Unicode code
  /// points.
  public var ratios: Ratios?
  public var notices: [Notice] = []

  public struct Language: Sendable, Hashable {
    public var variants = 0
    public var characters = 0

    mutating func add(_ length: Int) {
      variants += 1
      characters += length
    }
  }

  public struct Ratios: Sendable, Hashable {
    public var median: Double
    public var low: Double
    public var high: Double
  }

  init(file: String) { self.file = file }
}

/// Counts units one by one, in memory that does not grow but for the hashes of duplicates.
struct MemoryCounting {
  private var view = UnitView()
  private var memo = LanguageMemo()
  private var seen: HashTable?
  private var duplicates = 0
  /// What is counted by language, as it is written.
  private var languages: [(name: [UInt8], counts: MemoryStatistics.Language)] = []
  /// Languages that are found by looking through a list; files in more are rare, and theirs take longer.
  private static let mostLanguages = 32
  /// Units by the ratio of their lengths: see `bin(_:)`.
  private var ratioBins = [Int](repeating: 0, count: MemoryCounting.binCount)
  private static let binCount = 1201

  init(countsDuplicates: Bool) { seen = countsDuplicates ? HashTable() : nil }

  mutating func count(_ record: TMXRecord, in statistics: inout MemoryStatistics) {
    statistics.units += 1
    view.look(at: record)
    for variant in view.variants { count(variant, record, &statistics) }
    let (source, target) = view.pair(record, source: nil, target: nil, &memo)
    statistics.statuses[view.status(record, target: target), default: 0] += 1
    if let confidence = view.confidence(record) {
      statistics.confidences[min(Int(confidence * 10), 9)] += 1
    } else {
      statistics.withoutConfidence += 1
    }
    if let date = view.date(record), date.utf8.count >= 4 {
      statistics.years[String(date.prefix(4)), default: 0] += 1
    } else {
      statistics.withoutDate += 1
    }
    if view.hasNotes { statistics.withNotes += 1 }
    if view.hasCodes { statistics.withCodes += 1 }
    guard let source, let target, view.variants[source].length > 0, view.variants[target].length > 0 else {
      statistics.halfEmpty += 1
      return
    }
    if view.areEqual(source, target) { statistics.same += 1 }
    if seen?.insert(view.hash(source, target)) == false { duplicates += 1 }
    ratioBins[Self.bin(Double(view.variants[source].length) / Double(view.variants[target].length))] += 1
  }

  private mutating func count(
    _ variant: UnitView.Variant, _ record: TMXRecord, _ statistics: inout MemoryStatistics
  ) {
    let range = variant.language ?? 0..<0
    for index in languages.indices where record.holds(languages[index].name, at: range) {
      return languages[index].counts.add(variant.length)
    }
    guard languages.count < Self.mostLanguages else {
      return statistics.languages[record.string(range), default: MemoryStatistics.Language()].add(variant.length)
    }
    languages.append((Array(record.bytes[range]), MemoryStatistics.Language(variants: 1, characters: variant.length)))
  }

  func finish(_ statistics: inout MemoryStatistics) {
    for (name, counts) in languages {
      statistics.languages[name.isEmpty ? "?" : String(decoding: name, as: UTF8.self)] = counts
    }
    if seen != nil { statistics.duplicates = duplicates }
    let total = ratioBins.reduce(0, +)
    guard total > 0 else { return }
    func quantile(_ share: Double) -> Double {
      var before = 0
      for (index, count) in ratioBins.enumerated() {
        before += count
        if Double(before) >= share * Double(total) { return Self.ratio(ofBin: index) }
      }
      return Self.ratio(ofBin: Self.binCount - 1)
    }
    statistics.ratios = MemoryStatistics.Ratios(
      median: quantile(0.5), low: quantile(0.025), high: quantile(0.975))
  }

  /// Up to 1 the bins are of a six-hundredth each of the ratio, above of its inverse: a relative step that is fine where
  /// ratios are.
  private static func bin(_ ratio: Double) -> Int {
    let half = Double(binCount / 2)
    return ratio <= 1 ? Int((ratio * half).rounded()) : binCount - 1 - Int((half / ratio).rounded())
  }

  private static func ratio(ofBin bin: Int) -> Double {
    let half = binCount / 2
    return bin <= half ? Double(bin) / Double(half) : Double(half) / Double(max(binCount - 1 - bin, 1))
  }
}
