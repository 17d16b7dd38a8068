/// What stands between the cells of a table.
enum TSVKind {
  /// Tabs; a cell is quoted nowhere that we write.
  case tabs
  /// Commas, cells quoted as RFC 4180 has it; semicolons too where we read.
  case commas

  /// A line of cells.
  func line(_ cells: [String]) -> String {
    switch self {
    case .tabs: cells.joined(separator: "\t") + "\n"
    // RFC 4180, section 2: lines end in CR LF.
    case .commas: cells.map(Self.quoted).joined(separator: ",") + "\r\n"
    }
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";") || $0 < 0x20
    }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
