internal import WaslCore
internal import WaslXML

/// Makes TMX's nouns out of XML's events, one unit at a time. Lenient: what is not TMX is passed over and counted.
struct TMXParser: ~Copyable {
  private var xml: XMLReader
  let file: String
  var tally = NoticeTally()
  /// Comments and processing instructions passed over so far.
  private(set) var commentCount = 0

  init(_ input: InputBytes) {
    xml = XMLReader(input)
    file = input.name
  }

  /// Where the event stands that was read last.
  var location: SourceLocation { SourceLocation(file: file, line: xml.line, column: xml.column) }

  /// The next event that means something to TMX: a tag or text.
  mutating func next() throws(InputError) -> XMLEvent? {
    while true {
      let event: XMLEvent?
      do throws(XMLDiagnostic) { event = try xml.next() } catch { throw InputError(error) }
      switch event {
      case .comment, .processingInstruction: commentCount += 1
      case .doctype: continue
      default: return event
      }
    }
  }

  /// Passes over an element whose start has been read.
  mutating func skip(_ tag: XMLStartTag) throws(InputError) {
    tally.add("the element <\(tag.name)> is not TMX here and is left out", at: location)
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      default: continue
      }
    }
  }

  /// Notices text that stands where TMX has none; white space is for people's eyes.
  mutating func passOver(_ text: String) {
    if !text.allSatisfy(\.isWhitespace) { tally.add("text outside segments is left out", at: location) }
  }

  mutating func header(_ tag: XMLStartTag) throws(InputError) -> TMXHeader {
    var header = TMXHeader(attributes: TMXAttributes(tag))
    while let event = try next() {
      switch event {
      case .start(let child):
        switch TMXElement(child) {
        case .note: header.items.append(.remark(try remark(.note, child)))
        case .prop: header.items.append(.remark(try remark(.property, child)))
        case .ude: header.items.append(.encoding(try encoding(child)))
        default: try skip(child)
        }
      case .text(let text): passOver(text)
      default: return header
      }
    }
    return header
  }

  private mutating func encoding(_ tag: XMLStartTag) throws(InputError) -> TMXUserEncoding {
    var encoding = TMXUserEncoding(attributes: TMXAttributes(tag), maps: [])
    while let event = try next() {
      switch event {
      case .start(let child):
        if TMXElement(child) == .map {
          encoding.maps.append(TMXAttributes(child))
          _ = try text()
        } else {
          try skip(child)
        }
      case .text(let text): passOver(text)
      default: return encoding
      }
    }
    return encoding
  }

  private mutating func remark(_ kind: TMXRemark.Kind, _ tag: XMLStartTag) throws(InputError) -> TMXRemark {
    TMXRemark(kind, attributes: TMXAttributes(tag), text: try text())
  }

  /// All text up to the end of the open element, whatever elements are in it.
  private mutating func text() throws(InputError) -> String {
    var text = ""
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .text(let piece): text += piece
      case .start: depth += 1
      case .end: depth -= 1
      default: continue
      }
    }
    return text
  }

  mutating func unit(_ tag: XMLStartTag) throws(InputError) -> TMXUnit {
    let start = location
    var unit = TMXUnit(attributes: TMXAttributes(tag))
    while let event = try next() {
      switch event {
      case .start(let child):
        switch TMXElement(child) {
        case .note: unit.remarks.append(try remark(.note, child))
        case .prop: unit.remarks.append(try remark(.property, child))
        case .tuv: unit.variants.append(try variant(child))
        default: try skip(child)
        }
      case .text(let text): passOver(text)
      default:
        if unit.variants.isEmpty { tally.add("a unit has no text in any language", at: start) }
        return unit
      }
    }
    return unit
  }

  private mutating func variant(_ tag: XMLStartTag) throws(InputError) -> TMXVariant {
    let start = location
    var variant = TMXVariant(attributes: TMXAttributes(tag))
    var hasSegment = false
    if variant.language == nil { tally.add("a variant has no language that can be understood", at: start) }
    while let event = try next() {
      switch event {
      case .start(let child):
        switch TMXElement(child) {
        case .note: variant.remarks.append(try remark(.note, child))
        case .prop: variant.remarks.append(try remark(.property, child))
        case .seg where !hasSegment:
          hasSegment = true
          variant.segment = TMXSegment(content: try inline())
        default: try skip(child)
        }
      case .text(let text): passOver(text)
      default:
        if !hasSegment { tally.add("a variant has no segment and is taken to be empty", at: start) }
        return variant
      }
    }
    return variant
  }

  /// The content of a segment or of a code in it, up to its end.
  private mutating func inline() throws(InputError) -> [TMXInline] {
    var content: [TMXInline] = []
    while let event = try next() {
      switch event {
      case .text(let text): content.add(.text(text))
      case .start(let tag):
        if let element = TMXElement(tag), let kind = TMXCode.Kind(rawValue: element.rawValue) {
          content.append(.code(TMXCode(kind, attributes: TMXAttributes(tag), content: try inline())))
        } else {
          tally.add(
            "the element <\(tag.name)> in a segment is not TMX: its text is kept, its tag is not",
            at: location)
          for piece in try inline() { content.add(piece) }
        }
      default: return content
      }
    }
    return content
  }
}

extension [TMXInline] {
  /// Appends a piece, and joins it to the last one where both are text: a comment may have stood between.
  fileprivate mutating func add(_ piece: TMXInline) {
    if case .text(let text) = piece, case .text(let before)? = last {
      self[endIndex - 1] = .text(before + text)
    } else {
      append(piece)
    }
  }
}

extension TMXElement {
  /// The element that a tag opens, or `nil` where it is not one of TMX's.
  init?(_ tag: XMLStartTag) { self.init(tag.name) }

  init?(_ name: XMLName) {
    guard name.namespace == nil || name.namespace == Self.namespace else { return nil }
    self.init(rawValue: name.local)
  }
}

extension TMXAttributes {
  init(_ tag: XMLStartTag) {
    self.init(tag.attributes.map { Attribute(name: $0.name.description, value: $0.value) })
  }
}
