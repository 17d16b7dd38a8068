#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Numbers as C's `printf` writes them, for formats that are defined by it.
enum DecimalText {
  /// `%.6f`: six digits after the point, rounded to even on the binary value.
  static func sixDigits(_ value: Double) -> String { printed(value, "%.6f") }

  /// `%g`: six significant digits, as C++ streams write by default.
  static func general(_ value: Double) -> String { printed(value, "%g") }

  private static func printed(_ value: Double, _ format: String) -> String {
    // The longest Double in `%.6f` has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 512)
    let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
