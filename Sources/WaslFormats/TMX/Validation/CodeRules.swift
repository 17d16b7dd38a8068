internal import WaslCore
internal import WaslXML

/// What holds between the inline codes of a segment, and between those of a unit's variants.
struct CodeRules {
  private struct Variant {
    var location: SourceLocation
    /// The values of `x` by element.
    var x: [TMXElement: Set<String>] = [:]
  }

  private var variants: [Variant] = []
  /// The pairs begun in the segment: the value of `i`, and where.
  private var begun: [String: SourceLocation] = [:]
  private var ended: Set<String> = []

  mutating func startUnit() { variants = [] }

  mutating func startVariant(at location: SourceLocation) { variants.append(Variant(location: location)) }

  mutating func startSegment() {
    begun = [:]
    ended = []
  }

  /// Looks at an inline code.
  mutating func start(_ tag: XMLStartTag, _ element: TMXElement, _ faults: inout FaultList) {
    if let i = tag["i"] {
      switch element {
      case .bpt: begin(i, &faults)
      case .ept: end(i, &faults)
      default: break
      }
    }
    if let x = tag["x"] { match(x, on: element, &faults) }
  }

  private mutating func begin(_ i: String, _ faults: inout FaultList) {
    checkNumber(i, "i", &faults)
    if begun.updateValue(faults.location, forKey: i) != nil {
      faults.error("a second <bpt> of the segment has i=\"\(i)\"", remedy: "give each pair its own number")
    }
  }

  private mutating func end(_ i: String, _ faults: inout FaultList) {
    checkNumber(i, "i", &faults)
    if begun[i] == nil {
      faults.error("<ept i=\"\(i)\"> has no <bpt> before it", remedy: "add it, or use <it pos=\"end\">")
    } else if !ended.insert(i).inserted {
      faults.error("a second <ept> of the segment has i=\"\(i)\"", remedy: "give each pair its own number")
    }
  }

  private mutating func match(_ x: String, on element: TMXElement, _ faults: inout FaultList) {
    checkNumber(x, "x", &faults)
    guard !variants.isEmpty else { return }
    if !variants[variants.count - 1].x[element, default: []].insert(x).inserted {
      faults.warning(
        "a second <\(element.rawValue)> of the variant has x=\"\(x)\"",
        remedy: "number the codes within a variant")
    }
  }

  private func checkNumber(_ value: String, _ name: String, _ faults: inout FaultList) {
    if value.isEmpty || !value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      faults.error("\(name) is “\(value)”", remedy: "write a whole number")
    }
  }

  mutating func endSegment(_ faults: inout FaultList) {
    for (i, location) in begun where !ended.contains(i) {
      faults.error(
        "<bpt i=\"\(i)\"> has no <ept> after it", remedy: "add it, or use <it pos=\"begin\">", at: location)
    }
  }

  /// `x` tells which code of one language answers to which of another.
  func endUnit(_ faults: inout FaultList) {
    guard let first = variants.first, variants.contains(where: { !$0.x.isEmpty }) else { return }
    for variant in variants.dropFirst() where variant.x != first.x {
      faults.warning(
        "the variant's codes have other values of x than the first variant's",
        remedy: "give codes that answer to each other the same x", at: variant.location)
    }
  }
}
