public import WaslCore

/// Which units of a translation memory are kept.
public struct MemoryFilter: Sendable, Hashable {
  /// The languages that a unit must have; of others it may have more.
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  /// The least confidence, 0 to 1. Units without one are kept unless ``needsConfidence``.
  public var leastConfidence: Double?
  public var needsConfidence: Bool
  /// What a person must have said.
  public var statuses: Set<TranslationUnit.Status>
  /// The earliest and the latest date (of a unit's last change, or its making), in TMX's form: `20240131T000000Z`.
  public var since: String?
  public var until: String?
  /// The bounds of the source's length by the target's, in Unicode code points.
  public var ratios: ClosedRange<Double>?
  /// The longest text of a side, in Unicode code points.
  public var longest: Int?
  /// Whether units with an empty side are dropped.
  public var dropsEmpty: Bool
  /// Whether units whose two sides are the same text are dropped.
  public var dropsSame: Bool
  /// Whether of units with the same two texts all but the first are dropped.
  public var dropsDuplicates: Bool

  public init() {
    needsConfidence = false
    statuses = []
    dropsEmpty = false
    dropsSame = false
    dropsDuplicates = false
  }
}

/// Why a unit was dropped.
public enum MemoryDropReason: String, Sendable, Hashable, Codable, CaseIterable {
  case language, empty, same, confidence, status, date, ratio, length, duplicate

  /// In words, for a line such as “12 dropped: …”.
  public var words: String {
    switch self {
    case .language: "lack one of the languages"
    case .empty: "have an empty side"
    case .same: "have the same text on both sides"
    case .confidence: "are below the confidence, or have none"
    case .status: "have another status"
    case .date: "are from another time, or of an unknown one"
    case .ratio: "have lengths that do not fit together"
    case .length: "are too long"
    case .duplicate: "are there already"
    }
  }
}

/// What a filter did.
public struct MemoryReport: Sendable, Hashable {
  public var read = 0
  public var written = 0
  public var dropped: [MemoryDropReason: Int] = [:]
  /// How many bytes the memory of duplicates took.
  public var duplicateBytes = 0
  /// What the user should know besides.
  public var notices: [Notice] = []

  public init() {}
}

/// Filters units one by one.
struct MemoryFiltering {
  private let filter: MemoryFilter
  private var memo = LanguageMemo()
  private var seen = HashTable()
  private var view = UnitView()

  init(_ filter: MemoryFilter) { self.filter = filter }

  var duplicateBytes: Int { filter.dropsDuplicates ? seen.byteCount : 0 }

  /// Why the unit is dropped, or `nil` where it stays.
  mutating func reason(_ record: TMXRecord) -> MemoryDropReason? {
    guard filter != MemoryFilter() else { return nil }
    view.look(at: record)
    let (source, target) = view.pair(
      record, source: filter.sourceLanguage, target: filter.targetLanguage, &memo)
    if filter.sourceLanguage != nil || filter.targetLanguage != nil, source == nil || target == nil {
      return .language
    }
    let lengths = (
      source: source.map { view.variants[$0].length } ?? 0, target: target.map { view.variants[$0].length } ?? 0
    )
    if filter.dropsEmpty, lengths.source == 0 || lengths.target == 0 { return .empty }
    if filter.dropsSame, view.areEqual(source, target) { return .same }
    if let least = filter.leastConfidence {
      let confidence = view.confidence(record)
      if confidence == nil && filter.needsConfidence || confidence.map({ $0 < least }) == true { return .confidence }
    }
    if !filter.statuses.isEmpty, !filter.statuses.contains(view.status(record, target: target)) { return .status }
    if filter.since != nil || filter.until != nil {
      guard let date = view.date(record) else { return .date }
      if let since = filter.since, date < since { return .date }
      if let until = filter.until, date > until { return .date }
    }
    if let ratios = filter.ratios {
      let ratio = Double(lengths.source) / Double(max(lengths.target, 1))
      if !ratios.contains(ratio) { return .ratio }
    }
    if let longest = filter.longest, max(lengths.source, lengths.target) > longest { return .length }
    if filter.dropsDuplicates, !seen.insert(view.hash(source, target)) { return .duplicate }
    return nil
  }
}
