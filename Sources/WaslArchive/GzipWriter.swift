internal import CZlib

/// Packs bytes into a gzip stream, chunk by chunk in constant memory.
///
/// The header holds neither a name nor a time, so that the same bytes give the same stream.
public final class GzipWriter {
  // zlib keeps a pointer to its stream, which therefore must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isFinished = false

  private static let chunkSize = 1 << 16

  /// - Parameter level: how hard to try, 1 (fast) to 9 (small).
  public init(level: Int = 6) {
    stream.initialize(to: z_stream())
    let status = wasl_deflate_gzip(stream, Int32(min(max(level, 1), 9)))
    precondition(status == Z_OK, "zlib has no memory for a stream, or is of another version")
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Takes bytes and gives back those of the stream that are ready, perhaps none.
  public func compress(_ bytes: [UInt8]) -> [UInt8] {
    precondition(!isFinished, "nothing can follow the end of a stream")
    return deflated(bytes, flush: Z_NO_FLUSH)
  }

  /// Gives back the rest of the stream. Nothing can be compressed after it.
  public func finish() -> [UInt8] {
    precondition(!isFinished, "a stream has one end")
    isFinished = true
    return deflated([], flush: Z_FINISH)
  }

  private func deflated(_ bytes: [UInt8], flush: Int32) -> [UInt8] {
    var bytes = bytes
    var packed: [UInt8] = []
    bytes.withUnsafeMutableBufferPointer { input in
      var start = 0
      repeat {
        let count = min(input.count - start, Int(UInt32.max))
        stream.pointee.next_in = input.baseAddress.map { $0 + start }
        stream.pointee.avail_in = UInt32(count)
        let isLast = start + count == input.count
        repeat {
          packed += [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { output, written in
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(Self.chunkSize)
            // The only errors are those of a stream that was not readied.
            deflate(stream, isLast ? flush : Z_NO_FLUSH)
            written = Self.chunkSize - Int(stream.pointee.avail_out)
          }
        } while stream.pointee.avail_out == 0
        start += count
      } while start < input.count
      stream.pointee.next_in = nil
      stream.pointee.next_out = nil
    }
    return packed
  }
}
