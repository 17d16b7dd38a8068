internal import WaslCore
internal import WaslXML

/// The rules of XLIFF 1.2 beyond the schema: of the file as a whole here, of a unit in `UnitRules1`.
struct XLIFF1Rules: ElementRules {
  var faults: FaultList
  private(set) var unitCount = 0

  private let namespace: String?
  var stack = ElementStack()
  private var groupIDs = SeenIdentifiers()
  private var unitIDs = SeenIdentifiers()
  /// What the header of the file declares.
  private var tools: Set<String> = []
  private var phases: Set<String> = []
  private var isWithoutTargetLanguage = false

  init(file: String, namespace: String?) {
    faults = FaultList(file: file)
    self.namespace = namespace
  }

  mutating func start(_ tag: XMLStartTag) {
    if tag.name.namespace == namespace {
      CoreAttributes1.check(tag, &faults)
      switch tag.name.local {
      case "xliff": root(tag)
      case "file": file(tag)
      case "group": identify(tag, among: \.groupIDs)
      case "trans-unit", "bin-unit":
        unitCount += 1
        identify(tag, among: \.unitIDs)
      default: break
      }
    }
    stack.start(tag, at: faults.location)
  }

  mutating func end() -> Bool {
    guard let element = stack.end() else { return false }
    guard element.namespace == namespace else {
      stack.keep(element)
      return false
    }
    let file = stack.open.first { $0.isElement("file", in: namespace) }
    switch element.name {
    case "header":
      header(element)
      if let file { reference(file["tool-id"], to: tools, "tool", "tool-id", at: file.location) }
      return true
    case "trans-unit":
      UnitRules1(element, file: file, namespace: namespace).check(&faults)
      references(of: element)
      if isWithoutTargetLanguage, let target = element.elements("target", in: namespace).first {
        isWithoutTargetLanguage = false
        faults.warning(
          "there is a <target>, but its <file> has no target-language", remedy: "add it", at: target.location)
      }
    case "bin-unit", "group", "body", "file", "xliff": break
    default:
      stack.keep(element)
      return false
    }
    return true
  }

  // MARK: The root and the files

  private mutating func root(_ tag: XMLStartTag) {
    let version = tag["version"]
    if version == "1.2", namespace != XLIFFNamespace.core12 {
      faults.error(
        "the namespace of XLIFF 1.2 is not declared", remedy: "add xmlns=\"\(XLIFFNamespace.core12)\" to <xliff>")
    }
  }

  private mutating func file(_ tag: XMLStartTag) {
    groupIDs = SeenIdentifiers()
    unitIDs = SeenIdentifiers()
    tools = []
    phases = []
    isWithoutTargetLanguage = tag["target-language"] == nil
    for name in ["source-language", "target-language"] { checkLanguage(tag[name], name) }
  }

  private mutating func identify(_ tag: XMLStartTag, among seen: WritableKeyPath<XLIFF1Rules, SeenIdentifiers>) {
    guard let id = tag["id"], !self[keyPath: seen].insert(id) else { return }
    faults.error(
      "a second <\(tag.name.local)> of the file has the id “\(id)”", remedy: "give each unit and each group its own")
  }

  private mutating func header(_ header: ElementTree) {
    for tool in header.elements("tool", in: namespace) {
      guard let id = tool["tool-id"], !tools.insert(id).inserted else { continue }
      faults.error("a second <tool> has the tool-id “\(id)”", remedy: "give each its own", at: tool.location)
    }
    for phase in header.elements("phase-group", in: namespace).flatMap({ $0.elements("phase", in: namespace) }) {
      reference(phase["tool-id"], to: tools, "tool", "tool-id", at: phase.location)
      guard let name = phase["phase-name"], !phases.insert(name).inserted else { continue }
      faults.error("a second <phase> has the name “\(name)”", remedy: "give each its own", at: phase.location)
    }
  }

  private mutating func references(of unit: ElementTree) {
    var found: [ElementTree] = []
    unit.walk { if $0.namespace == namespace { found.append($0) } }
    for element in found {
      reference(element["phase-name"], to: phases, "phase", "phase-name", at: element.location)
      if element.name == "alt-trans" {
        reference(element["tool-id"], to: tools, "tool", "tool-id", at: element.location)
      }
    }
  }

  private mutating func reference(
    _ value: String?, to known: Set<String>, _ noun: String, _ attribute: String, at location: SourceLocation
  ) {
    guard let value, !known.contains(value) else { return }
    faults.error(
      "\(attribute) is “\(value)”, but the header of the file has no <\(noun)> of this name",
      remedy: "add it to the <header>", at: location)
  }
}
