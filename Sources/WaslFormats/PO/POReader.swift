public import WaslCore

/// Reads a message catalogue as a bitext: a unit a message, and one for each plural form of it.
public struct POReader: ~Copyable, BitextReader {
  public let header: BitextHeader
  private var parser: POParser
  private let plural: PluralRule?
  private var queue: [TranslationUnit] = []
  private var position = 0
  private var count = 0
  private let languageNotice: Notice?

  /// Reads up to the end of the header.
  ///
  /// - Throws: `InputError` where the file's beginning is at fault.
  public init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    var parser = try POParser(input)
    let first = try parser.next()
    guard let first else {
      throw InputError(
        SourceLocation(file: input.name), "there is no message in the file", remedy: "give a PO file of gettext")
    }
    let fields = first.isHeader ? POHeader.fields(first.translations[0] ?? "") : [:]
    if let charset = POHeader.charset(fields), !["utf-8", "utf8", "us-ascii", "ascii", "charset"].contains(charset) {
      throw InputError(
        first.location, "the file says that its encoding is \(charset)", remedy: "convert it with msgconv -t UTF-8")
    }
    let source = fields["x-source-language"].flatMap { LanguageTag($0) }
    let target = fields["language"].flatMap { LanguageTag($0.replacing("@", with: "-x-")) }
    header = BitextHeader(
      // Messages are in English unless a catalogue says something else.
      sourceLanguage: options.sourceLanguage ?? source ?? .english,
      targetLanguage: options.targetLanguage ?? target ?? .undetermined,
      sourceName: fields[POHeader.sourceDocument].flatMap { POString.unescaped("\"\($0)\"") },
      targetName: fields[POHeader.targetDocument].flatMap { POString.unescaped("\"\($0)\"") })
    plural = fields["plural-forms"].flatMap { PluralRule($0) }
    languageNotice =
      options.sourceLanguage == nil && source == nil
      ? Notice(
        SourceLocation(file: input.name), "the language of the messages is not named, and taken to be English") : nil
    self.parser = parser
    if !first.isHeader { queue = units(of: first) }
  }

  public var notices: [Notice] { (languageNotice.map { [$0] } ?? []) + parser.notices }

  /// The next unit, or `nil` after the last.
  ///
  /// - Throws: `InputError` with its line where the file is at fault. The units before it were good.
  public mutating func next() throws(InputError) -> TranslationUnit? {
    while position >= queue.count {
      guard let entry = try parser.next() else { return nil }
      queue = units(of: entry)
      position = 0
    }
    defer { position += 1 }
    return queue[position]
  }

  private mutating func units(of entry: POEntry) -> [TranslationUnit] {
    count += 1
    let own = POMetadata(entry.extracted)
    if entry.references > 0 {
      parser.tally.add("the places in the program are left out", at: entry.location)
    }
    let flags = entry.flags.filter { $0 != "fuzzy" }
    if !flags.isEmpty { parser.tally.add("a flag other than fuzzy is left out", at: entry.location) }
    let id = own.id ?? entry.context ?? "\(count)"
    guard let plural = entry.plural else {
      let source = SideText.split(entry.id ?? "", [], boundaries: own.sourceSentences).sentences
      let target = SideText.split(entry.translations[0] ?? "", [], boundaries: own.targetSentences).sentences
      guard !source.isEmpty || !target.isEmpty else { return [] }
      return [
        TranslationUnit(
          id: id, source: source, target: target, score: own.score, confidence: own.confidence,
          status: own.status ?? status(of: entry, hasTarget: !target.isEmpty), notes: own.notes(entry.comments))
      ]
    }
    // The form that serves 1 is the translation of the singular, every other one that of the plural.
    let singular = self.plural.map { $0.count == 1 ? nil : $0.form(for: 1) } ?? (entry.translations.count > 1 ? 0 : nil)
    return entry.translations.keys.sorted().map { number in
      let target = entry.translations[number] ?? ""
      return TranslationUnit(
        id: "\(id)[\(number)]", source: [number == singular ? entry.id ?? "" : plural],
        target: target.isEmpty ? [] : [target], status: status(of: entry, hasTarget: !target.isEmpty),
        notes: number == 0 ? own.notes(entry.comments) : [])
    }
  }

  private func status(of entry: POEntry, hasTarget: Bool) -> TranslationUnit.Status {
    hasTarget && !entry.isFuzzy ? .accepted : .automatic
  }
}
