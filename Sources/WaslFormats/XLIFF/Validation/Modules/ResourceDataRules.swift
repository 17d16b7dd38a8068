internal import WaslXML

/// Resource Data (XLIFF 2.1, section 5.5).
enum ResourceDataRules {
  private static let namespace = XLIFFNamespace.resourceData

  static func check(_ parent: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    let all = parent.elements("resourceData", in: namespace).flatMap(\.children)
    StructureRules.unique(
      all.filter { $0.namespace == namespace }, "item", "the enclosing <\(parent.name)>", &faults)
    for item in all where item.isElement("resourceItem", in: namespace) {
      for side in item.children where side.namespace == namespace && side.name != "reference" {
        content(of: side, &faults)
        language(of: side, in: scope, &faults)
      }
    }
  }

  private static func content(of side: ElementTree, _ faults: inout FaultList) {
    let isEmpty = side.children.isEmpty && !side.hasText
    if isEmpty, side["href"] == nil {
      faults.error("<\(side.tag.name)> is empty and has no href", remedy: "name the resource", at: side.location)
    } else if !isEmpty, side["href"] != nil {
      faults.error("<\(side.tag.name)> has both content and href", remedy: "keep one of the two", at: side.location)
    }
  }

  private static func language(of side: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    let wanted = side.name == "source" ? scope.sourceLanguage : scope.targetLanguage
    guard let found = side["xml:lang"], let wanted, found.lowercased() != wanted.lowercased() else { return }
    let problem =
      "<\(side.tag.name)> is in “\(found)”, but the document's \(side.name) language is “\(wanted)”"
    let remedy = "write xml:lang=\"\(wanted)\", or use <\(side.tag.name.prefix.map { "\($0):" } ?? "")reference>"
    // OASIS's own test suite has valid files with targets in other languages, though the specification forbids them.
    if side.name == "source" {
      faults.error(problem, remedy: remedy, at: side.location)
    } else {
      faults.warning(problem, remedy: remedy, at: side.location)
    }
  }
}
