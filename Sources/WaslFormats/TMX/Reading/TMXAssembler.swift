internal import WaslCore
internal import WaslXML

/// Puts TMX's nouns together out of the parts that the XML parser meets. Lenient: what is not TMX is passed over and
/// counted.
///
/// A class, because the parser holds on to it; ``TMXReader`` is its only owner.
final class TMXAssembler: XMLContentHandler {
  /// What is open, from the root down.
  private enum State {
    case tmx, header, body, unit, variant, encoding
    /// A note or a property, and whatever is inside it: only its text counts.
    case remark, insideRemark
    case segment
    case code
    /// An element in a segment that is not TMX: its text is the segment's.
    case foreign
    case map
    case skipped
  }

  /// How far the document has come.
  enum Stage { case beginning, header, body }

  private(set) var stage = Stage.beginning
  /// The root's version and where it stands; `nil` before it.
  private(set) var root: (version: String?, location: SourceLocation)?
  /// Why the document is none of ours.
  private(set) var objection: InputError?
  private(set) var header = TMXHeader()
  /// Finished units that were not taken yet.
  private var units: [(unit: TMXUnit, line: Int, column: Int)] = []
  private var nextUnit = 0
  var tally = NoticeTally()
  /// Comments and processing instructions passed over so far.
  private(set) var commentCount = 0

  private let file: String
  private var languages = LanguageMemo()
  private var states: [State] = []
  private var position = (line: 1, column: 1)
  private var unit = TMXUnit()
  private var unitPosition = (line: 1, column: 1)
  private var variant = TMXVariant()
  private var variantPosition = (line: 1, column: 1)
  private var hasSegment = false
  private var encoding = TMXUserEncoding(attributes: TMXAttributes(), maps: [])
  private var remarkKind = TMXRemark.Kind.note
  private var remarkAttributes = TMXAttributes()
  /// The text of the remark or of the piece of segment that is open.
  private var bytes: [UInt8] = []
  /// The content of the segment or of the code that is open.
  private var content: [TMXInline] = []
  /// The codes that are open, each with the content around it.
  private var codes: [(code: TMXCode, around: [TMXInline])] = []

  init(file: String) { self.file = file }

  /// The next finished unit and where it begins.
  func takeUnit() -> (unit: TMXUnit, location: SourceLocation)? {
    guard nextUnit < units.count else { return nil }
    let taken = units[nextUnit]
    // Emptied, so that the unit is the receiver's alone and can be changed in place.
    units[nextUnit].unit = TMXUnit()
    nextUnit += 1
    if nextUnit == units.count {
      units.removeAll(keepingCapacity: true)
      nextUnit = 0
    }
    return (taken.unit, SourceLocation(file: file, line: taken.line, column: taken.column))
  }

  // MARK: What the parser calls

  private static let elements = TMXElement.allCases

  func code(of name: XMLName) -> Int {
    TMXElement(name).flatMap { Self.elements.firstIndex(of: $0) } ?? -1
  }

  func start(_ tag: borrowing XMLTag) {
    position = (tag.line, tag.column)
    guard objection == nil else { return }
    let element = tag.code < 0 ? nil : Self.elements[tag.code]
    guard let state = states.last else { return startRoot(tag, element) }
    switch (state, element) {
    case (.tmx, .header?):
      header.attributes = TMXAttributes(tag)
      states.append(.header)
    case (.tmx, .body?):
      if stage == .beginning { tally.add("the file has no header", at: location) }
      stage = .body
      states.append(.body)
    case (.body, .body?): states.append(.body)
    case (.body, .tu?), (.tmx, .tu?):
      stage = .body
      unit = TMXUnit(attributes: TMXAttributes(tag))
      unitPosition = position
      states.append(.unit)
    case (.unit, .tuv?):
      variant = TMXVariant(attributes: TMXAttributes(tag))
      variantPosition = position
      hasSegment = false
      if languages.tag(variant.attributes.language) == nil {
        tally.add("a variant has no language that can be understood", at: location)
      }
      states.append(.variant)
    case (.variant, .seg?) where !hasSegment:
      hasSegment = true
      states.append(.segment)
    case (.header, .note?), (.unit, .note?), (.variant, .note?): startRemark(.note, tag)
    case (.header, .prop?), (.unit, .prop?), (.variant, .prop?): startRemark(.property, tag)
    case (.header, .ude?):
      encoding = TMXUserEncoding(attributes: TMXAttributes(tag), maps: [])
      states.append(.encoding)
    case (.encoding, .map?):
      encoding.maps.append(TMXAttributes(tag))
      states.append(.map)
    case (.segment, _), (.code, _), (.foreign, _): startInline(tag, element)
    case (.remark, _), (.insideRemark, _): states.append(.insideRemark)
    case (.map, _): states.append(.map)
    case (.skipped, _): states.append(.skipped)
    default:
      tally.add("the element <\(tag.name)> is not TMX here and is left out", at: location)
      states.append(.skipped)
    }
  }

