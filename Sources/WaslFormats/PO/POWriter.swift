public import WaslCore

/// Writes a bitext as a message catalogue, one message a unit.
///
/// A catalogue holds each message once, and an empty one is its header: a message that comes again, or is empty, gets the
/// unit's identifier as its context.
public struct POWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  private var messages = SeenIdentifiers()
  private var written = 0
  private var dropped = 0
  private var losses = Losses(in: POBitextFormat().contents)

  /// Writes the header.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: BitextHeader, to sink: any ByteSink, options: WriteOptions) throws(OutputError) {
    self.sink = sink
    var fields = [
      "Project-Id-Version: ", "Language: \(Self.locale(header.targetLanguage))", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit",
      "X-Generator: Wasl \(options.toolVersion)", "X-Source-Language: \(header.sourceLanguage)",
    ]
    for (name, value) in [
      ("X-Wasl-Source-Document", header.sourceName), ("X-Wasl-Target-Document", header.targetName),
    ] {
      if let value { fields.append("\(name): \(POString.escaped(Self.text(value, &dropped)))") }
    }
    try sink.write("msgid \"\"\n" + POString.lines("msgstr", fields.map { $0 + "\n" }.joined()))
  }

  /// A locale as gettext writes it: `ar_EG`.
  private static func locale(_ language: LanguageTag) -> String {
    language.description.replacing("-", with: "_")
  }

  /// Writes one unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let unit = clean(unit)
    let source = SideText(unit.source, [])
    let target = SideText(unit.target, [])
    losses.count(unit)
    var lines = "\n"
    for line in unit.notes.flatMap({ POMetadata.lines($0) }) {
      // An empty comment needs no space after its sign.
      lines += line.isEmpty ? "#\n" : "# \(POString.escaped(String(line)))\n"
    }
    lines += POMetadata.lines(of: unit, source: source, target: target)
    if !unit.target.isEmpty, unit.status == .automatic || unit.status == .rejected { lines += "#, fuzzy\n" }
    if source.text.isEmpty || !messages.insert("\u{4}" + source.text) {
      // gettext knows a message by its context and its text, divided by this sign.
      var context = unit.id
      if !messages.insert(context + "\u{4}" + source.text) { context += "#\(written + 1)" }
      lines += POString.lines("msgctxt", context)
    }
    lines += POString.lines("msgid", source.text) + POString.lines("msgstr", target.text)
    try sink.write(lines)
    written += 1
  }

  /// Ends the file.
  ///
  /// - Returns: how many units were written, and what could not be.
  public mutating func finish() throws(OutputError) -> WriteReport {
    var report = WriteReport(written: written)
    func add(_ message: String) { report.notices.append(Notice(SourceLocation(file: sink.name), message)) }
    if dropped > 0 { add("the character U+0000 left out, since PO cannot hold it: \(dropped) times") }
    report.notices += losses.notices(format: POBitextFormat().name, file: sink.name)
    return report
  }

  /// Without the one character that ends a string in C.
  private mutating func clean(_ unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    unit.id = Self.text(unit.id, &dropped)
    unit.source = unit.source.map { Self.text($0, &dropped) }
    unit.target = unit.target.map { Self.text($0, &dropped) }
    unit.notes = unit.notes.map { Self.text($0, &dropped) }
    return unit
  }

  private static func text(_ text: String, _ dropped: inout Int) -> String {
    guard text.utf8.contains(0) else { return text }
    let scalars = text.unicodeScalars.filter { $0 != "\0" }
    dropped += text.unicodeScalars.count - scalars.count
    return String(scalars)
  }
}
