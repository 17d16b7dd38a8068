internal import WaslCore
internal import WaslLexicon

/// The two passes over a pair of texts: the first fits the model to them, the second aligns by it.
struct AlignmentRun {
  private let texts: PairedTexts
  private let options: Aligner.Options
  private let hasLexicon: Bool
  private var evidence: Evidence
  private var model: FittedModel
  /// What lies before, between and after the beads that the user has fixed.
  private let corridors: [Corridor]

  /// A sample of so many source sentences is enough to fit the model to, in stretches of so many spread over the texts: a
  /// book may begin otherwise than it goes on.
  private static let sample = 500
  private static let stretch = 50
  /// Corridors of more nodes are refused: hours of work for texts that have hardly anything in common.
  private static let mostNodes = 40_000_000

  init(_ texts: PairedTexts, lexicon: Lexicon?, _ options: Aligner.Options) throws(AlignmentError) {
    self.texts = texts
    self.options = options
    hasLexicon = lexicon != nil
    var words: WordLinks?
    if let lexicon, options.evidence == .words {
      words = WordLinks(
        texts.source, texts.target, lexicon: lexicon, weight: options.weights.knownWords, options.weights)
    }
    evidence = Evidence(texts, words: words, options)
    model = FittedModel(texts, options)
    let regions = Self.regions(of: texts.region, between: options.anchors)
    var anchors: [Anchor] = []
    if regions.contains(where: { !Corridor.isWhole($0) }) {
      anchors = AnchorChain.heaviest(of: AnchorFinder(evidence).candidates(), targetCount: texts.target.sentenceCount)
    }
    corridors = regions.map { Corridor($0, along: anchors) }
    guard corridors.reduce(0, { $0 + $1.nodeCount }) <= Self.mostNodes else {
      throw .tooLong(sourceCount: texts.source.sentenceCount, targetCount: texts.target.sentenceCount)
    }
  }

  private static func regions(of whole: Region, between anchors: [Bead]) -> [Region] {
    var regions: [Region] = []
    var source = 0
    var target = 0
    for anchor in anchors {
      regions.append(
        Region(source: source..<anchor.source.lowerBound, target: target..<anchor.target.lowerBound))
      source = anchor.source.upperBound
      target = anchor.target.upperBound
    }
    regions.append(Region(source: source..<whole.source.upperBound, target: target..<whole.target.upperBound))
    return regions
  }

  mutating func alignment() -> Alignment {
    let learnsWords = !hasLexicon && options.evidence == .words
    // Words are learnt from everything; a model of lengths and bead types needs less.
    var first = learnsWords ? allBeads() : sampleBeads()
    if model.fit(to: first, of: texts) {
      first = learnsWords ? allBeads() : sampleBeads()
      model.fit(to: first, of: texts)
    }
    evidence.words?.fit(to: first, texts.source.stems, texts.target.stems, options.weights)
    if learnsWords {
      // What a lexicon of thousands of texts knows is not bettered by what one text teaches; without it, that is a lot.
      evidence.words = WordLinks(
        texts.source, texts.target, lexicon: DocumentLexicon.learnt(from: first, of: texts),
        weight: options.weights.learntWords, options.weights)
    }
    return Alignment(beads: allBeads())
  }

  private func run(_ corridor: Corridor) -> SectionRun {
    SectionRun(
      texts: texts, evidence: evidence, model: model, corridor: corridor, threads: options.threads,
      temperature: Float(options.weights.temperature))
  }

  private func allBeads() -> [Bead] {
    var beads: [Bead] = []
    for (index, corridor) in corridors.enumerated() {
      beads += run(corridor).beads()
      if index < options.anchors.count {
        let anchor = options.anchors[index]
        beads.append(Bead(source: anchor.source, target: anchor.target, score: 0, confidence: 1))
      }
    }
    return beads
  }

  /// The beads of a sample; of all, where the texts are not long.
  private func sampleBeads() -> [Bead] {
    let step = texts.source.sentenceCount / Self.sample
    guard step > 1 else { return corridors.flatMap { run($0).beads(of: Section.sections(of: $0)).flatMap(\.self) } }
    var number = 0
    return corridors.flatMap { corridor -> [Bead] in
      let stretches = Section.stretches(of: corridor, rows: Self.stretch)
      let chosen = stretches.indices.filter { (number + $0).isMultiple(of: step) }.map { stretches[$0] }
      number += stretches.count
      return run(corridor).beads(of: chosen).flatMap(\.self)
    }
  }
}
