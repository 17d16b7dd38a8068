internal import CLibXML2

extension XMLDiagnostic {
  /// Says what libxml2 reports in words for people; `open` are the elements whose end has not come.
  init(_ report: ErrorCollector.Report, file: String, open: [ParserSession.OpenElement]) {
    self.init(
      file: file, line: report.line, column: report.column, message: Wording.message(report, open: open),
      severity: report.isError ? .error : .warning, kind: Wording.kind(report))
  }
}

/// The messages. Where libxml2's own is clear it is kept.
enum Wording {
  static func message(_ report: ErrorCollector.Report, open: [ParserSession.OpenElement]) -> String {
    let message =
      report.domain == Int32(XML_FROM_RELAXNGV.rawValue)
      ? schemaMessage(report) : parserMessage(report, open: open)
    return message ?? libraryMessage(report)
  }

  static func kind(_ report: ErrorCollector.Report) -> XMLDiagnostic.Kind {
    switch xmlErrorDomain(UInt32(bitPattern: report.domain)) {
    case XML_FROM_VALID: .content
    case XML_FROM_RELAXNGV where aboutAttributes.contains(UInt32(bitPattern: report.code)): .attributes
    case XML_FROM_RELAXNGV where report.code == Int32(XML_RELAXNG_ERR_NOELEM.rawValue): .absence
    case XML_FROM_RELAXNGV: .content
    default: .document
    }
  }

  static func endOfFile(open: [ParserSession.OpenElement]) -> String {
    guard let element = open.last else { return "the file ends before its root element" }
    return "the file ends inside the element <\(element.name)> opened on line \(element.line); "
      + "the file was probably cut off"
  }

  /// Whether an error says that a tag, a comment or the like has no end.
  static func isUnfinished(_ report: ErrorCollector.Report) -> Bool {
    let unfinished = [
      XML_ERR_GT_REQUIRED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_STARTED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_SPACE_REQUIRED, XML_ERR_NAME_REQUIRED,
      XML_ERR_COMMENT_NOT_FINISHED,
      XML_ERR_PI_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_DOCTYPE_NOT_FINISHED,
    ]
    return unfinished.contains(xmlParserErrors(UInt32(bitPattern: report.code)))
      && !report.message.contains("EntityRef")
  }

  static func undeclaredEntity(_ name: String) -> String {
    "the entity &\(name); is not defined in XML; write the character itself, or &amp; for an ampersand"
  }

  /// libxml2's message without its line end.
  private static func libraryMessage(_ report: ErrorCollector.Report) -> String {
    var message = Substring(report.message)
    while let last = message.last, last.isWhitespace { message.removeLast() }
    return message.isEmpty ? "libxml2 reports error \(report.code)" : String(message)
  }

  private static func parserMessage(
    _ report: ErrorCollector.Report, open: [ParserSession.OpenElement]
  ) -> String? {
    let first = report.first ?? ""
    return switch xmlParserErrors(UInt32(bitPattern: report.code)) {
    case XML_ERR_DOCUMENT_EMPTY: "no XML was found: the document should begin with <"
    case XML_ERR_DOCUMENT_END where !open.isEmpty, XML_ERR_TAG_NOT_FINISHED: endOfFile(open: open)
    case XML_ERR_DOCUMENT_END: "there is content after the end of the root element"
    case XML_ERR_TAG_NAME_MISMATCH: mismatch(report, open: open)
    case XML_ERR_NAME_REQUIRED where report.message.contains("EntityRef"),
      XML_ERR_ENTITYREF_SEMICOL_MISSING:
      "a bare & was found; write &amp; for the character itself"
    case XML_ERR_NAME_REQUIRED where report.message.contains("StartTag"):
      "a < was found that begins no tag; write &lt; for the character itself"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: undeclaredEntity(first)
    case XML_ERR_INVALID_CHAR where report.number > 0:
      "the character \(codePoint(report.number)) is not allowed in XML 1.0"
    case XML_ERR_INVALID_CHARREF: "a character reference names a character that XML 1.0 does not allow"
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED,
      XML_ERR_INVALID_CHAR where report.message.contains("proper UTF-8"):
      "the bytes are not valid in the document's encoding, which is UTF-8 unless it is declared"
    case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
      "the encoding “\(first)” is not known; convert the file to UTF-8"
    case XML_ERR_ATTRIBUTE_REDEFINED: "the attribute \(first) is given twice in one tag"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: "the attribute \(first) has no value"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: "an attribute's value is not in quotation marks"
    case XML_ERR_ATTRIBUTE_NOT_FINISHED: "an attribute's value has no closing quotation mark"
    case XML_ERR_LT_IN_ATTRIBUTE: "a bare < was found in an attribute's value; write &lt;"
    case XML_ERR_GT_REQUIRED: "the tag is not closed with >"
    case XML_ERR_SPACE_REQUIRED: "white space is missing between two attributes or parts of a declaration"
    case XML_ERR_RESERVED_XML_NAME: "the XML declaration does not stand at the very beginning of the file"
    case XML_NS_ERR_UNDEFINED_NAMESPACE: "the namespace prefix \(first) is not declared"
    default: nil
    }
  }

  private static func mismatch(_ report: ErrorCollector.Report, open: [ParserSession.OpenElement]) -> String {
    let line = report.number > 0 ? " opened on line \(report.number)" : ""
    return "the element <\(report.first ?? open.last?.name.description ?? "?")>\(line) is not closed: "
      + "</\(report.second ?? "?")> was found"
  }

  private static func codePoint(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
