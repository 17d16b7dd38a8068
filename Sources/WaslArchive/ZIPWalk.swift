internal import CLibArchive
internal import WaslCore

/// One pass over the files of a ZIP archive in memory.
///
/// A class with a `next()` and not a function that takes a closure: with a closure that has typed throws, optimised builds
/// crashed where something was released once too often (Swift 6.3.1). What in the compiler does that is not known.
final class ZIPWalk {
  /// A locale, which is never changed once it is made and may be used by any thread.
  private struct Locale: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer?
  }

  private static let locale = Locale(pointer: wasl_utf8_locale())

  private let file: String
  /// libarchive keeps a pointer into the bytes, which therefore must not move.
  private let buffer: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer?

  /// - Throws: `InputError` where the archive is empty or damaged.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    self.file = file
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
    archive = archive_read_new()
    guard !bytes.isEmpty else {
      throw InputError(SourceLocation(file: file), "the file is empty", remedy: "fetch it again")
    }
    guard let archive else {
      throw InputError(SourceLocation(file: file), "there is not enough memory to read the archive")
    }
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
      throw Self.damaged(archive, file: file)
    }
  }

  deinit {
    if let archive { archive_read_free(archive) }
    buffer.deallocate()
  }

  /// The next file or folder, or `nil` at the end.
  ///
  /// - Throws: `InputError` where the archive is damaged.
  func next() throws(InputError) -> ZIPWalkEntry? {
    guard let archive else { return nil }
    let previous = wasl_use_locale(Self.locale.pointer)
    defer { _ = wasl_use_locale(previous) }
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    // A warning is a name in an old encoding, which is read as well as it can be.
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw Self.damaged(archive, file: file) }
    return ZIPWalkEntry(archive: archive, entry: entry, file: file)
  }

  fileprivate static func damaged(_ archive: OpaquePointer, file: String) -> InputError {
    let words = archive_error_string(archive).map { String(cString: $0) } ?? ""
    return InputError(
      SourceLocation(file: file), "the archive cannot be read" + (words.isEmpty ? "" : " (\(words))"),
      remedy: "it is damaged or cut off; fetch it again, or save it anew in its program")
  }
}

/// A file that a pass has come to. Its content can be read now or never, while the pass lasts.
struct ZIPWalkEntry {
  let name: String
  /// The length that the archive claims.
  let size: Int?
  let isFolder: Bool
  private let isEncrypted: Bool
  private let isRegular: Bool
  private let archive: OpaquePointer
  private let file: String

  fileprivate init(archive: OpaquePointer, entry: OpaquePointer, file: String) {
    let letters = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    name = letters.map { String(cString: $0) } ?? ""
    size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
    let type = archive_entry_filetype(entry)
    isFolder = type == FileType.folder || name.hasSuffix("/")
    isRegular = type == FileType.regular || type == 0
    isEncrypted = archive_entry_is_encrypted(entry) != 0
    self.archive = archive
    self.file = file
  }

  /// How many bytes are unpacked at a time.
  private static let chunkSize = 1 << 16

  /// Reads the content.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are taken.
  ///   - limits: where the ratio stands.
  ///   - packedSize: how many bytes the whole archive has: no file in it can have been packed into more.
  func content(limit: Int, limits: ArchiveLimits, packedSize: Int) throws(InputError) -> [UInt8] {
    let location = SourceLocation(file: file)
    guard !isEncrypted else {
      throw InputError(
        location, "“\(EntryName.shown(name))” in the archive is protected by a password",
        remedy: "open it in its program and save it without the password")
    }
    guard isRegular else {
      throw InputError(
        location, "“\(EntryName.shown(name))” in the archive is a link and not a file", remedy: "pack the file itself")
    }
    let ratioLimit = max(limits.ratioFreeSize, packedSize.multipliedReportingOverflow(by: limits.ratio).partialValue)
    var content: [UInt8] = []
    // What the archive claims is a hint and no more: a liar must not reserve our memory.
    content.reserveCapacity(min(size ?? 0, limit, ratioLimit, 1 << 24))
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    while true {
      let count = archive_read_data(archive, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 else { throw ZIPWalk.damaged(archive, file: file) }
      guard content.count + count <= limit, content.count + count <= ratioLimit else {
        throw InputError(
          location,
          "“\(EntryName.shown(name))” in the archive unpacks to more than \(min(limit, ratioLimit) / 1_000_000) MB",
          remedy: "this looks like a ZIP bomb; check where the file comes from")
      }
      content += chunk[..<count]
    }
    if let size, size != content.count {
      throw InputError(
        location,
        "“\(EntryName.shown(name))” in the archive has \(content.count) bytes where the archive says \(size)",
        remedy: "it is damaged; fetch it again, or save it anew in its program")
    }
    return content
  }
}
