internal import CLibXML2

/// Builds the tree of one record at a time beside the events, validates it, and frees it.
final class RecordValidation {
  private let schema: RelaxNGSchema
  private let names: Set<String>?
  private let ignoredNamespace: String?
  private let collector = ErrorCollector()
  private var validator: xmlRelaxNGValidCtxtPtr?
  /// The document that holds the record during validation, for libxml2 validates whole documents.
  private var shell: xmlDocPtr?
  /// How many elements are open within the record, itself included; 0 outside.
  private var depth = 0

  init(_ recordSchema: XMLRecordSchema) {
    schema = recordSchema.schema
    names = recordSchema.records
    ignoredNamespace = recordSchema.ignoredNamespace
  }

  deinit {
    if let validator { xmlRelaxNGFreeValidCtxt(validator) }
    if let shell { xmlFreeDoc(shell) }
  }

  /// Adds an element. Those around the records are added too, for they may declare a record's namespaces.
  func startElement(
    _ tag: ParserCallbacks.Tag, named name: XMLName, position: NodePosition, _ context: xmlParserCtxtPtr
  ) {
    if depth > 0 || names.map({ $0.contains(name.local) }) ?? true { depth += 1 }
    var tag = tag
    if let ignoredNamespace, name.namespace == ignoredNamespace {
      tag.namespace = nil
      tag.prefix = nil
    }
    TreeUse.addElement(tag, position: position, context)
  }

  /// Adds text, but only within a record: what stands between records must not pile up.
  func characters(_ bytes: UnsafeBufferPointer<xmlChar>, _ context: xmlParserCtxtPtr) {
    if depth > 0 { xmlSAX2Characters(context, bytes.baseAddress, Int32(bytes.count)) }
  }

  /// Closes an element; validates it where it is a record. Nothing outside an open record is kept.
  func endElement(
    local: NameCache.Letters, prefix: NameCache.Letters?, namespace: NameCache.Letters?,
    _ context: xmlParserCtxtPtr
  ) -> [ErrorCollector.Report] {
    let node = wasl_current_node(context)
    xmlSAX2EndElementNs(context, local, prefix, namespace)
    guard let node else { return [] }
    let isRecord = depth == 1
    if depth > 0 { depth -= 1 }
    guard depth == 0 else { return [] }
    defer {
      xmlUnlinkNode(node)
      xmlFreeNode(node)
    }
    return isRecord ? validate(node, context) : []
  }

  private func validate(_ node: xmlNodePtr, _ context: xmlParserCtxtPtr) -> [ErrorCollector.Report] {
    if shell == nil, let document = wasl_document(context) { shell = wasl_new_sibling_document(document) }
    if validator == nil {
      validator = xmlRelaxNGNewValidCtxt(schema.handle.pointer)
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
