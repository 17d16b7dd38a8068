internal import WaslCore

/// Beads as the rest of the toolkit knows them.
enum UnitMaker {
  static func unit(_ bead: ReviewBead, in state: ReviewState) -> TranslationUnit {
    let status: TranslationUnit.Status =
      switch bead.status {
      case .rejected: .rejected
      case _ where state.isEdited(bead): .edited
      case .accepted: .accepted
      case .automatic: .automatic
      }
    return TranslationUnit(
      id: String(bead.id), source: state.texts(bead.source), target: state.texts(bead.target),
      sourceCodes: codes(bead.source, state), targetCodes: codes(bead.target, state), score: bead.score,
      confidence: bead.confidence, status: status, notes: bead.notes.map(\.text))
  }

  static func units(_ state: ReviewState) -> [TranslationUnit] {
    state.order.map { unit(state.bead(Int($0))!, in: state) }
  }

  /// No lists where there is none at all.
  private static func codes(_ sentences: [Int], _ state: ReviewState) -> [[InlineCode]] {
    let codes = sentences.map { state.sentence($0)!.currentCodes }
    return codes.allSatisfy(\.isEmpty) ? [] : codes
  }
}
