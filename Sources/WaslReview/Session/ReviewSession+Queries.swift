internal import WaslCore

/// What the page asks.
extension ReviewSession {
  struct WindowView: Encodable, Sendable {
    var revision: Int
    var offset: Int
    var total: Int
    var beads: [BeadView]
  }

  /// A window of the beads that a filter lets through.
  func window(offset: Int, limit: Int, around: Int?, filter: BeadFilter) -> WindowView {
    var offset = offset
    if filter.isEmpty {
      if let place = around.flatMap(state.index) { offset = max(place - limit / 2, 0) }
      let range = min(max(offset, 0), state.count)..<min(max(offset, 0) + limit, state.count)
      return WindowView(
        revision: revision, offset: range.lowerBound, total: state.count,
        beads: range.map { view(state.bead(at: $0), at: $0) })
    }
    let matches = matches(filter)
    if let around, let wanted = Int32(exactly: around), let place = matches.firstIndex(of: wanted) {
      offset = max(place - limit / 2, 0)
    }
    let range = min(max(offset, 0), matches.count)..<min(max(offset, 0) + limit, matches.count)
    return WindowView(
      revision: revision, offset: range.lowerBound, total: matches.count,
      beads: range.compactMap { place in
        let id = Int(matches[place])
        return state.index(of: id).map { view(state.bead(id)!, at: $0) }
      })
  }

  /// The ids of the beads that a filter lets through, in order.
  func matches(_ filter: BeadFilter) -> [Int32] {
    if filter.isEmpty { return state.order }
    if let filtered, filtered.filter == filter, filtered.version == version { return filtered.beads }
    let prepared = PreparedFilter(filter)
    let beads = state.order.filter {
      prepared.matches(state.bead(Int($0))!, state, index, findings, &texts)
    }
    filtered = (filter, version, beads)
    return beads
  }

  // MARK: Outline

  struct OutlineView: Encodable, Sendable {
    var revision: Int
    var beads: Int
    var start: [Int] = []
    var count: [Int] = []
    var confidence: [Int] = []
    var lowest: [Int] = []
    var unconfirmed: [Int] = []
    var accepted: [Int] = []
    var rejected: [Int] = []
    var marked: [Int] = []
    var doubtful: [Int] = []
    var findings: [Int] = []
    var worst: [Int] = []
    var matches: [Int]?
  }

  func outline(buckets: Int, filter: BeadFilter) -> OutlineView {
    var outline = OutlineView(revision: revision, beads: state.count)
    let buckets = min(buckets, state.count)
    let matching: Set<Int32>? = filter.isEmpty ? nil : Set(matches(filter))
    if matching != nil { outline.matches = [] }
    for bucket in 0..<buckets {
      let range = bucket * state.count / buckets..<(bucket + 1) * state.count / buckets
      var sum = 0.0
      var known = 0
      var lowest = 2.0
      var worst = 0
      var numbers = ReviewCounts()
      var matches = 0
      for place in range {
        let bead = state.bead(at: place)
        let traits = index.traits(of: bead.id)
        numbers.count(traits, visible: 0, ignored: 0, by: 1)
        worst = max(worst, index.worst(of: bead.id))
        if let confidence = bead.confidence {
          sum += confidence
          known += 1
          lowest = min(lowest, confidence)
        }
        if matching?.contains(state.order[place]) ?? false { matches += 1 }
      }
      outline.start.append(range.lowerBound)
      outline.count.append(range.count)
      outline.confidence.append(known == 0 ? -1 : Int((100 * sum / Double(known)).rounded()))
      outline.lowest.append(known == 0 ? -1 : Int((100 * lowest).rounded()))
      outline.unconfirmed.append(numbers.unconfirmed)
      outline.accepted.append(numbers.accepted)
      outline.rejected.append(numbers.rejected)
      outline.marked.append(numbers.marked)
      outline.doubtful.append(numbers.doubtful)
      outline.findings.append(numbers.withFindings)
      outline.worst.append(worst)
      if matching != nil { outline.matches?.append(matches) }
    }
    return outline
  }

  // MARK: The queue

  struct NextView: Encodable, Sendable {
    var revision: Int
    @OrNull var bead: Int?
    @OrNull var index: Int?
    var remaining: Int
    var wrapped: Bool
  }

  /// What ``next(after:wanting:backwards:byConfidence:filter:)`` looks for.
  enum Wanted: String, CaseIterable {
    case any, doubtful, finding, unconfirmed, marked, unpaired, note, fixed, rejected, queue

