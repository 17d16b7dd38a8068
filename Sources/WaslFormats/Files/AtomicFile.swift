internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file beside the target, which `commit()` renames into place. Dropped without
/// it, the temporary file is removed and the target is as it was. The target's permissions are kept, and where
/// it is a symbolic link, the file it leads to is replaced and not the link.
public final class AtomicFile: ByteSink {
  public let name: String
  private let target: String
  private let temporary: String
  private let sink: DescriptorSink
  private var ticket: TemporaryFiles.Ticket?
  private var isCommitted = false
  /// The further files of the same result, which get their places after this one.
  private var companions: [AtomicFile] = []

  /// Distinguishes the temporary files of one process; the process's number distinguishes processes.
  private static let counter = Atomic<Int>(0)

  /// Makes the temporary file.
  ///
  /// - Throws: `OutputError` where the target is a folder or read-only, where its folder does not exist or may
  ///   not be written to.
  public init(path: String) throws(OutputError) {
    name = path
    target = Self.resolvingLinks(path)
    do throws(SystemError) {
      let existing = FileStatus(path: target)
      if existing?.isFolder == true || path.hasSuffix("/") { throw .isFolder }
      if existing != nil, access(target, W_OK) != 0 { throw .last }
      var made = try Self.makeTemporary(beside: target)
      temporary = made.path
      ticket = made.ticket.take()
      do throws(SystemError) {
        if let existing { try made.descriptor.setPermissions(existing.permissions) }
      } catch {
        unlink(made.path)
        throw error
      }
      sink = DescriptorSink(made.descriptor, name: path)
    } catch {
      throw OutputError(error, path: path)
    }
  }

  deinit {
    if !isCommitted { unlink(temporary) }
  }

  public func write(_ bytes: [UInt8]) throws(OutputError) { try sink.write(bytes) }

  /// A further file in the same folder, put in its place with this one.
  public func companion(_ name: String) throws(OutputError) -> any ByteSink {
    let folder = self.name.lastIndex(of: "/").map { String(self.name[...$0]) } ?? ""
    let path = folder + name
    guard path != self.name else {
      throw OutputError(
        path: path, problem: "two files of the result would have this name",
        remedy: "name the file otherwise, or the languages")
    }
    let file = try AtomicFile(path: path)
    companions.append(file)
    return file
  }

  /// Puts the file in its place, and its companions in theirs. Nothing can be written after it.
  ///
  /// - Throws: `OutputError` where the rest cannot be written, as on a full disk; the target is then as it was.
  public func commit() throws(OutputError) {
    try sink.finish()
    guard rename(temporary, target) == 0 else { throw OutputError(.last, path: name) }
    isCommitted = true
    ticket = nil
    for companion in companions { try companion.commit() }
  }

  /// A new file with a hidden name that no other has, and its place in the table for signals.
  private struct Temporary: ~Copyable {
    let path: String
    var ticket: TemporaryFiles.Ticket?
    let descriptor: FileDescriptor
  }

  private static func makeTemporary(beside target: String) throws(SystemError) -> Temporary {
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { target[...$0] } ?? ""
    let file = slash.map { target[target.index(after: $0)...] } ?? target[...]
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let path = "\(folder).\(file).wasl-\(getpid())-\(number).tmp"
      // Entered first: a signal between the two would otherwise leave the file behind.
      let ticket = TemporaryFiles.Ticket(path)
      do throws(SystemError) {
        return Temporary(path: path, ticket: ticket, descriptor: try .creating(path))
      } catch {
        // Left by a process of the same number that was killed: take the next name.
        guard error.isNameTaken else { throw error }
      }
    }
  }

  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
