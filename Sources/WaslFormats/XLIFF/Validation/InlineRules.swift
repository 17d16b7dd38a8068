internal import WaslCore
internal import WaslXML

/// What holds between the inline elements of one side of a unit (XLIFF 2.1, sections 4.3.2 and 4.7).
struct InlineRules {
  private let content: InlineContent
  private let dataIDs: Set<String>
  private let scope: XLIFFScope

  init(_ content: InlineContent, dataIDs: Set<String>, in scope: XLIFFScope) {
    self.content = content
    self.dataIDs = dataIDs
    self.scope = scope
  }

  func check(_ faults: inout FaultList) {
    pairs(&faults)
    markers(&faults)
    for element in content.elements {
      data(element, &faults)
      copy(element, &faults)
      kind(element, &faults)
      rights(element, &faults)
      switch element.name {
      case "ec": endCode(element, &faults)
      case "cp": codePoint(element, &faults)
      case "mrk", "sm": comment(element, &faults)
      default: break
      }
    }
  }

  // MARK: Pairs

  private func pairs(_ faults: inout FaultList) {
    var begun: [String: ElementTree] = [:]
    var ended: Set<String> = []
    for element in content.elements {
      switch element.name {
      case "sc": if let id = element["id"] { begun[id] = element }
      case "ec":
        guard element["isolated"] != "yes", let id = element["startRef"] else { continue }
        ended.insert(id)
        guard let start = begun[id] else {
          if content.isComplete {
            faults.error(
              "<ec startRef=\"\(id)\"> has no <sc id=\"\(id)\"> before it in the \(content.side)",
              remedy: "add it, or write <ec id=\"\(id)\" isolated=\"yes\"/> where it is in another unit",
              at: element.location)
          }
          continue
        }
        agree(start, element, &faults)
      default: break
      }
    }
    for (id, start) in begun {
      if start["isolated"] == "yes", ended.contains(id) {
        faults.error(
          "<sc id=\"\(id)\"> is isolated, but its <ec> is in the unit", remedy: "remove isolated", at: start.location)
      } else if start["isolated"] != "yes", !ended.contains(id), content.isComplete {
        faults.error(
          "<sc id=\"\(id)\"> has no <ec startRef=\"\(id)\"> after it in the \(content.side)",
          remedy: "add it, or write isolated=\"yes\" where it is in another unit", at: start.location)
      }
    }
  }

  private func agree(_ start: ElementTree, _ end: ElementTree, _ faults: inout FaultList) {
    for name in ["canCopy", "canDelete", "canOverlap"] {
      guard let value = end[name], value != start[name] ?? "yes" else { continue }
      faults.error(
        "\(name) is “\(value)” here and “\(start[name] ?? "yes")” on the <sc> of the pair",
        remedy: "write the same on both", at: end.location)
    }
    guard let value = end["canReorder"] else { return }
    let wanted = start["canReorder"] ?? "yes" == "yes" ? "yes" : "no"
    if value != wanted {
      faults.error(
        "canReorder is “\(value)” here and “\(start["canReorder"] ?? "yes")” on the <sc> of the pair",
        remedy: "write \(wanted)", at: end.location)
    }
  }

  private func endCode(_ element: ElementTree, _ faults: inout FaultList) {
    if element["isolated"] == "yes" {
      if element["id"] == nil {
        faults.error("an isolated <ec> has no id", remedy: "add one", at: element.location)
      }
      if element["startRef"] != nil {
        faults.error("an isolated <ec> has a startRef", remedy: "use id instead", at: element.location)
      }
      return
    }
    if element["startRef"] == nil {
      faults.error(
        "<ec> has no startRef", remedy: "add it, or write isolated=\"yes\" where its <sc> is in another unit",
        at: element.location)
    }
    if element["id"] != nil {
      faults.error(
        "<ec> has an id but is not isolated", remedy: "remove id, or startRef and write isolated=\"yes\"",
        at: element.location)
    }
    if element["dir"] != nil {
      faults.error("<ec> has dir but is not isolated", remedy: "put it on the <sc>", at: element.location)
    }
    for attribute in element.tag.attributes {
      guard let namespace = attribute.name.namespace,
        namespace == XLIFFNamespace.formatStyle || namespace == XLIFFNamespace.sizeRestriction
      else { continue }
      faults.error(
        "<ec> has \(attribute.name) but is not isolated", remedy: "put it on the <sc>", at: element.location)
    }
  }

