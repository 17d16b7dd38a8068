internal import CLibArchive

/// Packs files into a ZIP archive in memory.
///
/// All files get the same date (1 January 1980, the first that ZIP knows) and rights, so that the same files give the
/// same archive.
public final class ZIPWriter {
  private let archive: OpaquePointer
  private let output = Output()
  private var names: Set<String> = []
  private var isFinished = false

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// The first second that ZIP's dates can say, in seconds since 1970-01-01 00:00 UTC.
  private static let date = 315_532_800

  public init() {
    guard let archive = archive_write_new() else { preconditionFailure("there is no memory for an archive") }
    self.archive = archive
    archive_write_set_format_zip(archive)
    archive_write_set_bytes_per_block(archive, 0)
    archive_write_open(
      archive, Unmanaged.passUnretained(output).toOpaque(), nil,
      { _, context, bytes, count in
        guard let context else { return -1 }
        let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        output.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
      }, nil)
  }

  deinit { archive_write_free(archive) }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: its path in ASCII, with slashes between its parts; none may be added twice, and none may lead out of the
  ///     archive. (libarchive writes other letters only in a locale that knows them.)
  ///   - bytes: its content.
  ///   - isStored: whether it is stored as it is and not deflated, as the first file of an EPUB must be.
  public func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
    precondition(!isFinished, "nothing can follow the end of an archive")
    precondition(name.utf8.allSatisfy { $0 < 0x80 }, "names in ASCII")
    precondition(EntryName.objection(to: name) == nil, "no path out of an archive")
    precondition(names.insert(name).inserted, "an archive cannot hold two files of one name")
    if isStored {
      archive_write_zip_set_compression_store(archive)
    } else {
      archive_write_zip_set_compression_deflate(archive)
    }
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, UInt32(FileType.regular))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, Self.date, 0)
    let status = archive_write_header(archive, entry)
    precondition(status == ARCHIVE_OK || status == ARCHIVE_WARN, "libarchive refuses a header")
    if !bytes.isEmpty { archive_write_data(archive, bytes, bytes.count) }
    archive_write_finish_entry(archive)
  }

  /// Gives back the archive. Nothing can be added after it.
  public func finish() -> [UInt8] {
    precondition(!isFinished, "an archive has one end")
    isFinished = true
    archive_write_close(archive)
    return output.bytes
  }
}
