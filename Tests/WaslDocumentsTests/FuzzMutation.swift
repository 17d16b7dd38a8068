import WaslArchive
import WaslCore
import WaslTestSupport

/// Changes of a good file at random.
enum FuzzMutation {
  /// Pieces that readers look for, in the wrong places.
  private static let pieces: [[UInt8]] = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x0;", "&#1114112;", "\"", "'", "\\", "\n",
    "\r\n",
    "\t", "\0", "*", "**", "_", "`", "[", "](", "|", "> ", "- ", "1. ", "# ", "```", "-->", "00:00:01,000 --> ", "{\\",
    "msgid", "msgstr[1]", "\u{FEFF}", "\u{202B}", "ا", "ﻻ", "\u{64B}", "-1", "99999999999999999999", "1e999", "nan",
    "<w:p>", "</w:p>", "<w:r>", "<text:p>", "<text:note>", "<table>", "<td>", "<nav>", "<b>", "</b>", "[0, 1]:[2]",
  ].map { Array($0.utf8) }

  static func apply(to seeds: [[UInt8]], using generator: inout SeededGenerator) -> [UInt8] {
    let seed = seeds.randomElement(using: &generator) ?? []
    // Of a package mostly what is inside is changed: a change outside only shows that its checksum is wrong.
    guard ZIPArchive.isSigned(seed), Int.random(in: 0..<4, using: &generator) > 0,
      let archive = try? ZIPArchive(seed, file: "a"), let victim = archive.entries.randomElement(using: &generator)
    else { return changed(seed, using: &generator) }
    let writer = ZIPWriter()
    for entry in archive.entries {
      let content = (try? archive.bytes(of: entry.name)) ?? []
      writer.add(entry.name, entry == victim ? changed(content, using: &generator) : content)
    }
    return writer.finish()
  }

  private static func changed(_ original: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let length = min(Int.random(in: 0...60, using: &generator), bytes.count - place)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<place + length)
      case 3:
        bytes.insert(contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &generator))
      case 4:
        let count = Int.random(in: 1...200, using: &generator)
        let piece = [[UInt8]](repeating: pieces.randomElement(using: &generator) ?? [], count: count)
        bytes.insert(contentsOf: piece.joined(), at: place)
      case 5: bytes.removeSubrange(place...)
      default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
      }
    }
    return bytes
  }
}
