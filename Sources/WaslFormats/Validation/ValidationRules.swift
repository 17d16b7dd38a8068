internal import WaslXML

/// The rules of a format that its schema cannot say, applied event by event.
protocol ValidationRules {
  /// Where the rules put what they find; its location is set before each event.
  var faults: FaultList { get set }

  /// How many units have been seen.
  var unitCount: Int { get }

  /// Looks at an event.
  ///
  /// - Returns: whether something has ended, so that what was found in it may be told.
  mutating func visit(_ event: XMLEvent) -> Bool

  /// After the last event.
  mutating func finish()
}
