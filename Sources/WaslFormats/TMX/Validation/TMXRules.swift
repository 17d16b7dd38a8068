internal import WaslCore
internal import WaslXML

/// The rules beyond the schema, applied event by event.
struct TMXRules: ValidationRules {
  var faults: FaultList
  private(set) var unitCount = 0

  private let version: TMXVersion
  private let attributes: AttributeRules
  private var envelope: EnvelopeRules
  private var units = UnitRules()
  private var codes = CodeRules()
  private var encodings = EncodingRules()

  init(file: String, version: TMXVersion) {
    faults = FaultList(file: file)
    self.version = version
    attributes = AttributeRules(version: version)
    envelope = EnvelopeRules(version: version)
  }

  mutating func visit(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let tag): start(tag)
    case .end(let name):
      end(name)
      return TMXElement(name) == .tu || TMXElement(name) == .header
    case .text(let text): envelope.text(text, &faults)
    case .comment, .processingInstruction, .doctype: break
    }
    return false
  }

  /// After the last event.
  mutating func finish() { envelope.finish(&faults) }

  private mutating func start(_ tag: XMLStartTag) {
    let element = TMXElement(tag)
    envelope.start(tag, element, &faults)
    guard let element else { return }
    attributes.check(tag, of: element, &faults)
    switch element {
    case .header: units.header(tag)
    case .tu:
      unitCount += 1
      units.start(tag, &faults)
      codes.startUnit()
    case .tuv:
      units.startVariant(tag, at: faults.location)
      codes.startVariant(at: faults.location)
    case .seg:
      units.segment()
      codes.startSegment()
    case .ude, .map: encodings.start(tag, element, &faults)
    default: codes.start(tag, element, &faults)
    }
  }

  private mutating func end(_ name: XMLName) {
    envelope.end()
    switch TMXElement(name) {
    case .seg: codes.endSegment(&faults)
    case .tuv: units.endVariant(&faults)
    case .tu:
      codes.endUnit(&faults)
      units.end(&faults)
    default: return
    }
  }
}
