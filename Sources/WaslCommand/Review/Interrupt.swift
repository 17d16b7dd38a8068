internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and its like as something to wait for, so that a server can end its work. The second one ends the program.
///
/// Unchecked, since Dispatch's sources, which may be used from any thread, do not say so.
struct Interrupt: @unchecked Sendable {
  private let stream: AsyncStream<Int32>
  private let sources: [any DispatchSourceSignal]

  /// Returns when signals are heard: one that comes earlier would be lost.
  init() {
    let (stream, continuation) = AsyncStream<Int32>.makeStream()
    self.stream = stream
    let hearing = DispatchGroup()
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      // The handler of the process must not end it before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        continuation.yield(number)
      }
      hearing.enter()
      source.setRegistrationHandler { hearing.leave() }
      source.activate()
      return source
    }
    hearing.wait()
  }

  /// Waits for the first signal.
  func wait() async { for await _ in stream { return } }
}
