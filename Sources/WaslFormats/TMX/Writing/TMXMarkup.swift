internal import WaslCore
internal import WaslXML

/// Records as TMX 1.4, in bytes. Outside segments the lines are indented for people; inside nothing is added.
struct TMXMarkup {
  private(set) var bytes: [UInt8] = []
  /// What had to be changed so that the markup is valid, in words.
  private(set) var changes: [String] = []
  /// The characters that were left out, for XML cannot hold them.
  private(set) var illegalCharacters: [XMLIllegalCharacter] = []

  /// Whether the tag written last may still turn out to be that of an empty element.
  private var isTagOpen = false
  private var languages: [(written: [UInt8], canonical: [UInt8])] = []
  /// Files in twenty languages are rare; beyond that a tag is read each time.
  private static let mostLanguages = 32
  private static let emptyEnd = Array("/>".utf8)
  /// A line end and so many spaces.
  private static let lineBreaks = (0...8).map { Array(("\n" + String(repeating: " ", count: $0)).utf8) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 20)
    changes.removeAll()
    illegalCharacters.removeAll()
  }

  /// Adds a unit on lines of its own.
  mutating func add(unit record: TMXRecord) {
    lineBreak(4)
    start(.unit, 0, record)
    addRemarks(of: 0, indent: 6, record)
    forEachChild(of: 0, record) { markup, place in
      if record.pieces[place].kind == .variant { markup.add(variant: place, record) }
    }
    lineBreak(4)
    end(.unit)
  }

  /// Adds a header on lines of its own.
  mutating func add(header record: TMXRecord) {
    lineBreak(2)
    start(.header, 0, record)
    var isEmpty = true
    forEachChild(of: 0, record) { markup, place in
      isEmpty = false
      switch record.pieces[place].kind {
      case .note, .property: markup.add(remark: place, indent: 4, record)
      default: markup.add(encoding: place, record)
      }
    }
    if !isEmpty { lineBreak(2) }
    end(.header)
  }

  // MARK: Elements

  private mutating func add(encoding place: Int, _ record: TMXRecord) {
    lineBreak(4)
    start(.encoding, place, record)
    forEachChild(of: place, record) { markup, map in
      markup.lineBreak(6)
      markup.start(.map, map, record)
      markup.end(.map)
    }
    lineBreak(4)
    end(.encoding)
  }

  /// Adds notes and properties, which come before all else. Gives back whether there were any.
  @discardableResult
  private mutating func addRemarks(of place: Int, indent: Int, _ record: TMXRecord) -> Bool {
    var hasRemarks = false
    forEachChild(of: place, record) { markup, child in
      let kind = record.pieces[child].kind
      guard kind == .note || kind == .property else { return }
      hasRemarks = true
      markup.add(remark: child, indent: indent, record)
    }
    return hasRemarks
  }

  private mutating func add(remark place: Int, indent: Int, _ record: TMXRecord) {
    let tag = record.pieces[place].kind == .note ? TMXTag.note : TMXTag.property
    lineBreak(indent)
    start(tag, place, record)
    add(text: record.text(of: place), record)
    end(tag)
  }

  private mutating func add(variant place: Int, _ record: TMXRecord) {
    lineBreak(6)
    start(.variant, place, record)
    let hasRemarks = addRemarks(of: place, indent: 8, record)
    if hasRemarks { lineBreak(8) }
    closeTag()
    append(TMXTag.segment.opening)
    isTagOpen = true
    forEachChild(of: place, record) { markup, child in
      if record.pieces[child].kind == .segment { markup.add(contentOf: child, record) }
    }
    end(.segment)
    if hasRemarks { lineBreak(6) }
    end(.variant)
  }

  private mutating func add(contentOf place: Int, _ record: TMXRecord) {
    forEachChild(of: place, record) { markup, child in
      let piece = record.pieces[child]
      guard piece.kind == .code else { return markup.add(text: piece.range, record) }
      let tag = TMXTag.codes[Int(piece.name)]
      markup.start(tag, child, record)
      markup.add(contentOf: child, record)
      markup.end(tag)
    }
  }

  private mutating func forEachChild(
    of place: Int, _ record: TMXRecord, _ body: (inout TMXMarkup, Int) -> Void
  ) {
    var child = record.content(of: place)
    let end = record.pieces[place].next
    while child < end {
      body(&self, child)
      child = record.pieces[child].next
    }
  }

  // MARK: Tags

  /// Opens an element with its attributes in the form that TMX 1.4 asks for.
  private mutating func start(_ tag: TMXTag, _ place: Int, _ record: TMXRecord) {
    closeTag()
    append(tag.opening)
    var requiredCount = 0
    var index = place + 1
    while index < record.pieces.count, record.pieces[index].kind == .attribute {
      let piece = record.pieces[index]
      index += 1
      var name = piece.name
      // Before TMX 1.3 the attribute had no prefix.
      if name == TMXAttributeNames.oldLanguage, tag.allows(TMXAttributeNames.language),
        record.attribute(TMXAttributeNames.language, of: place) == nil
      {
        name = TMXAttributeNames.language
      }
      guard tag.allows(name) else {
        changes.append("the attribute \(record.names[name]) of <\(tag.element.rawValue)> is not TMX and is left out")
        continue
      }
      if tag.requires(name) { requiredCount += 1 }
      append(TMXTag.openings[Int(name)])
      if TMXTag.areLanguages[Int(name)] {
        addLanguage(piece.range, record)
      } else {
        add(piece.range, record, for: .attribute)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    if requiredCount < tag.required.count { addMissing(tag, place, record) }
    isTagOpen = true
  }

  private mutating func addMissing(_ tag: TMXTag, _ place: Int, _ record: TMXRecord) {
    for number in tag.required where record.attribute(number, of: place) == nil {
      if number == TMXAttributeNames.language, record.language(of: place) != nil { continue }
      let name = TMXAttributeNames.known[Int(number)]
      guard let value = TMXTag.substitutes[name] else {
        changes.append("the attribute \(name) of <\(tag.element.rawValue)> is missing: the file is not valid")
        continue
      }
      changes.append(
        "the attribute \(name) of <\(tag.element.rawValue)> was missing and is written as “\(value)”")
      append(TMXTag.openings[Int(number)])
      append(Array(value.utf8))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Adds a language in canonical case.
  private mutating func addLanguage(_ range: Range<Int>, _ record: TMXRecord) {
    for known in languages where record.holds(known.written, at: range) { return append(known.canonical) }
    guard let tag = LanguageTag(record.string(range)) else { return add(range, record, for: .attribute) }
    let canonical = Array(tag.description.utf8)
    if languages.count < Self.mostLanguages { languages.append((Array(record.bytes[range]), canonical)) }
    append(canonical)
  }

  private mutating func end(_ tag: TMXTag) {
    append(isTagOpen ? Self.emptyEnd : tag.closing)
    isTagOpen = false
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  private mutating func lineBreak(_ indent: Int) {
    closeTag()
    append(Self.lineBreaks[indent])
  }

  private mutating func add(text range: Range<Int>, _ record: TMXRecord) {
    guard !range.isEmpty else { return }
    closeTag()
    add(range, record, for: .text)
  }

  private mutating func add(_ range: Range<Int>, _ record: TMXRecord, for place: XMLEscaping.Place) {
    record.bytes.withUnsafeBufferPointer {
      illegalCharacters += XMLEscaping.append(UnsafeBufferPointer(rebasing: $0[range]), for: place, to: &bytes)
    }
  }

  private mutating func append(_ text: [UInt8]) { bytes.append(contentsOf: text) }
}

extension TMXCode.Kind {
  /// The element of this kind of code.
  var element: TMXElement {
    switch self {
    case .begin: .bpt
    case .end: .ept
    case .isolated: .it
    case .placeholder: .ph
    case .highlight: .hi
    case .unknown: .ut
    case .subflow: .sub
    }
  }
}
