internal import WaslCore
internal import WaslXML

/// What holds within the notes, modules and extensions of a file, a group or a unit.
enum StructureRules {
  static func check(_ element: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    let inside = scope.inside(element)
    for notes in element.elements("notes", in: scope.core) {
      unique(notes.elements("note", in: scope.core), "note", "its <notes>", &faults)
      notes.walk { note in
        if note.name == "note" { ModuleRules.checkAttributes(note, in: inside, &faults) }
      }
    }
    ModuleRules.checkElements(of: element, in: inside, &faults)
    extensions(of: element, &faults)
  }

  /// Identifiers of extension elements: unique within the file, group or unit, for each namespace.
  private static func extensions(of element: ElementTree, _ faults: inout FaultList) {
    var seen: Set<String> = []
    var found: [(id: String, location: SourceLocation)] = []
    for child in element.children where child.namespace != nil && !XLIFFNamespace.isOurs(child.namespace) {
      child.walk { inner in
        guard !XLIFFNamespace.isOurs(inner.namespace), let id = inner["id"] ?? inner["xml:id"] else { return }
        if !seen.insert("\(inner.namespace ?? "") \(id)").inserted { found.append((id, inner.location)) }
      }
    }
    for (id, location) in found {
      faults.error(
        "a second element of an extension in <\(element.name)> has the id “\(id)”", remedy: "give each its own",
        at: location)
    }
  }

  /// Reports each element whose `id` an earlier one has.
  static func unique(
    _ elements: [ElementTree], _ noun: String, _ place: String, _ faults: inout FaultList
  ) {
    var seen: Set<String> = []
    for element in elements {
      guard let id = element["id"], !seen.insert(id).inserted else { continue }
      faults.error(
        "a second <\(element.tag.name)> of \(place) has the id “\(id)”", remedy: "give each \(noun) its own",
        at: element.location)
    }
  }
}
