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

  @Test(
    "The invalid files of the official suites are refused", .enabled(if: isThere, "../shared is not here"),
    arguments: ["2.1/core", "2.1/modules", "2.2/core", "2.2/modules"])
  func invalid(_ part: String) throws {
    var refused = 0
    let files = Self.files("test-suite-\(part)/invalid")
    for file in files {
      let errors = try Self.errors(in: file)
      print(errors.isEmpty ? "ACCEPTED \(file.lastPathComponent)" : errors.joined(separator: "\n"))
      if !errors.isEmpty { refused += 1 }
    }
    print("\(part): \(refused) of \(files.count) invalid files refused")
    #expect(Double(refused) >= 0.9 * Double(files.count))
  }
}
