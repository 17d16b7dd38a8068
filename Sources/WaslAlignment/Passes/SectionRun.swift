internal import Dispatch
internal import Synchronization
internal import WaslCore

/// Aligns the sections of a corridor, on as many threads as are given, and joins what they found.
struct SectionRun {
  let texts: PairedTexts
  let evidence: Evidence
  let model: FittedModel
  let corridor: Corridor
  /// How many sections are worked on at the same time. The result does not depend on it.
  let threads: Int
  let temperature: Float

  /// The beads of some sections, each for itself.
  func beads(of sections: [Section]) -> [[Bead]] {
    if threads == 1 || sections.count <= 1 { return sections.map(beads(of:)) }
    let results = Mutex(Array(repeating: [Bead](), count: sections.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, sections.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < sections.count else { return }
        let found = beads(of: sections[index])
        results.withLock { $0[index] = found }
      }
    }
    return results.withLock { $0 }
  }

  private func beads(of section: Section) -> [Bead] {
    let table = RatioTable(shapes: model.prior.shapes, corridor: corridor, section: section)
    var cost = SectionCost(texts, evidence, model, corridor, section)
    cost.fill(table)
    let insertion = model.prior.shapes.firstIndex { $0.source == 0 }!
    var search = SectionSearch(
      table, section, insertionPrior: model.prior.logarithms[insertion], temperature: temperature)
    return search.beads()
  }

  /// The beads of the whole corridor.
  func beads() -> [Bead] {
    let sections = Section.sections(of: corridor)
    var path = SectionPath()
    for (section, beads) in zip(sections, beads(of: sections)) {
      if path.append(section, beads) { continue }
      // Two sections whose paths do not meet are searched as one.
      repeat {
        let joined = path.lastSection.joined(with: section)
        path.removeLast()
        if path.append(joined, self.beads(of: joined)) { break }
      } while true
    }
    return path.beads
  }
}
