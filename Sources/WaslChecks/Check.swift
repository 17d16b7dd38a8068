/// Looks for one kind of error in one unit at a time.
///
/// A check is added by writing one file with a type that conforms and one line in ``CheckRegistry``; its catalogue
/// page comes from its declaration, and the examples in it are its first tests.
public protocol Check: Sendable {
  /// What the check is.
  static var declaration: CheckDeclaration { get }

  /// Prepares the check for two texts. What is slow belongs here: it is done once.
  init(_ settings: CheckSettings)

  /// Looks at one unit and hands what it finds to the collector.
  ///
  /// A unit with an empty side is only given to checks whose declaration says ``CheckDeclaration/seesUnpaired``.
  func check(_ unit: UnitAnalysis, into findings: inout FindingCollector)
}

extension Check {
  public static var id: String { declaration.id }
}
