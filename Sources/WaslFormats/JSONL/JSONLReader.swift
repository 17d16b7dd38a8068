internal import WaslCore

/// Reads one unit a line; lines of other programs are taken where they have `source` and `target`.
struct JSONLReader: ~Copyable, BitextReader {
  let header: BitextHeader
  private let batches: ReadAhead<[JSONLUnit]>
  /// The units that were read last.
  private var units: [JSONLUnit]
  private var nextUnit = 0
  private let file: String
  private let options: ReadOptions
  /// What was converted, if anything.
  private let conversionNotices: [Notice]
  private var count = 0
  private var otherDocuments = 0
  private var unknownKeys: Set<String> = []

  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    let lines = try LineReader(input)
    let conversionNotices = lines.notices
    var source = JSONLBatches(lines, file: input.name)
    let batches = ReadAhead([]) { (units: inout [JSONLUnit]) throws(InputError) -> Bool in try source.next(&units) }
    var units: [JSONLUnit] = []
    _ = try batches.next(&units)
    let first = units.first
    file = input.name
    self.options = options
    self.conversionNotices = conversionNotices
    self.batches = batches
    self.units = units
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? first?.sourceLanguage ?? .undetermined,
      targetLanguage: options.targetLanguage ?? first?.targetLanguage ?? .undetermined,
      sourceName: first?.sourceDocument, targetName: first?.targetDocument)
  }

  var notices: [Notice] {
    let location = SourceLocation(file: file)
    var notices = conversionNotices
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
    if nextUnit >= units.count {
      guard try batches.next(&units) else { return nil }
      nextUnit = 0
    }
    let found = units[nextUnit]
    nextUnit += 1
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
}
