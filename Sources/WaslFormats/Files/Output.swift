#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The one way to write a result where the user wants it.
public enum Output {
  /// Gives `body` a sink for a path and puts the result in its place when `body` returns.
  ///
  /// `-` is standard output. A device or a pipe (`/dev/stdout`, `>(command)`) is written to directly; every
  /// other path is written through an `AtomicFile`, so that an error in `body` leaves the target as it was.
  ///
  /// - Returns: what `body` returns, or `nil` where the reader of a pipe ended first (`wasl … | head`), which
  ///   is a clean end.
  /// - Throws: `OutputError` where the bytes cannot be written, and whatever `body` throws.
  public static func write<Result>(to path: String, _ body: (any ByteSink) throws -> Result) throws -> Result? {
    do {
      if path == "-" { return try write(to: .standardOutput, name: path, body) }
      if let status = FileStatus(path: path), !status.isRegularFile, !status.isFolder {
        return try write(to: opening(path), name: path, body)
      }
      let file = try AtomicFile(path: path)
      let result = try body(file)
      try file.commit()
      return result
    } catch let error as OutputError where error.readerHasGone {
      return nil
    }
  }

  private static func opening(_ path: String) throws(OutputError) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor.writing(path)
    } catch {
      throw OutputError(error, path: path)
    }
  }

  private static func write<Result>(
    to descriptor: consuming FileDescriptor, name: String, _ body: (any ByteSink) throws -> Result
  ) throws -> Result {
    // Without this, a reader that goes away would end the process by a signal instead of an error.
    signal(SIGPIPE, SIG_IGN)
    let sink = DescriptorSink(descriptor, name: name)
    let result = try body(sink)
    try sink.finish()
    return result
  }
}
