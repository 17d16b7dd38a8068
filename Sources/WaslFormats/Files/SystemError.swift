#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A system call that failed, in words.
struct SystemError: Error, Hashable {
  /// The value of `errno`.
  let code: Int32

  /// The fault of reading from a folder.
  static var isFolder: SystemError { SystemError(code: EISDIR) }

  /// The fault of naming a file or a program that does not exist.
  static var noSuchFile: SystemError { SystemError(code: ENOENT) }

  /// The error of the system call that has just failed in this thread.
  static var last: SystemError { SystemError(code: errno) }

  /// What happened, as a sentence without its full stop, where the subject is the file.
  var problem: String {
    switch code {
    case ENOENT: "there is no such file"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EISDIR: "this is a folder, not a file"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be larger than this system allows"
    case ENAMETOOLONG: "the file's name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case ELOOP: "the symbolic links lead in a circle"
    case EPIPE: "the reader of the output has gone"
    default: String(cString: strerror(code))
    }
  }

  /// What to do where a file could not be read, or `nil` where the problem says it already.
  var remedyForReading: String? {
    switch code {
    case ENOENT: "check the name and the folder"
    case EISDIR: "name a file in it"
    case EACCES, EPERM: "give yourself the right to read it, for instance with chmod u+r"
    default: nil
    }
  }

  /// What to do where a file could not be written, or `nil` where the problem says it already.
  var remedyForWriting: String? {
    switch code {
    case ENOENT: "make the folder first"
    case EISDIR: "give the name of a file in it"
    case ENOSPC, EDQUOT: "make room, or write to another disk"
    case EACCES, EPERM, EROFS: "write to a folder of your own"
    default: nil
    }
  }

  /// Whether a pipe's reader ended before we did.
  var isBrokenPipe: Bool { code == EPIPE }

  /// Whether a new file could not be made because there is one of that name.
  var isNameTaken: Bool { code == EEXIST }
}
