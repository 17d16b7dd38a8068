internal import ArgumentParser
internal import Wasl

/// Findings that the user has seen and does not want to see again.
struct IgnoreOptions: ParsableArguments {
  @Option(help: "The fingerprint of a finding that is not to be shown. Can be repeated.")
  var ignore: [String] = []

  @Option(
    name: .customLong("ignore-file"),
    help: "A file of fingerprints, one a line, anything after them and after # being remarks. Can be repeated.")
  var ignoreFile: [String] = []

  @Option(
    name: .customLong("ignore-pattern"),
    help: "A regular expression: nothing is shown of pairs in whose texts it is found. Can be repeated.")
  var ignorePattern: [String] = []

  func validate() throws {
    for fingerprint in ignore where !Self.isFingerprint(fingerprint) {
      throw ValidationError("“\(fingerprint)” is no fingerprint: write the sixteen letters and digits of a finding.")
    }
    for pattern in ignorePattern where (try? Regex(pattern)) == nil {
      throw ValidationError("“\(pattern)” is no regular expression.")
    }
  }

  func suppressions() throws -> [Suppression] {
    var fingerprints = ignore
    for file in ignoreFile { fingerprints += try Self.fingerprints(in: file) }
    return fingerprints.map { Suppression(fingerprint: $0) } + ignorePattern.map { Suppression(pattern: $0) }
  }

  private static func fingerprints(in file: String) throws -> [String] {
    let text = try readText(file, quiet: true)
    var fingerprints: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let word = line.split(whereSeparator: \.isWhitespace).first, !word.hasPrefix("#") else { continue }
      guard isFingerprint(word) else {
        throw InputError(
          SourceLocation(file: file, line: index + 1), "“\(word)” is no fingerprint",
          remedy: "begin the line with the sixteen letters and digits of a finding, or with #")
      }
      fingerprints.append(String(word))
    }
    return fingerprints
  }

  private static func isFingerprint(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
