public import WaslChecks
public import WaslCore
public import WaslLexicon

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A project being reviewed: the state in memory, every change written down before it is answered, checks and realigning
/// in the background, and news of all of it for whoever listens.
public actor ReviewSession {
  /// What a session works with.
  public struct Options: Sendable {
    /// Which words translate each other, from the source language to the target language; the bundled lexicon
    /// if not set.
    public var lexicon: Lexicon?
    public var usesBundledLexicon = true
    public var configuration = CheckConfiguration()
    /// How many cores realigning may use.
    public var threads = 2
    /// Where the user's settings are kept; nowhere if `nil`.
    public var settingsPath: String?
    /// The version of the program, for exports.
    public var toolVersion = "0"
    /// Whether checks run in the background.
    public var checksInBackground = true

    public init() {}
  }

  let project: ProjectFile
  let options: Options
  let lexicon: Lexicon?
  let checker: Checker
  let linker: PairLinker
  nonisolated let events = SessionEvents()

  var state: ReviewState
  public internal(set) var revision: Int
  var counters: ProjectFile.Counters
  var history: UndoHistory
  var findings: FindingTable
  var index = BeadIndex()
  var texts = FoldedTexts()
  var settings: UserSettings

  /// The links of beads that were shown, until something changes in them.
  var links: [Int: [LinkView]] = [:]
  /// For each bead touched in this session the revision that touched it last, and whose it was.
  var touches: [Int: (revision: Int, client: String?)] = [:]
  /// For each bead whose sentences or texts changed in this session, the revision.
  var contentTouches: [Int: Int] = [:]
  /// What a filter let through, until something changes.
  var filtered: (filter: BeadFilter, version: Int, beads: [Int32])?
  /// Counts everything that may change what a filter lets through.
  var version = 0

  /// What the checks learnt of the whole document; `nil` until the first study is done.
  var knowledge: Checker.Knowledge?
  var loadTask: Task<Void, Never>?
  var studyTask: Task<Void, Never>?
  var realignTask: Task<Void, Never>?
  var jobs: [String: JobView] = [:]

  /// Reads a project and begins to work on it.
  ///
  /// - Throws: `InputError` where the file is damaged.
  public init(_ project: ProjectFile, options: Options = Options()) throws(InputError) {
    self.project = project
    self.options = options
    let loaded = try project.load()
    state = loaded.state
    revision = loaded.revision
    counters = loaded.counters
    history = loaded.history
    findings = FindingTable(options.checksInBackground ? [:] : try project.findings())
    settings = UserSettings(path: options.settingsPath)
    let (source, target) = (loaded.state.sourceLanguage, loaded.state.targetLanguage)
    lexicon = options.lexicon ?? (options.usesBundledLexicon ? Lexicon.bundled(source: source, target: target) : nil)
    var checker = Checker(source: source, target: target, lexicon: lexicon, configuration: options.configuration)
    checker.mostKeptBytes = Self.mostKeptBytes
    self.checker = checker
    linker = PairLinker(source: source, target: target, lexicon: lexicon)
    for id in loaded.state.order {
      index.add(loaded.state.bead(Int(id))!, in: loaded.state, findings, doubtBelow: settings.doubtBelow)
    }
  }

  /// How many bytes of each side's texts a study keeps from one pass to the next: a quarter of what is usual. It runs beside
  /// the reviewer, who waits for nothing of it, in memory that 100,000 pairs have to share.
  private static let mostKeptBytes = 16_000_000

  /// Begins what runs in the background: what the checks found last time, and then what they find now.
  public func start() {
    guard options.checksInBackground else { return }
    let begun = revision
    loadTask = Task.detached(priority: .utility) { [project, weak self] in
      let stored = (try? project.findings()) ?? [:]
      await self?.adopt(stored, readAt: begun)
      // Not at once: to take 100,000 units out of the state would hold up the page's first view.
      await self?.study(after: .seconds(1))
    }
  }

  /// Ends everything; what was answered is on disk already.
  public func stop() async {
    events.close()
    await loadTask?.value
    studyTask?.cancel()
    realignTask?.cancel()
    await studyTask?.value
    // An alignment that runs is not waited for: what comes of it is thrown away.
    project.close()
  }

  public var counts: ReviewCounts { index.counts }
  /// The state as it is now.
  public var snapshot: ReviewState { state }
  public nonisolated var isReadOnly: Bool { project.isReadOnly }
  /// The project file's name without its folder.
  public nonisolated var projectName: String {
    project.path.split(separator: "/").last.map(String.init) ?? project.path
  }
  /// Tells those who listen that the connection lives.
  public nonisolated func beat() { events.send(SessionEvent(name: "", data: [])) }

  // MARK: Doing

  /// Does an action and writes it down.
  ///
  /// - Parameters:
  ///   - base: the revision that the user saw; where beads that the action names have changed since, it is refused.
  ///   - client: whose action it is, for telling it from those of other windows.
  /// - Throws: `ActionRefusal` where it cannot be done, `OutputError` where it cannot be written. Nothing has changed then.
  @discardableResult
  public func perform(_ action: ReviewAction, base: Int? = nil, client: String? = nil) throws -> Int {
    try perform(action, base: base, client: client) { summary, plan in
      try commit(
        plan.change, kind: .action, type: action.type, undoes: nil, client: client, summary: summary,
        telling: .listeners)
      return revision
    }
  }

  /// Does an action, and tells what changed.
  func change(_ action: ReviewAction, base: Int?, client: String?) throws -> ChangeView {
    try perform(action, base: base, client: client) { summary, plan in
      try commit(
        plan.change, kind: .action, type: action.type, undoes: nil, focus: plan.focus, client: client,
        summary: summary, telling: .everybody)!
    }
  }

  private func perform<Outcome>(
    _ action: ReviewAction, base: Int?, client: String?,
    _ commit: (_ summary: String, _ plan: ActionPlanner.Plan) throws -> Outcome
  ) throws -> Outcome {
    try refuseWhereReadOnly()
    try refuseConflicts(action, base, client)
    let before = counters
    let plan = try plan(action)
    do {
      return try commit(Summaries.summary(of: action, plan.change, in: state), plan)
    } catch {
      counters = before
      throw error
    }
  }

  func refuseWhereReadOnly() throws(ActionRefusal) {
    guard project.isReadOnly else { return }
    throw ActionRefusal(
      "the project is open read-only" + (project.holder.map { ": it is open in \($0)" } ?? ""), kind: .readOnly)
  }

  /// A planner holds the state, and a state that is held twice is copied when it changes: hence a function of its own.
  private func plan(_ action: ReviewAction) throws(ActionRefusal) -> ActionPlanner.Plan {
    var planner = ActionPlanner(
      state: state, author: settings.author, time: Timestamp.now, nextBead: counters.bead,
      nextSentence: counters.sentence, nextNote: counters.note)
    let plan = try planner.plan(
      action, findings: { findings[$0] }, hasGraveFinding: { index.worst(of: $0) >= 3 },
      cut: { bead, side, count in bestCut(of: bead, side, count) })
    counters = ProjectFile.Counters(
      bead: planner.nextBead, sentence: planner.nextSentence, note: planner.nextNote)
    return plan
  }

  private func refuseConflicts(_ action: ReviewAction, _ base: Int?, _ client: String?) throws(ActionRefusal) {
    guard let base, base < revision else { return }
    let named = action.named
    let beads = named.beads + named.sentences.compactMap { state.holder(of: $0)?.id }
    for bead in beads {
      guard let touch = touches[bead], touch.revision > base, client == nil || touch.client != client else { continue }
      throw ActionRefusal(
        "bead \(bead) has changed meanwhile", kind: .conflict, remedy: "look at it as it is now, and try again")
    }
  }

  /// Where to cut a bead's other side, by the words that would be parted and, where they do not tell, the lengths.
  private func bestCut(of bead: ReviewBead, _ side: Finding.Side, _ count: Int) -> Int {
    let unit = unit(bead)
    let own = (side == .source ? unit.source : unit.target).map { $0.unicodeScalars.count }
    let other = (side == .source ? unit.target : unit.source).map { $0.unicodeScalars.count }
    let wanted = Double(own[..<count].reduce(0, +)) / Double(max(own.reduce(0, +), 1))
    let whole = Double(max(other.reduce(0, +), 1))
    let costs = linker.costs(ofCutting: unit, side: side, at: count)
    return costs.indices.min { left, right in
      func length(_ cut: Int) -> Double { abs(Double(other[..<cut].reduce(0, +)) / whole - wanted) }
      // One clear pair of words weighs as much as being wrong by half of the text.
      return costs[left] + 2 * length(left) < costs[right] + 2 * length(right)
    } ?? 0
  }

  // MARK: Undoing

  /// Takes back the last actions.
  ///
  /// - Parameter steps: how many; as many as there are, where there are fewer.
  /// - Throws: `ActionRefusal` where there is nothing to undo, `OutputError` where it cannot be written.
  @discardableResult
  public func undo(steps: Int = 1) throws -> Int { try goBack(steps: steps, to: nil, client: nil).revision }

  /// Does again what was undone last.
  @discardableResult
  public func redo(steps: Int = 1) throws -> Int { try goForward(steps: steps, to: nil, client: nil).revision }

  func goBack(steps: Int, to goal: Int?, client: String?) throws -> ChangeView {
    let items = history.done.reversed()
    let chosen = goal.map { goal in Array(items.prefix { $0.revision > goal }) } ?? Array(items.prefix(max(steps, 1)))
    return try replay(chosen, kind: .undo, client: client)
  }

  func goForward(steps: Int, to goal: Int?, client: String?) throws -> ChangeView {
    let items = history.undone.reversed()
    let chosen = goal.map { goal in Array(items.prefix { $0.revision <= goal }) } ?? Array(items.prefix(max(steps, 1)))
    return try replay(chosen, kind: .redo, client: client)
  }

  private func replay(_ items: [UndoHistory.Item], kind: JournalEntry.Kind, client: String?) throws -> ChangeView {
    try refuseWhereReadOnly()
    guard let last = items.last else { throw ActionRefusal("there is nothing to \(kind.rawValue)") }
    let start = revision
    for item in items {
      let recorded = try project.change(ofEntry: item.revision)
      let view = try commit(
        kind == .undo ? recorded.inverse : recorded, kind: kind, type: item.type, undoes: item.revision,
        client: client, summary: "\(kind == .undo ? "Undo" : "Redo") \(item.type) of revision \(item.revision)",
        telling: items.count == 1 ? .everybody : .nobody)
      if let view { return view }
    }
    // Many at once are one change to whoever looks on, and too much of one to be told in parts.
    var view = changeView([], [], kind: kind, type: last.type, client: client, focus: nil)
    view.before = start
    view.reload = true
    tell(view)
    return view
  }

  // MARK: Committing

  /// Who is to hear of a change.
  enum Telling {
    case nobody
    /// Whoever listens, and only if somebody does: what is to be shown costs more than the change.
    case listeners
    /// Those, and the caller.
    case everybody
  }

  /// Applies a change, writes it, and tells of it.
  @discardableResult
  func commit(
    _ change: Change, kind: JournalEntry.Kind, type: String, undoes: Int?, focus: Int? = nil, client: String?,
    summary: String, telling: Telling
  ) throws -> ChangeView? {
    var touched = change.touchedBeads(in: state)
    let affected = beadsHidden(by: change)
    let gone = (touched + affected).filter { state.bead($0) != nil }
    var ranges: [AppliedRange] = []
    do { ranges = try state.apply(change) } catch { throw try mismatch(error) }
    let entry = JournalEntry(
      revision: revision + 1, time: Timestamp.now, author: settings.author, kind: kind, type: type, undoes: undoes,
      beads: Array((touched + affected).prefix(JournalEntry.mostBeads)), summary: summary)
    do {
      try project.write(
        entry, change, recorded: kind == .action || kind == .realign ? change : nil, leadingTo: state, counters)
    } catch {
      do { try state.apply(change.inverse) } catch { throw try mismatch(error) }
      throw error
    }
    // From here on nothing fails: it is on disk.
    revision = entry.revision
    version += 1
    history.add(revision: revision, kind: kind, type: type, undoes: undoes)
    touched = change.touchedBeads(in: state)
    for bead in Set(gone) { index.remove(bead) }
    forgetContent(of: change)
    for bead in Set(touched + affected) {
      touches[bead] = (revision, client)
      if let bead = state.bead(bead) { index.add(bead, in: state, findings, doubtBelow: settings.doubtBelow) }
    }
    recheck(change)
    guard telling == .everybody || (telling == .listeners && events.hasListeners) else { return nil }
    let view = changeView(ranges, touched + affected, kind: kind, type: type, client: client, focus: focus)
    tell(view)
    return view
  }

  private func tell(_ view: ChangeView) {
    events.send(SessionEvent(name: "change", data: JSONBytes.encode(view), revision: revision))
  }

  private func mismatch(_ error: ChangeMismatch) throws -> InputError {
    InputError(
      SourceLocation(file: project.path), "the journal does not fit the state: \(error)",
      remedy: "restore the file from a copy")
  }

  /// Beads in which another finding is shown once a rule comes or goes.
  private func beadsHidden(by change: Change) -> [Int] {
    guard let ignored = change.ignored else { return [] }
    let checks = Set(Set(ignored.before).symmetricDifference(ignored.after).map(\.check))
    return findings.findings.compactMap { bead, found in
      found.contains { checks.contains($0.check) } && state.bead(bead) != nil ? bead : nil
    }.sorted()
  }

  /// What was known of texts that are no longer so.
  private func forgetContent(of change: Change) {
    for sentence in change.sentences {
      if let id = sentence.after?.id ?? sentence.before?.id { texts.forget(id) }
    }
    for bead in contentBeads(of: change) {
      links[bead] = nil
      findings.set([], of: bead)
      contentTouches[bead] = revision
    }
  }

  /// The beads whose sentences or texts a change changes; some may not be there any more.
  func contentBeads(of change: Change) -> Set<Int> {
    var beads: Set<Int> = []
    for run in change.runs { beads.formUnion((run.removed + run.added).map(\.id)) }
    for sentence in change.sentences {
      if let id = sentence.after?.id ?? sentence.before?.id, let holder = state.holder(of: id) {
        beads.insert(holder.id)
      }
    }
    return beads
  }
}
