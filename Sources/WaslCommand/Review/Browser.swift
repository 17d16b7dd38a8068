#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The user's browser.
enum Browser {
  /// Opens an address, where there is a screen to open it on. The address is printed in any case, so that failing is no
  /// harm.
  static func open(_ address: String) {
    #if canImport(Darwin)
      let program = "open"
    #else
      guard getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return }
      let program = "xdg-open"
    #endif
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    _ = posix_spawnp(&process, program, nil, nil, &arguments, environ)
  }
}
