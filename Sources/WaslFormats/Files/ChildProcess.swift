#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Runs another program on bytes and gives back what it writes.
///
/// Input and output go through files without a name, not through pipes, so that neither side can wait for the other.
/// No shell is involved, and nothing that the user gave stands in the arguments.
enum ChildProcess {
  struct Result {
    /// The program's exit status, or `nil` where a signal ended it.
    var status: Int32?
    var output: [UInt8]
    /// The first lines of what it said on standard error.
    var errors: String
    /// Whether it was ended because it took too long or wrote too much.
    var wasStopped = false
  }

  /// How long a program may take, in seconds: a book of a thousand pages takes ten.
  static let timeLimit = 300
  /// How many bytes it may write.
  static let outputLimit = 1_000_000_000

  /// - Parameters:
  ///   - program: its name, looked for in `PATH`.
  ///   - arguments: without the program's name.
  /// - Throws: `SystemError` where it cannot be run; its code is `ENOENT` where there is none of that name.
  static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws(SystemError) -> Result {
    let files = try [Scratch(), Scratch(), Scratch()]
    try files[0].fill(input)
    var actions: posix_spawn_file_actions_t = Self.emptyActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file.number, Int32(number)) }
    var pid: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let failure = posix_spawnp(&pid, program, &actions, nil, &words, environ)
    guard failure == 0 else { throw SystemError(code: failure) }
    let (status, wasStopped) = wait(for: pid, watching: files[1])
    return Result(
      status: status, output: wasStopped ? [] : try files[1].content(limit: outputLimit),
      errors: String(decoding: try files[2].content(limit: 1000), as: UTF8.self), wasStopped: wasStopped)
  }

  /// Waits for the end, which is looked for every few milliseconds.
  private static func wait(for pid: pid_t, watching output: Scratch) -> (status: Int32?, wasStopped: Bool) {
    let interval: UInt32 = 2_000
    var waited: UInt64 = 0
    var status: Int32 = 0
    while true {
      let ended = waitpid(pid, &status, WNOHANG)
      if ended == pid { return (status & 0x7F == 0 ? status >> 8 & 0xFF : nil, false) }
      if ended < 0, errno != EINTR { return (nil, false) }
      if waited > UInt64(timeLimit) * 1_000_000 || output.size > outputLimit {
        kill(pid, SIGKILL)
        waitpid(pid, &status, 0)
        return (nil, true)
      }
      usleep(interval)
      waited += UInt64(interval)
    }
  }

  #if canImport(Darwin)
    private static var emptyActions: posix_spawn_file_actions_t { nil }
  #else
    private static var emptyActions: posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
  #endif

  /// A file that has no name any more and goes with this object.
  private final class Scratch {
    let number: Int32

    init() throws(SystemError) {
      let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      var template = Array("\(folder)/wasl-XXXXXX".utf8CString)
      number = mkstemp(&template)
      guard number >= 0 else { throw .last }
      unlink(template)
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(number) }

    func fill(_ bytes: [UInt8]) throws(SystemError) {
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].withUnsafeBytes { pwrite(number, $0.baseAddress, $0.count, off_t(start)) }
        guard count > 0 || errno == EINTR else { throw .last }
        start += max(count, 0)
      }
    }

    var size: Int {
      var status = stat()
      return fstat(number, &status) == 0 ? Int(status.st_size) : 0
    }

    func content(limit: Int) throws(SystemError) -> [UInt8] {
      let wanted = min(size, limit)
      var failed = false
      let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        while filled < wanted {
          let count = pread(number, buffer.baseAddress! + filled, wanted - filled, off_t(filled))
          if count > 0 { filled += count } else if count == 0 || errno != EINTR { break }
        }
        failed = filled < wanted
      }
      if failed { throw .last }
      return bytes
    }
  }
}
