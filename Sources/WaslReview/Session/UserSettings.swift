internal import WaslFormats

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// How a user wants the page: an object of the page's own making, kept for all projects, of which we read two keys.
public struct UserSettings: Sendable {
  /// The JSON object as it was given.
  private(set) var json: [UInt8]
  /// The name that journal entries bear.
  private(set) var author: String
  /// Beads of a confidence below this are doubtful.
  private(set) var doubtBelow: Double

  private let path: String?

  /// Where nine in ten beads are right, which is where looking begins to pay.
  static let usualDoubt = 0.9
  /// More than any page needs.
  static let longest = 64 * 1024

  private struct Known: Decodable {
    var author: String?
    var doubtBelow: Double?
  }

  /// - Parameter path: where they are kept; nowhere if `nil`.
  init(path: String?) {
    self.path = path
    let stored = path.flatMap { try? InputBytes(path: $0).readAll(limit: Self.longest) }
    json = []
    author = ""
    doubtBelow = 0
    if !read(stored ?? []) { _ = read(Array("{}".utf8)) }
  }

  /// `$XDG_CONFIG_HOME/wasl/review.json` (https://specifications.freedesktop.org/basedir-spec/latest/).
  public static var standardPath: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/wasl/review.json" }
    return environment["HOME"].map { $0 + "/.config/wasl/review.json" }
  }

  /// Takes new settings and keeps them.
  ///
  /// - Returns: whether they are a JSON object.
  /// - Throws: `OutputError` where they cannot be kept; they hold all the same until the server stops.
  mutating func replace(by bytes: [UInt8]) throws -> Bool {
    guard bytes.count <= Self.longest, read(bytes) else { return false }
    guard let path else { return true }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    _ = try Output.write(to: path) { try $0.write(bytes) }
    return true
  }

  private mutating func read(_ bytes: [UInt8]) -> Bool {
    guard let known = try? JSONDecoder().decode(Known.self, from: Data(bytes)) else { return false }
    json = bytes
    let name = (known.author ?? "").prefix(200)
    author = name.isEmpty ? Self.userName : String(name)
    let doubt = known.doubtBelow ?? Self.usualDoubt
    doubtBelow = (0...1).contains(doubt) ? doubt : Self.usualDoubt
    return true
  }

  private static var userName: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["USER"] ?? environment["LOGNAME"] ?? "reviewer"
  }
}
