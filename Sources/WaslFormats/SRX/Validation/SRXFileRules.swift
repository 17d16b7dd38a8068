internal import WaslCore
internal import WaslXML

/// The rules of SRX 2.0 beyond the schema: expressions are valid, and maps and language rules answer to each other.
struct SRXFileRules: ElementRules {
  var faults: FaultList
  private(set) var unitCount = 0

  private static let namespace = "http://www.lisa.org/srx20"
  private let isExpression: (String) -> Bool
  var stack = ElementStack()
  /// The language rules of the file, and which of them a map has named.
  private var languageRules: [String: SourceLocation] = [:]
  private var served: Set<String> = []
  /// Where a map serves every language, after which no other is reached.
  private var catchAll: SourceLocation?
  private var cascades = false
  private var formats: Set<String> = []

  init(file: String, isExpression: @escaping (String) -> Bool) {
    faults = FaultList(file: file)
    self.isExpression = isExpression
  }

  mutating func end() -> Bool {
    guard let element = stack.end() else { return false }
    guard element.namespace == Self.namespace else {
      if stack.open.isEmpty {
        faults.error(
          "the root is not in the namespace of SRX 2.0",
          remedy: "write <srx xmlns=\"\(Self.namespace)\" version=\"2.0\">",
          at: element.location)
      }
      return stack.open.isEmpty
    }
    switch element.name {
    case "header": cascades = element["cascade"] == "yes"
    case "formathandle": format(element)
    case "rule": rule(element)
    case "languagerule": languageRule(element)
    case "languagemap": map(element)
    case "srx":
      unserved()
      return true
    case "beforebreak", "afterbreak": stack.keep(element)
    default: break
    }
    return false
  }

  private mutating func format(_ element: ElementTree) {
    guard let type = element["type"], !formats.insert(type).inserted else { return }
    faults.error("a second <formathandle> has the type “\(type)”", remedy: "remove one", at: element.location)
  }

  private mutating func rule(_ rule: ElementTree) {
    unitCount += 1
    for part in rule.children where !part.text.isEmpty && !isExpression(part.text) {
      faults.error(
        "“\(part.text)” in <\(part.name)> is not an ICU regular expression",
        remedy: "SRX 2.0 asks for the syntax of ICU: see its user guide, “Regular Expressions”", at: part.location)
    }
    if rule.children.allSatisfy({ $0.text.isEmpty }) {
      faults.warning("the rule has no expression, and matches everywhere", remedy: "remove it", at: rule.location)
    }
  }

  private mutating func languageRule(_ element: ElementTree) {
    guard let name = element["languagerulename"] else { return }
    if languageRules.updateValue(element.location, forKey: name) != nil {
      faults.error(
        "a second <languagerule> is called “\(name)”", remedy: "give each its own name", at: element.location)
    }
  }

  private mutating func map(_ element: ElementTree) {
    if let name = element["languagerulename"] {
      served.insert(name)
      if languageRules[name] == nil {
        faults.error(
          "the map names the rules “\(name)”, which are not in the file",
          remedy: "the file has \(languageRules.keys.sorted().map { "“\($0)”" }.joined(separator: ", "))",
          at: element.location)
      }
    }
    guard let pattern = element["languagepattern"] else { return }
    if !isExpression(pattern) {
      faults.error(
        "the languagepattern “\(pattern)” is not an ICU regular expression", remedy: "correct it", at: element.location)
    }
    if !cascades, let catchAll {
      faults.warning(
        "the map is never reached, since the one on line \(catchAll.line ?? 0) serves every language",
        remedy: "put it before that one", at: element.location)
    }
    if pattern == ".*" { catchAll = catchAll ?? element.location }
  }

  private mutating func unserved() {
    for (name, location) in languageRules where !served.contains(name) {
      faults.warning("no map names the rules “\(name)”", remedy: "add a <languagemap>", at: location)
    }
  }
}
