internal import WaslXML

/// The rules of XLIFF's modules, each in its own file.
enum ModuleRules {
  /// Checks the elements of modules that stand in a file, a group or a unit.
  ///
  /// - Parameters:
  ///   - parent: the element that they stand in.
  ///   - scope: what surrounds them, the parent included.
  static func checkElements(of parent: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    MatchRules.check(parent, &faults)
    GlossaryRules.check(parent, &faults)
    MetadataRules.check(parent, &faults)
    ResourceDataRules.check(parent, in: scope, &faults)
    ChangeTrackingRules.check(parent, in: scope, &faults)
    ValidationModuleRules.check(parent, &faults)
    ITSRules.checkElements(parent, &faults)
  }

  /// Checks the attributes of modules on one element.
  ///
  /// - Parameters:
  ///   - element: the element.
  ///   - scope: what surrounds it.
  static func checkAttributes(_ element: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    // Most elements have none.
    guard element.tag.attributes.contains(where: { $0.name.namespace != nil }) else { return }
    FormatStyleRules.check(element, &faults)
    SizeRestrictionRules.check(element, in: scope, &faults)
    ITSRules.checkAttributes(element, &faults)
  }
}
