internal import WaslCore
internal import WaslXML

extension XMLReader {
  /// A reader of a file's bytes.
  init(_ input: InputBytes, schema: XMLRecordSchema? = nil) {
    self.init(file: input.name, schema: schema) { () throws(XMLDiagnostic) -> [UInt8]? in
      try input.nextXMLChunk()
    }
  }
}

extension InputBytes {
  /// The next bytes for an XML parser, or `nil` at the end.
  func nextXMLChunk() throws(XMLDiagnostic) -> [UInt8]? {
    do throws(InputError) {
      let chunk = try nextChunk()
      return chunk.isEmpty ? nil : chunk
    } catch {
      throw XMLDiagnostic(file: name, message: error.problem + (error.remedy.map { "; \($0)" } ?? ""))
    }
  }
}

extension InputError {
  /// The same fault in the words of this module's readers.
  init(_ diagnostic: XMLDiagnostic) { self.init(SourceLocation(diagnostic), diagnostic.message) }
}

extension SourceLocation {
  init(_ diagnostic: XMLDiagnostic) {
    self.init(file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
  }
}
