/// Memory for numbers that the inner loops read and write.
///
/// Why not an array: its bounds and uniqueness checks are half the time of these loops (docs/benchmarks.md), and it has
/// no way to read four elements from any place. The pointer stays in here; every access is checked in debug builds.
struct Buffer<Element: BitwiseCopyable & Sendable>: ~Copyable {
  /// Elements before and after the buffer's own that may be read and written too, so that a run of four may begin or
  /// end outside.
  static var margin: Int { 32 }

  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, repeating value: Element) {
    let all = UnsafeMutablePointer<Element>.allocate(capacity: count + 2 * Self.margin)
    all.initialize(repeating: value, count: count + 2 * Self.margin)
    base = all + Self.margin
    self.count = count
  }

  deinit { (base - Self.margin).deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= -Self.margin && index < count + Self.margin)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= -Self.margin && index < count + Self.margin)
      base[index] = newValue
    }
  }

  /// Gives some elements the same value.
  @inline(__always)
  func fill(_ range: Range<Int>, with value: Element) {
    guard !range.isEmpty else { return }
    assert(range.lowerBound >= -Self.margin && range.upperBound <= count + Self.margin)
    (base + range.lowerBound).update(repeating: value, count: range.count)
  }
}

extension Buffer where Element == Float {
  /// The four elements from an index on.
  @inline(__always)
  func four(at index: Int) -> SIMD4<Float> {
    assert(index >= -Self.margin && index + 4 <= count + Self.margin)
    return UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<Float>.self)
  }

  @inline(__always)
  func setFour(_ value: SIMD4<Float>, at index: Int) {
    assert(index >= -Self.margin && index + 4 <= count + Self.margin)
    UnsafeMutableRawPointer(base + index).storeBytes(of: value, as: SIMD4<Float>.self)
  }
}
