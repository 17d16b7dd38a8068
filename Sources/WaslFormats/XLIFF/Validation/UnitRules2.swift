internal import WaslCore
internal import WaslXML

/// The rules of XLIFF 2 that a unit must follow as a whole.
struct UnitRules2 {
  private let unit: ElementTree
  private let scope: XLIFFScope
  /// The scope of what is in the unit.
  private let inside: XLIFFScope
  private let parts: [ElementTree]

  init(_ unit: ElementTree, in scope: XLIFFScope) {
    self.unit = unit
    self.scope = scope
    inside = scope.inside(unit)
    parts = unit.children.filter {
      $0.isElement("segment", in: scope.core) || $0.isElement("ignorable", in: scope.core)
    }
  }

  func check(_ faults: inout FaultList) {
    StructureRules.check(unit, in: scope, &faults)
    if !parts.isEmpty, !parts.contains(where: { $0.name == "segment" }) {
      faults.error("the unit has no <segment>", remedy: "add one", at: unit.location)
    }
    content(of: unit, &faults)
    identifiers(&faults)
    order(&faults)
    for part in parts {
      state(of: part, &faults)
      for side in part.children { language(of: side, &faults) }
      space(in: part, &faults)
    }
    let data = unit.elements("originalData", in: scope.core).flatMap { $0.elements("data", in: scope.core) }
    StructureRules.unique(data, "data", "the unit", &faults)
    let dataIDs = Set(data.compactMap { $0["id"] })
    let source = InlineContent(parts, side: "source", in: inside)
    let target = InlineContent(parts, side: "target", in: inside)
    InlineRules(source, dataIDs: dataIDs, in: inside).check(&faults)
    InlineRules(target, dataIDs: dataIDs, in: inside).check(&faults)
    CorrespondenceRules(source: source, target: target, parts: parts, in: inside).check(&faults)
    ReorderRules.check(source: source, target: target, &faults)
    ReferenceRules(unit, source: source, target: target, parts: parts, in: inside).check(&faults)
    MatchRules.checkContent(of: unit, in: inside, &faults)
    for code in source.elements + target.elements { ModuleRules.checkAttributes(code, in: inside, &faults) }
  }

  /// What stands in a text, which may be one thing or another, so that the schema cannot tell what does not fit.
  private func content(of element: ElementTree, _ faults: inout FaultList) {
    for child in element.children {
      let allowed = element.namespace == scope.core ? Self.contents[element.name] : nil
      if let allowed, child.namespace != scope.core || !allowed.contains(child.name) {
        faults.error(
          "the element <\(child.tag.name)> is not allowed here, inside <\(element.tag.name)>", at: child.location,
          isStructural: true)
      } else {
        content(of: child, &faults)
      }
    }
  }

  private static let inline: Set<String> = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]
  private static let contents: [String: Set<String>] = [
    "source": inline, "target": inline, "pc": inline, "mrk": inline, "data": ["cp"],
  ]

  /// Segments, ignorables and the inline elements of the source share one space of identifiers, the inline elements of
  /// the target another.
  private func identifiers(_ faults: inout FaultList) {
    for side in ["source", "target"] {
      var seen: [String: ElementTree] = [:]
      for part in parts {
        if side == "source" { note(part, &seen, &faults) }
        for content in part.elements(side, in: scope.core) {
          var inline: [ElementTree] = []
          content.walk { if $0.location != content.location { inline.append($0) } }
          for element in inline { note(element, &seen, &faults) }
        }
      }
    }
  }

  private func note(_ element: ElementTree, _ seen: inout [String: ElementTree], _ faults: inout FaultList) {
    guard let id = element["id"] else { return }
    if !NameToken.isValid(id) {
      faults.error("the id “\(id)” is no name token", remedy: "write it without /, # and \\", at: element.location)
    }
    if let earlier = seen[id] {
      faults.error(
        "<\(element.name)> has the id “\(id)”, which <\(earlier.name)> on line \(earlier.location.line ?? 0) has",
        remedy: "give each segment and inline element of the unit its own", at: element.location)
    } else {
      seen[id] = element
    }
  }

  /// The order of the targets: each place once, an element without `order` in its own place.
  private func order(_ faults: inout FaultList) {
    let targets = parts.map { $0.elements("target", in: scope.core).first }
    guard targets.contains(where: { $0?["order"] != nil }) else { return }
    var taken: [Int: Int] = [:]
    for (index, target) in targets.enumerated() {
      let text = target?["order"]
      guard let place = text.map({ Int($0) ?? 0 }) ?? (index + 1) as Int? else { continue }
      let location = target?.location ?? parts[index].location
      if !(1...parts.count).contains(place) {
        faults.error(
          "order is “\(text ?? "")”, but the unit has \(parts.count) segments and ignorables",
          remedy: "write a number from 1 to \(parts.count)", at: location)
      } else if let other = taken.updateValue(index, forKey: place) {
        faults.error(
          "the place \(place) in the order of the targets is taken twice",
          remedy: "give part \(other + 1) or part \(index + 1) of the unit another order", at: location)
      }
    }
  }

  private func state(of part: ElementTree, _ faults: inout FaultList) {
    if part["subState"] != nil, part["state"] == nil {
      faults.error("subState comes without state", remedy: "add state", at: part.location)
    }
    if let subState = part["subState"], subState.hasPrefix("xlf:") {
      faults.error(
        "subState is “\(subState)”, but XLIFF defines none with its own prefix", remedy: "use a prefix of your own",
        at: part.location)
    }
    if let state = part["state"], state != "initial", part.elements("target", in: scope.core).isEmpty {
      faults.warning(
        "the segment is “\(state)” and has no <target>", remedy: "add it, or write initial", at: part.location)
    }
  }

  private func language(of side: ElementTree, _ faults: inout FaultList) {
    guard side.namespace == scope.core else { return }
    let (wanted, name) =
      side.name == "source" ? (scope.sourceLanguage, "srcLang") : (scope.targetLanguage, "trgLang")
    guard let wanted, let found = side["xml:lang"] ?? inside.inherited("xml:lang") else { return }
    guard LanguageTag(found) != nil else {
      return faults.error(
        "xml:lang is “\(found)”, which is not a language tag", remedy: "write \(wanted)", at: side.location)
    }
    guard found.lowercased() != wanted.lowercased() else { return }
    let from = side["xml:lang"] == nil ? ", from an element around it" : ""
    faults.error(
      "the <\(side.name)> is in “\(found)”\(from), but \(name) is “\(wanted)”",
      remedy: "write xml:lang=\"\(wanted)\", or leave it out everywhere", at: side.location)
  }

  private func space(in part: ElementTree, _ faults: inout FaultList) {
    guard let source = part.elements("source", in: scope.core).first,
      let target = part.elements("target", in: scope.core).first
    else { return }
    let around = inside.inherited("xml:space") ?? "default"
    let (left, right) = (source["xml:space"] ?? around, target["xml:space"] ?? around)
    if left != right {
      faults.error(
        "xml:space is “\(left)” in the source and “\(right)” in the target", remedy: "write the same on both",
        at: target.location)
    }
  }
}
