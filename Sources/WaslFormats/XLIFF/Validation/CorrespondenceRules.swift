internal import WaslCore

/// What holds between the codes of a unit's source and those of its target.
struct CorrespondenceRules {
  private let source: InlineContent
  private let target: InlineContent
  private let parts: [ElementTree]
  private let scope: XLIFFScope

  init(source: InlineContent, target: InlineContent, parts: [ElementTree], in scope: XLIFFScope) {
    self.source = source
    self.target = target
    self.parts = parts
    self.scope = scope
  }

  func check(_ faults: inout FaultList) {
    sameKind(&faults)
    nothingLost(&faults)
    copies(&faults)
  }

  /// A code that has the id of one in the source is that code.
  private func sameKind(_ faults: inout FaultList) {
    for element in target.elements {
      guard let id = element["id"], let original = source.element(id: id) else { continue }
      guard Self.kind(element) != Self.kind(original) else { continue }
      faults.error(
        "<\(element.name) id=\"\(id)\"> in the target answers to <\(original.name) id=\"\(id)\"> in the source",
        remedy: "use the same kind of element, or another id", at: element.location)
    }
  }

  private static func kind(_ element: ElementTree) -> String {
    switch element.name {
    case "pc", "sc", "ec": "paired code"
    case "mrk", "sm": "annotation"
    default: element.name
    }
  }

  /// A code with `canDelete="no"` must be in some target of the unit once its own segment has one.
  private func nothingLost(_ faults: inout FaultList) {
    let kept = Set(target.elements.compactMap { $0["id"] })
    for item in source.items {
      guard item.element["canDelete"] == "no", let id = item.element["id"], !kept.contains(id),
        let place = parts[item.part].elements("target", in: scope.core).first
      else { continue }
      faults.error(
        "the code “\(id)” must not be deleted (canDelete=\"no\"), but no target of the unit has it",
        remedy: "put it into the target", at: place.location)
    }
  }

  private func copies(_ faults: inout FaultList) {
    for element in target.elements {
      guard let base = element["copyOf"], target.element(id: base) == nil else { continue }
      guard let original = source.element(id: base) else {
        faults.error(
          "copyOf is “\(base)”, but there is no code with this id", remedy: "name the code that is copied",
          at: element.location)
        continue
      }
      if original["canCopy"] == "no" {
        faults.error(
          "the code “\(base)” is copied, but its canCopy is “no”", remedy: "remove the copy", at: element.location)
      }
    }
  }
}
