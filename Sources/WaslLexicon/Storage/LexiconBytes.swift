internal import WaslCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a lexicon: a mapped file, a part of the program, or memory of our own. They never change, so
/// that threads may share them.
final class LexiconBytes: @unchecked Sendable {
  private enum Owner {
    case program
    case mapping
    case memory
  }

  // Raw memory, because a file's pages are to be read where the system maps them. Only `UInt32View` and
  // `ByteView` hold parts of it, together with this object, and they check every index.
  private let memory: UnsafeRawBufferPointer
  private let owner: Owner

  var count: Int { memory.count }

  /// Copies bytes into memory of its own.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    copy.copyBytes(from: bytes)
    memory = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
    owner = .memory
  }

  /// Bytes that are part of the program.
  ///
  /// - Precondition: the address is a multiple of four.
  init(program: UnsafeRawBufferPointer) {
    memory = program
    owner = .program
  }

  /// Maps a file.
  ///
  /// - Throws: `InputError` where it cannot be read.
  init(path: String) throws(InputError) {
    func failure(_ problem: String) -> InputError { InputError(SourceLocation(file: path), problem) }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("cannot be opened: \(String(cString: strerror(errno)))") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure("cannot be read: \(String(cString: strerror(errno)))") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure("this is no regular file and cannot be mapped") }
    let size = Int(status.st_size)
    guard size > 0 else { throw failure("the file is empty") }
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      throw failure("cannot be mapped: \(String(cString: strerror(errno)))")
    }
    memory = UnsafeRawBufferPointer(start: base, count: size)
    owner = .mapping
  }

  deinit {
    switch owner {
    case .program: break
    case .mapping: munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
    case .memory: memory.deallocate()
    }
  }

  /// All bytes, copied.
  var copy: [UInt8] { Array(memory) }

  /// A little-endian number at an offset.
  ///
  /// - Precondition: four bytes stand there.
  @inline(__always)
  func uint32(at offset: Int) -> UInt32 {
    UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// - Precondition: the offset is one of the bytes'.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    memory[offset]
  }

  /// The part of the bytes as text; what is not UTF-8 becomes U+FFFD.
  func text(in range: Range<Int>) -> String { String(decoding: memory[range], as: UTF8.self) }

  /// Whether a part of the bytes equals others.
  @inline(__always)
  func equals(_ range: Range<Int>, _ other: ArraySlice<UInt8>) -> Bool {
    guard range.count == other.count else { return false }
    return other.withUnsafeBytes { other in
      other.isEmpty || memcmp(other.baseAddress!, memory.baseAddress! + range.lowerBound, range.count) == 0
    }
  }
}
