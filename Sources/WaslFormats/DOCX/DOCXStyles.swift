internal import WaslCore
internal import WaslXML

/// The styles of a Word document, as far as they matter for its text.
struct DOCXStyles {
  struct Style {
    var name = ""
    var base: String?
    var paragraph = DOCXParagraphProperties()
    var run = DOCXRunProperties()
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraphStyle: String?
  /// What holds where no style says anything.
  private var defaults = Style()

  /// How many styles may be built on each other; Word itself stops at 11.
  private static let longestChain = 32

  init(_ parts: DOCXParts) throws(InputError) {
    guard let part = parts.part("styles") else { return }
    var path: [String] = []
    var id = ""
    var style = Style()
    var all: [String: Style] = [:]
    var defaultID: String?
    var defaults = Style()
    try parts.package.forEachEvent(in: part) { (event) throws(InputError) in
      switch event {
      case .start(let tag):
        let parent = path.last
        if tag.name.local == "style" {
          id = tag.value("styleId") ?? ""
          style = Style()
          if tag.value("type") == "paragraph", tag.value("default").map({ $0 != "0" && $0 != "false" }) == true {
            defaultID = id
          }
        } else if path.contains("tblStylePr") {
          // Formatting of a table's corners and rows, which is not that of the whole.
        } else if parent == "style" {
          if tag.name.local == "name" { style.name = (tag.value("val") ?? "").lowercased() }
          if tag.name.local == "basedOn" { style.base = tag.value("val") }
        } else if parent == "rPr" {
          if path.contains("docDefaults") { defaults.run.take(tag) } else { style.run.take(tag) }
        } else if parent == "pPr" || parent == "numPr" {
          if path.contains("docDefaults") { defaults.paragraph.take(tag) } else { style.paragraph.take(tag) }
        }
        path.append(tag.name.local)
      case .end(let name):
        path.removeLast()
        if name.local == "style" { all[id] = style }
      default: break
      }
    }
    (styles, defaultParagraphStyle, self.defaults) = (all, defaultID, defaults)
  }

  /// A paragraph's properties with those of its styles under them.
  func resolved(_ properties: DOCXParagraphProperties) -> DOCXParagraphProperties {
    chain(from: properties.style ?? defaultParagraphStyle).reduce(properties) { $0.over($1.paragraph) }
      .over(defaults.paragraph)
  }

  /// A run's properties with those of its character style under them.
  func resolved(_ properties: DOCXRunProperties) -> DOCXRunProperties {
    chain(from: properties.style).reduce(properties) { $0.over($1.run) }
  }

  /// Whether a paragraph's style hides its text.
  func isHidden(_ paragraph: DOCXParagraphProperties) -> Bool {
    chain(from: paragraph.style ?? defaultParagraphStyle).lazy.compactMap(\.run.isHidden).first ?? false
  }

  /// The kind of a paragraph by its style's name and its level in the outline; `nil` where it is nothing special.
  func kind(of paragraph: DOCXParagraphProperties) -> Block.Kind? {
    let names = chain(from: paragraph.style ?? defaultParagraphStyle).map(\.name)
    if let level = resolved(paragraph).outlineLevel, (0...8).contains(level) { return .heading(level: level + 1) }
    for name in names {
      if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
        return .heading(level: level)
      }
      switch name {
      case "title": return .heading(level: 1)
      case "subtitle": return .heading(level: 2)
      case "caption": return .caption
      case "footnote text", "endnote text": return .footnote
      default: continue
      }
    }
    if let list = resolved(paragraph).list, list != 0 { return .listItem }
    return nil
  }

  /// A style and those that it is built on.
  private func chain(from id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < Self.longestChain {
      chain.append(style)
      next = style.base
    }
    return chain
  }
}
