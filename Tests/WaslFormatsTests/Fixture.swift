import Foundation

@testable import WaslFormats

/// Files beside the tests, and files of the repository.
enum Fixture {
  static func url(_ name: String) -> URL { Bundle.module.bundleURL.appending(path: "Fixtures/plain/\(name)") }

  static func bytes(_ name: String) -> [UInt8] { (try? Data(contentsOf: url(name))).map(Array.init) ?? [] }

  static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  static func text(ofRepositoryFile path: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// Text as bytes of a single-byte encoding, or `nil` where it has a character that the encoding lacks.
  static func encode(_ text: String, as encoding: TextEncoding) -> [UInt8]? {
    let table = SingleByteTable.upperHalf(of: encoding) ?? []
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let index = table.firstIndex(where: { UInt32($0) == scalar.value }) {
        bytes.append(UInt8(0x80 + index))
      } else {
        return nil
      }
    }
    return bytes
  }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "wasl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of the files in it, hidden ones too.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func contents(_ name: String) -> String? { try? String(contentsOfFile: file(name), encoding: .utf8) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
    return file(name)
  }
}
