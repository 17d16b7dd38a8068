public import WaslCore

/// A ZIP archive in memory, whose files are read by name: DOCX, ODT, EPUB, XLSX.
///
/// ```swift
/// let archive = try ZIPArchive(bytes, file: "letter.docx")
/// let body = try archive.bytes(of: "word/document.xml")
/// ```
///
/// Nothing is unpacked to the disk. Checksums and lengths are verified by libarchive, the limits by us, on the bytes
/// that really come and not on the lengths that the archive claims.
public struct ZIPArchive: Sendable {
  /// A file in an archive.
  public struct Entry: Sendable, Hashable {
    /// The path, with slashes between its parts.
    public var name: String
    /// How many bytes the archive says that it has unpacked, where it says so; verified when it is read.
    public var size: Int?
  }

  /// The archive's name for messages.
  public let file: String
  /// The files, folders left out, in the order in which they are stored.
  public let entries: [Entry]

  private let bytes: [UInt8]
  private let limits: ArchiveLimits
  private let names: Set<String>

  /// Reads the directory of an archive.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - file: its name in messages.
  ///   - limits: what it may ask for.
  /// - Throws: `InputError` where the bytes are no ZIP archive or a damaged one, where it holds two files of one name
  ///   or one whose path leads out of it, where a limit is passed, and where it is protected by a password.
  public init(_ bytes: [UInt8], file: String, limits: ArchiveLimits = ArchiveLimits()) throws(InputError) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    var entries: [Entry] = []
    var names: Set<String> = []
    let walk = try ZIPWalk(bytes, file: file)
    while let entry = try walk.next() {
      if let objection = EntryName.objection(to: entry.name) { throw Self.unsafe(objection, file: file) }
      if entry.isFolder { continue }
      guard names.insert(entry.name).inserted else {
        throw Self.unsafe("the archive holds two files named “\(EntryName.shown(entry.name))”", file: file)
      }
      guard entries.count < limits.entryCount else {
        throw InputError(
          SourceLocation(file: file), "the archive holds more than \(limits.entryCount) files",
          remedy: "check that it is what it claims to be")
      }
      entries.append(Entry(name: entry.name, size: entry.size))
    }
    self.entries = entries
    self.names = names
  }

  /// Whether the archive holds a file of that name.
  public func contains(_ name: String) -> Bool { names.contains(name) }

  /// The content of one file.
  ///
  /// - Throws: `InputError` where there is none of that name, where its bytes are damaged or its lengths and checksum
  ///   are not what the archive says, and where a limit is passed.
  public func bytes(of name: String) throws(InputError) -> [UInt8] {
    guard let content = try bytes(ofAll: [name])[name] else {
      throw InputError(
        SourceLocation(file: file), "the archive holds no “\(EntryName.shown(name))”",
        remedy: "it is not complete, or not what its name says")
    }
    return content
  }

  /// The contents of several files in one pass; names that the archive does not hold are left out.
  ///
  /// - Throws: `InputError` as `bytes(of:)`.
  public func bytes(ofAll wanted: Set<String>) throws(InputError) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    var total = 0
    let present = wanted.intersection(names).count
    guard present > 0 else { return [:] }
    let walk = try ZIPWalk(bytes, file: file)
    while contents.count < present, let entry = try walk.next() {
      guard wanted.contains(entry.name) else { continue }
      let content = try entry.content(
        limit: min(limits.entrySize, limits.totalSize - total), limits: limits, packedSize: bytes.count)
      total += content.count
      contents[entry.name] = content
    }
    return contents
  }

  private static func unsafe(_ problem: String, file: String) -> InputError {
    InputError(
      SourceLocation(file: file), problem, remedy: "the archive was tampered with, or made by a faulty program")
  }

  /// Whether bytes begin as a ZIP archive does.
  public static func isSigned(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
}
