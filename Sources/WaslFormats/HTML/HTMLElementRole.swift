internal import WaslCore
internal import WaslXML

/// What an element of a page is to its text.
enum HTMLElementRole {
  /// Begins a block of its own.
  case block(Block.Kind)
  /// Sets apart what stands in it without being more than its surroundings.
  case division
  case span(DocumentBuilder.Span)
  /// No text of the page, such as a script or a menu; the name is for the notice, `nil` where it needs none.
  case leftOut(String?)
  case lineBreak
  /// Text whose white space counts.
  case preformatted
  /// Nothing in particular.
  case plain

  init(_ element: HTMLElement) {
    self =
      switch element.name {
      case "p", "address", "summary", "legend", "dt", "dd", "blockquote": .block(.paragraph)
      case "h1", "h2", "h3", "h4", "h5", "h6": .block(.heading(level: Int(element.name.dropFirst()) ?? 1))
      case "li": .block(.listItem)
      case "td", "th": .block(.tableCell)
      case "caption", "figcaption": .block(.caption)
      case "body", "div", "section", "article", "main", "aside", "header", "footer", "figure", "table", "thead",
        "tbody",
        "tfoot", "tr", "ul", "ol", "dl", "dir", "menu", "form", "fieldset", "details", "center", "hr", "hgroup",
        "search":
        .division
      case "pre", "listing", "xmp": .preformatted
      case "br": .lineBreak
      case "nav": .leftOut("navigation")
      case "button", "select", "textarea", "input", "option", "datalist": .leftOut("form field")
      case "head", "script", "style", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
        "canvas", "map", "noscript", "rt", "rp", "rtc", "img", "title":
        .leftOut(nil)
      default: Self.spans[element.name].map { .span($0) } ?? .plain
      }
  }

  private static let spans: [String: DocumentBuilder.Span] = [
    "b": .init("bold", "b"), "strong": .init("bold", "b"), "i": .init("italic", "i"), "em": .init("italic", "i"),
    "cite": .init("italic", "i"), "u": .init("underline", "u"), "s": .init("strike", "s"),
    "sub": .init("subscript", "sub"), "sup": .init("superscript", "sup"), "code": .init("code", "code"),
    "kbd": .init("code", "code"), "samp": .init("code", "code"), "tt": .init("code", "code"),
  ]

  /// Landmarks of a page that are no part of its text (ARIA 1.2, section 5.3.4; EPUB 3, structural semantics).
  static let boilerplateRoles: [String: String] = [
    "navigation": "navigation", "banner": "page header", "contentinfo": "page footer", "search": "form field",
    "menu": "navigation", "menubar": "navigation", "toolbar": "navigation", "tablist": "navigation",
    "toc": "table of contents", "landmarks": "navigation", "page-list": "table of contents",
    "doc-toc": "table of contents", "doc-pagelist": "table of contents", "doc-index": "index",
  ]

  static let footnoteRoles: Set<String> = [
    "footnote", "rearnote", "endnote", "note", "doc-footnote", "doc-endnote",
  ]
}

extension HTMLElement {
  /// The words of the attributes that say what an element is for.
  var roles: [Substring] {
    [self["role"], self["epub:type"], self["type"]].compactMap { $0 }.flatMap { $0.split(separator: " ") }
  }

  /// Whether a browser shows nothing of it, as far as the element itself says so.
  var isHidden: Bool {
    if self["hidden"] != nil || self["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = self["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether it is the mark of a note: a link inside the page, raised or named as such, with nothing but a number or
  /// a sign in it.
  func isNoteMark(isRaised: Bool) -> Bool {
    guard name == "a" else { return false }
    let marks = roles + [self["class"] ?? ""].flatMap { $0.split(separator: " ") }
    let isNamed = marks.contains {
      ["noteref", "doc-noteref", "doc-backlink", "sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym"]
        .contains($0)
    }
    let label = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    let isShort = label.count <= 5 && label.allSatisfy { !$0.properties.isAlphabetic || $0.isASCII }
    let raised =
      isRaised
      || children.contains { if case .element(let child) = $0.content { child.name == "sup" } else { false } }
    return isShort && (isNamed || raised && self["href"]?.contains("#") == true)
  }
}
