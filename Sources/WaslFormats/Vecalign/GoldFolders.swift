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
  public var test: [VecalignBead]
  /// Whether the file to be measured is missing.
  public var isTestMissing: Bool

  /// Reads two files in Vecalign's form.
  ///
  /// - Throws: `InputError` where either cannot be read.
  public init(gold: String, test: String) throws(InputError) {
    name = gold
    self.gold = try VecalignFile.read(InputBytes(path: gold))
    self.test = try VecalignFile.read(InputBytes(path: test))
    isTestMissing = false
  }

  /// Reads two files, or all pairs of two folders.
  ///
  /// - Throws: `InputError` where a folder or a file cannot be read.
  public static func read(gold: String, test: String) throws(InputError) -> [GoldPair] {
    if FileStatus(path: gold)?.isFolder == true { return try all(goldFolder: gold, testFolder: test) }
    return [try GoldPair(gold: gold, test: test)]
  }

  /// Reads every `NAME.gold` in one folder and the `NAME.align` of the same name in another. One that is missing
  /// counts as an alignment without beads, so that an aligner gains nothing by leaving out what it finds hard.
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
      let test = name + testEnding
      let gold = try VecalignFile.read(InputBytes(path: "\(goldFolder)/\(name)\(goldEnding)"))
      let beads =
        tests.contains(String(test)) ? try VecalignFile.read(InputBytes(path: "\(testFolder)/\(test)")) : nil
      pairs.append(GoldPair(name: String(name), gold: gold, test: beads))
    }
    return pairs
  }

  private init(name: String, gold: [VecalignBead], test: [VecalignBead]?) {
    self.name = name
    self.gold = gold
    self.test = test ?? []
    isTestMissing = test == nil
  }

  private static let goldEnding = ".gold"
  private static let testEnding = ".align"

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
