/// Metadata (XLIFF 2.1, section 5.4).
enum MetadataRules {
  private static let namespace = XLIFFNamespace.metadata

  static func check(_ parent: ElementTree, _ faults: inout FaultList) {
    var named: [ElementTree] = []
    for metadata in parent.elements("metadata", in: namespace) {
      metadata.walk { if $0.namespace == namespace, $0.name != "meta" { named.append($0) } }
    }
    StructureRules.unique(named, "group", "the enclosing <\(parent.name)>", &faults)
  }
}
