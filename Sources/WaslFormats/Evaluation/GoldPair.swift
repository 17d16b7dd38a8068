public import WaslCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A gold alignment beside the alignment that is to be measured.
public struct GoldPair: Sendable, Hashable {
  /// The document's name, which both files share.
  public var name: String
  public var gold: [VecalignBead]
  /// Empty where there is no such file.
  public var test: [TestedBead]
  /// Whether the file to be measured is missing.
  public var isTestMissing: Bool
  /// What the user should know of the file to be measured.
  public var notices: [Notice]

  /// Reads two files: the gold alignment in Vecalign's form, the other in that or as JSON Lines, by its name.
  ///
  /// - Throws: `InputError` where either cannot be read.
  public init(gold: String, test: String) throws(InputError) {
    try self.init(name: gold, gold: gold, test: test)
  }

  /// Reads two files, or all pairs of two folders.
  ///
  /// - Throws: `InputError` where a folder or a file cannot be read.
  public static func read(gold: String, test: String) throws(InputError) -> [GoldPair] {
    if FileStatus(path: gold)?.isFolder == true { return try all(goldFolder: gold, testFolder: test) }
    return [try GoldPair(gold: gold, test: test)]
  }

  /// Reads every `NAME.gold` in one folder and the `NAME.jsonl` or else the `NAME.align` of the same name in another.
  /// One that is missing counts as an alignment without beads, so that an aligner gains nothing by leaving out what
  /// it finds hard.
  ///
  /// - Returns: the pairs in the order of their names.
  /// - Throws: `InputError` where a folder or a file cannot be read, and where there is no gold file.
  public static func all(goldFolder: String, testFolder: String) throws(InputError) -> [GoldPair] {
    let names = try files(in: goldFolder).filter { $0.hasSuffix(goldEnding) }.map {
      $0.dropLast(goldEnding.count)
    }
    guard !names.isEmpty else {
      throw InputError(
        SourceLocation(file: goldFolder), "no file in this folder ends in \(goldEnding)",
        remedy: "name the folder with the gold alignments first")
    }
    let tests = Set(try files(in: testFolder))
    var pairs: [GoldPair] = []
    for name in names.sorted() {
      let test = testEndings.map { name + $0 }.first { tests.contains($0) }
      pairs.append(
        try GoldPair(
          name: String(name), gold: "\(goldFolder)/\(name)\(goldEnding)",
          test: test.map { "\(testFolder)/\($0)" }))
    }
    return pairs
  }

  private init(name: String, gold: String, test: String?) throws(InputError) {
    self.name = name
    self.gold = try VecalignFile.read(InputBytes(path: gold))
    let tested = try test.map { path throws(InputError) in try TestedAlignment(path: path) }
    self.test = tested?.beads ?? []
    isTestMissing = tested == nil
    notices = []
    if let test, let tested, tested.isCounted, lacksSentences {
      notices.append(
        Notice(
          SourceLocation(file: test),
          "it has fewer sentences than the gold alignment; a unit that was left out, as by --min-confidence, shifts "
            + "the numbers of all that follow"))
    }
  }

  /// Whether gold knows sentences on either side that the alignment does not come to.
  private var lacksSentences: Bool {
    func isShorter(_ tested: KeyPath<TestedBead, [Int]>, _ gold: KeyPath<VecalignBead, [Int]>) -> Bool {
      let last = self.gold.lazy.compactMap { $0[keyPath: gold].max() }.max() ?? -1
      return (test.lazy.compactMap { $0[keyPath: tested].max() }.max() ?? -1) < last
    }
    return isShorter(\.source, \.source) || isShorter(\.target, \.target)
  }

  private static let goldEnding = ".gold"
  /// The first that is there is taken: it says more.
  private static let testEndings = [".jsonl", ".align"]

  private static func files(in folder: String) throws(InputError) -> [String] {
    guard FileStatus(path: folder)?.isFolder == true else {
      throw InputError(SourceLocation(file: folder), "there is no such folder", remedy: "check its name")
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw InputError(
        SourceLocation(file: folder), "the folder cannot be read",
        remedy: "give yourself the right to read it")
    }
  }
}
