/// How many sentences a bead has on each side.
struct BeadShape: Sendable, Hashable {
  let source: Int
  let target: Int
}
