internal import WaslCore
internal import WaslXML

/// The rules of TBX beyond the schema: language tags, identifiers and what they point at, the style's data categories.
struct TBXRules: ElementRules {
  var faults: FaultList
  private(set) var unitCount = 0

  private let namespace: String?
  private let isOld: Bool
  var stack = ElementStack()
  private var identifiers = SeenIdentifiers()
  /// References to elements that have not come yet.
  private var openTargets: [(id: String, location: SourceLocation)] = []
  private var style: String?

  init(file: String, namespace: String?, isOld: Bool) {
    faults = FaultList(file: file)
    self.namespace = namespace
    self.isOld = isOld
  }

  mutating func finish() {
    for (id, location) in openTargets where !identifiers.contains(id) {
      faults.error("target is “\(id)”, but nothing in the file has this id", remedy: "correct it", at: location)
    }
  }

  mutating func start(_ tag: XMLStartTag) {
    if stack.open.isEmpty { root(tag) }
    if let id = tag["id"], !identifiers.insert(id) {
      faults.error("a second element has the id “\(id)”", remedy: "give each element its own")
    }
    // What <xref> names is outside the file.
    if let target = tag["target"], tag.name.local != "xref", !identifiers.contains(target) {
      openTargets.append((target, faults.location))
    }
    if let language = checkLanguage(tag["xml:lang"], "xml:lang"), let warning = TMXLanguage.regionWarning(language) {
      faults.warning(warning)
    }
    if tag.name.local == "conceptEntry" || tag.name.local == "termEntry" { unitCount += 1 }
    category(tag)
    stack.start(tag, at: faults.location)
  }

  private mutating func root(_ tag: XMLStartTag) {
    style = tag["style"]
    if !isOld, tag.name.namespace != namespace {
      faults.error(
        "the root is not in the namespace of TBX 3", remedy: "write <tbx xmlns=\"\(TBXValidator.namespace)\" …>")
    }
    if isOld, let type = tag["type"], type != "TBX" {
      faults.warning("the type is “\(type)”", remedy: "write TBX")
    }
    if isOld, namespace != nil {
      faults.warning("a namespace is declared, but TBX 2 has none", remedy: "remove the declaration")
    }
  }

  /// A file keeps to its style: elements of other namespaces in DCT, the attribute type in DCA.
  private mutating func category(_ tag: XMLStartTag) {
    guard !isOld, let style else { return }
    if style == "dca", tag.name.namespace != namespace {
      faults.error(
        "<\(tag.name)> is a data category of the style DCT, but the file's style is DCA",
        remedy: "write style=\"dct\" in <tbx>, or the category as an attribute type")
    } else if style == "dct", tag.name.namespace == namespace, tag["type"] != nil,
      Self.categories.contains(tag.name.local)
    {
      faults.error(
        "<\(tag.name)> has a type, as in the style DCA, but the file's style is DCT",
        remedy: "write style=\"dca\" in <tbx>, or the category as an element")
    }
  }

  private static let categories: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "termNote", "transac", "transacNote",
  ]

  mutating func end() -> Bool {
    guard let element = stack.end() else { return false }
    guard element.namespace == namespace else {
      stack.keep(element)
      return stack.open.isEmpty
    }
    switch element.name {
    case "conceptEntry", "termEntry":
      entry(element)
      return true
    case "tbx", "martif": return true
    case "body", "text", "back", "tbxHeader", "martifHeader": return false
    default:
      stack.keep(element)
      return false
    }
  }

  private mutating func entry(_ entry: ElementTree) {
    openTargets.removeAll { identifiers.contains($0.id) }
    var languages: Set<String> = []
    var terms: [ElementTree] = []
    for section in entry.children where section.name == "langSec" || section.name == "langSet" {
      if let language = section["xml:lang"], !languages.insert(language.lowercased()).inserted {
        faults.error(
          "the entry has a second <\(section.name)> in “\(language)”", remedy: "put their terms together",
          at: section.location)
      }
      section.walk { if $0.name == "term" { terms.append($0) } }
    }
    for term in terms where !term.hasText && term.children.isEmpty {
      faults.error("the term is empty", remedy: "write it, or remove its section", at: term.location)
    }
    codes(of: entry)
  }

  /// Inline codes of TBX 3 come in pairs, as in XLIFF.
  private mutating func codes(of entry: ElementTree) {
    var begun: [String: SourceLocation] = [:]
    var ended: [(id: String, location: SourceLocation)] = []
    entry.walk { element in
      guard element.namespace == namespace, element["isolated"] != "yes" else { return }
      if element.name == "sc", let id = element["id"] { begun[id] = element.location }
      if element.name == "ec", let id = element["startRef"] { ended.append((id, element.location)) }
    }
    for (id, location) in ended where begun.removeValue(forKey: id) == nil {
      faults.error("<ec startRef=\"\(id)\"> has no <sc id=\"\(id)\">", remedy: "add it", at: location)
    }
    for (id, location) in begun {
      faults.error("<sc id=\"\(id)\"> has no <ec startRef=\"\(id)\">", remedy: "add it", at: location)
    }
  }
}
