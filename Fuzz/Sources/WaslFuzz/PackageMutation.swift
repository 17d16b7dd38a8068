import CFuzzer
import WaslArchive

/// Changes a ZIP archive inside, where a change outside would only show that a checksum is wrong.
///
/// libFuzzer looks for this function by its name.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32) -> Int {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  // One change in eight is made outside all the same.
  guard seed % 8 != 0, let changed = changedPackage(bytes, maximum: maximum, seed: Int(seed / 8)) else {
    return LLVMFuzzerMutate(data, size, maximum)
  }
  _ = UnsafeMutableBufferPointer(start: data, count: maximum).update(fromContentsOf: changed)
  return changed.count
}

/// The archive with one of its files changed, or `nil` where the bytes are none, or where it grew too long.
private func changedPackage(_ bytes: [UInt8], maximum: Int, seed: Int) -> [UInt8]? {
  guard ZIPArchive.isSigned(bytes), let archive = try? ZIPArchive(bytes, file: "a"), !archive.entries.isEmpty else {
    return nil
  }
  let victim = archive.entries[seed % archive.entries.count]
  let writer = ZIPWriter()
  for entry in archive.entries {
    guard entry.name.utf8.allSatisfy({ $0 < 0x80 }), var content = try? archive.bytes(of: entry.name) else {
      return nil
    }
    if entry == victim {
      let length = content.count
      content += [UInt8](repeating: 0, count: length + 256)
      let count = content.withUnsafeMutableBufferPointer { LLVMFuzzerMutate($0.baseAddress, length, $0.count) }
      content.removeSubrange(count...)
    }
    writer.add(entry.name, content)
  }
  let changed = writer.finish()
  return changed.count <= maximum ? changed : nil
}
