#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The right to change a project, which one process has at a time.
///
/// It is an advisory lock (`flock`) on a file beside the project, so that it goes with the process, however that ends; the
/// file says who holds it.
final class ProjectLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Who holds a project.
  struct Holder: Codable, Hashable, CustomStringConvertible {
    var process: Int32
    var host: String
    var since: String

    var description: String { "process \(process) on \(host), since \(since)" }
  }

  enum Failure: Error {
    /// Somebody else has it.
    case held(Holder?)
    /// The lock file cannot be written: `errno`.
    case impossible(Int32)
  }

  /// Takes the lock of a project.
  init(project: String) throws(Failure) {
    path = project + ".lock"
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard opened >= 0 else { throw .impossible(errno) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let holder = Self.holder(opened)
        close(opened)
        throw .held(holder)
      }
      // Whoever held it may have removed the file between our opening and our locking it.
      if Self.identity(opened) == Self.identity(path) {
        descriptor = opened
        break
      }
      close(opened)
    }
    let holder = Holder(process: getpid(), host: Self.hostName, since: Timestamp.now)
    let bytes = Array((try? JSONEncoder().encode(holder)) ?? Data())
    ftruncate(descriptor, 0)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// Who holds a project at present, or `nil` where nobody does.
  static func holder(ofProject project: String) -> Holder? {
    let opened = open(project + ".lock", O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    defer { close(opened) }
    if flock(opened, LOCK_SH | LOCK_NB) == 0 { return nil }
    return holder(opened)
  }

  private static func holder(_ descriptor: Int32) -> Holder? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count > 0 ? try? JSONDecoder().decode(Holder.self, from: Data(buffer[..<count])) : nil
  }

  private static func identity(_ descriptor: Int32) -> UInt64? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  private static func identity(_ path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  private static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
