/// Decompresses DEFLATE data (RFC 1951) inside a gzip member (RFC 1952), as dictd's `.dict.dz` files are.
///
/// A reader of some hundred lines is smaller than the dependency it saves; it need not be fast, since a
/// dictionary is imported once.
struct Inflate {
  /// Why data could not be decompressed, as a sentence without its full stop.
  struct Failure: Error {
    var problem: String
  }

  /// The decompressed contents of the first gzip member.
  ///
  /// - Parameter limit: the most bytes that may come out.
  static func gzip(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    guard bytes.count > 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 else {
      throw Failure(problem: "this is no gzip data")
    }
    var offset = 10
    let flags = bytes[3]
    if flags & 4 != 0, offset + 2 <= bytes.count { offset += 2 + Int(bytes[offset]) + Int(bytes[offset + 1]) << 8 }
    // The original name and a comment, each ended by a zero.
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      while offset < bytes.count, bytes[offset] != 0 { offset += 1 }
      offset += 1
    }
    if flags & 2 != 0 { offset += 2 }
    var inflate = Inflate(bytes: bytes, offset: offset, limit: limit)
    return try inflate.run()
  }

  private let bytes: [UInt8]
  private var offset: Int
  private let limit: Int
  private var output: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0

  private init(bytes: [UInt8], offset: Int, limit: Int) {
    self.bytes = bytes
    self.offset = offset
    self.limit = limit
  }

  private mutating func run() throws(Failure) -> [UInt8] {
    while true {
      let isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try expand(HuffmanCode(lengths: Self.fixedLengths), HuffmanCode(lengths: Array(repeating: 5, count: 30)))
      case 2:
        let (literals, distances) = try dynamicCodes()
        try expand(literals, distances)
      default: throw Failure(problem: "the compressed data is damaged")
      }
      if isLast { return output }
    }
  }

  private mutating func take(_ count: UInt32) throws(Failure) -> Int {
    while bitCount < count {
      guard offset < bytes.count else { throw Failure(problem: "the compressed data is cut off") }
      bits |= UInt32(bytes[offset]) << bitCount
      offset += 1
      bitCount += 8
    }
    defer {
      bits >>= count
      bitCount -= count
    }
    return Int(bits & (1 << count - 1))
  }

  private mutating func copyStored() throws(Failure) {
    bits = 0
    bitCount = 0
    let length = try take(16)
    _ = try take(16)
    guard offset + length <= bytes.count else { throw Failure(problem: "the compressed data is cut off") }
    try makeRoom(length)
    output += bytes[offset..<offset + length]
    offset += length
  }

  private mutating func makeRoom(_ count: Int) throws(Failure) {
    guard output.count + count <= limit else { throw Failure(problem: "more than \(limit) bytes come out of it") }
  }

  private mutating func symbol(_ code: HuffmanCode) throws(Failure) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return Int(code.symbols[index + value - first]) }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Failure(problem: "the compressed data is damaged")
  }

  private mutating func expand(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(Failure) {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      try makeRoom(1)
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengthBases.count else { throw Failure(problem: "the compressed data is damaged") }
      let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthExtras[symbol - 257]))
      let code = try self.symbol(distances)
      guard code < Self.distanceBases.count else { throw Failure(problem: "the compressed data is damaged") }
      let distance = Self.distanceBases[code] + (try take(UInt32(max(0, code / 2 - 1))))
      guard distance <= output.count else { throw Failure(problem: "the compressed data is damaged") }
      try makeRoom(length)
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func dynamicCodes() throws(Failure) -> (HuffmanCode, HuffmanCode) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<lengthCount { lengths[Self.lengthOrder[index]] = try take(3) }
    let code = try HuffmanCode(lengths: lengths)
    var all: [Int] = []
    while all.count < literalCount + distanceCount {
      let symbol = try symbol(code)
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last else { throw Failure(problem: "the compressed data is damaged") }
        all += Array(repeating: last, count: 3 + (try take(2)))
      case 17: all += Array(repeating: 0, count: 3 + (try take(3)))
      default: all += Array(repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard all.count == literalCount + distanceCount else { throw Failure(problem: "the compressed data is damaged") }
    return (
      try HuffmanCode(lengths: Array(all[..<literalCount])), try HuffmanCode(lengths: Array(all[literalCount...]))
    )
  }

  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtras: [UInt32] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let fixedLengths =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
    + Array(repeating: 8, count: 8)
}

/// A canonical Huffman code (RFC 1951, section 3.2.2).
private struct HuffmanCode {
  /// How many codes there are of each length.
  var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their codes.
  var symbols: [UInt16] = []

  init(lengths: [Int]) throws(Inflate.Failure) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var room = 1
    for length in 1...15 {
      room = room << 1 - counts[length]
      guard room >= 0 else { throw Inflate.Failure(problem: "the compressed data is damaged") }
    }
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(UInt16(symbol)) }
    }
  }
}
