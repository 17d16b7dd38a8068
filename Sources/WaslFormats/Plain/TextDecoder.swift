public import WaslCore

/// Turns bytes into text, strictly: a byte that the encoding does not allow is an error with its place.
public enum TextDecoder {
  /// Decodes bytes whose encoding is known. A byte order mark of that encoding at the start is dropped;
  /// everything else stays as it is, line ends included.
  ///
  /// - Parameter file: the name for the error's location.
  /// - Throws: `InputError` with line and column where the bytes are not well-formed.
  public static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding, file: String
  ) throws(InputError) -> String {
    let mark = encoding.byteOrderMark
    let start = !mark.isEmpty && bytes.starts(with: mark) ? mark.count : 0
    switch encoding {
    case .utf8: return try utf8(bytes, from: start, file: file)
    case .utf16LittleEndian: return try utf16(bytes, from: start, highByte: 1, encoding, file: file)
    case .utf16BigEndian: return try utf16(bytes, from: start, highByte: 0, encoding, file: file)
    case .utf32LittleEndian: return try utf32(bytes, from: start, isBigEndian: false, encoding, file: file)
    case .utf32BigEndian: return try utf32(bytes, from: start, isBigEndian: true, encoding, file: file)
    case .windows1256, .iso8859Part6, .windows1252:
      return try singleByte(bytes, encoding, file: file)
    }
  }

  private static func utf8(_ bytes: [UInt8], from start: Int, file: String) throws(InputError) -> String {
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    let scan = UTF8Scan(bytes, from: start)
    let offset = scan.firstMalformed ?? start
    let location = SourceLocation(file: file, after: String(decoding: bytes[start..<offset], as: UTF8.self))
    if scan.endsInSequence, scan.malformedCount == 1 {
      throw InputError(
        location, "the text ends in the middle of a UTF-8 character",
        remedy: "the file seems to be cut off; fetch it again")
    }
    throw InputError(
      location, "the byte \(hexadecimal(bytes[offset])) is not UTF-8, whereas the text around it is",
      remedy: "replace it, or save the file as UTF-8 again")
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, highByte: Int, _ encoding: TextEncoding, file: String
  ) throws(InputError) -> String {
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2)
    for index in stride(from: start, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[index + highByte]) << 8 | UInt16(bytes[index + 1 - highByte]))
    }
    if let lone = loneSurrogate(in: units) {
      throw InputError(
        SourceLocation(file: file, after: String(decoding: units[..<lone], as: UTF16.self)),
        "half of a surrogate pair stands alone in the \(encoding.name) text",
        remedy: "the file is damaged; save it as UTF-8 again")
    }
    let text = String(decoding: units, as: UTF16.self)
    guard (bytes.count - start).isMultiple(of: 2) else { throw cutOff(encoding, after: text, file: file) }
    return text
  }

  private static func loneSurrogate(in units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return index }
        index += 2
      } else if UTF16.isTrailSurrogate(units[index]) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func utf32(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool, _ encoding: TextEncoding, file: String
  ) throws(InputError) -> String {
    var text = String.UnicodeScalarView()
    for index in stride(from: start, to: bytes.count - 3, by: 4) {
      let four = bytes[index..<index + 4]
      let value = (isBigEndian ? Array(four) : four.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
      guard let scalar = Unicode.Scalar(value) else {
        throw InputError(
          SourceLocation(file: file, after: String(text)),
          "\(hexadecimal(value)) is no Unicode character, in text marked as \(encoding.name)",
          remedy: "the file is damaged; save it as UTF-8 again")
      }
      text.append(scalar)
    }
    guard (bytes.count - start).isMultiple(of: 4) else {
      throw cutOff(encoding, after: String(text), file: file)
    }
    return String(text)
  }

  private static func singleByte(
    _ bytes: [UInt8], _ encoding: TextEncoding, file: String
  ) throws(InputError) -> String {
    let table = SingleByteTable.upperHalf(of: encoding) ?? []
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if byte < 0x80 {
        text.append(Unicode.Scalar(byte))
      } else if let scalar = Unicode.Scalar(table[Int(byte) - 0x80]), scalar.value != 0 {
        text.append(scalar)
      } else {
        throw InputError(
          SourceLocation(file: file, after: String(text)),
          "the byte \(hexadecimal(byte)) stands for no character in \(encoding.name)",
          remedy: "save the file as UTF-8, or name its right encoding")
      }
    }
    return String(text)
  }

  private static func cutOff(_ encoding: TextEncoding, after text: String, file: String) -> InputError {
    InputError(
      SourceLocation(file: file, after: text), "the text ends in the middle of a \(encoding.name) character",
      remedy: "the file seems to be cut off; fetch it again")
  }

  private static func hexadecimal(_ value: some BinaryInteger) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

extension SourceLocation {
  /// The place right after some text from the file's beginning.
  ///
  /// A line ends at LF, CR LF or CR; the column counts characters as a reader sees them.
  init(file: String, after text: String) {
    var line = 1
    var lineStart = text.utf8.startIndex
    var previous: UInt8 = 0
    for (index, byte) in zip(text.utf8.indices, text.utf8) {
      if byte == 0x0A || byte == 0x0D {
        if !(byte == 0x0A && previous == 0x0D) { line += 1 }
        lineStart = text.utf8.index(after: index)
      }
      previous = byte
    }
    self.init(file: file, line: line, column: text[lineStart...].count + 1)
  }
}
