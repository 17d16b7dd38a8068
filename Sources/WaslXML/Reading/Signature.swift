/// What the first bytes say of a file that is not XML as it stands.
struct Signature {
  /// How many bytes libxml2 wants to see in order to detect an encoding.
  static let length = 4

  /// Why the file cannot be read, or `nil` where it may be XML.
  let objection: String?

  init(of bytes: [UInt8]) {
    objection =
      if bytes.isEmpty {
        "the file is empty"
      } else if bytes.starts(with: [0x1F, 0x8B]) {
        "the file is compressed with gzip; decompress it first"
      } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        "the file is a ZIP archive; unpack it first"
      } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58]) {
        "the file is compressed with xz; decompress it first"
      } else if bytes.starts(with: [0x42, 0x5A, 0x68]) {
        "the file is compressed with bzip2; decompress it first"
      } else {
        nil
      }
  }
}
