internal import CWaslPage
internal import WaslFormats

/// The files of the review page: those compiled into the program or, for whoever works on the page, those of a folder.
public struct PageFiles: Sendable {
  private let folder: String?

  /// - Parameter folder: where the page's sources are; those compiled in if `nil`.
  public init(folder: String? = nil) { self.folder = folder }

  /// A file by its path in the address, `/` being `index.html`.
  func file(_ path: String) -> (bytes: [UInt8], type: String)? {
    let name = path == "/" ? "index.html" : String(path.dropFirst())
    guard path.hasPrefix("/"), let type = Self.type(of: name) else { return nil }
    if let folder {
      // No way out of the folder, and nothing hidden.
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") }),
        let bytes = try? InputBytes(path: folder + "/" + name).readAll(limit: 16_000_000)
      else { return nil }
      return (bytes, type)
    }
    return Self.compiled[name].map { ($0, type) }
  }

  /// The paths of the files that are compiled in.
  public static var compiledPaths: [String] { compiled.keys.sorted() }

  private static let compiled: [String: [UInt8]] = {
    var count = 0
    guard let files = wasl_page_files(&count) else { return [:] }
    var table: [String: [UInt8]] = [:]
    for file in UnsafeBufferPointer(start: files, count: count) {
      // The C array lives as long as the program; each file is copied once.
      table[String(cString: file.path)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return table
  }()

  private static func type(of name: String) -> String? {
    let types = [
      "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "mjs": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8", "svg": "image/svg+xml",
      "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2", "webmanifest": "application/manifest+json",
    ]
    return name.split(separator: ".").last.flatMap { types[$0.lowercased()] }
  }
}
