/// The encodings that plain text is read in.
public enum TextEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case windows1256 = "Windows-1256"
  case iso8859Part6 = "ISO-8859-6"
  case windows1252 = "Windows-1252"

  /// The name by which IANA registers the encoding.
  public var name: String { rawValue }

  /// Finds an encoding by its name in any case; `cp1256` and `utf8` are understood as well.
  public init?(named name: String) {
    let wanted = Self.letters(of: name)
    let found = Self.allCases.first { Self.letters(of: $0.name) == wanted || $0.alias == wanted }
    guard let found else { return nil }
    self = found
  }

  private var alias: String? {
    switch self {
    case .windows1256: "cp1256"
    case .windows1252: "cp1252"
    default: nil
    }
  }

  private static func letters(of name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The byte order mark with which a file in this encoding may begin; empty where there is none.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0x00, 0x00]
    case .utf32BigEndian: [0x00, 0x00, 0xFE, 0xFF]
    case .windows1256, .iso8859Part6, .windows1252: []
    }
  }

  /// The encoding that a byte order mark at the start of the bytes names.
  static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    let order: [TextEncoding] = [
      .utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian, .utf8,
    ]
    return order.first { bytes.starts(with: $0.byteOrderMark) }
  }
}