  private func markers(_ faults: inout FaultList) {
    var begun: [String: ElementTree] = [:]
    var ended: Set<String> = []
    for element in content.elements {
      if element.name == "sm", let id = element["id"] { begun[id] = element }
      guard element.name == "em", let id = element["startRef"] else { continue }
      if begun[id] == nil, content.isComplete {
        faults.error(
          "<em startRef=\"\(id)\"> has no <sm id=\"\(id)\"> before it in the \(content.side)", remedy: "add it",
          at: element.location)
      } else if !ended.insert(id).inserted {
        faults.error("a second <em> ends the annotation “\(id)”", remedy: "remove it", at: element.location)
      }
    }
    for (id, start) in begun where !ended.contains(id) && content.isComplete {
      faults.error(
        "<sm id=\"\(id)\"> has no <em startRef=\"\(id)\"> after it in the \(content.side)", remedy: "add it",
        at: start.location)
    }
  }

  // MARK: Single codes

  private func data(_ element: ElementTree, _ faults: inout FaultList) {
    for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
      guard let id = element[name], !dataIDs.contains(id) else { continue }
      faults.error(
        "\(name) is “\(id)”, but there is no <data> with this id in the unit's <originalData>",
        remedy: "add the data, or remove \(name)", at: element.location)
    }
  }

  private func copy(_ element: ElementTree, _ faults: inout FaultList) {
    guard let base = element["copyOf"] else { return }
    if ["dataRef", "dataRefStart", "dataRefEnd"].contains(where: { element[$0] != nil }) {
      faults.error(
        "a code has both copyOf and a reference to data", remedy: "keep one of the two", at: element.location)
    }
    guard let original = content.element(id: base) else {
      // A copy in the target may be of a code that stands in the source only.
      if content.side == "source" {
        faults.error(
          "copyOf is “\(base)”, but there is no code with this id", remedy: "name the code that is copied",
          at: element.location)
      }
      return
    }
    if original["canCopy"] == "no" {
      faults.error(
        "the code “\(base)” is copied, but its canCopy is “no”", remedy: "remove the copy", at: element.location)
    }
  }

  private func kind(_ element: ElementTree, _ faults: inout FaultList) {
    guard let subType = element["subType"] else { return }
    guard let type = element["type"] else {
      return faults.error("subType comes without type", remedy: "add type", at: element.location)
    }
    guard subType.hasPrefix("xlf:") else { return }
    let wanted = Self.standardSubTypes[subType]
    if wanted == nil {
      faults.error(
        "subType is “\(subType)”, which XLIFF does not define",
        remedy: "use a prefix of your own, or one of \(Self.standardSubTypes.keys.sorted().joined(separator: ", "))",
        at: element.location)
    } else if wanted != type {
      faults.error(
        "subType is “\(subType)” with the type “\(type)”", remedy: "write type=\"\(wanted ?? "")\"",
        at: element.location)
    }
  }

  /// The values with the prefix `xlf` and the type that each belongs to (XLIFF 2.1, section 4.3.1.34).
  private static let standardSubTypes = [
    "xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui",
  ]

  private func rights(_ element: ElementTree, _ faults: inout FaultList) {
    guard let order = element["canReorder"], order != "yes" else { return }
    // The end of a pair says nothing of its own.
    if element.name == "ec", element["isolated"] != "yes" { return }
    for name in ["canCopy", "canDelete"] where element[name] != "no" {
      faults.error(
        "canReorder is “\(order)”, but \(name) is “\(element[name] ?? "yes")”", remedy: "write \(name)=\"no\"",
        at: element.location)
    }
  }

  private func codePoint(_ element: ElementTree, _ faults: inout FaultList) {
    guard let text = element["hex"] else { return }
    guard (2...6).contains(text.utf8.count), let value = UInt32(text, radix: 16) else { return }
    let isAllowed: Bool =
      switch value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    if isAllowed {
      faults.error(
        "<cp hex=\"\(text)\"> stands for a character that XML allows", remedy: "write the character itself",
        at: element.location)
    }
  }

  /// A comment is either in the annotation or in a note of the unit.
  private func comment(_ element: ElementTree, _ faults: inout FaultList) {
    guard element["type"] == "comment" else { return }
    switch (element["value"], element["ref"]) {
    case (nil, nil):
      faults.error(
        "a comment has neither value nor ref", remedy: "add the comment as value, or a ref to a note of the unit",
        at: element.location)
    case (.some, .some):
      faults.error("a comment has both value and ref", remedy: "keep one of the two", at: element.location)
    default: break
    }
  }
}
