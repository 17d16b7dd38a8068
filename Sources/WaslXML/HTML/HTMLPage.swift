internal import CLibXML2

/// An HTML page as a tree.
///
/// libxml2's parser knows HTML 4 and repairs what it finds. It does not know that the block elements of HTML 5
/// (`section`, `article` …) end an open paragraph, so treat them as blocks over the tree.
public struct HTMLPage: Sendable, Hashable {
  /// The `html` element, or `nil` where the page holds nothing at all.
  public var root: HTMLElement?
  /// The name of the encoding that the bytes were read in.
  public var encoding: String

  /// Reads a page. Nothing is fetched and no script is run.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - file: its name in messages.
  ///   - encoding: the encoding's name where it is known from elsewhere; otherwise it is taken from the byte
  ///     order mark, from a `meta` element near the beginning, or is UTF-8 where the bytes are, else windows-1252.
  ///   - limits: how deep elements may be nested and how many bytes of text may stand between two tags.
  /// - Throws: `XMLDiagnostic` where a limit is passed or the encoding is unknown.
  public init(bytes: [UInt8], file: String, encoding: String? = nil, limits: XMLLimits = XMLLimits())
    throws(XMLDiagnostic)
  {
    _ = LibXML2.isReady
    if bytes.starts(with: [0x1F, 0x8B]), let objection = Signature(of: bytes).objection {
      throw XMLDiagnostic(file: file, message: objection)
    }
    let encoding = encoding ?? HTMLEncoding.detect(bytes)
    guard let known = xmlFindCharEncodingHandler(encoding) else {
      throw XMLDiagnostic(
        file: file, message: "the encoding “\(encoding)” is not known; convert the file to UTF-8")
    }
    xmlCharEncCloseFunc(known)
    self.encoding = encoding
    guard !bytes.isEmpty else { return }

    let collector = ErrorCollector()
    wasl_thread_errors(collector.sink)
    let document = bytes.withUnsafeBytes { bytes in
      wasl_read_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), encoding,
        collector.sink)
    }
    wasl_thread_errors(nil)
    guard let document else { throw XMLDiagnostic(file: file, message: "the page cannot be read") }
    defer { xmlFreeDoc(document) }
    // Every other fault is one that libxml2 has repaired.
    if let report = collector.take().first(where: { wasl_is_limit_error($0.code) != 0 }) {
      throw XMLDiagnostic(report, file: file, open: [])
    }
    guard let html = xmlDocGetRootElement(document) else { return }
    root = try HTMLTreeReader(file: file, limits: limits).element(html, depth: 1)
  }
}

/// Copies libxml2's tree into values.
private struct HTMLTreeReader {
  let file: String
  let limits: XMLLimits

  func element(_ node: xmlNodePtr, depth: Int) throws(XMLDiagnostic) -> HTMLElement {
    guard depth <= limits.depth else {
      throw XMLDiagnostic(
        file: file, line: line(node), message: "elements are nested more than \(limits.depth) deep")
    }
    var element = HTMLElement(name: string(node.pointee.name))
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = current.pointee.children.map {
        string(xmlNodeListGetString(node.pointee.doc, $0, 1), freeing: true)
      }
      element.attributes.append(
        HTMLElement.Attribute(name: string(current.pointee.name), value: value ?? ""))
      attribute = current.pointee.next
    }
    var child = node.pointee.children
    while let current = child {
      if let content = try content(current, depth: depth) {
        element.children.append(HTMLNode(content, line: line(current)))
      }
      child = current.pointee.next
    }
    return element
  }

  private func content(_ node: xmlNodePtr, depth: Int) throws(XMLDiagnostic) -> HTMLNode.Content? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: return .element(try element(node, depth: depth + 1))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = string(node.pointee.content)
      guard text.utf8.count <= limits.textLength else {
        throw XMLDiagnostic(
          file: file, line: line(node), message: "a run of text is longer than \(limits.textLength) bytes")
      }
      // libxml2 keeps the inside of scripts and styles in nodes of this type.
      return node.pointee.type == XML_CDATA_SECTION_NODE ? .code(text) : .text(text)
    case XML_COMMENT_NODE: return .comment(string(node.pointee.content))
    default: return nil
    }
  }

  private func line(_ node: xmlNodePtr) -> Int? {
    let line = Int(xmlGetLineNo(node))
    return line > 0 ? line : nil
  }

  private func string(_ letters: UnsafePointer<xmlChar>?) -> String {
    letters.map { String(cString: $0) } ?? ""
  }

  private func string(_ letters: UnsafeMutablePointer<xmlChar>?, freeing: Bool) -> String {
    defer { wasl_free(letters) }
    return letters.map { String(cString: $0) } ?? ""
  }
}
