internal import WaslCore

/// Puts a document together from blocks, text and formatting as a reader comes to them.
///
/// Blocks are set apart by an empty line in the document's text. A block without any visible character is left out.
/// Formatting that is open where a block ends is closed there and opened again in the next, so that every block is
/// balanced.
struct DocumentBuilder {
  /// How white space in the file is meant.
  enum Spaces {
    /// Every character counts.
    case kept
    /// A run of ASCII white space is one space, and none at a block's beginning (HTML, ODF).
    case collapsed
  }

  /// A pair of codes around text: what it does and how the file writes it.
  struct Span: Hashable {
    var type: String
    var open: String
    var close: String

    /// A span that HTML has an element for, which every format's formatting is written as.
    init(_ type: String, _ element: String, attributes: String = "") {
      self.type = type
      open = "<\(element)\(attributes)>"
      close = "</\(element)>"
    }

    /// What a word processor says of a run of text, in the order in which it is nested.
    ///
    /// - Parameter position: `superscript` or `subscript`; anything else is the line itself.
    static func formatting(bold: Bool?, italic: Bool?, underlined: Bool?, struck: Bool?, position: String?) -> [Span] {
      var spans: [Span] = []
      if bold == true { spans.append(Span("bold", "b")) }
      if italic == true { spans.append(Span("italic", "i")) }
      if underlined == true { spans.append(Span("underline", "u")) }
      if struck == true { spans.append(Span("strike", "s")) }
      if position == "superscript" { spans.append(Span("superscript", "sup")) }
      if position == "subscript" { spans.append(Span("subscript", "sub")) }
      return spans
    }
  }

  private struct Draft {
    var block: Block
    var text = ""
    var codes: [InlineCode] = []
    /// The spans that are open, outermost first.
    var open: [(span: Span, id: String)] = []
    /// The spans that the next text shall stand in.
    var wanted: [Span] = []
    /// Blocks inside it, such as a text box, which follow it.
    var inner: [Draft] = []
    var isDeferred = false
  }

  private var drafts: [Draft] = []
  private var finished: [Draft] = []
  private var deferred: [Draft] = []
  private var spanCount = 0

  /// Whether a block is open.
  var isInBlock: Bool { !drafts.isEmpty }

  /// The kind of the block that is open.
  var kind: Block.Kind? { drafts.last?.block.kind }

  /// Begins a block. Where one is open, the new one stands inside it: the outer goes on when it ends.
  ///
  /// - Parameter isDeferred: whether it comes after everything else, as notes do.
  mutating func begin(
    _ kind: Block.Kind, language: LanguageTag? = nil, direction: TextDirection? = nil, time: CueTime? = nil,
    isDeferred: Bool = false
  ) {
    let block = Block(range: 0..<0, kind: kind, language: language, direction: direction, time: time)
    drafts.append(Draft(block: block, isDeferred: isDeferred))
  }

  /// Ends the innermost block.
  mutating func end() {
    guard var draft = drafts.popLast() else { return }
    draft.wanted = []
    Self.apply(&draft, count: &spanCount)
    let inner = draft.inner
    draft.inner = []
    let own = draft.text.unicodeScalars.contains(where: PlainText.isVisible) ? [draft] : []
    if draft.isDeferred {
      deferred += own + inner
    } else if drafts.isEmpty {
      finished += own + inner
    } else {
      drafts[drafts.count - 1].inner += own + inner
    }
  }

  /// Ends the innermost block and begins the next beside it, in which the same spans are open.
  mutating func split(
    _ kind: Block.Kind, language: LanguageTag? = nil, direction: TextDirection? = nil, time: CueTime? = nil
  ) {
    let wanted = drafts.last?.wanted ?? []
    let isDeferred = drafts.last?.isDeferred ?? false
    end()
    begin(kind, language: language, direction: direction, time: time, isDeferred: isDeferred)
    drafts[drafts.count - 1].wanted = wanted
  }

  /// How many spans may be open inside each other, against files that open them without end. Further ones are left out.
  static let mostSpans = 64

