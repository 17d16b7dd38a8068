/// The parts of a workbook that are the same in each (ECMA-376, part 1), and the names of columns.
enum XLSXParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// All parts but the sheet, in the order in which programs like to find them.
  static let fixed: [(name: String, content: String)] = [
    (
      "[Content_Types].xml",
      declaration + """
        <Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
        <Override PartName="/xl/styles.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """
    ),
    (
      "_rels/.rels",
      declaration + """
        <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
        Type="\(relationships)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
    ),
    (
      "xl/workbook.xml",
      declaration + """
        <workbook xmlns="\(main)" xmlns:r="\(relationships)"><sheets>\
        <sheet name="Units" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      declaration + """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(relationships)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(relationships)/styles" Target="styles.xml"/></Relationships>
        """
    ),
    ("xl/styles.xml", styles),
  ]

  /// Four ways a cell may look: plain, the heading's, text from the left, text from the right.
  private static let styles =
    declaration + """
      <styleSheet xmlns="\(main)"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="4">\
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>\
      <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
      <alignment horizontal="left" vertical="top" wrapText="1" readingOrder="1"/></xf>\
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
      <alignment horizontal="right" vertical="top" wrapText="1" readingOrder="2"/></xf></cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """

  /// A column, counted from 0, in letters: 0 is A, 26 is AA.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The column, counted from 0, of a cell's reference: `B7` is 1. `nil` where it is no reference.
  static func column(of reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte), column < 1 << 20 else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column == 0 ? nil : column - 1
  }
}
