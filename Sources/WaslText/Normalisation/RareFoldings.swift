internal import Synchronization

/// The folding tables of all scalars that are not common, a table for each zone, made when its first scalar is met: most
/// texts have few of them (™, →), and making all tables takes longer than aligning an article.
final class RareFoldings: Sendable {
  /// Something that is made once, when it is first wanted.
  private final class Lazily<Value: Sendable>: Sendable {
    private final class Box: Sendable {
      let value: Value
      init(_ value: Value) { self.value = value }
    }

    private let box = AtomicLazyReference<Box>()

    func value(_ make: () -> Value) -> Value {
      if let made = box.load() { return made.value }
      return box.storeIfNil(Box(make())).value
    }
  }

  /// So many scalars make a zone; everything beyond the basic plane, which few texts have, is one.
  private static let zoneSize: UInt32 = 0x100
  private static let lastZone = 0x1_0000 / zoneSize

  private let options: Normalizer.Options
  private let rules = Lazily<FoldingRules>()
  private let tables = (0...lastZone).map { _ in Lazily<FoldingTable>() }

  init(_ options: Normalizer.Options) { self.options = options }

  /// The table with the entry of a scalar, which is not common.
  func table(of scalar: UInt32) -> FoldingTable {
    let zone = min(scalar / Self.zoneSize, Self.lastZone)
    return tables[Int(zone)].value {
      let rules = rules.value { FoldingRules(options, .all(presentationForms: options.contains(.presentationForms))) }
      let end = zone == Self.lastZone ? 0x10_FFFF : (zone + 1) * Self.zoneSize - 1
      return FoldingTable(rules, of: rules.scalars(in: zone * Self.zoneSize...end))
    }
  }
}
