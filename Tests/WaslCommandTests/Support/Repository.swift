import Foundation

/// Where things stand: the repository, its corpora, and what may lie beside it.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the repository.
  static func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

  /// A file that lies beside the repository in development and that a clone alone does not have.
  static func shared(_ name: String) -> String {
    root.deletingLastPathComponent().appending(path: "shared/\(name)").path(percentEncoded: false)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  static let arabic = path("corpora/article/ar.txt")
  static let english = path("corpora/article/en.txt")
  static let gold = path("corpora/article/gold.align")

  /// The names of the folders of corpora.
  static let corpora: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path("corpora"))) ?? []
    return names.filter { exists(path("corpora/\($0)/gold.align")) }.sorted()
  }()

  /// A file beside the tests of the formats, which stands for its kind: a picture, a Word document, an encoding.
  static func sample(_ name: String) -> String { path("Tests/WaslFormatsTests/Fixtures/plain/\(name)") }
}
