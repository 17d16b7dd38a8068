/// Where a format's writer puts its bytes: a file, standard output, memory.
///
/// A class, so that a writer and the XML library's callback can hold the same sink.
public protocol ByteSink: AnyObject {
  /// The name for messages: the path as the user gave it, `-` for standard output.
  var name: String { get }

  /// Takes bytes, which may stay in a buffer until the sink is finished.
  ///
  /// - Throws: `OutputError` where they cannot be written.
  func write(_ bytes: [UInt8]) throws(OutputError)
}

extension ByteSink {
  /// Writes text as UTF-8.
  public func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }
}

/// A sink that keeps what is written, for tests and for programs that want the bytes themselves.
public final class MemorySink: ByteSink {
  public let name: String
  /// All that was written so far.
  public private(set) var bytes: [UInt8] = []

  public init(name: String = "memory") { self.name = name }

  public func write(_ bytes: [UInt8]) throws(OutputError) { self.bytes += bytes }

  /// All that was written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A buffer in front of a file descriptor.
final class DescriptorSink: ByteSink {
  let name: String
  private var descriptor: FileDescriptor?
  private var buffer: [UInt8] = []

  init(_ descriptor: consuming FileDescriptor, name: String) {
    self.descriptor = consume descriptor
    self.name = name
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    buffer += bytes
    if buffer.count >= InputBytes.chunkSize { try flush() }
  }

  private func flush() throws(OutputError) {
    do throws(SystemError) { try descriptor?.write(buffer) } catch { throw OutputError(error, path: name) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is in the buffer and closes the file. Nothing can be written after it.
  func finish() throws(OutputError) {
    try flush()
    guard let descriptor = descriptor.take() else { return }
    do throws(SystemError) { try descriptor.finish() } catch { throw OutputError(error, path: name) }
  }
}
