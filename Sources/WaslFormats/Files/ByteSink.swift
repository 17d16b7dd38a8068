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

  /// A further file of the same result, beside this one, for formats that consist of several.
  ///
  /// - Parameter name: its name, without a folder.
  /// - Throws: `OutputError` where there can be none, as beside standard output.
  func companion(_ name: String) throws(OutputError) -> any ByteSink
}

extension ByteSink {
  public func companion(_ name: String) throws(OutputError) -> any ByteSink {
    throw OutputError(
      path: self.name, problem: "the format consists of several files, and this is one stream",
      remedy: "give the name of a file")
  }

  /// Writes text as UTF-8.
  public func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }
}

/// A sink that keeps what is written, for tests and for programs that want the bytes themselves.
public final class MemorySink: ByteSink {
  public let name: String
  /// All that was written so far.
  public private(set) var bytes: [UInt8] = []
  /// What was written beside it, by name.
  public private(set) var companions: [String: MemorySink] = [:]

  public init(name: String = "memory") { self.name = name }

  public func write(_ bytes: [UInt8]) throws(OutputError) { self.bytes += bytes }

  public func companion(_ name: String) throws(OutputError) -> any ByteSink {
    let sink = MemorySink(name: name)
    companions[name] = sink
    return sink
  }

  /// What was written, to be read again with what was written beside it.
  public var input: InputBytes { InputBytes(bytes, name: name, companions: companions.mapValues(\.bytes)) }

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
