import Testing
import WaslTestSupport

@testable import WaslCore

@Suite struct ByteRunsTests {
  @Test("eight bytes at a time find what one at a time would", arguments: UInt64(0)..<200)
  func runs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let usual: [UInt8] = [0x20, 0x41, 0x7A, 0x7E, 0x80, 0xD8, 0xFF]
    let rare: [UInt8] = [0, 1, 0x09, 0x0A, 0x1A, 0x1F, 0x7F]
    let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in
      (Int.random(in: 0..<9, using: &random) == 0 ? rare : usual).randomElement(using: &random)!
    }
    let found = ByteRuns.controls(in: bytes.span) { $0 < 0x20 && $0 != 0x0A }
    #expect(found.nuls == bytes.count { $0 == 0 })
    #expect(found.controls == bytes.count { $0 < 0x20 && $0 != 0x0A })
    for start in 0...bytes.count {
      #expect(
        ByteRuns.endOfASCII(in: bytes.span, from: start) == bytes[start...].firstIndex { $0 >= 0x80 } ?? bytes.count)
      #expect(
        ByteRuns.endBefore(0x41, 0x7A, in: bytes.span, from: start)
          == bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x41 || $0 == 0x7A } ?? bytes.count)
      for byte: UInt8 in [0x0A, 0x41, 0xD8] {
        #expect(ByteRuns.first(byte, in: bytes.span, from: start) == bytes[start...].firstIndex(of: byte))
      }
    }
    for (one, other, third): (UInt8, UInt8, UInt8) in [(0x0A, 0x7F, 0x01), (0x00, 0x09, 0x1F)] {
      let isThere = bytes.contains { $0 == one || $0 == other || $0 == third }
      #expect(ByteRuns.hasAny(one, other, third, in: bytes.span) == isThere)
    }
    var other = bytes
    // A span cannot be captured by the macro.
    func isEqual(to other: [UInt8]) -> Bool { ByteRuns.areEqual(bytes.span, other.span) }
    #expect(isEqual(to: other))
    if let place = other.indices.randomElement(using: &random) {
      other[place] ^= 1
      #expect(!isEqual(to: other))
      #expect(!isEqual(to: Array(bytes[..<place])))
    }
  }
}
