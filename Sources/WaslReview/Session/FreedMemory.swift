#if canImport(Glibc)
  internal import Glibc
#endif

/// Memory that was needed for a while.
enum FreedMemory {
  /// Gives it back to the system, where the C library would keep it: a study of 100,000 pairs needs 200 MB, which nothing
  /// asks for again until the next.
  static func giveBack() {
    #if canImport(Glibc)
      // By its name: the module of the C library leaves malloc.h out.
      typealias Trim = @convention(c) (_ padding: Int) -> Int32
      if let trim = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(trim, to: Trim.self)(0) }
    #endif
  }
}
