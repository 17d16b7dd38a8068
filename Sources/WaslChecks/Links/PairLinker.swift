public import WaslCore
public import WaslLexicon
internal import WaslText

/// Finds in a pair the numbers, dates, names and words that stand for each other, and the numbers, dates and names that
/// have no partner: as the checks see them.
///
/// It keeps its memory from pair to pair; use it from one task at a time.
public final class PairLinker {
  private let sourceLanguage: LanguageTag
  private let targetLanguage: LanguageTag
  private let lexicon: Lexicon?

  /// Links of words that the lexicon thinks less probable are as often chance.
  private static let leastProbability: Float = 0.2
  /// Words that make up more of all text than this are particles, and light up everywhere: the, في.
  private static let mostCommon: Float = 0.002

  /// - Parameter lexicon: which words translate each other, from the source language to the target language.
  public init(source: LanguageTag, target: LanguageTag, lexicon: Lexicon? = nil) {
    sourceLanguage = source
    targetLanguage = target
    self.lexicon = lexicon
  }

  /// The tables for finding words are as large as the lexicon, so that they are made once.
  private lazy var shared = UnitAnalysis(
    [], source: sourceLanguage, target: targetLanguage, lexicon: lexicon, judging: .target)

  /// The links of one unit, in the order of the source and then of the target.
  public func links(in unit: TranslationUnit) -> [PairLink] {
    let analysis = shared
    analysis.read(unit)
    if analysis.isUnpaired { return [] }
    var taken = Taken()
    var links = numbers(analysis, &taken) + calendar(analysis, &taken) + names(analysis, &taken)
    links += terms(analysis, taken)
    return links.sorted { Self.key($0) < Self.key($1) }
  }

  /// For each cut of one side, how strongly the words speak against cutting the other side at each of its sentences: the sum
  /// of the probabilities of all links that would be parted.
  ///
  /// - Parameters:
  ///   - side: the side whose cut is given.
  ///   - count: how many of its sentences stay in the first part.
  /// - Returns: one more than the other side has sentences; the lowest is the best cut.
  public func costs(ofCutting unit: TranslationUnit, side: Finding.Side, at count: Int) -> [Double] {
    let analysis = shared
    analysis.read(unit)
    let own = side == .source ? unit.source : unit.target
    let other = side == .source ? unit.target : unit.source
    let ownStarts = Self.starts(own)
    let otherStarts = Self.starts(other)
    var costs = [Double](repeating: 0, count: other.count + 1)
    let ownSide = analysis.side(side)
    let otherSide = analysis.other(ownSide)
    for (token, link) in analysis.links.links(of: ownSide).enumerated() {
      guard case .linked(let partner, let probability) = link else { continue }
      let isFirst = Self.sentence(ownSide.tokens[token].range.lowerBound, ownStarts) < count
      let place = Self.sentence(otherSide.tokens[partner].range.lowerBound, otherStarts)
      for cut in costs.indices where (place < cut) != isFirst { costs[cut] += Double(probability) }
    }
    return costs
  }

  /// Where each sentence begins in the joined text, in bytes.
  private static func starts(_ sentences: [String]) -> [Int] {
    var starts: [Int] = []
    var offset = 0
    for sentence in sentences {
      starts.append(offset)
      offset += sentence.utf8.count + 1
    }
    return starts
  }

  private static func sentence(_ offset: Int, _ starts: [Int]) -> Int { (starts.lastIndex { $0 <= offset }) ?? 0 }

  private static func key(_ link: PairLink) -> (Int, Int) {
    (link.source.first?.lowerBound ?? .max, link.target.first?.lowerBound ?? .max)
  }

  /// The places that have a meaning already, in bytes: a name is no term as well.
  private struct Taken {
    var source: [Range<Int>] = []
    var target: [Range<Int>] = []

    mutating func add(_ source: Range<Int>?, _ target: Range<Int>?) {
      if let source { self.source.append(source) }
      if let target { self.target.append(target) }
    }
  }

