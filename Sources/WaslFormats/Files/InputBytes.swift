internal import WaslArchive
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
  /// What lies beside bytes in memory; `nil` for files.
  private let companions: [String: [UInt8]]?
  /// Bytes to be delivered before any are read: those given in memory, or put back.
  private var pending: [UInt8]
  private var gzip: GzipReader?
  /// What was unpacked and put back.
  private var unpacked: [UInt8] = []

  /// How many bytes are read at a time. 64 KiB is where the cost of the system call stops to matter.
  static let chunkSize = 1 << 16

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: `InputError` where there is no such file, where it is a folder, and where it may not be read.
  public init(path: String) throws(InputError) {
    name = path
    companions = nil
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
  ///
  /// - Parameter companions: the files that lie beside it, by their names, for formats that consist of several.
  public init(_ bytes: [UInt8], name: String, companions: [String: [UInt8]]? = nil) {
    self.name = name
    self.companions = companions
    descriptor = nil
    pending = bytes
  }

  /// A file that belongs to this one: one that it names, or one whose name follows from its own.
  ///
  /// - Parameter relative: its path from this file's folder on. It comes from the file itself as often as not, so that it
  ///   may not lead out of that folder.
  /// - Throws: `InputError` where there is no such file, and where the path leads elsewhere.
  func companion(_ relative: String) throws(InputError) -> InputBytes {
    let place = SourceLocation(file: name)
    let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
    guard !relative.isEmpty, !parts.contains(".."), !relative.hasPrefix("/"), !relative.utf8.contains(0) else {
      throw InputError(
        place, "the path “\(relative)” leads out of the file's folder",
        remedy: "put the files together, or name them: --source-sentences and --target-sentences")
    }
    if let companions {
      guard let bytes = companions[relative] else {
        throw InputError(place, "there is no “\(relative)” beside it")
      }
      return InputBytes(bytes, name: relative, companions: companions)
    }
    guard name != "-" else {
      throw InputError(
        place, "the format consists of several files, and standard input is one", remedy: "give the file's name")
    }
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    return try InputBytes(path: folder + relative)
  }

  /// The next bytes, as many as come at once; empty at the end.
  ///
  /// - Throws: `InputError` where the system cannot read on.
  public func nextChunk() throws(InputError) -> [UInt8] {
    guard let gzip else { return try packedChunk() }
    if !unpacked.isEmpty {
      defer { unpacked = [] }
      return unpacked
    }
    return try gzip.next()
  }

  /// Sees to it that a file packed with gzip is unpacked as it is read, within the limits against bombs.
  ///
  /// - Returns: whether it is packed.
  /// - Throws: `InputError` where its beginning cannot be read.
  @discardableResult
  func unpackGzip() throws(InputError) -> Bool {
    guard gzip == nil else { return true }
    let first = try packedChunk()
    putBack(first)
    guard GzipReader.isSigned(first) else { return false }
    gzip = GzipReader(file: name) { [unowned self] () throws(InputError) -> [UInt8] in try packedChunk() }
    return true
  }

  /// The next bytes as they stand in the file.
  private func packedChunk() throws(InputError) -> [UInt8] {
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
  func putBack(_ bytes: [UInt8]) {
    if gzip == nil { pending = bytes + pending } else { unpacked = bytes + unpacked }
  }

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
