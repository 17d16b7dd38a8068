/// Rewrites text so that spellings which mean the same compare equal. For comparison only: a normalised text
/// is never shown or stored in place of what the author wrote.
///
/// What is ignored is chosen by ``Options``. Whatever the options, canonically equivalent texts (Unicode
/// Standard Annex #15) come out as the same bytes, and normalising twice changes nothing more. The output is
/// decomposed (NFD) where marks are kept, but for Hangul, whose syllables are composed.
///
/// ```swift
/// Normalizer.comparison.normalized("الْكِتَابُ")  // الكتاب
/// Normalizer.comparison.normalized("Café ٣٫١٤")  // cafe 3.14
/// ```
public struct Normalizer: Sendable {
  /// What this normalizer ignores.
  public let options: Options
  private let rules: FoldingRules
  private let table: FoldingTable
  private let rareFoldings: RareFoldings

  /// Prepares the tables for a set of options, which takes a millisecond: keep the value.
  public init(_ options: Options) {
    self.options = options
    rules = FoldingRules(options)
    table = FoldingTable(rules, of: rules.commonScalars)
    rareFoldings = RareFoldings(options)
  }

  /// The normalizer with all options, which the rest of the toolkit uses.
  public static let comparison = Normalizer(.comparison)

  /// The normalised form of a text.
  public func normalized(_ text: String) -> String {
    var buffer: [UInt8] = []
    append(Array(text.utf8).span, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Appends the normalised form of UTF-8 text to a buffer. Bytes that are not UTF-8 become U+FFFD.
  ///
  /// What the buffer held before is left alone: marks that open the text stay after it.
  public func append(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    append(text, from: 0, to: text.count, into: &buffer)
  }

  /// Appends the normalised form of a part of a text.
  func append(_ text: Span<UInt8>, from start: Int, to end: Int, into buffer: inout [UInt8]) {
    let bufferStart = buffer.count
    var offset = start
    while offset < end {
      let first = text[offset]
      if first < 0x80 {
        buffer.append(table.ascii[Int(first)])
        offset += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(text, at: offset)
      if FoldingRules.isCommon(scalar) {
        append(scalar, table, text, offset..<offset + length, to: &buffer, from: bufferStart)
      } else {
        append(scalar, rareFoldings.table(of: scalar), text, offset..<offset + length, to: &buffer, from: bufferStart)
      }
      offset += length
    }
  }

  /// Appends what a table makes of a scalar that stands in a range of the text.
  @inline(__always)
  private func append(
    _ scalar: UInt32, _ table: FoldingTable, _ text: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8],
    from bufferStart: Int
  ) {
    let entry = table[scalar]
    switch entry.action {
    case .replace:
      for index in Int(entry.offset)..<Int(entry.offset) + Int(entry.length) {
        buffer.append(table.bytes[index])
      }
    case .copy where !Self.mayDependOnContext(scalar) && scalar != UTF8Scalars.replacement:
      for index in range { buffer.append(text[index]) }
    case .copy:
      add(scalar, to: &buffer, from: bufferStart)
    case .compose:
      var index = Int(entry.offset)
      while index < Int(entry.offset) + Int(entry.length) {
        let part = UTF8Scalars.decode(table.bytes.span, at: index)
        add(part.scalar, to: &buffer, from: bufferStart)
        index += part.length
      }
    }
  }

  /// What ASCII characters become, each one byte.
  var asciiForms: [UInt8] { table.ascii }

  /// What a common scalar becomes wherever it stands, or `nil` where that depends on what stands before it.
  func plainForm(of scalar: UInt32) -> [UInt8]? {
    let entry = table[scalar]
    switch entry.action {
    case .compose: return nil
    case .replace: return Array(table.bytes[Int(entry.offset)..<Int(entry.offset) + Int(entry.length)])
    case .copy:
      var form: [UInt8] = []
      UTF8Scalars.append(scalar, to: &form)
      return form
    }
  }

  /// Whether a scalar without an entry may be a combining mark or a Hangul letter. Marks below U+0800 have
  /// entries.
  @inline(__always)
  private static func mayDependOnContext(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x800, 0x1E00..<0x20D0, 0x2100..<0x2CEF, 0x3100..<0xA66F, 0xAC00..<0xFB00, 0xFE70..<0x1_0000:
      false
    default: true
    }
  }

  /// Adds a scalar whose place or fate depends on what was written since `start`.
  private func add(_ scalar: UInt32, to buffer: inout [UInt8], from start: Int) {
    let combiningClass = FoldingRules.combiningClass(scalar)
    if combiningClass == 0 {
      if !Hangul.join(scalar, to: &buffer, from: start) { UTF8Scalars.append(scalar, to: &buffer) }
      return
    }
    var place: Int?
    var base: UInt32?
    var end = buffer.count
    while end > start {
      let previousStart = UTF8Scalars.start(before: end, in: buffer)
      let previous = UTF8Scalars.decode(buffer.span, at: previousStart).scalar
      let previousClass = FoldingRules.combiningClass(previous)
      if previousClass <= combiningClass, place == nil { place = end }
      if previousClass == 0 {
        base = previous
        break
      }
      end = previousStart
    }
    if FoldingRules.isHamzaMark(scalar), rules.dropsHamzaMark(scalar, after: base) { return }
    var bytes: [UInt8] = []
    UTF8Scalars.append(scalar, to: &bytes)
    buffer.insert(contentsOf: bytes, at: place ?? start)
  }
}
