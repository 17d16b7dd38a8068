internal import WaslCore

/// The tags and entities inside a subtitle's text, which is given to a builder piece by piece.
struct SubtitleMarkup {
  /// Whether entities such as `&amp;` are resolved and every tag counts, as in WebVTT; SRT is written without rules, and
  /// what is no tag that players know is text there.
  var isWebVTT: Bool
  private var spans: [(name: String, span: DocumentBuilder.Span)] = []
  private var isInReading = false

  init(isWebVTT: Bool) { self.isWebVTT = isWebVTT }

  /// Forgets the tags that are open, as at a cue's end.
  mutating func reset() {
    spans = []
    isInReading = false
  }

  mutating func append(_ line: String, to builder: inout DocumentBuilder) {
    var rest = line[...]
    var text = ""
    func flush() {
      guard !text.isEmpty else { return }
      if !isInReading {
        builder.setSpans(spans.map(\.span))
        builder.append(text)
      }
      text = ""
    }
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"), isTag(rest[rest.index(after: rest.startIndex)..<end]) {
        flush()
        tag(String(rest[rest.index(after: rest.startIndex)..<end]), in: &builder)
        rest = rest[rest.index(after: end)...]
      } else if !isWebVTT, first == "{", rest.hasPrefix("{\\"), let end = rest.firstIndex(of: "}") {
        flush()
        if builder.isInBlock { builder.code("position", String(rest[...end])) }
        rest = rest[rest.index(after: end)...]
      } else if isWebVTT, first == "&", let (character, length) = Self.entity(rest) {
        text += character
        rest = rest.dropFirst(length)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
  }

  private func isTag(_ content: Substring) -> Bool {
    if isWebVTT { return true }
    let name = content.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
    return ["b", "i", "u", "s", "font"].contains(name)
  }

  private mutating func tag(_ content: String, in builder: inout DocumentBuilder) {
    let isEnd = content.hasPrefix("/")
    let name = content.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
    if name == "rt" {
      isInReading = !isEnd
      return
    }
    guard !isEnd else {
      // A tag that was never opened is left out, as players do.
      if let open = spans.lastIndex(where: { $0.name == name }) { spans.remove(at: open) }
      return
    }
    guard spans.count < DocumentBuilder.mostSpans else { return }
    switch name {
    case "b": spans.append((name, .init("bold", "b")))
    case "i": spans.append((name, .init("italic", "i")))
    case "u": spans.append((name, .init("underline", "u")))
    case "s": spans.append((name, .init("strike", "s")))
    case "font", "c", "v", "lang", "ruby":
      let type = ["font": "font", "c": "class", "v": "speaker", "lang": "language", "ruby": "ruby"][name]
      spans.append((name, .init(type ?? name, name, attributes: String(content.dropFirst(name.count)))))
    default:
      if builder.isInBlock { builder.code("time", "<\(content)>") }
    }
  }

  private static let entities = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u{A0}", "&lrm;": "\u{200E}", "&rlm;": "\u{200F}",
  ]

  /// The character that an entity at the beginning stands for, and the entity's length.
  private static func entity(_ text: Substring) -> (String, Int)? {
    entities.first { text.hasPrefix($0.key) }.map { ($0.value, $0.key.count) }
  }
}