  func end() {
    guard objection == nil, let state = states.popLast() else { return }
    switch state {
    case .tmx, .body, .insideRemark, .foreign, .map, .skipped: return
    case .header: stage = .header
    case .unit:
      if unit.variants.isEmpty { tally.add("a unit has no text in any language", at: place(unitPosition)) }
      units.append((unit, unitPosition.line, unitPosition.column))
      unit = TMXUnit()
    case .variant:
      if !hasSegment {
        tally.add("a variant has no segment and is taken to be empty", at: place(variantPosition))
      }
      unit.variants.append(variant)
      variant = TMXVariant()
    case .remark: endRemark()
    case .encoding: header.items.append(.encoding(encoding))
    case .segment:
      flushText()
      variant.segment.content = content
      content = []
    case .code:
      flushText()
      guard var (code, around) = codes.popLast() else { return }
      code.content = content
      around.append(.code(code))
      content = around
    }
  }

  func text(_ text: Span<UInt8>) {
    switch states.last {
    case .segment, .code, .foreign, .remark, .insideRemark:
      text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    case .header, .unit, .variant, .encoding, .body, .tmx:
      for index in text.indices where text[index] > 0x20 {
        return tally.add("text outside segments is left out", at: location)
      }
    case .map, .skipped, nil: return
    }
  }

  func remark() { commentCount += 1 }

  // MARK: Elements

  private func startRoot(_ tag: borrowing XMLTag, _ element: TMXElement?) {
    guard element == .tmx else {
      objection = InputError(
        location, "the root element is <\(tag.name)>, not <tmx>", remedy: "give a TMX file")
      return
    }
    root = (TMXAttributes(tag)["version"], location)
    states.append(.tmx)
  }

  private func startRemark(_ kind: TMXRemark.Kind, _ tag: borrowing XMLTag) {
    remarkKind = kind
    remarkAttributes = TMXAttributes(tag)
    states.append(.remark)
  }

  private func endRemark() {
    let remark = TMXRemark(remarkKind, attributes: remarkAttributes, text: takeText())
    switch states.last {
    case .header: header.items.append(.remark(remark))
    case .variant: variant.remarks.append(remark)
    default: unit.remarks.append(remark)
    }
  }

  private func startInline(_ tag: borrowing XMLTag, _ element: TMXElement?) {
    guard let element, let kind = TMXCode.Kind(element) else {
      tally.add(
        "the element <\(tag.name)> in a segment is not TMX: its text is kept, its tag is not", at: location)
      states.append(.foreign)
      return
    }
    flushText()
    codes.append((TMXCode(kind, attributes: TMXAttributes(tag)), content))
    content = []
    states.append(.code)
  }

  private func flushText() {
    if !bytes.isEmpty { content.append(.text(takeText())) }
  }

  private func takeText() -> String {
    defer { bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 16) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var location: SourceLocation { place(position) }

  private func place(_ position: (line: Int, column: Int)) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }
}

extension TMXAttributes {
  init(_ tag: XMLStartTag) {
    self.init(tag.attributes.map { Attribute(name: $0.name.description, value: $0.value) })
  }

  init(_ tag: borrowing XMLTag) {
    guard tag.attributeCount > 0 else {
      self.init()
      return
    }
    var list: [Attribute] = []
    list.reserveCapacity(tag.attributeCount)
    tag.forEachAttribute { list.append(Attribute(name: $0, value: $1)) }
    self.init(list)
  }
}

extension TMXElement {
  /// The element that a tag opens, or `nil` where it is not one of TMX's.
  init?(_ tag: XMLStartTag) { self.init(tag.name) }

  /// The element of a name, or `nil` where it is not one of TMX's.
  init?(_ name: XMLName) {
    guard name.namespace == nil || name.namespace == Self.namespace else { return nil }
    self.init(rawValue: name.local)
  }
}

extension TMXCode.Kind {
  /// The kind of code that an element is, or `nil` where it is none.
  init?(_ element: TMXElement) {
    switch element {
    case .bpt: self = .begin
    case .ept: self = .end
    case .it: self = .isolated
    case .ph: self = .placeholder
    case .hi: self = .highlight
    case .ut: self = .unknown
    case .sub: self = .subflow
    default: return nil
    }
  }
}
