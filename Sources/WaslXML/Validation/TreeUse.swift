internal import CLibXML2

/// Which tree a session has libxml2 build beside the events.
enum TreeUse {
  /// None: events only.
  case none
  /// One record at a time, validated and freed.
  case records(RecordValidation)
  /// The whole document, kept.
  case whole

  func startElement(
    _ tag: ParserCallbacks.Tag, named name: XMLName, position: NodePosition, _ context: xmlParserCtxtPtr
  ) {
    switch self {
    case .none: return
    case .records(let records): records.startElement(tag, named: name, position: position, context)
    case .whole: Self.addElement(tag, position: position, context)
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<xmlChar>, _ context: xmlParserCtxtPtr) {
    switch self {
    case .none: return
    case .records(let records): records.characters(bytes, context)
    case .whole: xmlSAX2Characters(context, bytes.baseAddress, Int32(bytes.count))
    }
  }

  /// Closes an element and returns the faults of the record that it completes, if it does.
  func endElement(
    local: NameAddress.Letters, prefix: NameAddress.Letters?, namespace: NameAddress.Letters?,
    _ context: xmlParserCtxtPtr
  ) -> [ErrorCollector.Report] {
    switch self {
    case .none: return []
    case .records(let records):
      return records.endElement(local: local, prefix: prefix, namespace: namespace, context)
    case .whole:
      xmlSAX2EndElementNs(context, local, prefix, namespace)
      return []
    }
  }

  static func addElement(_ tag: ParserCallbacks.Tag, position: NodePosition, _ context: xmlParserCtxtPtr) {
    xmlSAX2StartElementNs(
      context, tag.name, tag.prefix, tag.namespace, tag.declarationCount, tag.declarationTable,
      tag.attributeCount, tag.defaultedCount, tag.attributeTable)
    if let node = wasl_current_node(context) { position.store(in: node) }
  }
}
