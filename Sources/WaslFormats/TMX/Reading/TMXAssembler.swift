internal import WaslCore
internal import WaslXML

/// Puts records together out of the parts that the XML parser meets. Lenient: what is not TMX is passed over and counted.
struct TMXAssembler {
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

  /// What the numbers of the XML reader stand for.
  private struct Meaning {
    /// As it stands in the file.
    var name: String
    var element: TMXElement?
    var attribute: Int32
  }

  /// How far the document has come.
  enum Stage {
    case beginning, header, body
    /// The document is none of ours; `objection` says why.
    case refused
  }

  private(set) var stage = Stage.beginning
  /// The root's version and where it stands; `nil` before it.
  private(set) var root: (version: String?, location: SourceLocation)?
  /// Why the document is none of ours.
  private(set) var objection: InputError?
  private(set) var header = TMXHeader()
  /// The unit that is open, or was finished last.
  var record = TMXRecord()
  var tally = NoticeTally()
  /// Comments and processing instructions passed over so far.
  private(set) var commentCount = 0

  private let file: String
  private var meanings: [Meaning] = []
  private var languages = LanguageMemo()
  private var states: [State] = []
  /// The places of the record's open pieces.
  private var places: [Int] = []
  private var position = (line: 1, column: 1)
  private var variantPosition = (line: 1, column: 1)
  private var hasVariant = false
  private var hasSegment = false
  /// Whether text goes on where the text before it ended.
  private var isInText = false

  init(file: String) { self.file = file }

  /// Takes the names that are new in a batch, before its tokens.
  mutating func learn(_ names: [XMLName]) {
    meanings += names.map { name in
      let words = name.description
      return Meaning(name: words, element: TMXElement(name), attribute: record.names.number(of: words))
    }
  }

  /// Takes tokens up to the end of a unit, to where the header is known, or to the end of the batch.
  ///
  /// - Parameter index: the next token, which is moved on.
  /// - Returns: whether a unit was finished, which is `record` until the next call.
  mutating func takeUnit(_ batch: XMLTokenBatch, from index: inout Int) -> Bool {
    let stageBefore = stage
    while index < batch.tokens.count, stage == stageBefore {
      let token = batch.tokens[index]
      index += 1
      switch token.kind {
      case .start:
        let first = index
        while index < batch.tokens.count, batch.tokens[index].kind == .attribute { index += 1 }
        start(token, batch, attributes: first..<index)
      case .attribute: break
      case .end:
        if end() { return true }
      case .text: text(token, batch)
      case .remark: commentCount += 1
      }
    }
    return false
  }

  private func name(of token: XMLToken) -> String { meanings[Int(token.name)].name }

  // MARK: Elements

  private mutating func start(_ token: XMLToken, _ batch: XMLTokenBatch, attributes: Range<Int>) {
    position = (Int(token.line), Int(token.column))
    let element = meanings[Int(token.name)].element
    guard let state = states.last else { return startRoot(token, batch, attributes) }
    switch (state, element) {
    case (.tmx, .header?):
      record.removeAll()
      open(.header, .header, batch, attributes)
    case (.tmx, .body?):
      if stage == .beginning { tally.add("the file has no header", at: location) }
      stage = .body
      states.append(.body)
    case (.body, .body?): states.append(.body)
    case (.body, .tu?), (.tmx, .tu?):
      stage = .body
      record.removeAll()
      (record.line, record.column) = position
      hasVariant = false
      open(.unit, .unit, batch, attributes)
    case (.unit, .tuv?):
      hasVariant = true
      hasSegment = false
      variantPosition = position
      open(.variant, .variant, batch, attributes)
      let language = places.last.flatMap { record.language(of: $0) }
      if language.flatMap({ languages.tag(record, at: record.pieces[$0].range) }) == nil {
        tally.add("a variant has no language that can be understood", at: location)
      }
    case (.variant, .seg?) where !hasSegment:
      hasSegment = true
      // What stands on a segment is no part of TMX's model of one.
      open(.segment, .segment, batch, 0..<0)
    case (.header, .note?), (.unit, .note?), (.variant, .note?): open(.remark, .note, batch, attributes)
    case (.header, .prop?), (.unit, .prop?), (.variant, .prop?): open(.remark, .property, batch, attributes)
    case (.header, .ude?): open(.encoding, .encoding, batch, attributes)
    case (.encoding, .map?): open(.map, .map, batch, attributes)
    case (.segment, _), (.code, _), (.foreign, _):
      guard let kind = element.flatMap({ TMXCode.Kind($0) }) else {
        tally.add(
          "the element <\(name(of: token))> in a segment is not TMX: its text is kept, its tag is not",
          at: location)
        return states.append(.foreign)
      }
      open(.code, .code, name: kind.number, batch, attributes)
    case (.remark, _), (.insideRemark, _): states.append(.insideRemark)
    case (.map, _): states.append(.skipped)
    case (.skipped, _): states.append(.skipped)
    default:
      tally.add("the element <\(name(of: token))> is not TMX here and is left out", at: location)
      states.append(.skipped)
    }
  }

