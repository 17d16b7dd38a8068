internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The temporary files that this process has open, so that a signal can remove them.
public enum TemporaryFiles {
  private typealias Slot = Atomic<UnsafeMutablePointer<CChar>?>

  /// More outputs than are ever written at once; a file beyond them is written just the same, but a signal
  /// leaves its temporary file behind.
  private static let slotCount = 64

  /// A signal handler may neither lock nor allocate, so the paths stand as C strings in a fixed table of
  /// atomics, made once and never freed. The pointer itself never changes, hence `nonisolated(unsafe)`.
  private nonisolated(unsafe) static let slots: UnsafeMutablePointer<Slot> = {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: slotCount)
    for index in 0..<slotCount { (slots + index).initialize(to: Slot(nil)) }
    return slots
  }()

  /// The C strings that are no longer in the table, as addresses.
  private static let retired = Mutex<[UInt]>([])

  /// Makes SIGINT, SIGTERM and SIGHUP remove the temporary files before they end the process, as they would
  /// have ended it anyway; a signal that the program ignores or handles already is left as it is.
  ///
  /// A program calls this once at its start. The library does not, since handlers are the program's own affair.
  public static func removeOnSignals() {
    // The table must exist before a handler can look at it.
    _ = slots
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let previous = signal(number, handler)
      let isDefault = unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
      if !isDefault { signal(number, previous) }
    }
  }

  /// Calls only what POSIX lists as safe in a handler: unlink, signal, getpid, kill. Not `raise`, which
  /// addresses one thread, and worker threads have signals blocked.
  private static let handler: @convention(c) (Int32) -> Void = { number in
    for index in 0..<slotCount {
      if let path = slots[index].load(ordering: .acquiring) { unlink(path) }
    }
    signal(number, SIG_DFL)
    kill(getpid(), number)
  }

  /// A path's place in the table, given back when the file is renamed or removed.
  package struct Ticket: ~Copyable {
    private let index: Int?

    /// Enters a path.
    package init(_ path: String) {
      let copy = strdup(path)
      for index in 0..<slotCount {
        let (entered, _) = slots[index].compareExchange(
          expected: nil, desired: copy, ordering: .acquiringAndReleasing)
        if entered {
          self.index = index
          return
        }
      }
      free(copy)
      index = nil
    }

    /// Takes the path out. The C string is kept and not freed, since a handler in another thread may have
    /// loaded it just before and must not read freed memory: the price is a path's length for each file written.
    deinit {
      guard let index, let path = slots[index].exchange(nil, ordering: .acquiringAndReleasing) else { return }
      retired.withLock { $0.append(UInt(bitPattern: path)) }
    }
  }
}
