internal import WaslCore

/// Writes JSON objects as bytes, one a line, as `JSONEncoder` does with sorted keys and without escaped slashes: for the
/// lines of large files, on which the encoder spends more time than the checks.
///
/// The caller gives the keys in alphabetical order.
struct JSONLineWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends the line after an object.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// A key, whose value has to follow.
  mutating func key(_ key: StaticString) {
    let needsComma = needsComma
    key.withUTF8Buffer { utf8 in
      // One step for all that makes a key: a line has a dozen of them.
      bytes.append(addingCapacity: utf8.count + 4) { line in
        if needsComma { line.append(UInt8(ascii: ",")) }
        line.append(UInt8(ascii: "\""))
        for byte in utf8 { line.append(byte) }
        line.append(UInt8(ascii: "\""))
        line.append(UInt8(ascii: ":"))
      }
    }
    self.needsComma = false
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      // Most texts have nothing to escape and are taken in one piece.
      while true {
        let end = ByteRuns.endBefore(UInt8(ascii: "\""), UInt8(ascii: "\\"), in: utf8.span, from: start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
        if end == utf8.count { break }
        escape(utf8[end])
        start = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    }
  }

  mutating func number(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  /// A number that is finite, in the shortest digits that give it back.
  mutating func number(_ value: Double) {
    separate()
    var text = value.description
    text.withUTF8 { utf8 in
      let isWhole = utf8.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")])
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: isWhole ? utf8.dropLast(2) : utf8[...]))
    }
  }

  mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }
}
