internal import WaslChecks
internal import WaslCore

/// Checks in the background: of the whole document when it is opened and when the reviewer pauses, and of the beads that
/// an action changed at once.
extension ReviewSession {
  /// Beads before and after one that is checked again, for comparison.
  private static let neighbours = 3
  /// More changed beads than are checked before an action is answered.
  private static let mostAtOnce = 12
  /// How long the reviewer has to pause before the whole document is studied again.
  private static let pause = Duration.seconds(8)
  /// Beads that are gone through at once where all of them are: some milliseconds. Then actions may come in between.
  private static let atOnce = 2_000

  /// Checks the beads that a change changed, or leaves it to the next study where they are many.
  func recheck(_ change: Change) {
    let beads = contentBeads(of: change).filter { state.bead($0) != nil }
    guard !beads.isEmpty else { return }
    if knowledge != nil, beads.count <= Self.mostAtOnce { recheck(beads.sorted()) }
    if options.checksInBackground { study(after: Self.pause) }
  }

  private func recheck(_ beads: [Int]) {
    guard let knowledge else { return }
    for bead in beads {
      guard let place = state.index(of: bead) else { continue }
      let start = max(place - Self.neighbours, 0)
      let end = min(place + Self.neighbours + 1, state.count)
      let units = (start..<end).map { unit(state.bead(at: $0)) }
      let found = checker.findings(in: units, of: place - start..<place - start + 1, knowing: knowledge)
      set(found[0], of: bead)
    }
    try? project.write(findings: beads.map { ($0, findings[$0]) })
  }

  /// Takes what the checks found last time, but for beads that have changed since.
  func adopt(_ stored: [Int: [Finding]], readAt revision: Int) async {
    var adopted: [Int] = []
    for (place, (bead, found)) in stored.enumerated() {
      if place % Self.atOnce == 0 { await Task.yield() }
      guard contentTouches[bead, default: 0] <= revision, findings[bead].isEmpty else { continue }
      set(found, of: bead)
      adopted.append(bead)
    }
    if !adopted.isEmpty { tellFindings(adopted.sorted(), isComplete: false) }
  }

  private func set(_ found: [Finding], of bead: Int) {
    guard let current = state.bead(bead), findings[bead] != found else { return }
    index.remove(bead)
    findings.set(found, of: bead)
    index.add(current, in: state, findings, doubtBelow: settings.doubtBelow)
    version += 1
  }

  /// Studies the whole document once a time has passed in which nothing was changed.
  func study(after delay: Duration) {
    studyTask?.cancel()
    studyTask = Task.detached(priority: .background) { [weak self] in
      if delay > .zero { try? await Task.sleep(for: delay) }
      guard !Task.isCancelled, let work = await self?.beginStudy() else { return }
      let checker = work.checker
      let result = checker.study(work.units) { done in
        work.report(Double(done) / Double(2 * max(work.units.count, 1)))
        return !Task.isCancelled
      }
      await self?.endStudy(work, result)
      await self?.prepareSearching()
      FreedMemory.giveBack()
    }
  }

  /// What a study needs, taken out of the session.
  struct Study: Sendable {
    var checker: Checker
    var beads: [Int]
    var units: [TranslationUnit]
    var revision: Int
    var report: @Sendable (Double) -> Void
  }

  private func beginStudy() async -> Study {
    let events = self.events
    jobs["check"] = JobView(job: "check", stage: "running", done: 0)
    let begun = revision
    var beads: [Int] = []
    var units: [TranslationUnit] = []
    units.reserveCapacity(state.count)
    for (place, id) in state.order.enumerated() {
      if place % Self.atOnce == 0 { await Task.yield() }
      // What has changed since the beginning is checked again at the end.
      guard let bead = state.bead(Int(id)) else { continue }
      beads.append(bead.id)
      units.append(unit(bead))
    }
    return Study(
      checker: checker, beads: beads, units: units, revision: begun,
      report: { done in
        let job = JobView(job: "check", stage: "running", done: (done * 100).rounded() / 100)
        events.send(SessionEvent(name: "progress", data: JSONBytes.encode(job)))
      })
  }

  private func endStudy(_ work: Study, _ result: (findings: [[Finding]], knowledge: Checker.Knowledge)?) async {
    jobs["check"] = nil
    let stage = result == nil ? "stopped" : "done"
    events.send(
      SessionEvent(name: "progress", data: JSONBytes.encode(JobView(job: "check", stage: stage, done: 1))))
    guard let result else { return }
    var changed: [(bead: Int, findings: [Finding])] = []
    var stale: [Int] = []
    for (place, (bead, found)) in zip(work.beads, result.findings).enumerated() {
      if place % Self.atOnce == 0 { await Task.yield() }
      guard state.bead(bead) != nil else { continue }
      if contentTouches[bead, default: 0] > work.revision {
        stale.append(bead)
      } else if findings[bead] != found {
        set(found, of: bead)
        changed.append((bead, found))
      }
    }
    knowledge = result.knowledge
    let studied = Set(work.beads)
    stale += state.order.map(Int.init).filter { !studied.contains($0) }
    if stale.count <= 1_000 { recheck(stale) } else { study(after: Self.pause) }
    tellFindings(changed.map(\.bead) + stale, isComplete: true)
    if !project.isReadOnly {
      // In parts, so that actions come in between.
      for start in stride(from: 0, to: changed.count, by: 500) {
        let part = Array(changed[start..<min(start + 500, changed.count)])
        try? project.write(findings: part.filter { contentTouches[$0.bead, default: 0] <= work.revision })
        await Task.yield()
      }
    }
  }

  /// Folds all texts, so that the first search of a long document is as quick as the others.
  private func prepareSearching() async {
    for (place, id) in state.order.enumerated() {
      if place % Self.atOnce == 0 { await Task.yield() }
      guard let bead = state.bead(Int(id)) else { continue }
      for sentence in bead.source + bead.target { texts.prepare(state.sentence(sentence)!) }
    }
  }

  private struct FindingsView: Encodable {
    struct Item: Encodable {
      var id: Int
      var index: Int
      var findings: [FindingView]
    }

    var revision: Int
    var complete: Bool
    var beads: [Item]
    var counts: ReviewCounts
    var reload: Bool
  }

  private func tellFindings(_ beads: [Int], isComplete: Bool) {
    let isMany = beads.count > 200
    let items =
      isMany
      ? []
      : beads.compactMap { id -> FindingsView.Item? in
        guard let bead = state.bead(id), let place = state.index(of: id) else { return nil }
        return FindingsView.Item(id: id, index: place, findings: view(bead, at: place).findings)
      }
    let message = FindingsView(
      revision: revision, complete: isComplete, beads: items, counts: index.counts, reload: isMany)
    events.send(SessionEvent(name: "findings", data: JSONBytes.encode(message)))
  }
}
