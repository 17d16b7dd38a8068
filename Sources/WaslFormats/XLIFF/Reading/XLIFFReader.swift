public import WaslCore
internal import WaslXML

/// Reads an XLIFF file of any version from 1.0 to 2.2 as a bitext, segment by segment, in constant memory.
///
/// The files of other tools are read too: Trados (`.sdlxliff`), memoQ (`.mqxliff`), Phrase (`.mxliff`), Okapi. The file
/// need not be valid: what can be understood is delivered, what cannot is counted in `notices`.
public struct XLIFFReader: ~Copyable, BitextReader {
  public let header: BitextHeader
  private var parser: XLIFFParser
  private let conversion: XLIFFConversion
  private var queue: [TranslationUnit] = []
  private var position = 0

  /// Reads up to the first unit.
  ///
  /// - Throws: `InputError` where the file's beginning is at fault, or it is no XLIFF file.
  public init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    var parser = try XLIFFParser(input, options: options)
    let first = try parser.next()
    header = parser.header
    conversion = XLIFFConversion(version: parser.version, namespace: parser.namespace)
    if let first { queue = conversion.units(of: first, &parser.tally) }
    self.parser = parser
  }

  public var notices: [Notice] { parser.tally.notices }

  /// The next unit that has text, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the file is at fault. The units before it were good.
  public mutating func next() throws(InputError) -> TranslationUnit? {
    while position >= queue.count {
      guard let element = try parser.next() else { return nil }
      queue = conversion.units(of: element, &parser.tally)
      position = 0
    }
    defer { position += 1 }
    return queue[position]
  }
}
