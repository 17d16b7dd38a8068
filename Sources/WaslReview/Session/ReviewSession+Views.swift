internal import WaslChecks
internal import WaslCore
internal import WaslReports

extension ReviewSession {
  /// A bead as a unit, for the checks and for exports.
  func unit(_ bead: ReviewBead) -> TranslationUnit { UnitMaker.unit(bead, in: state) }

  func view(_ bead: ReviewBead, at place: Int) -> BeadView {
    let sourceSpans = SideSpans(bead.source.map { state.sentence($0)! })
    let targetSpans = SideSpans(bead.target.map { state.sentence($0)! })
    return BeadView(
      bead, at: place, in: state, isDoubtful: index.traits(of: bead.id).contains(.doubtful),
      findings: findings[bead.id].map { view($0, in: bead, sourceSpans, targetSpans) },
      links: linkViews(of: bead, sourceSpans, targetSpans))
  }

  private func view(
    _ finding: Finding, in bead: ReviewBead, _ source: SideSpans, _ target: SideSpans
  ) -> FindingView {
    let fix = finding.fix.flatMap { fix -> FindingView.FixView? in
      let spans = (fix.side == .source ? source : target).spans(fix.range)
      // A change over the border of two sentences cannot be shown in one, nor be made.
      guard spans.count == 1 else { return nil }
      return FindingView.FixView(
        side: fix.side.rawValue, at: spans[0], replacement: fix.replacement, certain: fix.isCertain)
    }
    return FindingView(
      fingerprint: finding.fingerprint, check: finding.check,
      title: CheckCatalogue.declaration(of: finding.check)?.title ?? finding.check,
      severity: finding.severity.rawValue, mqmCategory: finding.mqmCategory, message: finding.message,
      source: finding.source.flatMap(source.spans), target: finding.target.flatMap(target.spans),
      confidence: finding.confidence, fix: fix,
      ignored: FindingTable.scope(of: finding, in: bead, state.ignored)?.rawValue)
  }

  private func linkViews(of bead: ReviewBead, _ source: SideSpans, _ target: SideSpans) -> [LinkView] {
    if let known = links[bead.id] { return known }
    let made = linker.links(in: unit(bead)).map { link in
      LinkView(
        kind: link.kind.rawValue, value: link.value, source: link.source.flatMap(source.spans),
        target: link.target.flatMap(target.spans))
    }
    // Windows are looked at one after the other; the whole of a long document is not worth keeping.
    if links.count > 5_000 { links.removeAll(keepingCapacity: true) }
    links[bead.id] = made
    return made
  }

  /// More changed beads than a page takes one by one.
  private static let mostChanged = 200

  func changeView(
    _ ranges: [AppliedRange], _ touched: [Int], kind: JournalEntry.Kind, type: String, client: String?, focus: Int?
  ) -> ChangeView {
    let inRanges = Set(ranges.flatMap { $0.added + $0.removed })
    let others = touched.filter { !inRanges.contains($0) && state.bead($0) != nil }
    let isLarge = ranges.reduce(0) { $0 + $1.removed.count + $1.added.count } + others.count > Self.mostChanged
    var views: [ChangeView.RangeView] = []
    if !isLarge {
      views = ranges.map { range in
        ChangeView.RangeView(
          index: range.index, removed: range.removed,
          // A later range may have taken it away again; its own view is then of no interest.
          added: range.added.enumerated().compactMap { offset, id in
            state.bead(id).map { view($0, at: state.index(of: id) ?? range.index + offset) }
          })
      }
      for bead in others {
        guard let place = state.index(of: bead) else { continue }
        views.append(
          ChangeView.RangeView(index: place, removed: [bead], added: [view(state.bead(bead)!, at: place)]))
      }
    }
    let isOutOfStep = views.contains { range in
      ranges.contains { $0.index == range.index && $0.removed == range.removed && $0.added.count != range.added.count }
    }
    return ChangeView(
      revision: revision, before: revision - 1, kind: kind.rawValue, type: type, client: client,
      ranges: isOutOfStep ? [] : views, reload: isLarge || isOutOfStep, counts: index.counts,
      focus: focus ?? (touched.last { state.bead($0) != nil }), sentences: sentenceCounts,
      canUndo: !history.done.isEmpty, canRedo: !history.undone.isEmpty, undoLabel: history.undoLabel,
      redoLabel: history.redoLabel, sourceUnlocked: state.sourceIsUnlocked)
  }

  private var sentenceCounts: [String: Int] {
    ["source": state.sentenceCount(of: .source), "target": state.sentenceCount(of: .target)]
  }

  func entryView(_ entry: JournalEntry, undone: Set<Int>) -> EntryView {
    EntryView(
      revision: entry.revision, time: entry.time, author: entry.author, kind: entry.kind.rawValue, type: entry.type,
      undoes: entry.undoes, undone: undone.contains(entry.revision), beads: entry.beads, summary: entry.summary)
  }

  /// The entries whose work is not done at present.
  var undoneEntries: Set<Int> { Set(history.undone.map(\.revision)) }
}
