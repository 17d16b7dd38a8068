internal import WaslXML

/// Translation Candidates (XLIFF 2.1, section 5.1).
enum MatchRules {
  private static let namespace = XLIFFNamespace.matches
  private static let types = ["am", "mt", "icm", "idm", "tb", "tm", "other"]

  static func check(_ parent: ElementTree, _ faults: inout FaultList) {
    for matches in parent.elements("matches", in: namespace) {
      let all = matches.elements("match", in: namespace)
      StructureRules.unique(all, "match", "its <\(matches.tag.name)>", &faults)
      for match in all {
        if match["subType"] != nil, match["type"] == nil {
          faults.error("subType comes without type", remedy: "add type", at: match.location)
        }
        if let type = match["type"], !types.contains(type) {
          faults.error(
            "type is “\(type)”", remedy: "write one of \(types.joined(separator: ", "))", at: match.location,
            isStructural: true)
        }
        if match["xml:lang"] != nil {
          faults.error(
            "<\(match.tag.name)> has xml:lang, which it cannot have", remedy: "remove it", at: match.location,
            isStructural: true)
        }
      }
    }
  }

  /// The inline content of a match follows the same rules as a unit's, with the match's own data.
  static func checkContent(of unit: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    for match in unit.elements("matches", in: namespace).flatMap({ $0.elements("match", in: namespace) }) {
      let data = match.elements("originalData", in: scope.core).flatMap { $0.elements("data", in: scope.core) }
      StructureRules.unique(data, "data", "the match", &faults)
      for side in match.children where side.namespace == scope.core && (side.name == "source" || side.name == "target")
      {
        let content = InlineContent(of: side, in: scope)
        InlineRules(content, dataIDs: Set(data.compactMap { $0["id"] }), in: scope).check(&faults)
        for code in content.elements { ModuleRules.checkAttributes(code, in: scope, &faults) }
      }
    }
  }
}
