internal import WaslCore

/// Where the references of a unit lead: annotations, glossary entries and matches to places in it.
struct ReferenceRules {
  private let unit: ElementTree
  private let source: InlineContent
  private let target: InlineContent
  private let scope: XLIFFScope
  /// Segments, ignorables and inline elements of the source.
  private let spans: Set<String>

  init(
    _ unit: ElementTree, source: InlineContent, target: InlineContent, parts: [ElementTree], in scope: XLIFFScope
  ) {
    self.unit = unit
    self.source = source
    self.target = target
    self.scope = scope
    spans = Set(parts.compactMap { $0["id"] } + source.elements.compactMap { $0["id"] })
  }

  func check(_ faults: inout FaultList) {
    for element in source.elements + target.elements {
      guard element.name == "mrk" || element.name == "sm" else { continue }
      annotation(element, &faults)
      for name in ["locQualityIssuesRef", "provenanceRecordsRef"] {
        guard let text = element.attribute(name, in: XLIFFNamespace.its), text.hasPrefix("#") else { continue }
        resolve(text, "its:\(name)", element, &faults)
      }
    }
    var entries: [ElementTree] = []
    unit.walk { element in
      if element.namespace == XLIFFNamespace.glossary, element["ref"] != nil { entries.append(element) }
      if element.isElement("match", in: XLIFFNamespace.matches) { entries.append(element) }
    }
    for entry in entries { span(entry, &faults) }
  }

  /// A match, an entry or a translation is for a span of the unit's text.
  private func span(_ element: ElementTree, _ faults: inout FaultList) {
    guard let text = element["ref"] else { return }
    // Of a glossary OASIS's own test suite has a valid file with a reference that leads out of it.
    guard text.hasPrefix("#") || element.namespace == XLIFFNamespace.matches else {
      return faults.warning(
        "ref is “\(text)”, which is no place in this unit", remedy: "write # and the id of a span of its text",
        at: element.location)
    }
    guard let reference = parse(text, "ref", element, &faults) else { return }
    guard isHere(reference), let leaf = reference.selectors.last, !Self.isStructure(leaf.prefix) else {
      return faults.error(
        "ref is “\(text)”, which is no span of text in this unit",
        remedy: "name a segment, an annotation or a code of the unit, such as #1", at: element.location)
    }
    resolve(leaf, text, "ref", element, &faults)
  }

  private func annotation(_ element: ElementTree, _ faults: inout FaultList) {
    guard let text = element["ref"], text.hasPrefix("#") else { return }
    guard let reference = parse(text, "ref", element, &faults) else { return }
    if element["type"] == "comment" {
      guard isHere(reference), let leaf = reference.selectors.last, leaf.prefix == "n" else {
        return faults.error(
          "the comment's ref is “\(text)”, which is no note of this unit",
          remedy: "name one with #n= and its id", at: element.location)
      }
    }
    guard isHere(reference), let leaf = reference.selectors.last else { return }
    resolve(leaf, text, "ref", element, &faults)
  }

  private func resolve(_ text: String, _ name: String, _ element: ElementTree, _ faults: inout FaultList) {
    guard let reference = parse(text, name, element, &faults), isHere(reference), let leaf = reference.selectors.last
    else { return }
    resolve(leaf, text, name, element, &faults)
  }

  private func resolve(
    _ leaf: FragmentIdentifier.Selector, _ text: String, _ name: String, _ element: ElementTree,
    _ faults: inout FaultList
  ) {
    let isFound: Bool
    switch leaf.prefix {
    case nil: isFound = spans.contains(leaf.id)
    case "t": isFound = target.element(id: leaf.id) != nil
    case "n": isFound = isNamed(leaf.id, under: "notes")
    case "d": isFound = isNamed(leaf.id, under: "originalData")
    case .some(let prefix):
      guard let namespace = XLIFFNamespace.modulePrefixes[prefix] else { return }
      isFound = isNamed(leaf.id, in: namespace)
    }
    if !isFound {
      faults.error(
        "\(name) is “\(text)”, but there is nothing of this id in the unit", remedy: "correct it", at: element.location)
    }
  }

  private func isNamed(_ id: String, under parent: String) -> Bool {
    unit.elements(parent, in: scope.core).contains { $0.children.contains { $0["id"] == id } }
  }

  private func isNamed(_ id: String, in namespace: String) -> Bool {
    var isFound = false
    unit.walk { if $0.namespace == namespace, $0["id"] == id || $0["xml:id"] == id { isFound = true } }
    return isFound
  }

  /// Whether a reference leads into this unit. Without a unit or group in it, it does.
  private func isHere(_ reference: FragmentIdentifier) -> Bool {
    let chosen = reference.selectors.filter { Self.isStructure($0.prefix) }
    guard let last = chosen.last else { return !reference.isAbsolute }
    guard last.prefix == "u", last.id == unit["id"] else { return false }
    return chosen.first { $0.prefix == "f" }.map { $0.id == scope.fileID } ?? true
  }

  private static func isStructure(_ prefix: String?) -> Bool { prefix == "f" || prefix == "g" || prefix == "u" }

  private func parse(
    _ text: String, _ name: String, _ element: ElementTree, _ faults: inout FaultList
  ) -> FragmentIdentifier? {
    do throws(FragmentIdentifier.Fault) {
      return try FragmentIdentifier(text)
    } catch {
      faults.error(
        "\(name) is “\(text)”, but \(error.problem)", remedy: error.remedy, at: element.location)
      return nil
    }
  }
}
