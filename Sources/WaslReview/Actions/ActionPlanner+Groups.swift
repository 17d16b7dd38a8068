internal import WaslCore

/// Which sentences stand together. No text is ever changed here.
extension ActionPlanner {
  /// The sentence goes to the bead that is `distance` away, and with it all that stand between it and that bead's own.
  func moveSentence(_ id: Int, _ direction: ReviewAction.Direction, _ distance: Int) throws(ActionRefusal) -> Plan {
    let (sentence, bead, index) = try sentence(id)
    let isUp = direction == .up
    guard (1...state.count).contains(distance),
      state.order.indices.contains(isUp ? index - distance : index + distance)
    else {
      throw ActionRefusal(
        "there is no bead \(isUp ? "above" : "below")", remedy: "take the sentence out of its bead to have it alone")
    }
    let side = sentence.side
    let place = bead[side].firstIndex(of: id)!
    let range = isUp ? index - distance..<index + 1 : index..<index + distance + 1
    var beads = range.map { state.bead(at: $0) }
    let (own, goal) = isUp ? (distance, 0) : (0, distance)
    let staying = isUp ? bead[side][(place + 1)...] : bead[side][..<place]
    let all = beads.flatMap { $0[side] }
    for at in beads.indices {
      switch at {
      case own: beads[at] = Self.changed(beads[at], side, Array(staying))
      case goal:
        beads[at] = Self.changed(
          beads[at], side, Array(isUp ? all.dropLast(staying.count) : all.dropFirst(staying.count)))
      case _ where !beads[at][side].isEmpty: beads[at] = Self.changed(beads[at], side, [])
      default: break
      }
    }
    // What was said of beads of which nothing is left goes where their sentences went.
    let heirs = beads.indices.filter { $0 == goal || beads[$0].isEmpty }
    beads[goal].notes = heirs.flatMap { beads[$0].notes }
    beads[goal].isMarked = heirs.contains { beads[$0].isMarked }
    let focus = beads[goal].id
    beads.removeAll(where: \.isEmpty)
    return Plan(replacing(range, with: beads), focus: focus)
  }

  private static func changed(_ bead: ReviewBead, _ side: Finding.Side, _ sentences: [Int]) -> ReviewBead {
    bead.regrouped(
      source: side == .source ? sentences : bead.source, target: side == .target ? sentences : bead.target)
  }

  func merge(_ first: Int, _ last: Int) throws(ActionRefusal) -> Plan {
    let (start, end) = (try bead(first).index, try bead(last).index)
    guard start < end else { throw ActionRefusal("the last bead has to come after the first") }
    let beads = (start...end).map { state.bead(at: $0) }
    var merged = beads[0].regrouped(source: beads.flatMap(\.source), target: beads.flatMap(\.target))
    merged.notes = beads.flatMap(\.notes)
    merged.isMarked = beads.contains { $0.isMarked }
    merged.isFixed = beads.contains { $0.isFixed }
    return Plan(replacing(start..<end + 1, with: [merged]), focus: merged.id)
  }

  mutating func split(
    _ id: Int, _ source: Int?, _ target: Int?, _ cut: (ReviewBead, Finding.Side, Int) -> Int
  ) throws(ActionRefusal) -> Plan {
    let (bead, index) = try bead(id)
    guard bead.source.count + bead.target.count > 1 else {
      throw ActionRefusal("the bead holds one sentence only", remedy: "split the sentence first")
    }
    for (count, side) in [(source, Finding.Side.source), (target, .target)] {
      if let count, !(0...bead[side].count).contains(count) {
        throw ActionRefusal("the bead has \(bead[side].count) \(side.rawValue) sentences, not \(count)")
      }
    }
    let first: (source: Int, target: Int)
    switch (source, target) {
    case (let source?, let target?): first = (source, target)
    case (let source?, nil): first = (source, cut(bead, .source, source))
    case (nil, let target?): first = (cut(bead, .target, target), target)
    case (nil, nil):
      // In the middle of the side that has more to cut.
      let side = bead.source.count >= bead.target.count ? Finding.Side.source : .target
      let middle = max(bead[side].count / 2, 1)
      let other = cut(bead, side, middle)
      first = side == .source ? (middle, other) : (other, middle)
    }
    let (source, target) = (bead.source, bead.target)
    let upper = bead.regrouped(source: Array(source[..<first.source]), target: Array(target[..<first.target]))
    let lower = newBead(
      source: Array(source[first.source...]), target: Array(target[first.target...]), isRegrouped: true)
    guard !upper.isEmpty, !lower.isEmpty else { throw ActionRefusal("one part would hold nothing") }
    return Plan(replacing(index..<index + 1, with: [upper, lower]), focus: upper.id)
  }

  mutating func unlink(_ id: Int) throws(ActionRefusal) -> Plan {
    let (bead, index) = try bead(id)
    guard !bead.isUnpaired else { throw ActionRefusal("the bead has one side only") }
    let upper = bead.regrouped(source: bead.source, target: [])
    let lower = newBead(source: [], target: bead.target, isRegrouped: true)
    return Plan(replacing(index..<index + 1, with: [upper, lower]), focus: upper.id)
  }

