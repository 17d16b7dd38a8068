public import WaslCore
internal import WaslLexicon

/// One unit with all that its checks share. What costs time is made when it is first asked for.
///
/// The same object is used for one unit after the other: keep values, not the object.
public final class UnitAnalysis {
  public let source: SideAnalysis
  public let target: SideAnalysis
  /// The sides whose own language is to be judged, their spelling, grammar and typography.
  public let judgedSides: [SideAnalysis]
  /// What the whole document does. Not complete while the document is being read.
  @exclusivity(unchecked) public internal(set) var profile = DocumentProfile()
  /// What the words of both sides sound like.
  let sounds = SoundMemory()
  /// All units of the document.
  public private(set) var units: [TranslationUnit]
  /// Which of them this is.
  @exclusivity(unchecked) public private(set) var index = 0

  /// What the checks share of this unit, and of which type each is: so few that looking through them is quicker than a
  /// dictionary. The types stand alone, so that no reference is counted on the way.
  // Here and below: what is kept is reached from inside this class alone, and never while it is being changed.
  @exclusivity(unchecked) private var analysisTypes: [ObjectIdentifier] = []
  @exclusivity(unchecked) private var analyses: [AnyObject] = []
  @exclusivity(unchecked) private var foundLinks: WordLinks?
  @exclusivity(unchecked) private var linkFinder = WordLinkFinder()
  /// The sides of other units, for ``links(ofSource:target:)``.
  @exclusivity(unchecked) private var other: (source: SideAnalysis, target: SideAnalysis)?

  init(
    _ units: [TranslationUnit], source: LanguageTag, target: LanguageTag, lexicon: Lexicon?,
    judging sides: CheckConfiguration.Sides, firstUnit: Int = 0, mostKeptBytes: Int = 0
  ) {
    self.units = units
    self.source = SideAnalysis(
      side: .source, language: source, lexicon: lexicon, firstUnit: firstUnit, unitCount: units.count,
      mostKeptBytes: mostKeptBytes)
    self.target = SideAnalysis(
      side: .target, language: target, lexicon: lexicon?.swapped, firstUnit: firstUnit, unitCount: units.count,
      mostKeptBytes: mostKeptBytes)
    judgedSides =
      switch sides {
      case .source: [self.source]
      case .target: [self.target]
      case .both: [self.source, self.target]
      }
  }

  /// Goes to a unit.
  func read(_ index: Int) {
    self.index = index
    source.read(Self.text(units[index].source), ofUnit: index)
    target.read(Self.text(units[index].target), ofUnit: index)
    foundLinks = nil
    analysisTypes.removeAll(keepingCapacity: true)
    analyses.removeAll(keepingCapacity: true)
  }

  /// Goes to a unit of no document.
  func read(_ unit: TranslationUnit) {
    units = [unit]
    read(0)
  }

  /// A side's text: its sentences joined by one space.
  static func text(_ sentences: [String]) -> String {
    sentences.count == 1 ? sentences[0] : sentences.joined(separator: " ")
  }

  public var unit: TranslationUnit { units[index] }
  /// Whether one side is empty.
  public var isUnpaired: Bool { source.isEmpty || target.isEmpty }

  public func side(_ side: Finding.Side) -> SideAnalysis { side == .source ? source : target }
  /// The side across.
  public func other(_ side: SideAnalysis) -> SideAnalysis { side === source ? target : source }
  /// The Arabic side, where there is one.
  public var arabic: SideAnalysis? { source.isArabic ? source : target.isArabic ? target : nil }
  /// The English side, where there is one.
  public var english: SideAnalysis? { source.isEnglish ? source : target.isEnglish ? target : nil }

  /// Which words have a counterpart on the other side.
  public var links: WordLinks {
    if let foundLinks { return foundLinks }
    let found = linkFinder.links(source, target)
    foundLinks = found
    return found
  }

  /// The links between one unit's source and another's target.
  func links(ofSource sourceIndex: Int, target targetIndex: Int) -> WordLinks {
    let (source, target) = other ?? (SideAnalysis(besides: self.source), SideAnalysis(besides: self.target))
    other = (source, target)
    source.read(Self.text(units[sourceIndex].source), ofUnit: sourceIndex, from: self.source)
    target.read(Self.text(units[targetIndex].target), ofUnit: targetIndex, from: self.target)
    return linkFinder.links(source, target)
  }

  /// What several checks of a family share, made when the first of them asks:
  /// `unit.shared(NumberComparison.self)`.
  public func shared<Analysis: SharedAnalysis>(_ type: Analysis.Type) -> Analysis {
    let key = ObjectIdentifier(type)
    for place in analysisTypes.indices where analysisTypes[place] == key {
      return unsafeDowncast(analyses[place], to: Box<Analysis>.self).value
    }
    // Making it may ask for others, which are added first.
    let made = Analysis(of: self)
    analysisTypes.append(key)
    analyses.append(Box(made))
    return made
  }

  /// The same for classes, which need no box around them.
  func shared<Analysis: SharedAnalysis & AnyObject>(_ type: Analysis.Type) -> Analysis {
    let key = ObjectIdentifier(type)
    for place in analysisTypes.indices where analysisTypes[place] == key {
      return unsafeDowncast(analyses[place], to: Analysis.self)
    }
    let made = Analysis(of: self)
    analysisTypes.append(key)
    analyses.append(made)
    return made
  }

  private final class Box<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}

/// What several checks of a family share of one unit.
public protocol SharedAnalysis {
  init(of unit: UnitAnalysis)
}
