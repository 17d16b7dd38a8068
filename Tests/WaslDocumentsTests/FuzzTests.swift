import Foundation
import Testing
import WaslArchive
import WaslCore
import WaslTestSupport

@testable import WaslFormats

/// Damaged files without end for every reader, as `scripts/fuzz` runs them: in each second, thousands of files made from good
/// ones by changes at random. What is looked for is a crash, a hang and codes out of balance; errors are what is wanted.
@Suite(.serialized) struct FuzzTests {
  /// How long each reader is tried; `scripts/fuzz` sets it.
  static let seconds = ProcessInfo.processInfo.environment["WASL_FUZZ_SECONDS"].flatMap(Double.init)
  /// The first seed, so that a run can be repeated from where it failed.
  static let firstSeed = ProcessInfo.processInfo.environment["WASL_FUZZ_SEED"].flatMap(UInt64.init) ?? 0
  /// How long one small file may take.
  static let timeLimit = Duration.seconds(20)

  static let documentFormats = DocumentRegistry.standard.formats.map(\.name)
  static let pairFormats = FormatRegistry.standard.formats.filter(\.canBeRead).map(\.name)

  @Test("Every reader of documents", .enabled(if: seconds != nil, "run by scripts/fuzz"), arguments: documentFormats)
  func documents(name: String) throws {
    let format = try #require(DocumentRegistry.standard.format(named: name))
    try fuzz(name, seeds: FuzzSeeds.documents(name)) { bytes in
      // The program that takes PDF apart is not ours to try; what is made of its output is.
      let document =
        name == "pdf"
        ? try PDFFormat.read(layout: bytes, file: "a").document
        : try format.read(bytes, file: "a", options: DocumentOptions()).document
      expectBalanced(document, name)
    }
  }

  @Test("Readers of pairs", .enabled(if: seconds != nil, "run by scripts/fuzz"), arguments: pairFormats)
  func pairs(name: String) throws {
    let format = try #require(FormatRegistry.standard.format(named: name))
    try fuzz(name, seeds: try FuzzSeeds.pairs(format)) { bytes in
      var reader = try format.makeReader(InputBytes(bytes, name: "a"), options: ReadOptions())
      while try reader.next() != nil {}
    }
  }

  private func fuzz(_ name: String, seeds: [[UInt8]], _ body: ([UInt8]) throws -> Void) throws {
    try #require(!seeds.isEmpty, "there is no good file to begin with")
    // Written before each try, so that after a crash the culprit is there.
    let current = FileManager.default.temporaryDirectory.appending(path: "wasl-fuzz-\(name)")
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds ?? 0)
    var seed = Self.firstSeed
    var understood = 0
    while clock.now < end {
      var generator = SeededGenerator(seed: seed)
      let bytes = FuzzMutation.apply(to: seeds, using: &generator)
      try Data(bytes).write(to: current)
      let start = clock.now
      do {
        try body(bytes)
        understood += 1
      } catch is InputError {}
      #expect(clock.now - start < Self.timeLimit, "\(name), seed \(seed)")
      seed += 1
    }
    print("\(name): \(seed - Self.firstSeed) files, \(understood) of them understood")
    try? FileManager.default.removeItem(at: current)
  }
}
