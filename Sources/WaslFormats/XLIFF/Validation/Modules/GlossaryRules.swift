internal import WaslXML

/// Glossary (XLIFF 2.1, section 5.2).
enum GlossaryRules {
  private static let namespace = XLIFFNamespace.glossary

  static func check(_ parent: ElementTree, _ faults: inout FaultList) {
    for glossary in parent.elements("glossary", in: namespace) {
      let entries = glossary.elements("glossEntry", in: namespace)
      let named = entries.flatMap { [$0] + $0.elements("translation", in: namespace) }
      StructureRules.unique(named, "entry and translation", "the glossary", &faults)
      for entry in entries {
        let holds = ["translation", "definition"].contains { !entry.elements($0, in: namespace).isEmpty }
        if !holds {
          faults.error(
            "the entry has neither a translation nor a definition", remedy: "add one", at: entry.location)
        }
        if entry.hasText {
          faults.error(
            "text stands directly inside <\(entry.tag.name)>", remedy: "remove it", at: entry.location,
            isStructural: true)
        }
      }
    }
  }
}
