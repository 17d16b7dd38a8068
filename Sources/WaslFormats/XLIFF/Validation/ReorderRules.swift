internal import WaslCore

/// Codes that must keep their order: each sequence begins with `canReorder="firstNo"` and goes on with `no`
/// (XLIFF 2.1, section 4.7.2.4.4, "Non-Reorderable Codes").
enum ReorderRules {
  /// A code of a sequence, and the paired code around it.
  private struct Link: Equatable {
    var id: String
    var parent: String?
  }

  static func check(source: InlineContent, target: InlineContent, _ faults: inout FaultList) {
    let wanted = sequences(in: source, &faults)
    let found = sequences(in: target, &faults)
    for (first, (links, _)) in wanted {
      guard let (other, location) = found[first], other != links else { continue }
      faults.error(
        "the codes \(names(links)) must stay together in this order, but the target has \(names(other))",
        remedy: "put them back as they are in the source", at: location)
    }
  }

  private static func names(_ links: [Link]) -> String { links.map { "“\($0.id)”" }.joined(separator: ", ") }

  /// The sequences of one side by the identifiers of their first codes.
  private static func sequences(
    in content: InlineContent, _ faults: inout FaultList
  ) -> [String: (links: [Link], location: SourceLocation)] {
    var sequences: [String: (links: [Link], location: SourceLocation)] = [:]
    var current: String?
    for item in content.items {
      let element = item.element
      guard ["ph", "pc", "sc", "ec"].contains(element.name) else { continue }
      // The end of a pair belongs to its beginning.
      if element.name == "ec", element["isolated"] != "yes" { continue }
      guard let id = element["id"] else { continue }
      switch element["canReorder"] ?? "yes" {
      case "firstNo":
        current = id
        sequences[id] = ([Link(id: id, parent: item.parent)], element.location)
      case "no":
        guard let first = current else {
          faults.error(
            "\(element.label) has canReorder=\"no\", but no code before it begins the sequence",
            remedy: "write canReorder=\"firstNo\" on the first code of the sequence", at: element.location)
          continue
        }
        sequences[first]?.links.append(Link(id: id, parent: item.parent))
      default: current = nil
      }
    }
    return sequences
  }
}
