internal import Dispatch
internal import Synchronization

/// Waits for work that is asynchronous, from a command that is not.
enum Waiting {
  private final class Outcome: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }

  /// - Throws: what `body` throws.
  static func wait(_ body: @escaping @Sendable () async throws -> Void) throws {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    Task {
      do { try await body() } catch { outcome.error.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let error = outcome.error.withLock({ $0 }) { throw error }
  }
}
