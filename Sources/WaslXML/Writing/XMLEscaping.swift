/// Text and attribute values as they stand in a document.
public enum XMLEscaping {
  public enum Place: Sendable {
    /// Between tags. A carriage return must be a reference, or a reader would make a line feed of it.
    case text
    /// In double quotation marks. White space must be references, or a reader would make spaces of it.
    case attribute
  }

  /// Appends `text` to `output` in escaped form, without the characters that XML 1.0 cannot hold.
  ///
  /// - Returns: the characters left out.
  static func append(_ text: String, for place: Place, to output: inout [UInt8]) -> [XMLIllegalCharacter] {
    var text = text
    return text.withUTF8 { append($0, for: place, to: &output) }
  }

  /// Appends `bytes`, which are UTF-8, likewise.
  public static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, for place: Place, to output: inout [UInt8]
  ) -> [XMLIllegalCharacter] {
    var illegal: [XMLIllegalCharacter] = []
    // Copies the stretches between special bytes whole.
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard isSpecial(byte) else {
        index += 1
        continue
      }
      let length: Int
      if let reference = reference(for: byte, in: place) {
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: reference.utf8)
        length = 1
      } else if let found = illegalCharacter(in: bytes, at: index) {
        output.append(contentsOf: bytes[start..<index])
        illegal.append(found)
        length = UTF8.width(found.scalar)
      } else {
        index += 1
        continue
      }
      index += length
      start = index
    }
    output.append(contentsOf: bytes[start...])
    return illegal
  }

  /// The first character of a text that XML 1.0 cannot hold.
  static func firstIllegalCharacter(in text: String) -> XMLIllegalCharacter? {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices where isSpecial(bytes[index]) {
        if let found = illegalCharacter(in: bytes, at: index) { return found }
      }
      return nil
    }
  }

  /// Whether a byte may need attention: a control character, one of `" & < >`, or the first of U+F000 to U+FFFF.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    // Nearly every byte of Arabic is in the upper half, and nearly every one of English above the signs.
    byte > 0x3E ? byte == 0xEF : byte < 0x20 || byte == 0x22 || byte == 0x26 || byte >= 0x3C && byte != 0x3D
  }

  private static func reference(for byte: UInt8, in place: Place) -> String? {
    switch (byte, place) {
    case (UInt8(ascii: "&"), _): "&amp;"
    case (UInt8(ascii: "<"), _): "&lt;"
    case (UInt8(ascii: ">"), _): "&gt;"
    case (UInt8(ascii: "\r"), _): "&#13;"
    case (UInt8(ascii: "\""), .attribute): "&quot;"
    case (UInt8(ascii: "\n"), .attribute): "&#10;"
    case (UInt8(ascii: "\t"), .attribute): "&#9;"
    default: nil
    }
  }

  /// Of the scalars that a Swift string can hold, XML leaves out most of C0, U+FFFE and U+FFFF.
  private static func illegalCharacter(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> XMLIllegalCharacter? {
    let byte = bytes[index]
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
      return XMLIllegalCharacter(scalar: Unicode.Scalar(byte), offset: index)
    }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF else { return nil }
    return switch bytes[index + 2] {
    case 0xBE: XMLIllegalCharacter(scalar: "\u{FFFE}", offset: index)
    case 0xBF: XMLIllegalCharacter(scalar: "\u{FFFF}", offset: index)
    default: nil
    }
  }
}
