internal import WaslCore

/// The codes of a unit's two sides as TMX's elements.
struct TMXCodeWriter {
  private let numbers: CodeNumbers

  init(source: [InlineCode], target: [InlineCode]) { numbers = CodeNumbers(source: source, target: target) }

  func segment(_ text: String, _ codes: [InlineCode], side: Finding.Side) -> TMXSegment {
    let numbers = side == .source ? numbers.source : numbers.target
    let counts = numbers.reduce(into: [:]) { counts, number in counts[number, default: 0] += 1 }
    var content: [TMXInline] = []
    for (index, piece) in text.pieces(at: codes).enumerated() {
      if !piece.isEmpty { content.append(.text(String(piece))) }
      guard index < codes.count else { break }
      content.append(.code(code(codes[index], number: numbers[index], isPaired: counts[numbers[index]] == 2)))
    }
    return TMXSegment(content: content)
  }

  private func code(_ code: InlineCode, number: Int, isPaired: Bool) -> TMXCode {
    let kind: TMXCode.Kind
    var attributes = TMXAttributes()
    switch code.kind {
    case .open where isPaired:
      kind = .begin
      attributes["i"] = String(number)
    case .close where isPaired:
      kind = .end
      attributes["i"] = String(number)
    case .open, .close:
      kind = .isolated
      attributes["pos"] = code.kind == .open ? "begin" : "end"
    case .standalone: kind = .placeholder
    }
    if kind != .end {
      // A number that stands on one side only would make readers look for it on the other.
      if self.numbers.shared.contains(number) { attributes["x"] = String(number) }
      attributes["type"] = code.type
    }
    return TMXCode(kind, attributes: attributes, content: code.data.isEmpty ? [] : [.text(code.data)])
  }
}

/// Takes the codes out of segments. Numbers them anew: the same on both sides where the file says so.
struct TMXCodeReader {
  /// The numbers given for what tells codes of one side from each other, or joins the two sides.
  private var identifiers: [String: String] = [:]
  private var count = 0
  /// Texts of their own inside native codes, which have no place in a bitext.
  private(set) var subflows = 0

  /// The text of a segment and its codes, with offsets into the text.
  mutating func read(_ segment: TMXSegment) -> (text: String, codes: [InlineCode]) {
    var text = ""
    var codes: [InlineCode] = []
    var open: [String: String] = [:]
    read(segment.content, into: &text, &codes, &open)
    return (text, codes)
  }

  private mutating func read(
    _ content: [TMXInline], into text: inout String, _ codes: inout [InlineCode], _ open: inout [String: String]
  ) {
    for piece in content {
      switch piece {
      case .text(let run): text += run
      case .code(let code):
        let place = text.utf8.count
        func add(_ kind: InlineCode.Kind, _ id: String, type: String?) {
          codes.append(
            InlineCode(kind: kind, id: id, offset: place, type: type, data: code.native(&subflows)))
        }
        let type = code.attributes["type"]
        switch code.kind {
        case .begin:
          let id = identifier(code, "pair", or: code.attributes["i"])
          open[code.attributes["i"] ?? ""] = id
          add(.open, id, type: type)
        case .end:
          let number = code.attributes["i"] ?? ""
          let id = open.removeValue(forKey: number) ?? identifier(nil)
          add(.close, id, type: codes.last { $0.kind == .open && $0.id == id }?.type)
        case .isolated:
          let isEnd = code.attributes["pos"] == "end"
          add(isEnd ? .close : .open, identifier(code, "it"), type: type)
        case .placeholder, .unknown: add(.standalone, identifier(code, code.kind.rawValue), type: type)
        case .highlight:
          let id = identifier(code, "hi")
          codes.append(InlineCode(kind: .open, id: id, offset: place, type: type))
          read(code.content, into: &text, &codes, &open)
          codes.append(InlineCode(kind: .close, id: id, offset: text.utf8.count, type: type))
        case .subflow: read(code.content, into: &text, &codes, &open)
        }
      }
    }
  }

  /// A code's identifier: by its `x`, which joins the two sides, else by what numbers it within its side, else a new
  /// one.
  private mutating func identifier(_ code: TMXCode, _ element: String, or number: String? = nil) -> String {
    identifier((code.attributes["x"] ?? number).map { "\(element) \($0)" })
  }

  private mutating func identifier(_ key: String?) -> String {
    if let key, let known = identifiers[key] { return known }
    count += 1
    if let key { identifiers[key] = String(count) }
    return String(count)
  }
}

extension TMXCode {
  /// The native code that the element holds, without texts of their own in it.
  fileprivate func native(_ subflows: inout Int) -> String {
    var native = ""
    for piece in content {
      switch piece {
      case .text(let text): native += text
      case .code: subflows += 1
      }
    }
    return native
  }
}
