internal import WaslAlignment
internal import WaslCore

/// Aligning anew what nobody has decided.
extension ReviewSession {
  /// Begins to realign, in the background.
  ///
  /// - Parameters:
  ///   - from: the first bead that may change; the document's first if `nil`.
  ///   - to: the last, likewise.
  /// - Throws: `ActionRefusal` where the project is read-only, a bead is not there, or nothing is left to align.
  func realign(from: Int?, to: Int?, client: String?) throws -> JobView {
    try refuseWhereReadOnly()
    let start = try from.map { try place(of: $0) } ?? 0
    let end = try to.map { try place(of: $0) } ?? state.count - 1
    guard start <= end else { throw ActionRefusal("the last bead has to come after the first") }
    let plan = RealignmentPlan(state, within: start...end)
    guard plan.hasSomethingToDo else {
      throw ActionRefusal("everything there is decided", remedy: "reset or unfix beads to have them aligned anew")
    }
    realignTask?.cancel()
    let job = JobView(job: "realign", stage: "running", done: 0)
    jobs["realign"] = job
    events.send(SessionEvent(name: "progress", data: JSONBytes.encode(job)))
    let aligner = Aligner(
      sourceLanguage: state.sourceLanguage, targetLanguage: state.targetLanguage, lexicon: lexicon)
    let threads = options.threads
    realignTask = Task.detached(priority: .utility) { [weak self] in
      let result = Result { try plan.align(with: aligner, threads: threads) }
      await self?.endRealigning(plan, result, client: client)
    }
    return job
  }

  private func place(of bead: Int) throws(ActionRefusal) -> Int {
    guard let place = state.index(of: bead) else { throw ActionRefusal("there is no bead \(bead)", kind: .notFound) }
    return place
  }

  /// Realigns and waits for it.
  @discardableResult
  public func realignAndWait() async throws -> Int {
    let before = revision
    _ = try realign(from: nil, to: nil, client: nil)
    await realignTask?.value
    return revision - before
  }

  func stopRealigning() {
    realignTask?.cancel()
    if jobs.removeValue(forKey: "realign") != nil {
      events.send(
        SessionEvent(
          name: "progress", data: JSONBytes.encode(JobView(job: "realign", stage: "stopped", done: 1))))
    }
  }

  private func endRealigning(
    _ plan: RealignmentPlan, _ result: Result<[RealignmentPlan.NewBead], any Error>, client: String?
  ) {
    // Asked here, where nothing can stop it any more before it is done.
    guard !Task.isCancelled else { return }
    jobs["realign"] = nil
    var job = JobView(job: "realign", stage: "done", done: 1)
    do {
      let beads = try result.get()
      var nextBead = counters.bead
      let change = plan.change(to: beads, in: state, nextBead: &nextBead)
      let count = change.runs.reduce(0) { $0 + $1.added.count }
      if change.isEmpty {
        job.message = "Nothing had to change."
      } else {
        counters.bead = nextBead
        try commit(
          change, kind: .realign, type: "realign", undoes: nil, focus: change.runs.first?.added.first?.id,
          client: client, summary: "Realign: \(count) beads are others", telling: .listeners)
        job.message = "\(count) beads are others now."
      }
    } catch {
      job.stage = "failed"
      job.message = "\(error)"
    }
    events.send(SessionEvent(name: "progress", data: JSONBytes.encode(job)))
  }
}
