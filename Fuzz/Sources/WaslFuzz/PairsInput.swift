import Foundation
import WaslCore
import WaslFormats

/// Reads pairs of one format, and writes them in two others whose writers have to cope with whatever comes.
enum PairsInput {
  /// Stands between the files of a format of several, in a seed and in an input.
  private static let separator = Array("\n%%\n".utf8)

  static func read(_ bytes: [UInt8], as format: any BitextFormat) throws {
    let parts = Data(bytes).parts(at: Data(separator))
    let companions = ["a.en": 1, "a.ar.xml": 1, "a.en.xml": 2].mapValues { $0 < parts.count ? parts[$0] : [] }
    let input = InputBytes(parts[0], name: "a.ar", companions: companions)
    try rewrite(format.read(input).bitext)
  }

  /// Of a format that holds sentence numbers only, with ten sentences on each side.
  static func readBeads(_ bytes: [UInt8], as format: any BitextFormat) throws {
    let options = ReadOptions(
      sourceLanguage: .arabic, targetLanguage: .english, sourceSentences: sentences, targetSentences: sentences)
    try rewrite(format.read(InputBytes(bytes, name: "a"), options: options).bitext)
  }

  private static func rewrite(_ bitext: Bitext) throws {
    for name in ["tmx", "xliff"] {
      guard let format = FormatRegistry.standard.format(named: name) else { preconditionFailure("no \(name)") }
      let sink = MemorySink()
      let written = try format.write(bitext, to: sink, options: WriteOptions(includesUnpaired: true)).written
      precondition(written == 0 || !sink.bytes.isEmpty, "nothing is written")
    }
  }

  private static let sentences: String = {
    let file = FileManager.default.temporaryDirectory.appending(path: "wasl-fuzz-sentences").path
    let lines = (0..<10).map { "sentence \($0)\n" }.joined()
    guard FileManager.default.createFile(atPath: file, contents: Data(lines.utf8)) else {
      preconditionFailure("the temporary folder cannot be written to")
    }
    return file
  }()
}

extension Data {
  /// What stands between separators; one part at least.
  fileprivate func parts(at separator: Data) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var rest = self[...]
    while let found = rest.range(of: separator) {
      parts.append([UInt8](rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [[UInt8](rest)]
  }
}
