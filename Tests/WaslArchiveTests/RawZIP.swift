/// A ZIP archive put together byte by byte, so that it can lie: stored files without compression.
struct RawZIP {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - claimedSize: the length that the archive says instead of the true one.
  ///   - claimedChecksum: the checksum that it says instead of the true one.
  init(_ files: [(name: String, content: [UInt8])], claimedSize: Int? = nil, claimedChecksum: UInt32? = nil) {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let offset = bytes.count
      let size = UInt32(claimedSize ?? content.count)
      let common: [UInt8] =
        Self.two(20) + Self.two(0x0800) + Self.two(0) + Self.two(0) + Self.two(0x21)
        + Self.four(claimedChecksum ?? Self.checksum(content)) + Self.four(size) + Self.four(size)
        + Self.two(name.utf8.count) + Self.two(0)
      bytes += [0x50, 0x4B, 0x03, 0x04] + common + Array(name.utf8) + content
      directory += [0x50, 0x4B, 0x01, 0x02] + Self.two(20) + common
      directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(UInt32(offset)) + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 0x05, 0x06] + Self.two(0) + Self.two(0) + Self.two(files.count) + Self.two(files.count)
    bytes += Self.four(UInt32(directory.count)) + Self.four(UInt32(start)) + Self.two(0)
    self.bytes = bytes
  }

  private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  private static func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

  /// CRC-32 as in ISO 3309, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
