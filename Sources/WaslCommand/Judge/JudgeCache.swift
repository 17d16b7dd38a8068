internal import Wasl

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Answers that were given before, in the user's cache folder, a file an answer: models are slow, and some cost money.
struct JudgeCache {
  private let folder: String

  /// What is kept: the question too, since names of files are only hashes.
  private struct Entry: Codable {
    let key: String
    let content: String
  }

  /// - Parameter environment: the variables, of which `XDG_CACHE_HOME` and `HOME` say where the folder is
  ///   (https://specifications.freedesktop.org/basedir-spec/); without either nothing is kept.
  init?(environment: [String: String]) {
    let home = environment["HOME"].map { $0 + "/.cache" }
    guard let base = environment["XDG_CACHE_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home else { return nil }
    folder = base + "/wasl/judge"
  }

  /// The content of the answer, where there is one.
  subscript(key: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: path(key)),
      let entry = try? JSONDecoder().decode(Entry.self, from: bytes), entry.key == key
    else { return nil }
    return entry.content
  }

  /// Keeps an answer. A folder that cannot be written to costs time later and is no reason to stop.
  func store(_ content: String, for key: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard let bytes = try? JSONEncoder().encode(Entry(key: key, content: content)) else { return }
    _ = try? Output.write(to: path(key)) { try $0.write(Array(bytes)) }
  }

  private func path(_ key: String) -> String {
    // FNV-1a, 64 bits: should two questions meet in one file, the question in it tells them apart.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return folder + "/" + String(hash, radix: 16) + ".json"
  }
}