  private func link(
    _ kind: PairLink.Kind, _ value: String? = nil, _ source: Range<Int>?, _ target: Range<Int>?, _ unit: UnitAnalysis,
    _ taken: inout Taken
  ) -> PairLink {
    taken.add(source, target)
    func codePoints(_ range: Range<Int>?, _ side: SideAnalysis) -> [Range<Int>] {
      range.map { [FindingCollector.codePoints($0, in: side.text.source)] } ?? []
    }
    return PairLink(
      kind: kind, value: value, source: codePoints(source, unit.source), target: codePoints(target, unit.target))
  }

  // MARK: The kinds

  private func numbers(_ unit: UnitAnalysis, _ taken: inout Taken) -> [PairLink] {
    let comparison = unit.shared(NumberComparison.self)
    var links: [PairLink] = []
    var target = AmountReader.amounts(of: unit.target, in: unit)
    for amount in AmountReader.amounts(of: unit.source, in: unit) {
      let place =
        target.firstIndex { $0.kind == amount.kind && $0.equals(amount) } ?? target.firstIndex { $0.equals(amount) }
      guard let place else { continue }
      let partner = target.remove(at: place)
      if amount.weight == .weak, partner.weight == .weak { continue }
      links.append(link(.number, amount.value.description, amount.range, partner.range, unit, &taken))
    }
    // Without partner is what the checks would report, not what they excuse.
    let lost = comparison.missing + comparison.changes.map(\.source)
    let gained = comparison.added + comparison.changes.map(\.target)
    for amount in lost { links.append(link(.number, amount.value.description, amount.range, nil, unit, &taken)) }
    for amount in gained { links.append(link(.number, amount.value.description, nil, amount.range, unit, &taken)) }
    return links
  }

  private func calendar(_ unit: UnitAnalysis, _ taken: inout Taken) -> [PairLink] {
    var links: [PairLink] = []
    var target = unit.target.dates
    for date in unit.source.dates {
      let values = [date.value] + date.alternatives
      guard
        let place = target.firstIndex(where: { other in
          values.contains(other.value) || other.alternatives.contains(date.value)
        })
      else { continue }
      links.append(link(.date, nil, date.range, target.remove(at: place).range, unit, &taken))
    }
    let comparison = unit.shared(CalendarComparison.self)
    for difference in [comparison.weekdays, comparison.months] {
      for name in difference.missing + difference.changes.map(\.source) {
        links.append(link(.date, nil, name.range, nil, unit, &taken))
      }
      for name in difference.added + difference.changes.map(\.target) {
        links.append(link(.date, nil, nil, name.range, unit, &taken))
      }
    }
    return links
  }

  private func names(_ unit: UnitAnalysis, _ taken: inout Taken) -> [PairLink] {
    guard let arabic = unit.arabic else { return [] }
    let latin = unit.other(arabic)
    func link(_ name: Int?, _ word: Int?) -> PairLink {
      let latinRange = name.map { latin.tokens[$0].range }
      let arabicRange = word.map { arabic.tokens[$0].range }
      return latin === unit.source
        ? self.link(.name, nil, latinRange, arabicRange, unit, &taken)
        : self.link(.name, nil, arabicRange, latinRange, unit, &taken)
    }
    let sounds = unit.shared(NameSounds.self)
    return sounds.pairs.map { link($0.latin, $0.arabic) }
      + unit.shared(NameComparison.self).losses.map { link($0.name, nil) }
  }

  /// Words that are each other's likeliest translation.
  private func terms(_ unit: UnitAnalysis, _ taken: Taken) -> [PairLink] {
    var links: [PairLink] = []
    var ignored = taken
    let words = unit.source.lexiconWords
    for (index, found) in unit.links.source.enumerated() {
      guard case .linked(let partner, let probability) = found, probability >= Self.leastProbability,
        case .linked(index, _) = unit.links.target[partner]
      else { continue }
      if words[index] >= 0, let lexicon, lexicon.sourceShare(words[index]) > Self.mostCommon { continue }
      let (source, target) = (unit.source.tokens[index].range, unit.target.tokens[partner].range)
      guard !taken.source.contains(where: { $0.overlaps(source) }),
        !taken.target.contains(where: { $0.overlaps(target) })
      else { continue }
      links.append(link(.term, nil, source, target, unit, &ignored))
    }
    return links
  }
}
