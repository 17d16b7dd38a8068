internal import WaslArchive
internal import WaslCore
internal import WaslXML

/// The rows of a workbook's first sheet, one by one.
final class XLSXSheet {
  let file: String
  private var xml: XMLReader
  private let strings: [String]
  private var row = 0
  /// Cells that hold an error instead of a value, as a formula without a result.
  private(set) var errorCount = 0

  /// A cell with its place in the sheet.
  struct Cell {
    var column: Int
    var text: String
  }

  /// Unpacks the workbook and finds its first sheet.
  ///
  /// - Throws: `InputError` where it is none, or is damaged.
  init(_ input: InputBytes) throws(InputError) {
    let archive = try ZIPArchive(input.readAll(), file: input.name)
    guard archive.contains("xl/workbook.xml") else {
      throw InputError(
        SourceLocation(file: input.name), "the file is no workbook of Excel's newer format",
        remedy: "save it as .xlsx")
    }
    let parts = try archive.bytes(ofAll: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
    let relations = try Self.relations(parts["xl/_rels/workbook.xml.rels"] ?? [], file: input.name)
    let sheet = try Self.firstSheet(parts["xl/workbook.xml"] ?? [], relations, file: input.name)
    var strings: [String] = []
    if let table = relations.values.first(where: { $0.type.hasSuffix("/sharedStrings") })?.path,
      archive.contains(table)
    {
      strings = try Self.strings(archive.bytes(of: table), file: "\(input.name) (\(table))")
    }
    let content = try archive.bytes(of: sheet)
    file = input.name
    self.strings = strings
    xml = XMLReader(bytes: content, file: "\(input.name) (\(sheet))")
  }

  /// The next row that has cells, with its number in the sheet.
  func next() throws(InputError) -> (number: Int, cells: [Cell])? {
    do throws(XMLDiagnostic) {
      var cells: [Cell]?
      while let event = try xml.next() {
        switch event {
        case .start(let tag) where tag.name.local == "row":
          row = tag["r"].flatMap { Int($0) } ?? row + 1
          cells = []
        case .start(let tag) where tag.name.local == "c" && cells != nil:
          let column = tag["r"].flatMap { XLSXParts.column(of: $0) } ?? (cells?.last?.column ?? -1) + 1
          let text = try cell(type: tag["t"] ?? "n")
          cells?.append(Cell(column: column, text: text))
        case .end(let name) where name.local == "row":
          if let found = cells, found.contains(where: { !$0.text.isEmpty }) { return (row, found) }
          cells = nil
        default: continue
        }
      }
      return nil
    } catch {
      throw InputError(error)
    }
  }

  /// The text of the cell that has begun, up to its end.
  private func cell(type: String) throws(XMLDiagnostic) -> String {
    var value = ""
    var inline = ""
    var open: [String] = []
    while let event = try xml.next() {
      switch event {
      case .start(let tag): open.append(tag.name.local)
      case .end:
        guard open.popLast() != nil else { return text(value, inline, type) }
      case .text(let text):
        if open.last == "v" { value += text }
        // What stands in rPh is how a Japanese word is pronounced.
        if open.last == "t", !open.contains("rPh") { inline += text }
      default: continue
      }
    }
    return text(value, inline, type)
  }

  private func text(_ value: String, _ inline: String, _ type: String) -> String {
    switch type {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": return XLSXText.unescaped(inline)
    case "str": return XLSXText.unescaped(value)
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e":
      errorCount += 1
      return ""
    default: return value
    }
  }

  private static func strings(_ bytes: [UInt8], file: String) throws(InputError) -> [String] {
    var strings: [String] = []
    var text = ""
    var open: [String] = []
    try events(bytes, file: file) { event in
      switch event {
      case .start(let tag):
        open.append(tag.name.local)
        if tag.name.local == "si" { text = "" }
      case .end(let name):
        open.removeLast()
        if name.local == "si" { strings.append(XLSXText.unescaped(text)) }
      case .text(let piece): if open.last == "t", !open.contains("rPh") { text += piece }
      default: break
      }
    }
    return strings
  }

  private static func relations(
    _ bytes: [UInt8], file: String
  ) throws(InputError) -> [String: (type: String, path: String)] {
    var relations: [String: (type: String, path: String)] = [:]
    try events(bytes, file: "\(file) (xl/_rels/workbook.xml.rels)") { event in
      guard case .start(let tag) = event, tag.name.local == "Relationship", let id = tag["Id"],
        let target = tag["Target"]
      else { return }
      relations[id] = (tag["Type"] ?? "", target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
    }
    return relations
  }

  private static func firstSheet(
    _ bytes: [UInt8], _ relations: [String: (type: String, path: String)], file: String
  ) throws(InputError) -> String {
    var sheet: String?
    try events(bytes, file: "\(file) (xl/workbook.xml)") { event in
      guard sheet == nil, case .start(let tag) = event, tag.name.local == "sheet" else { return }
      sheet = tag.attributes.first { $0.name.local == "id" && $0.name.prefix != nil }?.value
    }
    guard let path = sheet.flatMap({ relations[$0]?.path }) else {
      throw InputError(SourceLocation(file: file), "the workbook has no sheet that can be found")
    }
    return path
  }

  private static func events(
    _ bytes: [UInt8], file: String, _ body: (XMLEvent) -> Void
  ) throws(InputError) {
    guard !bytes.isEmpty else { return }
    do throws(XMLDiagnostic) {
      var xml = XMLReader(bytes: bytes, file: file)
      while let event = try xml.next() { body(event) }
    } catch {
      throw InputError(error)
    }
  }
}
