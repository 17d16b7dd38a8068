import WaslCore

@testable import WaslFormats

/// Reads a document of one format, and looks whether what comes out holds together.
enum DocumentInput {
  static func read(_ bytes: [UInt8], as format: any DocumentFormat) throws {
    // The program that takes PDF apart is not ours to try; what is made of its output is.
    let document =
      format.name == "pdf"
      ? try PDFFormat.read(layout: bytes, file: "a").document
      : try format.read(bytes, file: "a", options: DocumentOptions()).document
    let length = document.text.utf8.count
    for block in document.blocks {
      precondition(block.range.lowerBound >= 0 && block.range.upperBound <= length, "a block outside of the text")
      expectBalanced(document.codes.filter { block.range.lowerBound...block.range.upperBound ~= $0.offset })
    }
  }

  /// Every code that is opened is closed, in the right order.
  private static func expectBalanced(_ codes: [InlineCode]) {
    var open: [String] = []
    for code in codes {
      if code.kind == .open { open.append(code.id) }
      if code.kind == .close { precondition(open.popLast() == code.id, "a code is closed that is not open") }
    }
    precondition(open.isEmpty, "a code is not closed")
  }
}
