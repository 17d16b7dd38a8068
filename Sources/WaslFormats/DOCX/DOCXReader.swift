internal import WaslCore
internal import WaslXML

/// Walks through the body and the notes of a Word document and gives their text to a builder.
struct DOCXReader {
  var builder = DocumentBuilder()
  private(set) var leftOut = LeftOut()

  private let parts: DOCXParts
  private let styles: DOCXStyles

  private struct Paragraph {
    var properties = DOCXParagraphProperties()
    var hasBegun = false
    /// Whether the paragraph mark was deleted, so that the next paragraph goes on in this one.
    var isMarkDeleted = false
    /// The runs that are open: more than one where a text box stands in one.
    var run = DOCXRunProperties()
  }

  /// The local names of the elements that are open.
  private var path: [String] = []
  /// How many elements were open outside of one that is skipped.
  private var skipped: Int?
  private var paragraphs: [Paragraph] = []
  /// Whether the block of a paragraph with a deleted mark waits to be gone on with.
  private var isContinued = false
  private var fields: [DOCXField] = []
  private var links: [String] = []
  private var tableDepth = 0
  private var isInText = false
  private var isInNote = false
  /// The notes that the text refers to, by kind and identifier.
  private var notes: [String: Set<String>] = [:]

  init(parts: DOCXParts, styles: DOCXStyles) {
    self.parts = parts
    self.styles = styles
  }

  /// Reads the body, then the notes that it refers to.
  mutating func read() throws(InputError) {
    try read(parts.main)
    isInNote = true
    for kind in ["footnote", "endnote"] where notes[kind] != nil {
      if let part = parts.part(kind + "s") { try read(part) }
    }
  }

  private mutating func read(_ part: String) throws(InputError) {
    try parts.package.forEachEvent(in: part) { (event) throws(InputError) in
      switch event {
      case .start(let tag):
        if skipped == nil { start(tag) }
        path.append(tag.name.local)
      case .end(let name):
        path.removeLast()
        guard let depth = skipped else {
          end(name.local)
          break
        }
        if path.count <= depth { skipped = nil }
      case .text(let text):
        if skipped == nil { self.text(text) }
      default: break
      }
    }
    if isContinued { builder.end() }
    isContinued = false
  }

  // MARK: Elements

