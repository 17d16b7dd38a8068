import Foundation
import Testing

/// Damaged files of every format of pairs, given to the program as it is built: an optimised build has released what it should
/// not have where a reader throws, which no test of a debug build sees.
@Suite(.serialized) struct DamagedPairsTests {
  static let files = [
    "tmx/golden.tmx", "xliff/golden.xlf", "xliff12/golden.12.xlf", "po/golden.po", "tsv/golden.tsv", "csv/golden.csv",
    "jsonl/golden.jsonl", "hunalign/golden.hunalign", "xces/golden.xces", "intertext/golden.alignment.xml",
    "tei/golden.tei",
  ]

  /// What becomes of a good file.
  static let damages: [String: @Sendable (String) -> String] = [
    "nothing is left": { _ in "" },
    "another root": { _ in "<other/>" },
    "a wrong end tag at once": { _ in "<a><b></a>" },
    "cut off in the middle": { String($0.prefix($0.count / 2)) },
    "cut off near the end": { String($0.dropLast(7)) },
    "a wrong end tag at the end": { $0 + "</nothing>" },
    "a byte that is no text": { $0.prefix(30) + "\u{0}" + $0.dropFirst(30) },
  ]

  @Test("A damaged file is an error, or is read as far as it goes", arguments: files, damages.keys.sorted())
  func damaged(_ file: String, _ damage: String) throws {
    let good = try String(
      contentsOfFile: Repository.path("Tests/WaslFormatsTests/Fixtures/formats/\(file)"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let name = String(file.split(separator: "/")[1])
    let path = try folder.write(Self.damages[damage]!(good), to: name)
    let outcome = try Program.wasl.run("convert", "-q", path, folder.file("out.jsonl"))
    #expect(!outcome.wasSignalled, "signal \(outcome.status)")
    #expect(outcome.status == 0 || outcome.status == 3, "\(outcome.errors)")
    if outcome.status == 3 { #expect(outcome.errors.contains(name), "\(outcome.errors)") }
  }
}
