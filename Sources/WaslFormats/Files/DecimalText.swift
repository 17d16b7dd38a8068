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
  static func sixDigits(_ value: Double) -> String { exactSixDigits(value) ?? printed(value, "%.6f") }

  /// The same without `printf`, where a million times the value is exact, as it is for every score, which has the 24
  /// digits of a Float; `nil` for others. `printf` takes a third of the time in which an alignment is written.
  private static func exactSixDigits(_ value: Double) -> String? {
    let scaled = value.magnitude * 1_000_000
    guard scaled < 1e15, (-scaled).addingProduct(value.magnitude, 1_000_000) == 0 else { return nil }
    var rest = UInt64(scaled.rounded(.toNearestOrEven))
    // At most sixteen digits, the point and the sign.
    return String(unsafeUninitializedCapacity: 20) { bytes in
      var start = bytes.count
      func prepend(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
      }
      for _ in 0..<6 {
        prepend(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      prepend(UInt8(ascii: "."))
      repeat {
        prepend(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
      if value.sign == .minus { prepend(UInt8(ascii: "-")) }
      let count = bytes.count - start
      for index in 0..<count { bytes[index] = bytes[start + index] }
      return count
    }
  }

  /// `%g`: six significant digits, as C++ streams write by default.
  static func general(_ value: Double) -> String { printed(value, "%g") }

  private static func printed(_ value: Double, _ format: String) -> String {
    // The longest Double in `%.6f` has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 512)
    let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
