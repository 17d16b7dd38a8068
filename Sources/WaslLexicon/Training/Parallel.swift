internal import Dispatch
internal import Synchronization

/// Work that is cut into parts by the data alone, so that the number of threads cannot change a result.
package enum Parallel {
  /// Runs `body` once for every part, on up to so many threads, and returns when all are done.
  package static func forEach(part count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    let threads = min(threads, count)
    guard threads > 1 else {
      for part in 0..<count { body(part) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let part = next.add(1, ordering: .relaxed).oldValue
        if part >= count { return }
        body(part)
      }
    }
  }
}
