internal import WaslCore

/// One message of a catalogue.
struct POEntry {
  var location: SourceLocation
  /// Remarks by translators, and by developers for them, line by line.
  var comments: [String] = []
  /// What programs have left for each other (`#.`), line by line.
  var extracted: [String] = []
  /// How many places in the program it stands at.
  var references = 0
  var flags: [String] = []
  var context: String?
  var id: String?
  var plural: String?
  /// The translations by number; a message without plural has the number 0.
  var translations: [Int: String] = [:]

  var isHeader: Bool { id == "" && context == nil }

  var isFuzzy: Bool { flags.contains("fuzzy") }

  init(at location: SourceLocation) { self.location = location }
}
