import Foundation
import Testing
import WaslChecks
import WaslCore
import WaslLexicon

/// The article in corpora/article, whose translator's errors are labelled in its defects.tsv.
@Suite("The labelled defects of the article")
struct ArticleDefectsTests {
  /// Of the defects that can be found without understanding the text, so many have to be.
  private static let fewestFound = 34

  private struct Defect {
    var paragraph: Int
    var text: String
    var category: String
  }

  private static var repository: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  private static var folder: URL { repository.appending(path: "corpora/article") }

  /// Which checks may answer for a kind of defect: being right at the place by chance does not count.
  private static func answers() throws -> [String: [String]] {
    let map = try Data(contentsOf: repository.appending(path: "Benchmarks/article-checks-map.json"))
    return try JSONDecoder().decode([String: [String]].self, from: map)
  }

  private static func lines(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The units of the gold alignment, each with the paragraphs of its Arabic text.
  private static func units() throws -> (units: [TranslationUnit], paragraphs: [Set<Int>]) {
    let (left, right) = (try lines("ar.sentences.txt"), try lines("en.sentences.txt"))
    let text = try lines("ar.txt").filter { !$0.isEmpty }
    var units: [TranslationUnit] = []
    var paragraphs: [Set<Int>] = []
    for line in try lines("gold.align") {
      let sides = line.split(separator: ":").prefix(2).map { side in
        side.split { !$0.isNumber }.compactMap { Int($0) }
      }
      guard sides.count == 2 else { continue }
      units.append(
        TranslationUnit(
          id: "\(units.count)", source: sides[1].map { right[$0] }, target: sides[0].map { left[$0] }))
      let numbers = sides[0].flatMap { sentence in text.indices.filter { text[$0].contains(left[sentence]) } }
      paragraphs.append(Set(numbers.map { $0 + 1 }))
    }
    return (units, paragraphs)
  }

  private static func defects() throws -> [Defect] {
    try lines("defects.tsv").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 7, cells[6] == "yes", let paragraph = Int(cells[0]) else { return nil }
      return Defect(paragraph: paragraph, text: cells[1], category: cells[4])
    }
  }

  @Test func `Most of the defects that can be found are found where they are`() throws {
    let (units, paragraphs) = try Self.units()
    let (defects, answers) = (try Self.defects(), try Self.answers())
    #expect(defects.count == 35)
    let findings = Checker(
      source: .english, target: .arabic, lexicon: Lexicon.bundled(source: .english, target: .arabic)
    ).findings(in: units)
    var used: Set<Int> = []
    var found = 0
    for defect in defects {
      var answer: String?
      for (index, unit) in units.enumerated() where paragraphs[index].contains(defect.paragraph) {
        let text = unit.target.joined(separator: " ")
        guard let place = Self.place(of: defect.text, in: text) else { continue }
        for (number, finding) in findings.enumerated() where finding.unit == unit.id {
          let checks = answers[defect.category] ?? []
          if checks.contains(where: { finding.check == $0 || finding.check.hasPrefix($0 + ".") }),
            finding.target.contains(where: { $0.overlaps(place) }), answer == nil || !used.contains(number)
          {
            answer = "\(finding.check) \(finding.severity.rawValue): \(finding.message)"
            used.insert(number)
          }
        }
      }
      if answer != nil { found += 1 }
      print(
        "\(answer == nil ? "MISSED" : "found ") \(defect.paragraph) \(defect.text) [\(defect.category)] \(answer ?? "")"
      )
    }
    print("\(found) of \(defects.count) found")
    for (number, finding) in findings.enumerated() where !used.contains(number) {
      print("other  \(finding.severity.rawValue) \(finding.check) unit \(finding.unit): \(finding.message)")
    }
    #expect(found >= Self.fewestFound)
  }

  /// Where a text stands, in code points: the whole word, if it is one.
  private static func place(of text: String, in whole: String) -> Range<Int>? {
    let (needle, hay) = (Array(text.unicodeScalars), Array(whole.unicodeScalars))
    guard !needle.isEmpty, hay.count >= needle.count else { return nil }
    let starts = (0...hay.count - needle.count).filter { hay[$0..<$0 + needle.count].elementsEqual(needle) }
    let start =
      starts.first { start in
        let end = start + needle.count
        return end == hay.count || !hay[end].properties.isAlphabetic
      } ?? starts.first
    return start.map { $0..<$0 + needle.count }
  }
}