  mutating func unlinkSentence(_ id: Int) throws(ActionRefusal) -> Plan {
    let (sentence, bead, index) = try sentence(id)
    let side = sentence.side
    guard bead.source.count + bead.target.count > 1 else {
      throw ActionRefusal("the sentence stands alone already")
    }
    let sentences = bead[side]
    let isFirst = sentences.first == id
    guard isFirst || sentences.last == id else {
      throw ActionRefusal(
        "only the first and the last sentence of a side can be taken out", remedy: "split the bead first")
    }
    // An only sentence goes where its side stands: the source before the target.
    let goesBefore = sentences.count > 1 ? isFirst : side == .source
    var rest = sentences
    rest.removeAll { $0 == id }
    let kept = Self.changed(bead, side, rest)
    let alone = newBead(
      source: side == .source ? [id] : [], target: side == .target ? [id] : [], isRegrouped: true)
    return Plan(replacing(index..<index + 1, with: goesBefore ? [alone, kept] : [kept, alone]), focus: kept.id)
  }

  mutating func pair(_ source: [Int], _ target: [Int]) throws(ActionRefusal) -> Plan {
    let (first, firstTarget) = (try row(source, .source), try row(target, .target))
    let lower = min(first.lowerBound, firstTarget.lowerBound)
    let upper = max(first.upperBound, firstTarget.upperBound)
    let beads = (lower...upper).map { state.bead(at: $0) }
    if beads.count == 1, beads[0].source == source, beads[0].target == target {
      throw ActionRefusal("these sentences are a bead already")
    }
    let home = state.holder(of: source[0])!
    var sides = Cut(source: source, target: target)
    var before: [ReviewBead] = []
    var after: [ReviewBead] = []
    var usedIds: Set<Int> = [home.id]
    for bead in beads {
      let parts = sides.parts(of: bead)
      if bead.isFixed, bead.id != home.id, parts.count(where: { !$0.source.isEmpty || !$0.target.isEmpty }) > 1 {
        throw ActionRefusal("that would part bead \(bead.id), which is fixed", remedy: "unfix it first")
      }
      for (index, part) in parts.enumerated() where !part.source.isEmpty || !part.target.isEmpty {
        let piece: ReviewBead
        if part.source == bead.source, part.target == bead.target {
          piece = bead
          usedIds.insert(bead.id)
        } else if usedIds.insert(bead.id).inserted {
          // Left over, not made: realigning may pair it anew.
          var rest = bead.regrouped(source: part.source, target: part.target)
          rest.isRegrouped = false
          piece = rest
        } else {
          piece = newBead(source: part.source, target: part.target, isRegrouped: false)
        }
        if index == 0 { before.append(piece) } else { after.append(piece) }
      }
    }
    var paired = home.regrouped(source: source, target: target)
    // What was said of a bead of which nothing is left stays with its sentences.
    let left = Set((before + after).map(\.id))
    for bead in beads where bead.id != home.id && !left.contains(bead.id) {
      paired.notes += bead.notes
      paired.isMarked = paired.isMarked || bead.isMarked
    }
    return Plan(replacing(lower..<upper + 1, with: before + [paired] + after), focus: paired.id)
  }

  /// The beads in which sentences stand, which have to stand in a row.
  private func row(_ sentences: [Int], _ side: Finding.Side) throws(ActionRefusal) -> ClosedRange<Int> {
    guard let first = sentences.first, let last = sentences.last else {
      throw ActionRefusal("there are no \(side.rawValue) sentences to pair", remedy: "name sentences of both sides")
    }
    let (firstPlace, lastPlace) = (try sentence(first), try sentence(last))
    guard firstPlace.sentence.side == side else {
      throw ActionRefusal("sentence \(first) is not on the \(side.rawValue) side")
    }
    guard firstPlace.index <= lastPlace.index else { throw ActionRefusal("the sentences are not in order") }
    let all = (firstPlace.index...lastPlace.index).flatMap { state.bead(at: $0)[side] }
    guard let start = all.firstIndex(of: first), all[start...].starts(with: sentences) else {
      throw ActionRefusal("the \(side.rawValue) sentences do not stand in a row")
    }
    return firstPlace.index...lastPlace.index
  }

  /// Parts beads at a pair: what comes before it and what comes after.
  private struct Cut {
    let source: [Int]
    let target: [Int]
    private var isPastSource = false
    private var isPastTarget = false

    init(source: [Int], target: [Int]) {
      self.source = source
      self.target = target
    }

    /// To be called with the beads in order.
    mutating func parts(of bead: ReviewBead) -> [(source: [Int], target: [Int])] {
      let sources = Self.part(bead.source, at: source, &isPastSource)
      let targets = Self.part(bead.target, at: target, &isPastTarget)
      return [(sources.before, targets.before), (sources.after, targets.after)]
    }

    private static func part(_ sentences: [Int], at pair: [Int], _ isPast: inout Bool) -> (before: [Int], after: [Int])
    {
      var before: [Int] = []
      var after: [Int] = []
      for sentence in sentences {
        if pair.contains(sentence) {
          isPast = true
        } else if isPast {
          after.append(sentence)
        } else {
          before.append(sentence)
        }
      }
      return (before, after)
    }
  }
}
