/// Finds page headers, footers and page numbers, which no reader of the text wants between its sentences.
enum PDFPageMargins {
  /// How many lines from the top and from the bottom of a page are looked at.
  private static let depth = 2
  /// How far apart, in points, the same line may stand on two pages.
  private static let tolerance = 3.0
  /// On how many pages a line must stand; on two where there are hardly more.
  private static let repetitions = 3
  /// The part of a page's height, at its top and its bottom, in which a lone number is a page number.
  private static let numberMargin = 0.12

  static func remove(from pages: inout [PDFPage], leftOut: inout LeftOut) {
    var places: [String: [Double]] = [:]
    for page in pages {
      for line in marginal(page) { places[key(line), default: []].append(line.box.top) }
    }
    let needed = pages.count < 5 ? 2 : repetitions
    for index in pages.indices {
      let page = pages[index]
      let margins = Set(
        marginal(page).filter { line in
          let same = places[key(line), default: []].count { abs($0 - line.box.top) <= tolerance }
          return same >= needed || isPageNumber(line, on: page)
        })
      guard !margins.isEmpty else { continue }
      leftOut.count("page header or footer")
      pages[index].blocks = page.blocks.compactMap { block in
        let lines = block.lines.filter { !margins.contains($0) }
        return lines.isEmpty ? nil : PDFBlock(lines: lines)
      }
    }
  }

  /// The lines nearest to the top and the bottom.
  private static func marginal(_ page: PDFPage) -> [PDFLine] {
    let lines = page.lines.sorted { $0.box.top < $1.box.top }
    return Array(Set(lines.prefix(depth) + lines.suffix(depth)))
  }

  /// A line's text with every number alike, so that page numbers do not tell lines apart.
  private static func key(_ line: PDFLine) -> String {
    var key = ""
    for character in line.words.map(\.text).joined(separator: " ") {
      if character.isNumber {
        if key.last != "#" { key.append("#") }
      } else {
        key.append(character)
      }
    }
    return key
  }

  /// Whether a line at the edge of its page holds nothing but a number of up to four digits and dashes around it.
  private static func isPageNumber(_ line: PDFLine, on page: PDFPage) -> Bool {
    let text = line.words.map(\.text).joined()
    let digits = text.count(where: \.isNumber)
    guard (1...4).contains(digits), text.allSatisfy({ $0.isNumber || "-–—|[]()".contains($0) }) else { return false }
    let margin = page.height * numberMargin
    return line.box.bottom < margin || line.box.top > page.height - margin
  }
}
