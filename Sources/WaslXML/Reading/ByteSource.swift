internal import CLibXML2

/// Where a reader's bytes come from, cut into chunks.
///
/// libxml2 never opens a file itself: it would inflate gzip on its own, without a limit.
///
/// A class and not a `~Copyable` struct: as one it was released twice in optimised builds where an error was thrown past its
/// owner (Swift 6.3.1).
final class ByteSource {
  typealias Producer = () throws(XMLDiagnostic) -> [UInt8]?

  private enum Origin {
    case memory([UInt8], next: Int)
    case descriptor(Int32, isOurs: Bool)
    case producer(Producer, rest: ArraySlice<UInt8>)
  }

  /// Bytes handed to libxml2 at a time. Larger chunks were not faster (64 KB measured against 256 KB).
  private static let chunkSize = 1 << 16

  private var origin: Origin
  private let file: String

  init(bytes: [UInt8], file: String) {
    origin = .memory(bytes, next: 0)
    self.file = file
  }

  /// Opens a file; it is closed when the source goes.
  init(path: String, file: String) throws(XMLDiagnostic) {
    let descriptor = wasl_open(path)
    guard descriptor >= 0 else {
      throw XMLDiagnostic(file: file, message: "the file cannot be opened: \(systemMessage(wasl_errno()))")
    }
    origin = .descriptor(descriptor, isOurs: true)
    self.file = file
  }

  /// Reads from a descriptor that the caller keeps and closes.
  init(descriptor: Int32, file: String) {
    origin = .descriptor(descriptor, isOurs: false)
    self.file = file
  }

  init(file: String, producer: @escaping Producer) {
    origin = .producer(producer, rest: [])
    self.file = file
  }

  deinit {
    if case .descriptor(let descriptor, true) = origin { wasl_close(descriptor) }
  }

  /// The next bytes, or `nil` at the end. A chunk is never empty.
  func next() throws(XMLDiagnostic) -> ArraySlice<UInt8>? {
    switch origin {
    case .memory(let bytes, let start):
      guard start < bytes.count else { return nil }
      let end = min(start + Self.chunkSize, bytes.count)
      origin = .memory(bytes, next: end)
      return bytes[start..<end]
    case .descriptor(let descriptor, _):
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
        let got = wasl_read(descriptor, buffer.baseAddress, Self.chunkSize)
        if got < 0 { failure = wasl_errno() }
        count = max(0, got)
      }
      guard failure == 0 else {
        throw XMLDiagnostic(file: file, message: "the file cannot be read: \(systemMessage(failure))")
      }
      return chunk.isEmpty ? nil : chunk[...]
    case .producer(let produce, var rest):
      // What comes may be the whole file at once; libxml2 would hold a copy of it.
      while rest.isEmpty {
        guard let chunk = try produce() else { return nil }
        rest = chunk[...]
      }
      origin = .producer(produce, rest: rest.dropFirst(Self.chunkSize))
      return rest.prefix(Self.chunkSize)
    }
  }
}

/// What the system calls an error: "No such file or directory".
func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
