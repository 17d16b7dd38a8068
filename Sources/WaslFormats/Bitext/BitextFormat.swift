public import WaslCore

/// A file format for bilingual texts or for alignments.
///
/// A format is added by writing one folder with a type that conforms, and one line in `FormatRegistry`.
public protocol BitextFormat: Sendable {
  /// The name by which the user chooses it: `tmx`.
  var name: String { get }
  /// The endings of file names from which it is guessed, in lower case with their dot: `.tmx`.
  var fileNameEndings: [String] { get }
  /// One line for a list of formats, without a full stop.
  var summary: String { get }
  /// What it can carry of a bitext.
  var contents: FormatContents { get }
  /// Whether a bitext can be read from such a file alone.
  var canBeRead: Bool { get }

  /// Begins to read a file.
  ///
  /// - Throws: `InputError` where the file's beginning is at fault, and always where the format holds no text.
  func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable

  /// Begins to write a file.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable

  /// Writes what a file of this format holds in another format, without keeping it in memory.
  ///
  /// - Returns: the writer's report, with the reader's notices before its own.
  /// - Throws: `InputError` where the input is at fault, `OutputError` where the output cannot be written.
  func convert(
    _ input: InputBytes, to format: any BitextFormat, _ sink: any ByteSink, readOptions: ReadOptions,
    writeOptions: WriteOptions
  ) throws -> WriteReport
}

extension BitextFormat {
  /// What holds text, and not beads only, can be read.
  public var canBeRead: Bool { contents.contains(.texts) }

  /// What formats without text do.
  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    throw InputError(
      SourceLocation(file: input.name), "a \(name) file holds sentence numbers and no text",
      remedy: "convert from the TMX, TSV or JSON Lines file of the same alignment")
  }

  /// Reads a whole file.
  ///
  /// - Returns: the bitext, and what the user should know.
  /// - Throws: `InputError` with line and column where the file is at fault.
  public func read(
    _ input: InputBytes, options: ReadOptions = ReadOptions()
  ) throws(InputError) -> (bitext: Bitext, notices: [Notice]) {
    var reader = try makeReader(input, options: options)
    var bitext = Bitext(reader.header)
    while let unit = try reader.next() { bitext.units.append(unit) }
    return (bitext, reader.notices)
  }

  /// Writes a whole bitext.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public func write(
    _ bitext: Bitext, to sink: any ByteSink, options: WriteOptions = WriteOptions()
  ) throws(OutputError) -> WriteReport {
    var writer = try makeWriter(BitextHeader(bitext), to: sink, options: options)
    for unit in bitext.units { try writer.write(unit) }
    return try writer.finish()
  }

  /// What formats do that have nothing of their own to keep.
  public func convert(
    _ input: InputBytes, to format: any BitextFormat, _ sink: any ByteSink, readOptions: ReadOptions,
    writeOptions: WriteOptions
  ) throws -> WriteReport {
    try convertUnits(input, to: format, sink, readOptions: readOptions, writeOptions: writeOptions)
  }

  /// Converts without options.
  ///
  /// - Returns: the writer's report, with the reader's notices before its own.
  /// - Throws: `InputError` where the input is at fault, `OutputError` where the output cannot be written.
  public func convert(
    _ input: InputBytes, to format: any BitextFormat, _ sink: any ByteSink
  ) throws -> WriteReport {
    try convert(input, to: format, sink, readOptions: ReadOptions(), writeOptions: WriteOptions())
  }

  /// Reads unit by unit and writes each at once.
  func convertUnits(
    _ input: InputBytes, to format: any BitextFormat, _ sink: any ByteSink, readOptions: ReadOptions,
    writeOptions: WriteOptions
  ) throws -> WriteReport {
    var reader = try makeReader(input, options: readOptions)
    var writer = try format.makeWriter(reader.header, to: sink, options: writeOptions)
    while let unit = try reader.next() { try writer.write(unit) }
    var report = try writer.finish()
    report.notices.insert(contentsOf: reader.notices, at: 0)
    return report
  }
}
