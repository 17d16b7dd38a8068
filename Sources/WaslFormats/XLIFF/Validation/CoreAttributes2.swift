internal import WaslCore
internal import WaslXML

/// Which attributes the core's elements of XLIFF 2 have, and which values.
///
/// The schema says so too; but of inline elements, of which one may stand for another, it only says that the element does
/// not fit.
struct CoreAttributes2 {
  /// The attributes without a prefix that an element may have, and of which namespaces it may have others.
  private struct Allowance {
    var names: Set<String>
    /// `nil` is any namespace that is not XLIFF's own.
    var namespaces: Set<String>?
    var hasLanguage = false
    var hasSpace = false
  }

  private static let rights = ["canCopy", "canDelete", "canReorder", "copyOf", "type", "subType"]
  private static let structure = ["id", "canResegment", "translate", "srcDir", "trgDir"]
  private static let ofCodes: Set<String> = [XLIFFNamespace.formatStyle, XLIFFNamespace.sizeRestriction]
  private static let marker = Allowance(names: ["id", "translate", "type", "ref", "value"], namespaces: nil)

  private static func around(_ names: [String]) -> Allowance {
    Allowance(names: Set(names), namespaces: nil, hasLanguage: true, hasSpace: true)
  }

  private static func code(_ names: [String]) -> Allowance {
    Allowance(names: Set(rights + names), namespaces: ofCodes)
  }

  private static func plain(_ names: Set<String>) -> Allowance { Allowance(names: names, namespaces: []) }

  private static let elements: [String: Allowance] = [
    "xliff": around(["version", "srcLang", "trgLang"]), "file": around(structure + ["original"]),
    "group": around(structure + ["name", "type"]), "unit": around(structure + ["name", "type"]),
    "skeleton": plain(["href"]), "notes": plain([]), "originalData": plain([]), "ignorable": plain(["id"]),
    "note": around(["id", "appliesTo", "category", "priority", "ref"]),
    "segment": Allowance(
      names: ["id", "canResegment", "state", "subState"], namespaces: [XLIFFNamespace.plurals]),
    "data": Allowance(names: ["id", "dir"], namespaces: [], hasSpace: true),
    "source": Allowance(names: [], namespaces: [], hasLanguage: true, hasSpace: true),
    "target": Allowance(names: ["order"], namespaces: [], hasLanguage: true, hasSpace: true),
    "cp": plain(["hex"]), "em": plain(["startRef"]), "mrk": marker, "sm": marker,
    "ph": code(["id", "disp", "equiv", "dataRef", "subFlows"]),
    "pc": code([
      "id", "canOverlap", "dispStart", "dispEnd", "equivStart", "equivEnd", "dataRefStart", "dataRefEnd",
      "subFlowsStart", "subFlowsEnd", "dir",
    ]),
    "sc": code(["id", "canOverlap", "dataRef", "dir", "disp", "equiv", "isolated", "subFlows"]),
    "ec": code(["id", "canOverlap", "dataRef", "dir", "disp", "equiv", "isolated", "startRef", "subFlows"]),
  ]

  /// All attributes that a module has for elements of the core.
  private static let ofModules: [String: Set<String>] = [
    XLIFFNamespace.formatStyle: ["fs", "subFs"],
    XLIFFNamespace.sizeRestriction: [
      "sizeRestriction", "storageRestriction", "equivStorage", "sizeInfo", "sizeInfoRef",
    ],
    XLIFFNamespace.itsModule: ["domains", "lang"],
  ]

  private static let yesNo = ["yes", "no"]
  private static let directions = ["ltr", "rtl", "auto"]
  private static let kinds = ["fmt", "ui", "quote", "link", "image", "other"]

  /// The values of attributes that have a closed list of them.
  private static let values: [String: [String]] = [
    "canCopy": yesNo, "canDelete": yesNo, "canOverlap": yesNo, "canResegment": yesNo, "isolated": yesNo,
    "translate": yesNo, "srcDir": directions, "trgDir": directions, "dir": directions,
    "canReorder": ["yes", "firstNo", "no"], "state": ["initial", "translated", "reviewed", "final"],
    "appliesTo": ["source", "target"], "priority": (1...10).map { "\($0)" }, "xml:space": ["default", "preserve"],
  ]

  /// Checks the attributes of an element of the core.
  static func check(_ element: ElementTree, _ faults: inout FaultList) {
    guard let allowance = elements[element.name] else { return }
    for attribute in element.tag.attributes {
      let name = attribute.name.description
      guard isAllowed(attribute.name, by: allowance) else {
        faults.error(
          "<\(element.tag.name)> has an attribute \(name), which it cannot have", remedy: "remove it",
          at: element.location, isStructural: true)
        continue
      }
      check(name, attribute.value, of: element, &faults)
    }
  }

  private static func isAllowed(_ name: XMLName, by allowance: Allowance) -> Bool {
    if name.prefix == "xml" {
      return name.local == "lang" ? allowance.hasLanguage : name.local == "space" && allowance.hasSpace
    }
    guard let namespace = name.namespace else { return allowance.names.contains(name.local) }
    if let known = ofModules[namespace], !known.contains(name.local) { return false }
    // What modules allow where is the schema's to say.
    return allowance.namespaces.map { $0.contains(namespace) } ?? true
  }

  private static func check(
    _ name: String, _ value: String, of element: ElementTree, _ faults: inout FaultList
  ) {
    var known = values[name]
    let isMarker = element.name == "mrk" || element.name == "sm"
    let isOwn = name == "subType" || name == "subState" || name == "type"
    if name == "type", ["ph", "pc", "sc", "ec"].contains(element.name) { known = kinds }
    if isOwn, known == nil {
      let ours = isMarker ? ["generic", "comment", "term"] : []
      if !ours.contains(value), !hasPrefix(value) {
        faults.error(
          "\(name) is “\(value)”",
          remedy: "write " + (ours + ["a prefix of your own with a colon and the value"]).joined(separator: ", "),
          at: element.location, isStructural: true)
      }
    }
    if let known, !known.contains(value) {
      faults.error(
        "\(name) is “\(value)”", remedy: "write one of \(known.joined(separator: ", "))", at: element.location,
        isStructural: true)
    }
    if name == "hex", !(2...6).contains(value.utf8.count) || UInt32(value, radix: 16) == nil {
      faults.error(
        "hex is “\(value)”", remedy: "write the number of the character in hexadecimal, such as 001A",
        at: element.location, isStructural: true)
    }
  }

  /// Whether a value has the form `prefix:value`.
  private static func hasPrefix(_ value: String) -> Bool {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }
}
