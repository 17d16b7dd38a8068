public import WaslCore

/// A plain text file, read whole and turned into UTF-8.
public struct PlainText: Sendable, Hashable {
  /// The text as its author wrote it: line ends (LF, CR LF, CR) and all else as in the file, only the leading
  /// byte order mark dropped.
  public var text: String
  /// The encoding that the file was in.
  public var encoding: TextEncoding
  /// What the user should know: that the text was converted, and from what.
  public var notices: [Notice]

  /// Reads a text file.
  ///
  /// - Parameters:
  ///   - input: the file, whose name stands in errors and notices.
  ///   - encoding: the encoding where the user names it; found out where `nil`.
  ///   - limit: the most bytes that are taken.
  /// - Throws: `InputError` where the file cannot be read, is empty or nothing but white space, is no text (a
  ///   PDF, a Word document, a picture, named where they are known), has bytes that its encoding does not allow
  ///   (with line and column), or is in an encoding that is not recognised.
  public init(
    reading input: InputBytes, encoding: TextEncoding? = nil, limit: Int = InputBytes.defaultLimit
  ) throws(InputError) {
    try self.init(input.readAll(limit: limit), file: input.name, encoding: encoding)
  }

  /// Reads a text file whose bytes are in memory; see `init(reading:encoding:limit:)`.
  public init(_ bytes: [UInt8], file: String, encoding: TextEncoding? = nil) throws(InputError) {
    let whole = SourceLocation(file: file)
    guard !bytes.isEmpty else {
      throw InputError(whole, "the file is empty", remedy: "give a file with text in it")
    }
    let found = if let encoding { encoding } else { try Self.detect(bytes, file: file) }
    text = try TextDecoder.decode(bytes, as: found, file: file)
    self.encoding = found
    guard text.unicodeScalars.contains(where: Self.isVisible) else {
      throw InputError(whole, "the file holds nothing but white space", remedy: "give a file with text in it")
    }
    notices = found == .utf8 ? [] : [Notice(whole, "converted from \(found.name)")]
  }

  private static func detect(_ bytes: [UInt8], file: String) throws(InputError) -> TextEncoding {
    let whole = SourceLocation(file: file)
    switch EncodingDetector.examine(bytes) {
    case .text(let encoding): return encoding
    // Decoding it says where the fault is.
    case .damagedUTF8: return .utf8
    case .binary(let kind):
      throw InputError(whole, "this is \(kind.name), not plain text", remedy: kind.remedy)
    case .controlCharacters:
      throw InputError(
        whole, "this is a binary file, not plain text: it holds NUL bytes or many control characters",
        remedy: "give a text file")
    case .nul(let offset):
      let before = String(decoding: bytes[..<offset], as: UTF8.self)
      throw InputError(
        SourceLocation(file: file, after: before), "a NUL character stands in the text",
        remedy: "remove it, or check that this is the right file")
    case .unrecognised:
      throw InputError(
        whole, "the text is neither UTF-8 nor in any other encoding that is recognised here",
        remedy: "save it as UTF-8")
    }
  }

  /// Whether a character is more than white space or a mark of direction or joining.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return false }
    return !["\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{2060}"]
      .contains(scalar)
      && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
  }
}