  private mutating func startRoot(_ token: XMLToken, _ batch: XMLTokenBatch, _ attributes: Range<Int>) {
    guard meanings[Int(token.name)].element == .tmx else {
      stage = .refused
      objection = InputError(
        location, "the root element is <\(name(of: token))>, not <tmx>", remedy: "give a TMX file")
      return
    }
    let version = batch.tokens[attributes].first { name(of: $0) == "version" }
    root = (version.map { String(decoding: batch.bytes[$0.range], as: UTF8.self) }, location)
    states.append(.tmx)
  }

  /// Opens a piece of the record with its attributes.
  private mutating func open(
    _ state: State, _ kind: TMXRecord.Kind, name: Int32 = 0, _ batch: XMLTokenBatch, _ attributes: Range<Int>
  ) {
    states.append(state)
    isInText = false
    places.append(record.open(kind, name: name))
    batch.bytes.withUnsafeBufferPointer { bytes in
      for index in attributes {
        let token = batch.tokens[index]
        record.add(
          .attribute, name: meanings[Int(token.name)].attribute, UnsafeBufferPointer(rebasing: bytes[token.range]))
      }
    }
  }

  /// Gives back whether a unit was finished.
  private mutating func end() -> Bool {
    guard let state = states.popLast() else { return false }
    switch state {
    case .tmx, .body, .insideRemark, .foreign, .skipped: return false
    case .header:
      close()
      stage = .header
      header = record.header
    case .unit:
      close()
      if !hasVariant { tally.add("a unit has no text in any language", at: place(record.line, record.column)) }
      return true
    case .variant:
      if !hasSegment {
        tally.add(
          "a variant has no segment and is taken to be empty", at: place(variantPosition.line, variantPosition.column))
      }
      close()
    case .remark, .encoding, .segment, .code, .map: close()
    }
    return false
  }

  private mutating func close() {
    isInText = false
    if let place = places.popLast() { record.close(place) }
  }

  private mutating func text(_ token: XMLToken, _ batch: XMLTokenBatch) {
    switch states.last {
    case .segment, .code, .foreign, .remark, .insideRemark:
      batch.bytes.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[token.range])
        if isInText { record.extendText(text) } else { record.add(.text, text) }
      }
      isInText = true
    case .header, .unit, .variant, .encoding, .body, .tmx:
      if batch.bytes[token.range].contains(where: { $0 > 0x20 }) {
        tally.add("text outside segments is left out", at: location)
      }
    case .map, .skipped, nil: return
    }
  }

  private var location: SourceLocation { place(position.line, position.column) }

  private func place(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}

extension TMXAttributes {
  init(_ tag: XMLStartTag) {
    self.init(tag.attributes.map { Attribute(name: $0.name.description, value: $0.value) })
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
