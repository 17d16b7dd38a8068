import Foundation
import Testing
import WaslCore

@testable import WaslFormats

/// OASIS's test suites of XLIFF 2.1 and 2.2, which lie beside the repository on the developers' machines.
@Suite struct XLIFFSuiteTests {
  static func folder(_ path: String) -> URL { TMXFixture.shared("schemas/xliff/\(path)") }

  static let isThere = FileManager.default.fileExists(atPath: folder("test-suite-2.1/core/valid").path)

  static func files(_ path: String) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(at: folder(path), includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "xlf" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  static func faults(in file: URL) throws -> [ValidationFault] {
    XLIFFValidator.faults(in: InputBytes(Array(try Data(contentsOf: file)), name: file.lastPathComponent))
  }

  static func errors(in file: URL) throws -> [String] {
    try faults(in: file).filter { $0.severity == .error }.map(\.description)
  }

  /// Files that the suite calls valid and that are not, with the reason.
  static let misplaced = [
    "2.2/Good-pgs_plural.xlf": "it is not well-formed XML",
    "2.2/Good-itsm_text-analytics.xlf": "its:version is 2.2, and there is no such version of ITS",
    "2.2/Good-mda_top-level.xlf": "its <meta> elements are not in the namespace of the metadata module",
  ]

  @Test(
    "Every valid file of the official suites is accepted", .enabled(if: isThere, "../shared is not here"),
    arguments: ["2.1/core", "2.1/modules", "2.2/core", "2.2/modules"])
  func valid(_ part: String) throws {
    let version = part.prefix { $0 != "/" }
    for file in Self.files("test-suite-\(part)/valid") {
      guard Self.misplaced["\(version)/\(file.lastPathComponent)"] == nil else { continue }
      let errors = try Self.errors(in: file)
      #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
    }
  }

  @Test(
    "Every file of the suite's transformations is accepted, before and after",
    .enabled(if: isThere, "../shared is not here"))
  func inAndOut() throws {
    for file in Self.files("test-suite-2.1/core/in-out") {
      let errors = try Self.errors(in: file)
      #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
    }
  }

  /// What must be said of each invalid file of the suite, as its name, its comments and the specification ask.
  static func reasons() throws -> [String: String] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/xliff/suite-2.1-reasons.tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let cells = line.split(separator: "\t", maxSplits: 1)
        return (String(cells[0]), String(cells[1]))
      })
  }

  @Test(
    "The invalid files of the official suites are refused for the right reason",
    .enabled(if: isThere, "../shared is not here"),
    arguments: ["2.1/core", "2.1/modules", "2.2/core", "2.2/modules"])
  func invalid(_ part: String) throws {
    let reasons = try Self.reasons()
    var (refused, right) = (0, 0)
    let files = Self.files("test-suite-\(part)/invalid")
    for file in files {
      let errors = try Self.errors(in: file)
      let name = file.deletingPathExtension().lastPathComponent
      if !errors.isEmpty { refused += 1 }
      if let reason = reasons[name], errors.contains(where: { $0.contains(reason) }) {
        right += 1
      } else {
        print("\(name): \(errors.isEmpty ? "accepted" : errors.joined(separator: "\n  "))")
      }
    }
    print("\(part): of \(files.count) invalid files \(refused) refused, \(right) for the right reason")
    #expect(refused == files.count)
    #expect(Double(right) >= 0.9 * Double(files.count))
  }
}
