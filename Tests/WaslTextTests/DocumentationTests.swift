import Foundation
import Testing
import WaslText

@Suite("docs/text.md says what the code does")
struct DocumentationTests {
  /// The rows of the table after a marker, without its head, each cell with its `U+…` made into characters.
  private func rows(_ name: String) throws -> [[String]] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/text.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "<!-- test: \(name) -->"))
    let table = lines[(start + 3)...].prefix { $0.hasPrefix("|") }
    return table.map { line in
      let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false)
      return cells.dropFirst().dropLast().map { cell in
        var text = cell.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
        for hidden in ["200F", "202A", "202C"] {
          text = text.replacing("U+\(hidden)", with: String(Unicode.Scalar(UInt32(hidden, radix: 16)!)!))
        }
        return text
      }
    }
  }

  @Test("Normalisation")
  func normalisation() throws {
    let rows = try rows("normalisation")
    #expect(rows.count >= 10)
    for row in rows { #expect(Normalizer.comparison.normalized(row[0]) == row[1]) }
  }

  @Test("Tokens")
  func tokens() throws {
    let rows = try rows("tokens")
    #expect(rows.count >= 8)
    for row in rows {
      let text = TokenizedText(row[0])
      #expect(text.tokens.indices.map { text.text(at: $0) }.joined(separator: " · ") == row[1])
    }
  }

  @Test("Numbers")
  func numbers() throws {
    let rows = try rows("numbers")
    #expect(rows.count >= 25)
    for row in rows { #expect(find(row[0]).joined(separator: " ") == row[1], "\(row[0])") }
  }

  @Test("Dates")
  func dates() throws {
    let rows = try rows("dates")
    #expect(rows.count >= 20)
    for row in rows {
      let found = DateFinder().mentions(in: TokenizedText(row[0]))
      let written = found.map { ([$0.value] + $0.alternatives).map(Self.write).joined(separator: "|") }
      #expect(written.joined(separator: " ") == row[1], "\(row[0])")
    }
  }

  @Test("Names")
  func names() throws {
    let rows = try rows("names")
    #expect(rows.count >= 10)
    for row in rows {
      #expect(ConsonantSkeleton.similarity(row[0], row[1]) >= (try #require(Double(row[2]))), "\(row[0])")
    }
  }

  private static func write(_ value: DateValue) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch value {
    case .weekday(let day): return "\(day)"
    case .time(let time): return "\(padded(time.hour)):\(padded(time.minute))"
    case .decade(let start): return "\(start)s"
    case .century(let number): return "century \(number)"
    case .date(let date):
      let calendar = date.calendar == .hijri ? "hijri " : ""
      guard let month = date.month else { return calendar + (date.year.map(String.init) ?? "") }
      let day = date.day.map { "-" + padded($0) } ?? ""
      return calendar + (date.year.map(String.init) ?? "---") + "-" + padded(month) + day
    }
  }
}
