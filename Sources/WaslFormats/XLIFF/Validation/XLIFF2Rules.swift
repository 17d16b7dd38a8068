internal import WaslCore
internal import WaslXML

/// The rules of XLIFF 2.0, 2.1 and 2.2 beyond the schema: of the file as a whole here, of a unit in `UnitRules2`.
///
/// A unit is looked at as soon as it is complete, and then forgotten; of the file only identifiers are kept.
struct XLIFF2Rules: ElementRules {
  var faults: FaultList
  private(set) var unitCount = 0

  private let core: String
  var stack = ElementStack()
  private var fileIDs = SeenIdentifiers()
  private var groupIDs = SeenIdentifiers()
  private var unitIDs = SeenIdentifiers()
  /// References to units that have not come yet.
  private var openSubFlows: [(unit: String, location: SourceLocation)] = []
  private var isWithoutTargetLanguage = false
  /// Whether the open file has no unit or group yet, and the document no file.
  private var isEmpty = false
  private var isWithoutFile = true

  init(file: String, core: String) {
    faults = FaultList(file: file)
    self.core = core
  }

  private var scope: XLIFFScope {
    let root = stack.open.first
    return XLIFFScope(
      core: core, sourceLanguage: root?["srcLang"], targetLanguage: root?["trgLang"], ancestors: stack.open)
  }

  mutating func start(_ tag: XMLStartTag) {
    let element = ElementTree(tag, at: faults.location)
    if tag.name.namespace == core {
      CoreAttributes2.check(element, &faults)
      switch tag.name.local {
      case "xliff": root(element)
      case "file": file(element)
      case "group":
        isEmpty = false
        identify(element, among: \.groupIDs, in: "its file")
      case "unit":
        isEmpty = false
        unitCount += 1
        identify(element, among: \.unitIDs, in: "its file")
      default: break
      }
      if Self.structure.contains(tag.name.local) { ModuleRules.checkAttributes(element, in: scope, &faults) }
    }
    stack.start(tag, at: faults.location)
  }

  private static let structure: Set<String> = ["xliff", "file", "group", "unit"]

  mutating func end() -> Bool {
    guard let element = stack.end() else { return false }
    let scope = scope
    guard element.namespace == core else {
      stack.keep(element)
      return false
    }
    switch element.name {
    case "unit":
      UnitRules2(element, in: scope).check(&faults)
      collectSubFlows(element)
      needTargetLanguage(element)
    case "group", "file":
      StructureRules.check(element, in: scope, &faults)
      if element.name == "file" {
        closeSubFlows()
        if isEmpty { missing("the file has no <unit> and no <group>", at: element) }
      }
    case "xliff":
      StructureRules.check(element, in: scope, &faults)
      if isWithoutFile { missing("the document has no <file>", at: element) }
    case "skeleton":
      skeleton(element)
      return false
    default:
      stack.keep(element)
      return false
    }
    return true
  }

  // MARK: The root and the files

  private mutating func root(_ tag: ElementTree) {
    let version = tag["version"] ?? ""
    // XLIFF 2.2 allows the older numbers in its namespace.
    let versions = core == XLIFFNamespace.core22 ? ["2.2", "2.0", "2.1"] : ["2.0", "2.1"]
    if !versions.contains(version) {
      faults.error(
        "the version is “\(version)”",
        remedy: "write \(versions.joined(separator: " or ")) with the namespace \(core)")
    }
    checkLanguage(tag["srcLang"], "srcLang")
    checkLanguage(tag["trgLang"], "trgLang")
    isWithoutTargetLanguage = tag["trgLang"] == nil
  }

  private mutating func missing(_ problem: String, at element: ElementTree) {
    faults.error(problem, remedy: "add one", at: element.location, isStructural: true)
  }

  private mutating func file(_ file: ElementTree) {
    isWithoutFile = false
    isEmpty = true
    groupIDs = SeenIdentifiers()
    unitIDs = SeenIdentifiers()
    identify(file, among: \.fileIDs, in: "the document")
  }

  private mutating func identify(
    _ element: ElementTree, among seen: WritableKeyPath<XLIFF2Rules, SeenIdentifiers>, in place: String
  ) {
    guard let id = element["id"] else { return }
    if !NameToken.isValid(id) {
      faults.error("the id “\(id)” is no name token", remedy: "write it without /, # and spaces")
    }
    if !self[keyPath: seen].insert(id) {
      faults.error(
        "a second <\(element.name)> of \(place) has the id “\(id)”", remedy: "give each <\(element.name)> its own")
    }
  }

  private mutating func skeleton(_ skeleton: ElementTree) {
    let isEmpty = !skeleton.hasText && skeleton.children.isEmpty
    if isEmpty, skeleton["href"] == nil {
      faults.error("the <skeleton> is empty and has no href", remedy: "name the file with href", at: skeleton.location)
    } else if !isEmpty, skeleton["href"] != nil {
      faults.error(
        "the <skeleton> has both content and href", remedy: "keep one of the two", at: skeleton.location)
    }
  }

  private mutating func needTargetLanguage(_ unit: ElementTree) {
    guard isWithoutTargetLanguage else { return }
    let parts = unit.elements("segment", in: core) + unit.elements("ignorable", in: core)
    guard let target = parts.flatMap({ $0.elements("target", in: core) }).first else { return }
    isWithoutTargetLanguage = false
    faults.error(
      "there is a <target>, but <xliff> has no trgLang", remedy: "add trgLang with the target language to <xliff>",
      at: target.location)
  }

  // MARK: Sub-flows

  private mutating func collectSubFlows(_ unit: ElementTree) {
    unit.walk { element in
      guard element.namespace == core else { return }
      for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
        for id in element[name]?.split(whereSeparator: \.isWhitespace) ?? [] {
          if NameToken.isValid(String(id)) {
            openSubFlows.append((String(id), element.location))
          } else {
            faults.error(
              "\(name) has “\(id)”, which is no id of a unit", remedy: "separate ids by spaces", at: element.location)
          }
        }
      }
    }
    openSubFlows.removeAll { unitIDs.contains($0.unit) }
  }

  private mutating func closeSubFlows() {
    for (unit, location) in openSubFlows where !unitIDs.contains(unit) {
      faults.error(
        "there is no unit “\(unit)” in the file", remedy: "name the unit that holds the sub-flow", at: location)
    }
    openSubFlows = []
  }
}
