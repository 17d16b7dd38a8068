/// Numbers for the names of attributes: those of TMX first and the same in every file, then what else a file uses.
struct TMXAttributeNames: Sendable {
  /// The attributes of TMX 1.4 and before.
  static let known: [String] = {
    // The most frequent ones first, where they are found soonest.
    var names = ["type", "xml:lang", "tuid"]
    for element in TMXElement.allCases {
      for name in element.required + element.optional where !names.contains(name) { names.append(name) }
    }
    return names
  }()

  static let language = number("xml:lang")
  static let oldLanguage = number("lang")
  static let identifier = number("tuid")
  static let type = number("type")
  static let sourceLanguage = number("srclang")
  static let creationDate = number("creationdate")
  static let changeDate = number("changedate")

  private static func number(_ name: String) -> Int32 {
    guard let index = known.firstIndex(of: name) else { preconditionFailure("\(name) is no attribute of TMX") }
    return Int32(index)
  }

  private var all = known

  subscript(_ number: Int32) -> String { all[Int(number)] }

  /// The number of a name, which is new where need be.
  mutating func number(of name: String) -> Int32 {
    if let index = all.firstIndex(of: name) { return Int32(index) }
    all.append(name)
    return Int32(all.count - 1)
  }
}
