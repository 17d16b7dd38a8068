internal import WaslCore

/// Poppler's program that takes the text out of a PDF.
enum PDFToText {
  private static let program = "pdftotext"

  /// Where every word of a document stands, as XHTML.
  ///
  /// - Throws: `InputError` where the program is not installed and where it cannot read the document.
  static func layout(of bytes: [UInt8], file: String) throws(InputError) -> [UInt8] {
    let location = SourceLocation(file: file)
    let result: ChildProcess.Result
    do throws(SystemError) {
      result = try ChildProcess.run(program, ["-bbox-layout", "-enc", "UTF-8", "-", "-"], input: bytes)
    } catch {
      guard error == .noSuchFile else {
        throw InputError(location, "\(program) cannot be run: \(error.problem)")
      }
      throw InputError(
        location, "reading PDF needs \(program), which is not installed",
        remedy:
          "install poppler-utils (apt install poppler-utils, brew install poppler), or give the text as it was written")
    }
    if result.wasStopped {
      throw InputError(
        location, "\(program) did not come to an end with this file in \(ChildProcess.timeLimit / 60) minutes",
        remedy: "it may be damaged; print it to a new PDF first")
    }
    if result.errors.contains("Incorrect password") {
      throw InputError(
        location, "the PDF is protected by a password", remedy: "open it and print it to a new PDF first")
    }
    guard result.status == 0 else {
      let words = result.errors.split(separator: "\n").last.map { " (\($0))" } ?? ""
      throw InputError(location, "\(program) cannot read this PDF\(words)", remedy: "it may be damaged; fetch it again")
    }
    return result.output
  }
}
