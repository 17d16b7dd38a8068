internal import WaslCore

/// The rules of XLIFF 1.2 that a `trans-unit` must follow as a whole.
struct UnitRules1 {
  private let unit: ElementTree
  private let file: ElementTree?
  private let namespace: String?

  init(_ unit: ElementTree, file: ElementTree?, namespace: String?) {
    self.unit = unit
    self.file = file
    self.namespace = namespace
  }

  func check(_ faults: inout FaultList) {
    let source = unit.elements("source", in: namespace).first
    let target = unit.elements("target", in: namespace).first
    language(of: source, file?["source-language"], "source-language", &faults)
    language(of: target, file?["target-language"], "target-language", &faults)
    let segmented = unit.elements("seg-source", in: namespace).first
    for content in [source, segmented, target].compactMap(\.self) { codes(content, &faults) }
    segments(segmented, target, &faults)
    if let source, let target, target.hasText || !target.children.isEmpty { correspondence(source, target, &faults) }
  }

  private func language(
    of side: ElementTree?, _ wanted: String?, _ name: String, _ faults: inout FaultList
  ) {
    guard let side, let wanted, let found = side["xml:lang"], found.lowercased() != wanted.lowercased() else { return }
    faults.error(
      "the <\(side.name)> is in “\(found)”, but \(name) is “\(wanted)”", remedy: "write xml:lang=\"\(wanted)\"",
      at: side.location)
  }

  /// Beginnings and ends that belong together by `rid`, or by `id` where there is none.
  private func codes(_ content: ElementTree, _ faults: inout FaultList) {
    for (first, last) in [("bpt", "ept"), ("bx", "ex")] {
      var begun: [String: SourceLocation] = [:]
      var ended: Set<String> = []
      for element in inline(content) {
        guard let key = element["rid"] ?? element["id"] else { continue }
        if element.name == first {
          if begun.updateValue(element.location, forKey: key) != nil {
            faults.error(
              "a second <\(first)> has “\(key)”", remedy: "give each pair its own rid", at: element.location)
          }
        } else if element.name == last {
          if begun[key] == nil {
            faults.error(
              "<\(last)> “\(key)” has no <\(first)> before it", remedy: "add it, or use <it pos=\"close\">",
              at: element.location)
          } else if !ended.insert(key).inserted {
            faults.error("a second <\(last)> ends “\(key)”", remedy: "remove it", at: element.location)
          }
        }
      }
      for (key, location) in begun where !ended.contains(key) {
        faults.error(
          "<\(first)> “\(key)” has no <\(last)> after it", remedy: "add it, or use <it pos=\"open\">", at: location)
      }
    }
  }

  /// The segments of the target are those of the source.
  private func segments(_ source: ElementTree?, _ target: ElementTree?, _ faults: inout FaultList) {
    let known = source.map { marks(in: $0, &faults) }
    if let target {
      let found = marks(in: target, &faults)
      if let known {
        for (mid, location) in found where known[mid] == nil {
          faults.error(
            "the target has a segment “\(mid)”, which <seg-source> does not have", remedy: "correct mid", at: location)
        }
      }
    }
    for alternative in unit.elements("alt-trans", in: namespace) {
      guard let mid = alternative["mid"], known?[mid] == nil else { continue }
      faults.error(
        "the <alt-trans> is for the segment “\(mid)”, which <seg-source> does not have", remedy: "correct mid",
        at: alternative.location)
    }
  }

  private func marks(in content: ElementTree, _ faults: inout FaultList) -> [String: SourceLocation] {
    var found: [String: SourceLocation] = [:]
    for element in inline(content) where element.name == "mrk" && element["mtype"] == "seg" {
      guard let mid = element["mid"] else {
        faults.error("a segment has no mid", remedy: "add one", at: element.location)
        continue
      }
      if found.updateValue(element.location, forKey: mid) != nil {
        faults.error(
          "a second segment of the unit has the mid “\(mid)”", remedy: "give each its own", at: element.location)
      }
    }
    return found
  }

  /// Codes are recognised by their `id`.
  private func correspondence(_ source: ElementTree, _ target: ElementTree, _ faults: inout FaultList) {
    let wanted = Set(inline(source).filter(Self.isCode).compactMap { $0["id"] })
    let codes = inline(target).filter(Self.isCode)
    for code in codes {
      guard let id = code["id"], !wanted.contains(id) else { continue }
      faults.warning(
        "<\(code.name) id=\"\(id)\"> of the target is not in the source", remedy: "give it the id of the source's code",
        at: code.location)
    }
    let found = Set(codes.compactMap { $0["id"] })
    for id in wanted.subtracting(found).sorted() {
      faults.warning("the code “\(id)” of the source is not in the target", remedy: "put it there", at: target.location)
    }
  }

  private static func isCode(_ element: ElementTree) -> Bool {
    ["g", "x", "bx", "ex", "ph", "bpt", "ept", "it"].contains(element.name)
  }

  private func inline(_ content: ElementTree) -> [ElementTree] {
    var found: [ElementTree] = []
    content.walk { if $0.location != content.location, $0.namespace == namespace { found.append($0) } }
    return found
  }
}
