internal import Foundation

/// The program `hunspell` and its dictionaries, where they are installed: it is asked once for all words of a document.
public enum HunspellProgram {
  /// The dictionaries that may serve a language, each of which may know a word.
  private static let dictionaries = ["ar": ["ar"], "en": ["en_US", "en_GB"]]
  private static let folders = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/opt/homebrew/share/hunspell"]

  /// Where the program is, or `nil`.
  static var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/hunspell" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The dictionaries of a language that are installed.
  static func dictionaries(of language: String) -> [String] {
    (dictionaries[language] ?? []).filter { name in
      folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(name).dic") }
    }
  }

  /// What keeps the words of a language from being looked up, for people, or `nil` where nothing does.
  public static func obstacle(for language: String) -> String? {
    guard dictionaries[language] != nil else { return "there is no Hunspell dictionary for “\(language)” here" }
    if path == nil { return "the program hunspell is not installed" }
    return dictionaries(of: language).isEmpty ? "the Hunspell dictionary of “\(language)” is not installed" : nil
  }

  /// Those of the words that no dictionary of a language knows. Empty where the program cannot be asked.
  static func unknown(among words: Set<String>, language: String) -> Set<String> {
    guard let path else { return [] }
    var unknown = words
    var isAnswered = false
    for dictionary in dictionaries(of: language) where !unknown.isEmpty {
      guard let list = ask(path, dictionary, unknown) else { continue }
      isAnswered = true
      unknown.formIntersection(list)
    }
    return isAnswered ? unknown : []
  }

  /// The words that `hunspell -l` lists as misspelt, or `nil` where it fails. They go through a file, since a pipe that is
  /// written and read by turns may fill on both sides.
  private static func ask(_ path: String, _ dictionary: String, _ words: Set<String>) -> Set<String>? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("wasl-words-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(words.sorted().joined(separator: "\n").utf8).write(to: file)) != nil else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-l", "-i", "utf-8", "-d", dictionary, file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return Set(String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
