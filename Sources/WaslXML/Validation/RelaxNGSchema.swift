internal import CLibXML2

/// A RELAX NG schema in XML syntax, ready to validate.
///
/// Use one schema on one thread at a time.
public struct RelaxNGSchema {
  let handle: Handle

  /// Owns libxml2's schema.
  final class Handle {
    let pointer: xmlRelaxNGPtr

    init(_ pointer: xmlRelaxNGPtr) { self.pointer = pointer }

    deinit { xmlRelaxNGFree(pointer) }
  }

  /// Compiles a schema. It must be complete in itself: `include` and `externalRef` find nothing.
  ///
  /// - Throws: `XMLDiagnostic` where the bytes are not XML or not a schema.
  public init(bytes: [UInt8], file: String) throws(XMLDiagnostic) {
    // Parsed by our own reader first: libxml2's schema parser reads documents with its defaults.
    let session = ParserSession.parseWhole(bytes, file: file)
    if let failure = session.failure { throw failure }
    let collector = ErrorCollector()
    guard let context = session.context, let document = wasl_document(context),
      let parser = xmlRelaxNGNewDocParserCtxt(document)
    else { throw XMLDiagnostic(file: file, message: "the schema cannot be read") }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    wasl_relaxng_parser_errors(parser, collector.sink)
    let schema = xmlRelaxNGParse(parser)
    guard let schema else {
      let report = collector.take().first { $0.isError }
      throw report.map { XMLDiagnostic($0, file: file, open: []) }
        ?? XMLDiagnostic(file: file, message: "the document is not a RELAX NG schema")
    }
    handle = Handle(schema)
  }

  /// Validates a whole document.
  ///
  /// The tree of the document is held in memory, about eight times its size; for large documents give the
  /// reader a `XMLRecordSchema` instead.
  ///
  /// - Returns: every fault in the document's order; empty where it is valid.
  /// - Throws: `XMLDiagnostic` where the document is not well formed.
  public func validate(bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits())
    throws(XMLDiagnostic) -> [XMLDiagnostic]
  {
    var reader = XMLReader(bytes: bytes, file: file, limits: limits, schema: XMLRecordSchema(self))
    while try reader.next() != nil {}
    return reader.takeDiagnostics()
  }
}

/// Which elements of a document a reader validates, each on its own, as soon as they are complete.
///
/// The schema's `start` must admit each record as a root: a `choice` of them. Memory is then bound by the
/// largest record, not by the document.
public struct XMLRecordSchema {
  /// Records that may stand in one another.
  struct Nesting {
    var records: Set<String>
    var namespaces: Set<String?>
  }

  let schema: RelaxNGSchema
  let records: Set<String>?
  let ignoredNamespace: String?
  let nesting: Nesting?

  /// Validates the whole document as one record.
  ///
  /// - Parameters:
  ///   - schema: the schema.
  ///   - ignoredNamespace: a namespace whose elements are validated as if they were in none, for formats that
  ///     some programs write with a namespace and some without.
  public init(_ schema: RelaxNGSchema, ignoredNamespace: String? = nil) {
    self.schema = schema
    self.ignoredNamespace = ignoredNamespace
    records = nil
    nesting = nil
  }

  /// Validates every outermost element that has one of these names, without regard to its namespace.
  ///
  /// What stands around the records is the caller's to check.
  ///
  /// - Parameters:
  ///   - schema: the schema.
  ///   - records: the names.
  ///   - ignoredNamespace: a namespace whose elements are validated as if they were in none.
  public init(_ schema: RelaxNGSchema, records: Set<String>, ignoredNamespace: String? = nil) {
    self.schema = schema
    self.records = records
    self.ignoredNamespace = ignoredNamespace
    nesting = nil
  }

  /// Validates a whole document, root included, in pieces: every element with one of these names and namespaces, each
  /// as if those of these names within it were empty and without attributes, as which the schema must admit them.
  ///
  /// Of several such elements in a row the one around them is shown only one.
  ///
  /// - Parameters:
  ///   - schema: the schema.
  ///   - records: the names, the root's among them.
  ///   - namespaces: the namespaces in which they are records; `nil` is none.
  ///   - ignoredNamespace: a namespace whose elements are validated as if they were in none.
  public init(
    _ schema: RelaxNGSchema, nested records: Set<String>, in namespaces: Set<String?>,
    ignoredNamespace: String? = nil
  ) {
    self.schema = schema
    self.records = nil
    self.ignoredNamespace = ignoredNamespace
    nesting = Nesting(records: records, namespaces: namespaces)
  }
}
