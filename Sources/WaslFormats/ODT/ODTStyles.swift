internal import WaslCore
internal import WaslXML

/// The styles of an OpenDocument text, as far as they matter for its text. Takes the events of the parts that hold them.
struct ODTStyles {
  private struct Style {
    var base: String?
    var displayName: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isStruck: Bool?
    var position: String?
    var isHidden: Bool?
    var direction: TextDirection?
  }

  /// By family and name.
  private var styles: [String: Style] = [:]
  private var open: (key: String, style: Style)?

  /// How many styles may be built on each other.
  private static let longestChain = 32

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let tag) where tag.name.local == "style" || tag.name.local == "default-style":
      guard let family = tag["style:family"] else { return }
      var style = Style()
      style.base = tag["style:parent-style-name"]
      style.displayName = (tag["style:display-name"] ?? tag["style:name"])?.lowercased()
      open = ("\(family)/\(tag["style:name"] ?? "")", style)
    case .start(let tag) where tag.name.local == "text-properties":
      take(tag)
    case .start(let tag) where tag.name.local == "paragraph-properties":
      switch tag["style:writing-mode"] {
      case "rl-tb", "rl": open?.style.direction = .rightToLeft
      case "lr-tb", "lr": open?.style.direction = .leftToRight
      default: break
      }
    case .end(let name) where name.local == "style" || name.local == "default-style":
      if let (key, style) = open { styles[key] = style }
      open = nil
    default: break
    }
  }

  private mutating func take(_ tag: XMLStartTag) {
    // Bold of either script counts: which of them a letter is in is not written here.
    let weights = [tag["fo:font-weight"], tag["style:font-weight-complex"]].compactMap { $0 }
    if !weights.isEmpty { open?.style.isBold = weights.contains { $0 == "bold" || (Int($0) ?? 0) >= 600 } }
    let slants = [tag["fo:font-style"], tag["style:font-style-complex"]].compactMap { $0 }
    if !slants.isEmpty { open?.style.isItalic = slants.contains { $0 != "normal" } }
    if let line = tag["style:text-underline-style"] { open?.style.isUnderlined = line != "none" }
    if let line = tag["style:text-line-through-style"] { open?.style.isStruck = line != "none" }
    if let position = tag["style:text-position"] {
      let first = position.split(separator: " ").first ?? ""
      open?.style.position =
        first == "super" || (first.hasSuffix("%") && !first.hasPrefix("-") && first != "0%")
        ? "superscript" : first == "sub" || first.hasPrefix("-") ? "subscript" : ""
    }
    if let display = tag["text:display"] { open?.style.isHidden = display == "none" }
  }

  /// The formatting of a text style, in the order in which it is nested.
  func spans(_ name: String?) -> [DocumentBuilder.Span] {
    let chain = chain("text", name)
    func first<Value>(_ path: KeyPath<Style, Value?>) -> Value? { chain.lazy.compactMap { $0[keyPath: path] }.first }
    return DocumentBuilder.Span.formatting(
      bold: first(\.isBold), italic: first(\.isItalic), underlined: first(\.isUnderlined), struck: first(\.isStruck),
      position: first(\.position))
  }

  /// Whether a style hides its text; `nil` where it says nothing.
  func isHidden(_ family: String, _ name: String?) -> Bool? {
    chain(family, name).lazy.compactMap(\.isHidden).first
  }

  func direction(_ name: String?) -> TextDirection? {
    chain("paragraph", name).lazy.compactMap(\.direction).first ?? styles["paragraph/"]?.direction
  }

  /// The kind of a paragraph by its style's name; `nil` where it is nothing special.
  func kind(_ name: String?) -> Block.Kind? {
    for style in chain("paragraph", name) {
      switch style.displayName {
      case "title": return .heading(level: 1)
      case "subtitle": return .heading(level: 2)
      case "caption", "illustration", "figure", "drawing", "table": return .caption
      default: continue
      }
    }
    return nil
  }

  /// A style and those that it is built on.
  private func chain(_ family: String, _ name: String?) -> [Style] {
    var chain: [Style] = []
    var next = name
    while let name = next, let style = styles["\(family)/\(name)"], chain.count < Self.longestChain {
      chain.append(style)
      next = style.base
    }
    return chain
  }
}
