public import WaslCore

/// A workbook for the reviewer who lives in a spreadsheet: out, and back in with what was changed in it.
///
/// docs/formats.md describes the columns, which are those of TSV.
public struct XLSXFormat: BitextFormat {
  public let name = "xlsx"
  public let fileNameEndings = [".xlsx"]
  public let summary = "a workbook of Excel or LibreOffice, one unit a row, to review and read back"
  public let contents = FormatContents.everything.subtracting(.inlineCodes)

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try XLSXReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try XLSXWriter(header, to: sink)
  }

  /// The rows that a sheet may have (ECMA-376 leaves it open; Excel's "specifications and limits" say 1 048 576).
  static let maximumRows = 1 << 20
  /// The characters that Excel takes in a cell.
  static let maximumCellLength = 32_767
}

/// Texts in a workbook's XML.
enum XLSXText {
  /// A character that XML cannot hold as `_x0001_`, and what looks like one so that it stays what it is (ECMA-376,
  /// part 1, section 22.9.2.19, ST_Xstring).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == UInt8(ascii: "_") }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar.value < 0x20, scalar != "\t", scalar != "\n" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
      } else if scalar == "_", escapedScalar(rest) != nil {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return String(result)
  }

  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "_", let found = escapedScalar(rest) {
        result.append(found)
        rest = rest.dropFirst(7)
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }

  /// What `_xHHHH_` at the beginning stands for, if it stands there.
  private static func escapedScalar(_ text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
    let part = Array(text.prefix(7))
    guard part.count == 7, part[0] == "_", part[1] == "x", part[6] == "_" else { return nil }
    var value: UInt32 = 0
    for digit in part[2..<6] {
      guard let number = Character(digit).hexDigitValue else { return nil }
      value = value * 16 + UInt32(number)
    }
    return Unicode.Scalar(value)
  }
}

/// What a unit is recognised by when the workbook comes back: an edit in the sheet changes it.
enum XLSXFingerprint {
  static func of(_ unit: TranslationUnit) -> String {
    // FNV-1a over both sides, with a byte between sentences that no UTF-8 has.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    for (mark, sentences) in [(UInt8(0xFE), unit.source), (0xFF, unit.target)] {
      for sentence in sentences {
        for byte in sentence.utf8 { add(byte) }
        add(mark)
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
