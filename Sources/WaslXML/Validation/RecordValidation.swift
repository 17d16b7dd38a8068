internal import CLibXML2

/// Builds the tree of one record at a time beside the events, validates it, and frees it.
///
/// Where records may stand in one another, each is validated by itself and left empty in the one around it, so that
/// the tree never holds more than the open elements and one record's own content.
final class RecordValidation {
  private let schema: XMLRecordSchema
  private let collector = ErrorCollector()
  private var validator: xmlRelaxNGValidCtxtPtr?
  /// The document that holds the record during validation, for libxml2 validates whole documents.
  private var shell: xmlDocPtr?
  /// Which of the open elements are records.
  private var open: [Bool] = []
  /// How many records are open; what stands outside of all is not kept.
  private var openRecords = 0

  init(_ schema: XMLRecordSchema) { self.schema = schema }

  deinit {
    if let validator { xmlRelaxNGFreeValidCtxt(validator) }
    if let shell { xmlFreeDoc(shell) }
  }

  /// Adds an element. Those around the records are added too, for they may declare a record's namespaces.
  func startElement(
    _ tag: ParserCallbacks.Tag, named name: XMLName, position: NodePosition, _ context: xmlParserCtxtPtr
  ) {
    let isRecord = isRecord(name)
    open.append(isRecord)
    if isRecord { openRecords += 1 }
    var tag = tag
    if let ignoredNamespace = schema.ignoredNamespace, name.namespace == ignoredNamespace {
      tag.namespace = nil
      tag.prefix = nil
    }
    TreeUse.addElement(tag, position: position, context)
  }

  private func isRecord(_ name: XMLName) -> Bool {
    if let nesting = schema.nesting {
      return nesting.namespaces.contains(name.namespace) && nesting.records.contains(name.local)
    }
    return openRecords == 0 && (schema.records?.contains(name.local) ?? true)
  }

  /// Adds text, but only within a record: what stands between records must not pile up.
  func characters(_ bytes: UnsafeBufferPointer<xmlChar>, _ context: xmlParserCtxtPtr) {
    guard openRecords > 0 else { return }
    // Nor must the line ends between the records within a record.
    if schema.nesting != nil, open.last == true, bytes.allSatisfy(Self.isSpace) { return }
    xmlSAX2Characters(context, bytes.baseAddress, Int32(bytes.count))
  }

  private static func isSpace(_ byte: xmlChar) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Closes an element; validates it where it is a record. Nothing outside an open record is kept.
  func endElement(
    local: NameAddress.Letters, prefix: NameAddress.Letters?, namespace: NameAddress.Letters?,
    _ context: xmlParserCtxtPtr
  ) -> [ErrorCollector.Report] {
    let node = wasl_current_node(context)
    xmlSAX2EndElementNs(context, local, prefix, namespace)
    let isRecord = open.popLast() ?? false
    if isRecord { openRecords -= 1 }
    guard let node else { return [] }
    guard isRecord else {
      if openRecords == 0 { drop(node) }
      return []
    }
    let parent = openRecords > 0 ? node.pointee.parent : nil
    xmlUnlinkNode(node)
    let reports = validate(node, context)
    if let parent { leave(node, in: parent) } else { drop(node) }
    return reports
  }

  private func drop(_ node: xmlNodePtr) {
    xmlUnlinkNode(node)
    xmlFreeNode(node)
  }

  /// Leaves a record empty in the one around it; of a run of the same kind one is enough for any content model that
  /// allows such a run.
  private func leave(_ node: xmlNodePtr, in parent: xmlNodePtr) {
    xmlUnlinkNode(node)
    if let last = parent.pointee.last, last.pointee.children == nil, last.pointee.properties == nil,
      last.pointee.type == XML_ELEMENT_NODE, xmlStrcmp(last.pointee.name, node.pointee.name) == 0
    {
      xmlFreeNode(node)
      return
    }
    xmlFreeNodeList(node.pointee.children)
    node.pointee.children = nil
    node.pointee.last = nil
    xmlFreePropList(node.pointee.properties)
    node.pointee.properties = nil
    xmlAddChild(parent, node)
  }

  private func validate(_ node: xmlNodePtr, _ context: xmlParserCtxtPtr) -> [ErrorCollector.Report] {
    if shell == nil, let document = wasl_document(context) { shell = wasl_new_sibling_document(document) }
    if validator == nil {
      validator = xmlRelaxNGNewValidCtxt(schema.schema.handle.pointer)
      if let validator { wasl_relaxng_valid_errors(validator, collector.sink) }
    }
    guard let shell, let validator else { return [] }
    xmlDocSetRootElement(shell, node)
    let isValid = xmlRelaxNGValidateDoc(validator, shell) == 0
    if !isValid {
      // A validator that has found a fault may keep states of it.
      xmlRelaxNGFreeValidCtxt(validator)
      self.validator = nil
    }
    return Wording.causes(among: collector.take())
  }
}
