/// The inside of a paragraph of Markdown: emphasis, links, code and escapes, given to a builder as text and codes.
struct MarkdownInline {
  /// A piece of the paragraph.
  private enum Piece {
    case text(String)
    case hardBreak
    /// A run of asterisks, underscores or tildes that may open or close emphasis; what of it stays text.
    case delimiter(Delimiter)
    case open(DocumentBuilder.Span)
    case close(type: String)
    case code(type: String, data: String)
  }

  private struct Delimiter {
    var mark: Character
    var count: Int
    var canOpen: Bool
    var canClose: Bool
    /// The emphasis that it opens or closes, in the order of the text.
    var closes: [DocumentBuilder.Span] = []
    var opens: [DocumentBuilder.Span] = []
  }

  private var pieces: [Piece] = []

  /// How many brackets may wait for their other half; beyond, they are text.
  private static let mostBrackets = 100
  /// How many runs of marks an emphasis may look back over. Each looks at all before it, which would take a time that
  /// grows with their square.
  private static let longestSearch = 200

  /// How many characters a tag, a link's address and a piece of code may have, so that a mark that is never closed is not
  /// looked for through the whole paragraph again and again.
  private static let longestTag = 2000

  init(_ lines: [Substring]) {
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      let isHard = !isLast && (line.hasSuffix("  ") || line.hasSuffix("\\"))
      var content = line
      if isHard, content.hasSuffix("\\") { content.removeLast() }
      while content.last?.isWhitespace == true { content.removeLast() }
      scan(content)
      if !isLast { pieces.append(isHard ? .hardBreak : .text(" ")) }
    }
    joinLinks()
    matchEmphasis()
  }

  // MARK: Scanning

  private mutating func scan(_ line: Substring) {
    var rest = line
    var text = ""
    var previous: Character = " "
    func flush(_ pieces: inout [Piece]) {
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
    }
    while let first = rest.first {
      switch first {
      case "\\" where rest.dropFirst().first.map(Self.isASCIIPunctuation) == true:
        text.append(rest[rest.index(after: rest.startIndex)])
        rest = rest.dropFirst(2)
      case "`":
        let fence = rest.prefix { $0 == "`" }
        let inside = rest.dropFirst(fence.count)
        if let content = Self.codeSpan(in: inside, fence: fence.count) {
          flush(&pieces)
          pieces += [.open(.init("code", "code")), .text(Self.trimmedCode(content)), .close(type: "code")]
          rest = inside.dropFirst(content.count + fence.count)
        } else {
          text += fence
          rest = inside
        }
      case "*", "_", "~":
        let run = rest.prefix { $0 == first }
        rest = rest.dropFirst(run.count)
        flush(&pieces)
        pieces.append(.delimiter(Self.delimiter(first, run.count, before: previous, after: rest.first ?? " ")))
      case "!" where rest.dropFirst().first == "[":
        flush(&pieces)
        pieces.append(.text("!["))
        rest = rest.dropFirst(2)
      case "[":
        flush(&pieces)
        if rest.hasPrefix("[^"), let after = rest.after("]"), rest.count - after.count <= 40 {
          pieces.append(.code(type: "footnote", data: String(rest.dropLast(after.count))))
          rest = after
        } else {
          pieces.append(.text("["))
          rest = rest.dropFirst()
        }
      case "]":
        flush(&pieces)
        rest = rest.dropFirst()
        if let (target, after) = Self.target(rest) {
          pieces.append(.text("](" + target))
          rest = after
        } else {
          pieces.append(.text("]"))
        }
      case "<":
        if let end = rest.prefix(Self.longestTag).firstIndex(of: ">"),
          let piece = Self.angled(rest[rest.index(after: rest.startIndex)..<end])
        {
          flush(&pieces)
          pieces.append(piece)
          rest = rest[rest.index(after: end)...]
        } else {
          text.append(first)
          rest = rest.dropFirst()
        }
      case "&":
        if let (character, length) = Self.entity(rest) {
          text += character
          rest = rest.dropFirst(length)
        } else {
          text.append(first)
          rest = rest.dropFirst()
        }
      default:
        text.append(first)
        rest = rest.dropFirst()
      }
      previous = first
    }
    flush(&pieces)
  }

  private static func isASCIIPunctuation(_ character: Character) -> Bool {
    character.isASCII && !character.isLetter && !character.isNumber && !character.isWhitespace
  }

  private static func codeSpan(in text: Substring, fence: Int) -> Substring? {
    let text = text.prefix(longestTag)
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == fence { return text[..<start] }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  private static func trimmedCode(_ text: Substring) -> String {
    let isPadded = text.hasPrefix(" ") && text.hasSuffix(" ") && !text.allSatisfy { $0 == " " }
    return String(isPadded ? text.dropFirst().dropLast() : text)
  }

  /// Whether a run of marks may open and close (CommonMark 0.31, section 6.2).
  private static func delimiter(_ mark: Character, _ count: Int, before: Character, after: Character) -> Delimiter {
    func isMark(_ character: Character) -> Bool { character.isPunctuation || character.isSymbol }
    let isLeft = !after.isWhitespace && (!isMark(after) || before.isWhitespace || isMark(before))
    let isRight = !before.isWhitespace && (!isMark(before) || after.isWhitespace || isMark(after))
    guard mark == "_" else { return Delimiter(mark: mark, count: count, canOpen: isLeft, canClose: isRight) }
    return Delimiter(
      mark: mark, count: count, canOpen: isLeft && (!isRight || isMark(before)),
      canClose: isRight && (!isLeft || isMark(after)))
  }

  /// The address in parentheses that makes a link of the brackets before it.
  private static func target(_ text: Substring) -> (String, Substring)? {
    guard text.first == "(" else { return nil }
    let whole = text
    let text = whole.prefix(longestTag)
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 {
          return (String(text[text.index(after: text.startIndex)..<index]), whole[whole.index(after: index)...])
        }
      default: break
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// What stands between angle brackets: an address, or a tag of HTML.
  private static func angled(_ content: Substring) -> Piece? {
    guard let first = content.first else { return nil }
    if content.contains("@") || content.contains(":"), first.isLetter, !content.contains(where: \.isWhitespace) {
      return .text(String(content))
    }
    let isEnd = first == "/"
    let name = content.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard let letter = name.first, letter.isLetter || first == "!" else { return nil }
    if name == "br" { return .hardBreak }
    let types = [
      "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "s": "strike", "del": "strike",
      "sub": "subscript", "sup": "superscript", "code": "code", "kbd": "code", "a": "link", "span": "span",
    ]
    guard let type = types[name], !content.hasSuffix("/") else { return .code(type: "html", data: "<\(content)>") }
    let attributes = String(content.drop { $0 == "/" }.dropFirst(name.count))
    return isEnd ? .close(type: type) : .open(.init(type, name, attributes: attributes))
  }

  private static let entities = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&nbsp;": "\u{A0}", "&copy;": "©",
    "&mdash;": "—", "&ndash;": "–", "&hellip;": "…", "&laquo;": "«", "&raquo;": "»", "&lrm;": "\u{200E}",
    "&rlm;": "\u{200F}", "&zwnj;": "\u{200C}", "&zwj;": "\u{200D}",
  ]

  private static func entity(_ text: Substring) -> (String, Int)? {
    let whole = text.prefix(12)
    guard let end = whole.firstIndex(of: ";") else { return nil }
    let name = String(whole[...end])
    if let character = entities[name] { return (character, name.count) }
    guard name.hasPrefix("&#") else { return nil }
    let digits = name.dropFirst(2).dropLast()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (String(scalar), name.count)
  }

  // MARK: Links

  /// Makes links of brackets that an address follows, pictures of those with an exclamation mark.
  private mutating func joinLinks() {
    var open: [Int] = []
    for index in pieces.indices {
      guard case .text(let text) = pieces[index] else { continue }
      if text == "[" || text == "![" {
        if open.count < Self.mostBrackets { open.append(index) }
      } else if text == "]" {
        _ = open.popLast()
      } else if text.hasPrefix("](") {
        let address = text.dropFirst(2)
        guard let start = open.popLast(), case .text(let bracket) = pieces[start] else {
          pieces[index] = .text("](\(address))")
          continue
        }
        let target = (address.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "").escapedForAttribute
        if bracket == "![" {
          // What stands in for a picture is no text that a reader sees.
          for inside in start..<index { pieces[inside] = .text("") }
          pieces[index] = .code(type: "image", data: "<img src=\"\(target)\"/>")
        } else {
          pieces[start] = .open(.init("link", "a", attributes: " href=\"\(target)\""))
          pieces[index] = .close(type: "link")
        }
      }
    }
  }

  // MARK: Emphasis

  /// Pairs runs of marks, the closer ones first (CommonMark 0.31, appendix, “process emphasis”).
  private mutating func matchEmphasis() {
    var openers: [Int] = []
    for index in pieces.indices {
      guard case .delimiter(var closer) = pieces[index] else { continue }
      if closer.canClose {
        var depth = openers.count - 1
        var searched = 0
        while depth >= 0, closer.count > 0, searched < Self.longestSearch {
          searched += 1
          guard case .delimiter(var opener) = pieces[openers[depth]], opener.mark == closer.mark, opener.count > 0,
            closer.mark != "~" || opener.count == closer.count
          else {
            depth -= 1
            continue
          }
          let isStrong = closer.mark == "~" || opener.count >= 2 && closer.count >= 2
          let length = closer.mark == "~" ? closer.count : isStrong ? 2 : 1
          let span: DocumentBuilder.Span =
            closer.mark == "~" ? .init("strike", "s") : isStrong ? .init("bold", "b") : .init("italic", "i")
          opener.count -= length
          closer.count -= length
          opener.opens.insert(span, at: 0)
          closer.closes.append(span)
          pieces[openers[depth]] = .delimiter(opener)
          // What opened in between and was not closed stays text.
          openers.removeLast(openers.count - 1 - depth)
          if opener.count == 0 {
            openers.removeLast()
            depth -= 1
          }
        }
      }
      pieces[index] = .delimiter(closer)
      if closer.canOpen, closer.count > 0 { openers.append(index) }
    }
  }

  // MARK: Writing

  func write(to builder: inout DocumentBuilder) {
    var spans: [DocumentBuilder.Span] = []
    func close(_ type: String) {
      if let index = spans.lastIndex(where: { $0.type == type }) { spans.remove(at: index) }
      builder.setSpans(spans)
    }
    func open(_ span: DocumentBuilder.Span) {
      guard spans.count < DocumentBuilder.mostSpans else { return }
      spans.append(span)
      builder.setSpans(spans)
    }
    for piece in pieces {
      switch piece {
      case .text(let text): builder.append(text)
      case .hardBreak: builder.lineBreak()
      case .open(let span): open(span)
      case .close(let type): close(type)
      case .code(let type, let data): builder.code(type, data)
      case .delimiter(let run):
        for span in run.closes { close(span.type) }
        builder.append(String(repeating: run.mark, count: run.count))
        for span in run.opens { open(span) }
      }
    }
  }
}
