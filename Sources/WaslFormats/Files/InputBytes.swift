public import WaslCore

/// The bytes of a file, of standard input or of an array, chunk by chunk.
///
/// Every reader of this module takes its input from here, so that a missing file, a folder or a file without
/// permission is reported in the same words everywhere. A class, because the XML parser's callback holds on to
/// it; it is not `Sendable`: one reader in one task uses it.
public final class InputBytes {
  /// The name for messages: the path as the user gave it, `-` for standard input.
  public let name: String

  private let descriptor: FileDescriptor?
  /// Bytes to be delivered before any are read: those given in memory, or put back.
  private var pending: [UInt8]

  /// How many bytes are read at a time. 64 KiB is where the cost of the system call stops to matter.
  static let chunkSize = 1 << 16

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: `InputError` where there is no such file, where it is a folder, and where it may not be read.
  public init(path: String) throws(InputError) {
    name = path
    pending = []
    if path == "-" {
      descriptor = .standardInput
      return
    }
    do throws(SystemError) {
      let opened = try FileDescriptor.reading(path)
      // A folder can be opened; only reading from it fails, later and with a stranger message.
      guard !(try opened.status().isFolder) else { throw SystemError.isFolder }
      descriptor = consume opened
    } catch {
      throw InputError(SourceLocation(file: path), error.problem, remedy: error.remedyForReading)
    }
  }

  /// Bytes in memory, under a name for messages.
  public init(_ bytes: [UInt8], name: String) {
    self.name = name
    descriptor = nil
    pending = bytes
  }

  /// The next bytes, as many as come at once; empty at the end.
  ///
  /// - Throws: `InputError` where the system cannot read on.
  public func nextChunk() throws(InputError) -> [UInt8] {
    if !pending.isEmpty {
      defer { pending = [] }
      return pending
    }
    do throws(SystemError) {
      return try descriptor?.read(upTo: Self.chunkSize) ?? []
    } catch {
      throw InputError(SourceLocation(file: name), error.problem, remedy: error.remedyForReading)
    }
  }

  /// Everything that is left.
  ///
  /// - Parameter limit: the most bytes that are taken into memory.
  /// - Throws: `InputError` where there are more, and where the system cannot read on.
  public func readAll(limit: Int = InputBytes.defaultLimit) throws(InputError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let chunk = try nextChunk()
      if chunk.isEmpty { return all }
      guard chunk.count <= limit - all.count else {
        throw InputError(
          SourceLocation(file: name),
          "the file is larger than \(Self.size(limit)), the most that is read at once",
          remedy: "split it into several files")
      }
      if all.isEmpty { all = chunk } else { all += chunk }
    }
  }

  /// Puts bytes back in front, for a reader that had to look ahead.
  func putBack(_ bytes: [UInt8]) { pending = bytes + pending }

  /// 2 GB: far beyond any book, and still within the memory of a small machine with its text twice.
  public static let defaultLimit = 2_000_000_000

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case 1_000_000_000...: "\(bytes / 1_000_000_000) GB"
    case 1_000_000...: "\(bytes / 1_000_000) MB"
    default: "\(bytes) bytes"
    }
  }
}
