internal import WaslCore

/// Reads one unit a line; lines of other programs are taken where they have `source` and `target`.
struct JSONLReader: ~Copyable, BitextReader {
  let header: BitextHeader
  private var lines: LineReader
  private let file: String
  private let options: ReadOptions
  /// The unit that was read to learn the header.
  private var pending: JSONLUnit?
  private var count = 0
  private var otherDocuments = 0
  private var unknownKeys: Set<String> = []

  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    file = input.name
    self.options = options
    var lines = try LineReader(input)
    let first = try Self.read(&lines, file: input.name)
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? first?.sourceLanguage ?? .undetermined,
      targetLanguage: options.targetLanguage ?? first?.targetLanguage ?? .undetermined,
      sourceName: first?.sourceDocument, targetName: first?.targetDocument)
    pending = first
    self.lines = lines
  }

  var notices: [Notice] {
    let location = SourceLocation(file: file)
    var notices = lines.notices
    if !unknownKeys.isEmpty {
      let names = unknownKeys.sorted().map { "“\($0)”" }.joined(separator: ", ")
      notices.append(Notice(location, "keys left out, since they are not known here: \(names)"))
    }
    if otherDocuments > 0 {
      notices.append(
        Notice(
          location,
          "\(otherDocuments) lines name other documents than the first line; only the first line's names are kept"
        ))
    }
    return notices
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    var found = pending.take()
    if found == nil { found = try Self.read(&lines, file: file) }
    guard let found else { return nil }
    count += 1
    for key in found.unknownKeys where !unknownKeys.contains(key) { unknownKeys.insert(key) }
    try check(found.sourceLanguage, against: header.sourceLanguage, given: options.sourceLanguage, found.line)
    try check(found.targetLanguage, against: header.targetLanguage, given: options.targetLanguage, found.line)
    if (found.sourceDocument, found.targetDocument) != (header.sourceName, header.targetName) {
      otherDocuments += 1
    }
    return found.unit(number: count)
  }

  private func check(
    _ found: LanguageTag?, against expected: LanguageTag, given: LanguageTag?, _ line: Int
  ) throws(InputError) {
    guard given == nil, let found, found != expected else { return }
    throw InputError(
      SourceLocation(file: file, line: line),
      "the language is \(found) here and \(expected) in the first line",
      remedy: "put each pair of languages into a file of its own")
  }

  private static func read(_ lines: inout LineReader, file: String) throws(InputError) -> JSONLUnit? {
    while let bytes = try lines.nextBytes() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      do throws(JSONFault) {
        return try JSONLUnit(JSONParser.parse(bytes), line: lines.lineNumber)
      } catch {
        // Bytes that are not UTF-8 are a fault of the file before all others.
        let line = try lines.line(bytes)
        let before = String(decoding: line.text.utf8.prefix(error.offset), as: UTF8.self)
        throw InputError(
          SourceLocation(file: file, line: line.number, column: before.count + 1), error.problem)
      }
    }
    return nil
  }
}
