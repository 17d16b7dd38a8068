internal import WaslCore
internal import WaslXML

/// A rectangle on a page, in points from its upper left corner.
struct PDFBox: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  func joined(with other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Whether two stand beside each other: more than half of the lower one's height is common to both.
  func isBeside(_ other: PDFBox) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > min(height, other.height) / 2
  }
}

struct PDFWord: Hashable {
  var box: PDFBox
  /// Its characters in the order in which they stand from left to right.
  var text: String
}

struct PDFLine: Hashable {
  /// From left to right.
  var words: [PDFWord]
  /// The height of its characters: that of most of its words, which neither raised marks nor vowel signs change.
  var height: Double

  var box: PDFBox { words.dropFirst().reduce(words[0].box) { $0.joined(with: $1.box) } }

  init(_ words: [PDFWord]) {
    self.words = words.sorted { $0.box.left < $1.box.left }
    let heights = words.flatMap { word in [Double](repeating: word.box.height, count: min(word.text.count, 50)) }
    height = heights.sorted()[heights.count / 2]
  }
}

struct PDFBlock: Hashable {
  var lines: [PDFLine]

  var box: PDFBox { lines.dropFirst().reduce(lines[0].box) { $0.joined(with: $1.box) } }
}

struct PDFPage: Hashable {
  var height: Double
  /// In poppler's reading order.
  var blocks: [PDFBlock]

  var lines: [PDFLine] { blocks.flatMap(\.lines) }
}

/// Reads what `pdftotext -bbox-layout` writes.
enum PDFLayout {
  /// - Throws: `InputError` where it is not what is expected.
  static func pages(_ layout: [UInt8], file: String) throws(InputError) -> [PDFPage] {
    var pages: [PDFPage] = []
    var lines: [PDFLine] = []
    var words: [PDFWord] = []
    var word: PDFWord?
    var reader = XMLReader(bytes: wellFormed(layout), file: file)
    try reader.readEvents { (event) throws(InputError) in
      switch event {
      case .start(let tag) where tag.name.local == "page":
        pages.append(PDFPage(height: number(tag["height"]), blocks: []))
      case .start(let tag) where tag.name.local == "word":
        word = PDFWord(
          box: PDFBox(
            left: number(tag["xMin"]), top: number(tag["yMin"]), right: number(tag["xMax"]),
            bottom: number(tag["yMax"])), text: "")
      case .text(let text): word?.text += text
      case .end(let name):
        switch name.local {
        case "word":
          if let word, !word.text.allSatisfy(\.isWhitespace) { words.append(word) }
          word = nil
        case "line":
          if !words.isEmpty { lines.append(PDFLine(words)) }
          words = []
        case "block":
          if !lines.isEmpty, !pages.isEmpty { pages[pages.count - 1].blocks.append(PDFBlock(lines: lines)) }
          lines = []
        default: break
        }
      default: break
      }
    }
    return pages
  }

  /// A coordinate; one that is no number, as of a damaged font, is 0.
  private static func number(_ text: String?) -> Double {
    guard let value = text.flatMap(Double.init), value.isFinite else { return 0 }
    return min(max(value, -1e6), 1e6)
  }

  /// The pages alone, without the heading, whose title is not always escaped, and without characters that XML does not
  /// allow, which fonts without a table of their letters yield.
  private static func wellFormed(_ layout: [UInt8]) -> [UInt8] {
    let text = String(decoding: layout, as: UTF8.self)
    let body = text[...].after("<doc>") ?? ""
    var result = "<doc>"
    for scalar in body.unicodeScalars {
      switch scalar.value {
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0xFFFE, 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    let end = result[...].after("</doc>").map { result.utf8.count - $0.utf8.count } ?? result.utf8.count
    return Array(result.utf8.prefix(end))
  }
}
