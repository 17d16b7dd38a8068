import WaslCore
import WaslReview
import WaslTestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Projects for tests.
enum Samples {
  /// Pairs of one to three sentences, as an aligner might leave them.
  static func state(beads: Int, seed: UInt64 = 1) -> ReviewState {
    var generator = SeededGenerator(seed: seed)
    var units: [TranslationUnit] = []
    for number in 1...beads {
      let shape = [(1, 1), (1, 1), (1, 1), (1, 2), (2, 1), (1, 0), (0, 1), (2, 2)].randomElement(using: &generator)!
      units.append(
        TranslationUnit(
          id: String(number),
          source: (0..<shape.0).map { "الجملة رقم \(number) من النص العربي، الجزء \($0 + 1)." },
          target: (0..<shape.1).map { "Sentence number \(number) of the English text, part \($0 + 1)." },
          confidence: Double.random(in: 0...1, using: &generator)))
    }
    return ProjectMaker.state(
      of: Bitext(
        sourceLanguage: .arabic, targetLanguage: .english, sourceName: "ar.txt", targetName: "en.txt", units: units))
  }

  /// Pairs of the given texts, one sentence a side.
  static func state(_ pairs: [(String, String)]) -> ReviewState {
    ProjectMaker.state(
      of: Bitext(
        sourceLanguage: .arabic, targetLanguage: .english, sourceName: "ar.txt", targetName: "en.txt",
        units: pairs.enumerated().map { index, pair in
          TranslationUnit(
            id: String(index + 1), source: pair.0.isEmpty ? [] : [pair.0], target: pair.1.isEmpty ? [] : [pair.1],
            confidence: 0.8)
        }))
  }
}

/// A folder that goes when the test does.
final class TemporaryFolder {
  let path: String

  init() {
    // In memory where that is to be had: thousands of transactions, each brought to the disk, are no test of ours.
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/wasl-review-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// The files in it.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

extension ReviewSession {
  /// A session on a new project, with checks only where a test wants them.
  static func make(
    _ state: ReviewState, in folder: TemporaryFolder, name: String = "project.wasl", checks: Bool = false
  ) throws -> ReviewSession {
    try ProjectFile.create(at: folder(name), state)
    return try open(folder, name: name, checks: checks)
  }

  static func open(
    _ folder: TemporaryFolder, name: String = "project.wasl", checks: Bool = false, readOnly: Bool = false
  ) throws -> ReviewSession {
    var options = ReviewSession.Options()
    options.checksInBackground = checks
    options.threads = 1
    return try ReviewSession(ProjectFile(opening: folder(name), readOnly: readOnly), options: options)
  }
}

extension ReviewState {
  /// Everything in it, in words: two states with the same description are the same byte for byte.
  var dump: String {
    var lines = ["\(sourceLanguage) \(targetLanguage) \(sourceName) \(targetName) \(sourceIsUnlocked) \(ignored)"]
    for id in order {
      let bead = bead(Int(id))!
      lines.append("\(bead)")
      for sentence in bead.source + bead.target { lines.append("  \(self.sentence(sentence)!)") }
    }
    return lines.joined(separator: "\n")
  }

  /// The beads as `source sentences : target sentences`, by their numbers in the document.
  var groups: [String] {
    order.map { id in
      let bead = bead(Int(id))!
      return
        "\(bead.source.map(String.init).joined(separator: " ")):\(bead.target.map(String.init).joined(separator: " "))"
    }
  }
}
