internal import WaslCore
internal import WaslXML

/// What holds between a unit and its variants, and between the units of a file.
struct UnitRules {
  private var headerSource: String?
  private var source: String?
  private var languages: [String] = []
  private var location: SourceLocation?
  private var variantCount = 0
  /// Where the variant begins whose segment has not come.
  private var withoutSegment: SourceLocation?
  private var identifiers = SeenIdentifiers()

  mutating func header(_ tag: XMLStartTag) { headerSource = tag["srclang"] }

  mutating func start(_ tag: XMLStartTag, _ faults: inout FaultList) {
    source = tag["srclang"] ?? headerSource
    languages = []
    variantCount = 0
    location = faults.location
    if let identifier = tag["tuid"], !identifiers.insert(identifier) {
      faults.warning(
        "the tuid “\(identifier)” stands on an earlier unit too", remedy: "give each unit its own")
    }
  }

  mutating func startVariant(_ tag: XMLStartTag, at location: SourceLocation) {
    variantCount += 1
    withoutSegment = location
    if let language = TMXAttributes(tag).language { languages.append(language) }
  }

  mutating func segment() { withoutSegment = nil }

  mutating func endVariant(_ faults: inout FaultList) {
    guard let location = withoutSegment else { return }
    faults.error("the variant has no <seg>", remedy: "add one, empty if need be", at: location)
    withoutSegment = nil
  }

  func end(_ faults: inout FaultList) {
    if variantCount == 0 {
      faults.error("the unit has no <tuv>", remedy: "add one for each language", at: location)
    }
    // Without languages or a source that can be understood other rules have spoken already.
    guard let source, source != TMXLanguage.all, let wanted = LanguageTag(source), !languages.isEmpty else {
      return
    }
    guard !languages.contains(where: { LanguageTag($0) == wanted }) else { return }
    faults.error(
      "the unit has no variant in its source language \(wanted)",
      remedy: "add a <tuv xml:lang=\"\(wanted)\">, or correct srclang", at: location)
  }
}
