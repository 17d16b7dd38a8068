/// Change Tracking (XLIFF 2.0, section 5.6; in 2.1 an extension).
enum ChangeTrackingRules {
  private static let namespace = XLIFFNamespace.changeTracking

  static func check(_ parent: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    for track in parent.elements("changeTrack", in: namespace) {
      for revisions in track.elements("revisions", in: namespace) {
        check(revisions, of: parent, in: scope, &faults)
      }
    }
  }

  private static func check(
    _ revisions: ElementTree, of parent: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList
  ) {
    var kind: [ElementTree] = []
    var named: ElementTree?
    parent.walk { element in
      guard element.namespace == scope.core, element.location != parent.location else { return }
      if element.name == revisions["appliesTo"] { kind.append(element) }
      if let id = element["id"], id == revisions["ref"] { named = named ?? element }
    }
    if let reference = revisions["ref"], named == nil {
      faults.error(
        "ref is “\(reference)”, but nothing in the <\(parent.name)> has this id", remedy: "correct it",
        at: revisions.location)
      return
    }
    if revisions["ref"] == nil, kind.count > 1, kind.contains(where: { $0["id"] != nil }) {
      faults.error(
        "the revisions are of <\(revisions["appliesTo"] ?? "")>, of which the <\(parent.name)> has \(kind.count)",
        remedy: "add ref with the id of one", at: revisions.location)
    }
    items(of: revisions, subject: named ?? (kind.count == 1 ? kind[0] : nil), &faults)
  }

  /// Each item of a revision is the content of the element or one of its attributes, once.
  private static func items(of revisions: ElementTree, subject: ElementTree?, _ faults: inout FaultList) {
    for revision in revisions.elements("revision", in: namespace) {
      var seen: Set<String> = []
      for item in revision.elements("item", in: namespace) {
        guard let property = item["property"] else { continue }
        if !seen.insert(property).inserted {
          faults.error(
            "the revision has the property “\(property)” twice", remedy: "keep one value", at: item.location)
        }
        if let subject, property != "content", subject[property] == nil {
          faults.error(
            "property is “\(property)”, which \(subject.label) does not have",
            remedy: "write content, or the name of one of its attributes", at: item.location)
        }
      }
    }
  }
}
