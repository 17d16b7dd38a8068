internal import WaslCore

extension ReviewState {
  /// What is wrong with the state, or `nil` where everything is as it must be: every sentence is in exactly one bead, no
  /// bead is empty, and on each side the sentences stand in the document's order.
  public func fault() -> String? {
    var seen = [Bool](repeating: false, count: sentenceTable.count)
    var last: [Finding.Side: Int] = [:]
    for id in order {
      guard let bead = bead(Int(id)) else { return "bead \(id) is missing" }
      if bead.isEmpty { return "bead \(id) holds nothing" }
      for side in Finding.Side.allCases {
        for number in bead[side] {
          guard let sentence = sentence(number) else { return "bead \(id) holds sentence \(number), which is missing" }
          if sentence.side != side { return "sentence \(number) is on the other side" }
          if seen[number] { return "sentence \(number) is in two beads" }
          seen[number] = true
          if holder(of: number)?.id != bead.id { return "sentence \(number) does not know its bead" }
          if sentence.range.lowerBound < last[side] ?? 0 { return "sentence \(number) is out of order" }
          last[side] = sentence.range.lowerBound
        }
      }
    }
    for (number, sentence) in sentenceTable.enumerated() where sentence != nil && !seen[number] {
      return "sentence \(number) is in no bead"
    }
    if order.count != beadTable.count(where: { $0 != nil }) { return "a bead is nowhere in the document" }
    return nil
  }
}
