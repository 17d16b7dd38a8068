internal import Wasl

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard error: warnings, errors and progress. Results go to standard output.
enum StandardError {
  static let isTerminal = isatty(2) == 1

  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { unsafe Self.put($0) }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Prints notices, one a line.
  static func warn(_ notices: [Notice]) {
    for notice in notices { write("warning: \(notice)\n") }
  }

  private static func put(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(2, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(2, bytes.baseAddress, bytes.count)
    #endif
  }
}
