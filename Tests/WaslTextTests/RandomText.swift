import WaslTestSupport

extension SeededGenerator {
  /// Text of scalars that matter here: half of them from the blocks with rules, the rest from anywhere.
  mutating func text(upTo length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x600...0x6FF, 0x600...0x6FF, 0x2000...0x206F, 0x300...0x345, 0xC0...0x24F,
      0x1E00...0x1FFF,
      0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1100...0x11FF, 0xAC00...0xAD00, 0x900...0x97F, 0x3040...0x30FF,
      0x4E00...0x4E20, 0xF900...0xFA2D, 0xFF00...0xFFEF, 0x1F1E6...0x1F64F, 0x0...0x10FFFF,
    ]
    while true {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { return scalar }
    }
  }
}
