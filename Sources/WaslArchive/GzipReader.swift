internal import CZlib
public import WaslCore

/// A gzip stream, unpacked chunk by chunk in constant memory; its checksums and lengths are verified.
///
/// ```swift
/// var reader = GzipReader(file: "memory.tmx.gz") { () throws(InputError) in try input.nextChunk() }
/// while case let chunk = try reader.next(), !chunk.isEmpty { parse(chunk) }
/// ```
///
/// Several gzip streams one after the other are one (RFC 1952, section 2.2), as `cat a.gz b.gz` makes them.
public final class GzipReader {
  /// Gives the next packed bytes, or none at the end.
  public typealias Producer = () throws(InputError) -> [UInt8]

  private let file: String
  private let ratio: Int
  private let ratioFreeSize: Int
  private let produce: Producer
  // zlib keeps a pointer to its stream, which therefore must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  private var packed: [UInt8] = []
  private var packedStart = 0
  private var packedTotal = 0
  private var unpackedTotal = 0
  private var isInMember = false
  /// Whether zlib may hold back bytes that had no room in the last chunk.
  private var mayHoldBack = false
  private var isAtEnd = false

  /// How many bytes are handed out at a time.
  private static let chunkSize = 1 << 16

  /// - Parameters:
  ///   - file: the stream's name in messages.
  ///   - limits: its ratio is heeded, as against bombs; its sizes are not, since nothing is kept.
  ///   - producer: gives the packed bytes.
  public init(file: String, limits: ArchiveLimits = ArchiveLimits(), producer: @escaping Producer) {
    self.file = file
    ratio = limits.ratio
    ratioFreeSize = limits.ratioFreeSize
    produce = producer
    stream.initialize(to: z_stream())
    isReady = wasl_inflate_gzip(stream) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The next bytes, as many as come at once; empty at the end.
  ///
  /// - Throws: `InputError` where the stream is no gzip, damaged or cut off, where it grows as only a bomb does, and
  ///   what the producer throws.
  public func next() throws(InputError) -> [UInt8] {
    guard isReady else { throw InputError(SourceLocation(file: file), "there is not enough memory to unpack it") }
    while !isAtEnd {
      guard try fill() else {
        isAtEnd = true
        break
      }
      let unpacked = try inflateOnce()
      if !unpacked.isEmpty { return unpacked }
    }
    return []
  }

  /// Whether bytes begin as gzip does.
  public static func isSigned(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Sees that there are packed bytes. Returns false at a proper end.
  private func fill() throws(InputError) -> Bool {
    guard packedStart == packed.count, !mayHoldBack else { return true }
    packed = try produce()
    packedStart = 0
    packedTotal += packed.count
    guard packed.isEmpty else { return true }
    guard isInMember || packedTotal == 0 else { return false }
    throw damaged(packedTotal == 0 ? "the file is empty" : "the gzip stream ends in the middle")
  }

  private func inflateOnce() throws(InputError) -> [UInt8] {
    var status = Z_OK
    var used = 0
    let unpacked = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { output, count in
      packed.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress.map { $0 + packedStart }
        stream.pointee.avail_in = UInt32(clamping: input.count - packedStart)
        let offered = Int(stream.pointee.avail_in)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(Self.chunkSize)
        status = inflate(stream, Z_NO_FLUSH)
        used = offered - Int(stream.pointee.avail_in)
        count = Self.chunkSize - Int(stream.pointee.avail_out)
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
      }
    }
    packedStart += used
    unpackedTotal += unpacked.count
    mayHoldBack = status == Z_OK && unpacked.count == Self.chunkSize
    switch status {
    case Z_OK: isInMember = true
    case Z_BUF_ERROR where packedStart == packed.count: isInMember = true
    case Z_STREAM_END:
      isInMember = false
      try skipPadding()
      inflateReset(stream)
    default:
      let words = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
      throw damaged("the gzip stream cannot be unpacked (\(words))")
    }
    let allowed = max(ratioFreeSize, packedTotal.multipliedReportingOverflow(by: ratio).partialValue)
    guard unpackedTotal <= allowed else {
      throw InputError(
        SourceLocation(file: file), "the gzip stream unpacks to more than \(ratio) times its size",
        remedy: "this looks like a bomb; check where the file comes from")
    }
    return unpacked
  }

  /// Zeros after the last member, with which some programs fill up a block, are no further member.
  private func skipPadding() throws(InputError) {
    while true {
      while packedStart < packed.count, packed[packedStart] == 0 { packedStart += 1 }
      guard packedStart == packed.count else { return }
      packed = try produce()
      packedStart = 0
      packedTotal += packed.count
      if packed.isEmpty {
        isAtEnd = true
        return
      }
    }
  }

  private func damaged(_ problem: String) -> InputError {
    InputError(
      SourceLocation(file: file), problem, remedy: "it is damaged or cut off; fetch it again")
  }
}
