internal import CLibXML2

/// A document type definition, ready to validate.
///
/// Use one definition on one thread at a time.
public struct DTD {
  private let handle: Handle

  /// Owns libxml2's definition.
  private final class Handle {
    let pointer: xmlDtdPtr

    init(_ pointer: xmlDtdPtr) { self.pointer = pointer }

    deinit { xmlFreeDtd(pointer) }
  }

  /// Reads a definition. External parameter entities in it find nothing.
  ///
  /// - Throws: `XMLDiagnostic` where the bytes are not a definition.
  public init(bytes: [UInt8], file: String) throws(XMLDiagnostic) {
    _ = LibXML2.isReady
    let collector = ErrorCollector()
    wasl_thread_errors(collector.sink)
    let pointer = bytes.withUnsafeBytes { bytes in
      wasl_read_dtd(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    wasl_thread_errors(nil)
    let report = collector.take().first { $0.isError }
    guard let pointer, report == nil else {
      if let pointer { xmlFreeDtd(pointer) }
      throw report.map { XMLDiagnostic($0, file: file, open: []) }
        ?? XMLDiagnostic(file: file, message: "the document is not a DTD")
    }
    handle = Handle(pointer)
  }

  /// Validates a whole document against this definition, whatever its own document type declaration says.
  ///
  /// The tree of the document is held in memory, about eight times its size.
  ///
  /// - Returns: every fault in the document's order; empty where it is valid.
  /// - Throws: `XMLDiagnostic` where the document is not well formed.
  public func validate(bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits())
    throws(XMLDiagnostic) -> [XMLDiagnostic]
  {
    let session = ParserSession.parseWhole(bytes, file: file, limits: limits)
    if let failure = session.failure { throw failure }
    guard let context = session.context, let document = wasl_document(context),
      let validator = xmlNewValidCtxt()
    else { throw XMLDiagnostic(file: file, message: "there is no memory to validate the document") }
    defer { xmlFreeValidCtxt(validator) }
    let collector = ErrorCollector()
    // Validation against a DTD reports to the thread's handler only.
    wasl_thread_errors(collector.sink)
    _ = xmlValidateDtd(validator, document, handle.pointer)
    wasl_thread_errors(nil)
    return collector.take().map { XMLDiagnostic($0, file: file, open: []) }
  }
}
