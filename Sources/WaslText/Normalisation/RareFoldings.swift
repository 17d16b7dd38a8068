internal import Synchronization

/// The folding table of all scalars that are not common, made when the first of them is met: most texts have none, and
/// making it takes longer than aligning an article.
final class RareFoldings: Sendable {
  private final class Box: Sendable {
    let table: FoldingTable
    init(_ table: FoldingTable) { self.table = table }
  }

  private let rules: FoldingRules
  private let box = AtomicLazyReference<Box>()

  init(_ rules: FoldingRules) { self.rules = rules }

  var table: FoldingTable {
    if let made = box.load() { return made.table }
    let decompositions = Decompositions.all(presentationForms: rules.options.contains(.presentationForms))
    let complete = FoldingRules(rules.options, decompositions)
    return box.storeIfNil(Box(FoldingTable(complete, of: complete.scalars))).table
  }
}
