internal import WaslCore
internal import WaslXML

/// Walks through a page and gives its text to a builder.
///
/// The tree is no deeper than `XMLLimits` allows, so that recursion is safe.
struct HTMLTextReader {
  var builder = DocumentBuilder()
  private(set) var leftOut = LeftOut()
  /// The language that the page names.
  private(set) var language: LanguageTag?

  private let leavesBoilerplateOut: Bool

  /// What an element inherits from those around it.
  fileprivate struct Context {
    var kind = Block.Kind.paragraph
    var language: LanguageTag?
    var direction: TextDirection?
    var spans: [DocumentBuilder.Span] = []
    var isPreformatted = false
    /// Whether it stands in an article or the like, whose header and footer are its own.
    var isInArticle = false
    var isNote = false
    var isRaised = false
  }

  /// - Parameter leavesBoilerplateOut: whether menus, page headers and the like are left out, as in web pages, which
  ///   books have none of.
  init(leavesBoilerplateOut: Bool) { self.leavesBoilerplateOut = leavesBoilerplateOut }

  /// Reads a page from its `html` element.
  mutating func read(_ root: HTMLElement) {
    var context = Context()
    context.language = root["lang"].flatMap { LanguageTag($0) } ?? root["xml:lang"].flatMap { LanguageTag($0) }
    if language == nil { language = context.language }
    context.direction = root.direction
    let body = root.first("body") ?? root
    let main = leavesBoilerplateOut ? body.first("main") : nil
    if let main, main.text.utf8.count * 2 > body.text.utf8.count {
      // The page says itself which part of it matters, and the rest is the smaller part.
      leftOut.count("what stands outside of the page's main part")
      context.isInArticle = true
      element(main, in: context.inside(body))
    } else {
      element(body, in: context)
    }
    endBlock()
  }

  private mutating func element(_ element: HTMLElement, in outer: Context) {
    if element.isHidden {
      leftOut.count("hidden text")
      return
    }
    if let boilerplate = boilerplate(element, in: outer) {
      if !element.text.allSatisfy(\.isWhitespace) { leftOut.count(boilerplate) }
      return
    }
    var context = outer.inside(element)
    let isNote = element.roles.contains { HTMLElementRole.footnoteRoles.contains(String($0)) } || element.isOfficeNote
    if isNote, element.name != "a" {
      context.kind = .footnote
      context.isNote = true
      return separately(element, in: context)
    }
    if element.isNoteMark(isRaised: outer.isRaised) {
      return builder.code("footnote", "<a href=\"\(element["href"] ?? "")\"/>")
    }
    switch HTMLElementRole(element) {
    case .block(let kind):
      if !outer.isNote { context.kind = outer.kind.contains(kind) }
      separately(element, in: context)
    case .division:
      if ["article", "main", "section"].contains(element.name) { context.isInArticle = true }
      if element.name == "hr" { return endBlock() }
      separately(element, in: context)
    case .preformatted:
      context.isPreformatted = true
      separately(element, in: context)
    case .span(let span):
      // A raised note mark leaves no raised nothing behind: spans are opened by text alone.
      if span.type == "superscript" { context.isRaised = true }
      if !outer.spans.contains(span) { context.spans.append(span) }
      inline(element, in: context, outer: outer)
    case .plain:
      if element.name == "a", let target = element["href"] {
        context.spans.append(.init("link", "a", attributes: " href=\"\(target.escapedForAttribute)\""))
      }
      inline(element, in: context, outer: outer)
    case .lineBreak: builder.lineBreak()
    case .leftOut(let name):
      if let name, !element.text.allSatisfy(\.isWhitespace) { leftOut.count(name) }
    }
  }

  /// Reads an element that stands by itself.
  private mutating func separately(_ element: HTMLElement, in context: Context) {
    endBlock()
    children(of: element, in: context)
    endBlock()
  }

  private mutating func inline(_ element: HTMLElement, in context: Context, outer: Context) {
    children(of: element, in: context)
    builder.setSpans(outer.spans)
  }

  private mutating func children(of parent: HTMLElement, in context: Context) {
    for child in parent.children {
      switch child.content {
      case .element(let child): element(child, in: context)
      case .text(let text): self.text(text, in: context)
      case .code, .comment: continue
      }
    }
  }

  private mutating func text(_ text: String, in context: Context) {
    if !builder.isInBlock {
      if text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return }
      builder.begin(
        context.kind, language: context.language, direction: context.direction, isDeferred: context.isNote)
    }
    builder.setSpans(context.spans)
    guard context.isPreformatted else { return builder.append(text, spaces: .collapsed) }
    // An empty line in preformatted text parts paragraphs as in plain text.
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { builder.lineBreak() }
      builder.append(String(line))
    }
  }

  private mutating func endBlock() {
    if builder.isInBlock { builder.end() }
  }

  /// What a part of the page is called that is no part of its text.
  private func boilerplate(_ element: HTMLElement, in context: Context) -> String? {
    let roles = element.roles.compactMap { HTMLElementRole.boilerplateRoles[String($0)] }
    if let role = roles.first, leavesBoilerplateOut || role == "table of contents" { return role }
    guard leavesBoilerplateOut else { return element.name == "nav" ? "navigation" : nil }
    // LibreOffice writes a page's header and footer so.
    if element.name == "div", let title = element["title"], title == "header" || title == "footer" {
      return "page \(title)"
    }
    guard !context.isInArticle else { return nil }
    return switch element.name {
    case "header": element.first("h1") == nil ? "page header" : nil
    case "footer": "page footer"
    default: nil
    }
  }
}

extension HTMLTextReader.Context {
  /// What an element inside passes on.
  fileprivate func inside(_ element: HTMLElement) -> Self {
    var context = self
    if let tag = (element["lang"] ?? element["xml:lang"]).flatMap({ LanguageTag($0) }) { context.language = tag }
    context.direction = element.direction ?? direction
    return context
  }
}

extension Block.Kind {
  /// The kind of a block inside a block of this kind: a paragraph in a list item or in a table's cell is that item's.
  fileprivate func contains(_ inner: Block.Kind) -> Block.Kind {
    switch (self, inner) {
    case (.tableCell, .paragraph), (.tableCell, .listItem), (.listItem, .paragraph), (.caption, .paragraph): self
    default: inner
    }
  }
}

extension HTMLElement {
  fileprivate var direction: TextDirection? { self["dir"].flatMap { TextDirection(rawValue: $0.lowercased()) } }

  /// Whether it is a note as LibreOffice writes it.
  fileprivate var isOfficeNote: Bool {
    guard name == "div", let id = self["id"] else { return false }
    return id.hasPrefix("sdfootnote") || id.hasPrefix("sdendnote")
  }

  /// The first element of a name inside, in the order of the page.
  func first(_ wanted: String) -> HTMLElement? {
    for child in children {
      guard case .element(let element) = child.content else { continue }
      if element.name == wanted { return element }
      if let found = element.first(wanted) { return found }
    }
    return nil
  }
}

extension String {
  /// The text as it stands between double quotation marks in markup.
  var escapedForAttribute: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
