internal import WaslCore
internal import WaslXML

/// Walks through an OpenDocument text and gives its text to a builder.
struct ODTReader {
  var styles = ODTStyles()
  var builder = DocumentBuilder()
  private(set) var leftOut = LeftOut()

  /// What an element changes for what stands in it; undone at its end.
  private struct Context {
    var name: String
    var spans: [DocumentBuilder.Span] = []
    var isHidden = false
    /// Whether text here is text of a paragraph.
    var isText = false
    var isBlock = false
    var isInNote = false
    var isInList = false
    var isInTable = false
  }

  private var contexts: [Context] = []
  /// How many elements were open outside of one that is skipped.
  private var skipped: Int?
  private var depth = 0
  private var isInBody = false

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let tag):
      if isInBody {
        if skipped == nil { start(tag) }
      } else {
        styles.take(event)
        if tag.name.local == "text", tag.name.prefix == "office" {
          isInBody = true
          contexts = [Context(name: "")]
        }
      }
      depth += 1
    case .end(let name):
      depth -= 1
      guard isInBody else { return styles.take(event) }
      guard let outside = skipped else { return end(name) }
      if depth <= outside { skipped = nil }
    case .text(let text):
      if isInBody, skipped == nil { append(text, spaces: .collapsed) }
    default: break
    }
  }

  private mutating func start(_ tag: XMLStartTag) {
    guard var context = contexts.last else { return }
    context.name = tag.name.description
    context.isBlock = false
    switch tag.name.description {
    case "text:p", "text:h": paragraph(tag, in: &context)
    case "text:span":
      let style = tag["text:style-name"]
      if let isHidden = styles.isHidden("text", style) { context.isHidden = isHidden }
      for span in styles.spans(style) where !context.spans.contains(span) { context.spans.append(span) }
    case "text:a", "draw:a":
      let link = (tag["xlink:href"] ?? "").escapedForAttribute
      context.spans.append(.init("link", "a", attributes: " href=\"\(link)\""))
    case "text:list-item": context.isInList = true
    case "table:table": context.isInTable = true
    case "text:note": note(tag, in: &context)
    case "text:note-citation", "text:number", "text:tracked-changes", "office:annotation", "office:forms",
      "office:annotation-end", "svg:title", "svg:desc", "text:ruby-text", "text:hidden-text",
      "text:index-title-template",
      "table:table-source", "office:event-listeners", "draw:object", "draw:object-ole", "table:covered-table-cell":
      return skip()
    case "text:hidden-paragraph": if tag["text:is-hidden"] == "true" { hideParagraph() }
    case "text:table-of-content", "text:alphabetical-index", "text:illustration-index", "text:table-index",
      "text:object-index", "text:user-index":
      leftOut.count(tag.name.local == "table-of-content" ? "table of contents" : "index")
      return skip()
    case "text:section":
      if tag["text:display"] == "none" {
        leftOut.count("hidden section")
        return skip()
      }
    case "text:s": append(String(repeating: " ", count: min(max(Int(tag["text:c"] ?? "1") ?? 1, 0), 100)))
    case "text:tab": append("\t")
    case "text:line-break": if context.isText, !context.isHidden { builder.lineBreak() }
    case "text:soft-hyphen": append("\u{AD}")
    case "draw:text-box", "table:table-cell": context.isText = false
    default: break
    }
    contexts.append(context)
  }

  private mutating func paragraph(_ tag: XMLStartTag, in context: inout Context) {
    let style = tag["text:style-name"]
    context.isHidden = styles.isHidden("paragraph", style) ?? false
    context.isBlock = true
    context.isText = true
    context.spans = []
    var kind = styles.kind(style) ?? .paragraph
    if tag.name.local == "h" { kind = .heading(level: min(max(Int(tag["text:outline-level"] ?? "1") ?? 1, 1), 9)) }
    if context.isInList, kind == .paragraph { kind = .listItem }
    if context.isInTable, kind == .paragraph || kind == .listItem || kind == .caption { kind = .tableCell }
    if context.isInNote { kind = .footnote }
    builder.begin(kind, direction: styles.direction(style), isDeferred: context.isInNote)
  }

  private mutating func note(_ tag: XMLStartTag, in context: inout Context) {
    if context.isText, !context.isHidden {
      builder.setSpans(context.spans)
      let kind = (tag["text:note-class"] ?? "footnote").escapedForAttribute
      builder.code("footnote", "<text:note text:note-class=\"\(kind)\"/>")
    }
    context.isInNote = true
    context.isInList = false
    context.isInTable = false
    context.isText = false
  }

  private mutating func end(_ name: XMLName) {
    guard let context = contexts.popLast() else { return }
    if context.isBlock { builder.end() }
    if contexts.isEmpty { isInBody = false }
  }

  private mutating func append(_ text: String, spaces: DocumentBuilder.Spaces = .kept) {
    guard let context = contexts.last, context.isText, !context.isHidden else { return }
    builder.setSpans(context.spans)
    builder.append(text, spaces: spaces)
  }

  /// Hides what follows in the paragraph that is open.
  private mutating func hideParagraph() {
    for index in contexts.indices.reversed() {
      contexts[index].isHidden = true
      if contexts[index].isBlock { return }
    }
  }

  private mutating func skip() { skipped = depth }
}