    var traits: BeadTraits {
      switch self {
      case .any: []
      case .doubtful: .doubtful
      case .finding: .finding
      case .unconfirmed, .queue: .unconfirmed
      case .marked: .marked
      case .unpaired: .unpaired
      case .note: .noted
      case .fixed: .fixed
      case .rejected: .rejected
      }
    }
  }

  func next(
    after from: Int?, wanting wanted: Wanted, backwards: Bool, byConfidence: Bool, filter: BeadFilter
  ) -> NextView {
    let traits = wanted.traits
    let matching: Set<Int32>? = filter.isEmpty ? nil : Set(matches(filter))
    // Places in the document of all that is wanted, in order.
    let places = state.order.indices.filter { place in
      let bead = state.order[place]
      return index.traits(of: Int(bead)).isSuperset(of: traits) && matching?.contains(bead) ?? true
    }
    var view = NextView(revision: revision, bead: nil, index: nil, remaining: places.count, wrapped: false)
    let here = from.flatMap(state.index)
    let others = places.filter { $0 != here }
    guard let first = others.first, let last = others.last else { return view }
    let chosen: Int
    if byConfidence {
      func key(_ place: Int) -> Double { state.bead(at: place).confidence ?? 2 }
      // The first of the least sure: `min` keeps the earlier of two equals.
      chosen = (backwards ? others.max { key($0) < key($1) } : others.min { key($0) < key($1) }) ?? first
    } else {
      let found = backwards ? others.last { $0 < here ?? .max } : others.first { $0 > here ?? -1 }
      chosen = found ?? (backwards ? last : first)
      view.wrapped = found == nil
    }
    view.bead = Int(state.order[chosen])
    view.index = chosen
    return view
  }

  // MARK: The project

  struct SideView: Encodable, Sendable {
    var name: String
    var language: String
    var direction: String
    var sentences: Int
  }

  struct ProjectView: Encodable, Sendable {
    var revision: Int
    var name: String
    var tool: String
    var readOnly: Bool
    @OrNull var holder: String?
    var source: SideView
    var target: SideView
    var counts: ReviewCounts
    var canUndo: Bool
    var canRedo: Bool
    @OrNull var undoLabel: String?
    @OrNull var redoLabel: String?
    var sourceUnlocked: Bool
    var doubtBelow: Double
    var checking: Bool
    var jobs: [JobView]
    var author: String
  }

  var projectView: ProjectView {
    ProjectView(
      revision: revision, name: projectName,
      tool: options.toolVersion, readOnly: project.isReadOnly, holder: project.holder, source: side(.source),
      target: side(.target), counts: index.counts, canUndo: !history.done.isEmpty, canRedo: !history.undone.isEmpty,
      undoLabel: history.undoLabel, redoLabel: history.redoLabel, sourceUnlocked: state.sourceIsUnlocked,
      doubtBelow: settings.doubtBelow, checking: knowledge == nil && options.checksInBackground,
      jobs: jobs.values.sorted { $0.job < $1.job }, author: settings.author)
  }

  private func side(_ side: Finding.Side) -> SideView {
    let language = state.language(of: side)
    return SideView(
      name: side == .source ? state.sourceName : state.targetName, language: language.description,
      direction: language.isRightToLeft ? "rtl" : "ltr", sentences: state.sentenceCount(of: side))
  }

  // MARK: Settings

  var settingsJSON: [UInt8] { settings.json }

  /// - Returns: whether it was a JSON object.
  func replaceSettings(by bytes: [UInt8]) throws -> Bool {
    let doubt = settings.doubtBelow
    guard try settings.replace(by: bytes) else { return false }
    if settings.doubtBelow != doubt {
      for id in state.order {
        index.remove(Int(id))
        index.add(state.bead(Int(id))!, in: state, findings, doubtBelow: settings.doubtBelow)
      }
      version += 1
      events.send(SessionEvents.reload(revision))
    }
    events.send(SessionEvent(name: "settings", data: settings.json))
    return true
  }

  // MARK: Listening

  func listen(since revision: Int?) -> AsyncStream<SessionEvent> {
    let (current, readOnly) = (self.revision, project.isReadOnly)
    return events.listen(since: revision, current: current) { client in
      SessionEvent(
        name: "hello",
        data: Array("{\"revision\":\(current),\"readOnly\":\(readOnly),\"client\":\"\(client)\"}".utf8))
    }
  }
}
