internal import WaslCore

/// Makes a text with its codes out of the inline elements of XLIFF 1.2 and 2.
struct InlineReader {
  /// A text being made.
  struct Content {
    var text = ""
    var codes: [InlineCode] = []
    /// The length of the text in UTF-8 bytes.
    var length = 0

    mutating func add(_ run: String) {
      text += run
      length += run.utf8.count
    }

    mutating func add(_ kind: InlineCode.Kind, _ id: String, type: String? = nil, data: String = "") {
      codes.append(InlineCode(kind: kind, id: id, offset: length, type: type, data: data))
    }
  }

  private let namespace: String?
  /// The original data of a unit of XLIFF 2, by identifier.
  private let data: [String: String]
  /// Marks of XLIFF 1.2 that nothing is lost with: of segments, and of findings, whose notes are passed over as well.
  private static let expectedMarks: Set<String?> = ["seg", XLIFFMetadata.mark]

  /// How many annotations, which a bitext has no room for, were passed over.
  private(set) var annotations = 0
  /// How many elements that are not XLIFF's were passed over; their text is kept.
  private(set) var strangers = 0

  init(namespace: String?, data: [String: String] = [:]) {
    self.namespace = namespace
    self.data = data
  }

  /// The content of a source or target.
  mutating func read(_ element: ElementTree) -> Content {
    var content = Content()
    read(element, into: &content)
    return content
  }

  mutating func read(_ element: ElementTree, into content: inout Content) {
    for piece in element.pieces {
      switch piece {
      case .text(let run): content.add(run)
      case .element(let index): inline(element.children[index], into: &content)
      }
    }
  }

  private mutating func inline(_ element: ElementTree, into content: inout Content) {
    guard element.namespace == namespace else {
      strangers += 1
      read(element, into: &content)
      return
    }
    let id = element["id"] ?? ""
    switch element.name {
    // XLIFF 2
    case "cp": if let scalar = Self.codePoint(element) { content.add(String(scalar)) }
    case "pc":
      let type = CodeType.type2(element["type"], element["subType"])
      content.add(.open, id, type: type, data: data(element["dataRefStart"]))
      read(element, into: &content)
      content.add(.close, id, type: type, data: data(element["dataRefEnd"]))
    case "sc", "ec":
      let isAlone = element["isolated"] == "yes"
      let kind: InlineCode.Kind = isAlone ? .standalone : element.name == "sc" ? .open : .close
      content.add(
        kind, element["startRef"] ?? id, type: CodeType.type2(element["type"], element["subType"]),
        data: data(element["dataRef"]))
    case "ph" where element["dataRef"] != nil || element.pieces.isEmpty && element["ctype"] == nil:
      content.add(
        .standalone, id, type: CodeType.type2(element["type"], element["subType"]), data: data(element["dataRef"]))
    case "sm", "em":
      // Beginning and end are one annotation.
      if element.name == "sm" { annotations += 1 }
    case "mrk":
      if !Self.expectedMarks.contains(element["mtype"]) { annotations += 1 }
      read(element, into: &content)
    // XLIFF 1.2
    case "g":
      let type = CodeType.type1(element["ctype"])
      content.add(.open, id, type: type)
      read(element, into: &content)
      content.add(.close, id, type: type)
    case "bpt", "bx":
      content.add(
        .open, element["rid"] ?? id, type: CodeType.type1(element["ctype"]), data: element.wholeText)
    case "ept", "ex": content.add(.close, element["rid"] ?? id, data: element.wholeText)
    case "ph", "it", "x":
      content.add(.standalone, id, type: CodeType.type1(element["ctype"]), data: element.wholeText)
    default:
      strangers += 1
      read(element, into: &content)
    }
  }

  private func data(_ id: String?) -> String { id.flatMap { data[$0] } ?? "" }

  /// Text with `<cp>` in it, as original data have it.
  static func plainText(_ element: ElementTree) -> String {
    element.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let run): text += run
      case .element(let index):
        if let scalar = codePoint(element.children[index]) { text.unicodeScalars.append(scalar) }
      }
    }
  }

  private static func codePoint(_ element: ElementTree) -> Unicode.Scalar? {
    element["hex"].flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
  }
}

extension InlineReader.Content {
  /// An end has the type of its beginning, which XLIFF does not repeat.
  func withTypesOfPairs() -> InlineReader.Content {
    var content = self
    var types: [String: String] = [:]
    for (index, code) in codes.enumerated() {
      if code.kind == .open { types[code.id] = code.type }
      if code.kind == .close, code.type == nil { content.codes[index].type = types[code.id] }
    }
    return content
  }
}
