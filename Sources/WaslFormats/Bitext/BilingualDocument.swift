public import WaslCore

/// One side of a bilingual file as a document: the source of an XLIFF or PO file whose targets are still empty, to be
/// aligned with a translation that was made elsewhere.
public enum BilingualDocument {
  /// Reads one side of a file. Each unit is a block of its own.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - format: its format.
  ///   - side: the side that is wanted.
  ///   - language: the language of that side; the file's own where `nil`.
  /// - Throws: `InputError` where the file is at fault, or has no text on that side.
  public static func read(
    _ input: InputBytes, as format: any BitextFormat, side: Finding.Side = .source, language: LanguageTag? = nil
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let options =
      side == .source ? ReadOptions(sourceLanguage: language) : ReadOptions(targetLanguage: language)
    var reader = try format.makeReader(input, options: options)
    let header = reader.header
    var document = Document(
      name: input.name, language: side == .source ? header.sourceLanguage : header.targetLanguage, text: "")
    // Counted along, for the length of a long text is not to be found again at every unit.
    var length = 0
    while let unit = try reader.next() {
      let (sentences, codes) =
        side == .source ? (unit.source, unit.sourceCodes) : (unit.target, unit.targetCodes)
      let text = sentences.joined(separator: " ")
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      if length > 0 {
        document.text += "\n"
        length += 1
      }
      let joined = InlineCode.join(codes, lengths: sentences.map(\.utf8.count), gap: 1)
      document.codes += joined.map { code in
        var code = code
        code.offset += length
        return code
      }
      document.text += text
      document.blocks.append(Block(range: length..<length + text.utf8.count, kind: .message))
      length += text.utf8.count
    }
    guard length > 0 else {
      throw InputError(
        SourceLocation(file: input.name), "the file has no text on its \(side.rawValue) side",
        remedy: "give the file that holds it")
    }
    return (document, reader.notices)
  }
}
