#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open file of the operating system, closed once and only once.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  /// Standard input and output are the process's, not ours to close.
  private let isOwned: Bool

  deinit {
    if isOwned { _ = close(number) }
  }

  static var standardInput: FileDescriptor { FileDescriptor(number: 0, isOwned: false) }
  static var standardOutput: FileDescriptor { FileDescriptor(number: 1, isOwned: false) }

  /// Opens a file for reading.
  static func reading(_ path: String) throws(SystemError) -> FileDescriptor {
    try opening(path, flags: O_RDONLY)
  }

  /// Opens a file that exists already for writing, without making it shorter: a device or a pipe.
  static func writing(_ path: String) throws(SystemError) -> FileDescriptor {
    try opening(path, flags: O_WRONLY)
  }

  /// Makes a new file for writing; `EEXIST` where there is one of that name.
  static func creating(_ path: String) throws(SystemError) -> FileDescriptor {
    try opening(path, flags: O_WRONLY | O_CREAT | O_EXCL)
  }

  private static func opening(_ path: String, flags: Int32) throws(SystemError) -> FileDescriptor {
    while true {
      let number = open(path, flags | O_CLOEXEC, 0o666)
      if number >= 0 { return FileDescriptor(number: number, isOwned: true) }
      guard errno == EINTR else { throw .last }
    }
  }

  /// The kind and the permissions of the open file.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(mode: UInt32(status.st_mode))
  }

  /// Gives the open file the permissions of another.
  func setPermissions(_ permissions: UInt32) throws(SystemError) {
    guard fchmod(number, mode_t(permissions)) == 0 else { throw .last }
  }

  /// Reads up to so many bytes; none at the end of the file.
  func read(upTo count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    // The system call writes into the array's own storage, so that a chunk is not copied.
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        #if canImport(Darwin)
          let result = Darwin.read(number, buffer.baseAddress, count)
        #elseif canImport(Musl)
          let result = Musl.read(number, buffer.baseAddress, count)
        #else
          let result = Glibc.read(number, buffer.baseAddress, count)
        #endif
        if result >= 0 {
          filled = result
          return
        }
        guard errno == EINTR else {
          failure = .last
          filled = 0
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all the bytes, in as many system calls as that takes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let pending = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Darwin)
          let result = Darwin.write(number, pending.baseAddress, pending.count)
        #elseif canImport(Musl)
          let result = Musl.write(number, pending.baseAddress, pending.count)
        #else
          let result = Glibc.write(number, pending.baseAddress, pending.count)
        #endif
        if result >= 0 {
          rest = rest.dropFirst(result)
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
  }

  /// Closes the file and reports what the system could not write until then, such as a full network disk.
  consuming func finish() throws(SystemError) {
    let (number, isOwned) = (number, isOwned)
    discard self
    guard isOwned, close(number) != 0, errno != EINTR else { return }
    throw .last
  }
}

/// The kind and the permissions of a file.
struct FileStatus {
  fileprivate let mode: UInt32

  fileprivate init(mode: UInt32) { self.mode = mode }

  /// Of the file that a path leads to, after symbolic links; `nil` where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    mode = UInt32(status.st_mode)
  }

  var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
  var isRegularFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
  /// The permission bits alone.
  var permissions: UInt32 { mode & 0o7777 }
}