  /// Says in which spans the text that follows stands. Codes are set where text comes, so that what changes and
  /// changes back leaves none.
  mutating func setSpans(_ spans: [Span]) {
    guard !drafts.isEmpty else { return }
    drafts[drafts.count - 1].wanted = Array(spans.prefix(Self.mostSpans))
  }

  /// Adds text to the innermost block.
  mutating func append(_ text: String, spaces: Spaces = .kept) {
    guard !text.isEmpty, !drafts.isEmpty else { return }
    let last = drafts.count - 1
    var text = text
    if spaces == .collapsed {
      let startsAnew = drafts[last].text.isEmpty || drafts[last].text.utf8.last.map(Self.isSpace) == true
      text = Self.collapsed(text, droppingFirst: startsAnew)
      guard !text.isEmpty else { return }
    }
    Self.apply(&drafts[last], count: &spanCount)
    drafts[last].text += text
  }

  /// Adds a line end that the author set inside a block.
  mutating func lineBreak() {
    guard let last = drafts.indices.last, !drafts[last].text.isEmpty else { return }
    append("\n")
  }

  /// Adds a code that stands alone, such as a footnote's mark.
  mutating func code(_ type: String, _ data: String) {
    guard let last = drafts.indices.last else { return }
    // What has ended by now ends before it; what begins waits for text.
    let wanted = drafts[last].wanted
    drafts[last].wanted = zip(drafts[last].open, wanted).prefix { $0.span == $1 }.map(\.1)
    Self.apply(&drafts[last], count: &spanCount)
    drafts[last].wanted = wanted
    spanCount += 1
    drafts[last].codes.append(
      InlineCode(
        kind: .standalone, id: String(spanCount), offset: drafts[last].text.utf8.count, type: type, data: data))
  }

  /// Closes and opens spans until those that are wanted are open.
  private static func apply(_ draft: inout Draft, count: inout Int) {
    let common = zip(draft.open, draft.wanted).prefix { $0.span == $1 }.count
    guard common < draft.open.count || common < draft.wanted.count else { return }
    let offset = draft.text.utf8.count
    for (span, id) in draft.open[common...].reversed() {
      draft.codes.append(InlineCode(kind: .close, id: id, offset: offset, type: span.type, data: span.close))
    }
    draft.open.removeLast(draft.open.count - common)
    for span in draft.wanted[common...] {
      count += 1
      let id = String(count)
      draft.codes.append(InlineCode(kind: .open, id: id, offset: offset, type: span.type, data: span.open))
      draft.open.append((span, id))
    }
  }

  /// The document.
  ///
  /// - Throws: `InputError` where there is no text in it.
  mutating func document(name: String, language: LanguageTag?) throws(InputError) -> Document {
    while isInBlock { end() }
    var document = Document(name: name, language: language ?? .undetermined, text: "")
    for draft in finished + deferred {
      if !document.text.isEmpty { document.text += "\n\n" }
      let (text, start) = Self.trimmed(draft.text)
      let offset = document.text.utf8.count
      document.text += text
      var block = draft.block
      block.range = offset..<document.text.utf8.count
      if block.language == document.language { block.language = nil }
      document.blocks.append(block)
      document.codes += draft.codes.map { code in
        var code = code
        code.offset = offset + min(max(code.offset - start, 0), text.utf8.count)
        return code
      }
    }
    guard !document.blocks.isEmpty else {
      throw InputError(
        SourceLocation(file: name), "there is no text in the file", remedy: "check that it is the right one")
    }
    return document
  }

  /// A text without the white space at its ends, and how many bytes were taken off its beginning.
  private static func trimmed(_ text: String) -> (String, Int) {
    var slice = text.unicodeScalars[...]
    while let first = slice.first, first.properties.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.properties.isWhitespace { slice.removeLast() }
    return (String(slice), text.utf8.distance(from: text.utf8.startIndex, to: slice.startIndex))
  }

  private static func collapsed(_ text: String, droppingFirst: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var afterSpace = droppingFirst
    for byte in text.utf8 {
      if isSpace(byte) {
        if !afterSpace { bytes.append(0x20) }
        afterSpace = true
      } else {
        bytes.append(byte)
        afterSpace = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