  private mutating func start(_ tag: XMLStartTag) {
    let parent = path.last
    if parent == "rPr" || parent == "pPr" || parent == "numPr" { return property(tag) }
    switch tag.name.local {
    case "p":
      paragraphs.append(Paragraph())
    case "r":
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].run = DOCXRunProperties() }
    case "t" where parent == "r": isInText = true
    case "instrText": isInText = true
    case "tab" where parent == "r", "ptab": append("\t")
    case "br" where parent == "r":
      if ["page", "column"].contains(tag.value("type")) == false, isShown, begin() { builder.lineBreak() }
    case "cr" where parent == "r": if isShown, begin() { builder.lineBreak() }
    case "noBreakHyphen": append("\u{2011}")
    case "footnoteReference", "endnoteReference": note(tag)
    case "footnote", "endnote":
      let id = tag.value("id") ?? ""
      let isReferredTo = notes[tag.name.local]?.contains(id) == true
      if tag.value("type").map({ $0 != "normal" }) == true || !isReferredTo { skip() }
    case "tbl": tableDepth += 1
    case "hyperlink":
      let target = tag.value("id").flatMap { parts.links[$0] } ?? tag.value("anchor").map { "#\($0)" }
      links.append(target ?? "")
    case "fldChar": field(tag.value("fldCharType"))
    case "fldSimple": fields.append(DOCXField(code: tag.value("instr") ?? "", isInResult: true))
    case "del", "moveFrom":
      if parent == "trPr", let row = path.lastIndex(of: "tr") {
        skipped = row
      } else {
        skip()
      }
    case "docPartGallery":
      // Inside the properties of a content control, whose content follows them.
      if tag.value("val") == "Table of Contents", let control = path.lastIndex(of: "sdt") {
        leftOut.count("table of contents")
        skipped = control
      }
    case "showingPlcHdr": if let control = path.lastIndex(of: "sdt") { skipped = control }
    case "altChunk": leftOut.count("document inside the document")
    // What stands in for something that is read; formatting before a change; the reading of a character.
    case "Fallback", "rPrChange", "pPrChange", "sectPr", "rt": skip()
    case "oMath": if isShown, begin() { builder.code("formula", "<m:oMath/>") }
    default: break
    }
  }

  private mutating func property(_ tag: XMLStartTag) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    let isOfRun = path.last == "rPr"
    if isOfRun, path.dropLast().last == "r" {
      paragraphs[last].run.take(tag)
    } else if isOfRun {
      // Of the paragraph's mark.
      if tag.name.local == "del" || tag.name.local == "moveFrom" { paragraphs[last].isMarkDeleted = true }
    } else {
      paragraphs[last].properties.take(tag)
    }
    if ["rPrChange", "pPrChange", "sectPr"].contains(tag.name.local) { skip() }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t", "instrText": isInText = false
    case "p":
      guard let paragraph = paragraphs.popLast() else { return }
      if paragraph.isMarkDeleted, paragraphs.isEmpty {
        isContinued = isContinued || paragraph.hasBegun
      } else if paragraph.hasBegun || isContinued && paragraphs.isEmpty {
        builder.end()
        isContinued = false
      }
    case "tbl": tableDepth -= 1
    case "hyperlink": _ = links.popLast()
    case "fldSimple": _ = fields.popLast()
    default: break
    }
  }

  private mutating func skip() { skipped = path.count }

  // MARK: Text

  private mutating func text(_ text: String) {
    guard isInText else { return }
    if path.last == "instrText" {
      if let last = fields.indices.last, !fields[last].isInResult { fields[last].code += text }
    } else {
      append(text)
    }
  }

  private mutating func append(_ text: String) {
    guard isShown, begin() else { return }
    builder.setSpans(spans)
    builder.append(text)
  }

  /// The formatting of text at this place.
  private var spans: [DocumentBuilder.Span] {
    guard let run = paragraphs.last?.run else { return [] }
    var spans = styles.resolved(run).spans
    if let link = links.last(where: { !$0.isEmpty }) ?? fields.last(where: { $0.link != nil })?.link {
      // A link is underlined because it is one.
      spans.removeAll { $0.type == "underline" }
      spans.insert(.init("link", "a", attributes: " href=\"\(link.escapedForAttribute)\""), at: 0)
    }
    return spans
  }

  /// Whether text at this place is seen by a reader.
  private var isShown: Bool {
    guard let paragraph = paragraphs.last else { return false }
    if fields.contains(where: { !$0.isInResult || $0.leftOutAs != nil }) { return false }
    return !(styles.resolved(paragraph.run).isHidden ?? styles.isHidden(paragraph.properties))
  }

  /// Sees that the paragraph's block is open.
  private mutating func begin() -> Bool {
    guard let last = paragraphs.indices.last else { return false }
    if paragraphs[last].hasBegun { return true }
    paragraphs[last].hasBegun = true
    if isContinued, last == 0 {
      isContinued = false
      return true
    }
    let properties = paragraphs[last].properties
    let resolved = styles.resolved(properties)
    var kind = styles.kind(of: properties) ?? .paragraph
    if isInNote { kind = .footnote }
    if tableDepth > 0, kind == .paragraph || kind == .listItem { kind = .tableCell }
    builder.begin(
      kind, direction: resolved.isRightToLeft.map { $0 ? .rightToLeft : .leftToRight }, isDeferred: isInNote)
    return true
  }

  private mutating func note(_ tag: XMLStartTag) {
    let kind = tag.name.local == "endnoteReference" ? "endnote" : "footnote"
    guard isShown, let id = tag.value("id"), begin() else { return }
    notes[kind, default: []].insert(id)
    builder.setSpans(spans)
    builder.code("footnote", "<w:\(kind)Reference w:id=\"\(id.escapedForAttribute)\"/>")
  }

  private mutating func field(_ type: String?) {
    switch type {
    case "begin": fields.append(DOCXField())
    case "separate":
      guard let last = fields.indices.last else { return }
      fields[last].isInResult = true
      if let name = fields[last].leftOutAs { leftOut.count(name) }
    case "end": _ = fields.popLast()
    default: break
    }
  }
}
