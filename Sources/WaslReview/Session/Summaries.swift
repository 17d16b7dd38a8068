/// What an action did, in a line for people.
enum Summaries {
  static func summary(of action: ReviewAction, _ change: Change, in state: ReviewState) -> String {
    switch action {
    case .moveSentence(let sentence, let direction, 1): "Move sentence \(sentence) \(direction.rawValue)"
    case .moveSentence(let sentence, let direction, let distance):
      "Move sentence \(sentence) \(distance) beads \(direction.rawValue)"
    case .merge(let first, let last): "Merge beads \(first) to \(last)"
    case .split(let bead, _, _): "Split bead \(bead)"
    case .unlink(let bead): "Part the sides of bead \(bead)"
    case .unlinkSentence(let sentence): "Take sentence \(sentence) out of its bead"
    case .pair(let source, let target): "Pair sentences \(list(source)) with \(list(target))"
    case .splitSentence(let sentence, _): "Split sentence \(sentence)"
    case .joinSentences(let sentence): "Join sentence \(sentence) and the next"
    case .editText(let sentence, let text): "Edit sentence \(sentence): “\(shortened(text))”"
    case .revertText(let sentence): "Take back the edits of sentence \(sentence)"
    case .unlockSource(let value): value ? "Unlock the source" : "Lock the source"
    case .setStatus(let beads, .accepted): "Accept \(self.beads(beads))"
    case .setStatus(let beads, .rejected): "Reject \(self.beads(beads))"
    case .setStatus(let beads, .automatic): "Take back what was decided of \(self.beads(beads))"
    case .acceptThrough(let bead): "Accept \(counted(change)) up to bead \(bead)"
    case .acceptAbove(let confidence): "Accept \(counted(change)) of confidence \(confidence) or more"
    case .setFlag(let beads, .marked, let value): "\(value ? "Mark" : "Unmark") \(self.beads(beads))"
    case .setFlag(let beads, .fixed, let value): "\(value ? "Fix" : "Unfix") \(self.beads(beads))"
    case .addNote(let bead, let text): "Note on bead \(bead): “\(shortened(text))”"
    case .editNote(let bead, _, let text): "Change a note on bead \(bead): “\(shortened(text))”"
    case .removeNote(let bead, _): "Remove a note from bead \(bead)"
    case .ignoreFinding(let bead, let check, _, let scope):
      switch scope {
      case .here: "Ignore a finding of \(check) in bead \(bead ?? 0)"
      case .check: "Ignore all findings of \(check)"
      case .everywhere: "Ignore a finding of \(check) wherever it stands"
      }
    case .unignoreFinding(_, let check, _): "Show findings of \(check) again"
    case .applyFix(let bead, let check, _): "Mend what \(check) found in bead \(bead)"
    }
  }

  private static func beads(_ ids: [Int]) -> String {
    ids.count <= 5 ? "bead\(ids.count == 1 ? "" : "s") \(list(ids))" : "\(ids.count) beads"
  }

  private static func counted(_ change: Change) -> String {
    let count = change.statuses.reduce(0) { $0 + $1.beads.count }
    return count == 1 ? "1 bead" : "\(count) beads"
  }

  private static func list(_ ids: [Int]) -> String { ids.map(String.init).joined(separator: ", ") }

  private static func shortened(_ text: String) -> String {
    let start = text.prefix(60)
    return start.count < text.count ? start + "…" : text
  }
}
