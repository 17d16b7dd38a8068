internal import WaslCore
internal import WaslXML

/// The sentences of an XML document with their identifiers: what stand-off alignments point into.
struct SentenceDocument {
  /// The text of each sentence (`s`), by its `id` or `xml:id`.
  private(set) var texts: [String: String] = [:]
  /// The identifiers in the document's order.
  private(set) var identifiers: [String] = []
  /// What the root, or the text around the sentences, says of its language.
  private(set) var language: LanguageTag?

  /// Reads a document whole.
  ///
  /// In a document that was cut into words (`w`), the words are joined by spaces; else the text is taken as it stands
  /// but for its white space.
  ///
  /// - Throws: `InputError` where it is no XML, and where two sentences have the same identifier.
  init(_ input: InputBytes) throws(InputError) {
    try input.unpackGzip()
    do throws(XMLDiagnostic) {
      var xml = XMLReader(input)
      var sentence: (id: String, raw: String, words: [String])?
      var isInWord = false
      var depth = 0
      var sentenceDepth = 0
      while let event = try xml.next() {
        switch event {
        case .start(let tag):
          depth += 1
          if language == nil, sentence == nil { language = Self.language(of: tag) }
          if tag.name.local == "s", sentence == nil {
            guard let id = tag["id"] ?? tag["xml:id"] else { continue }
            guard texts[id] == nil else {
              throw XMLDiagnostic(
                file: input.name, line: xml.line, column: xml.column, message: "the identifier “\(id)” stands twice")
            }
            sentence = (id, "", [])
            sentenceDepth = depth
          } else if tag.name.local == "w", sentence != nil {
            isInWord = true
            sentence?.words.append("")
          }
        case .text(let text):
          if isInWord, let last = sentence?.words.indices.last {
            sentence?.words[last] += text
          } else {
            sentence?.raw += text
          }
        case .end:
          if let found = sentence, depth == sentenceDepth {
            identifiers.append(found.id)
            texts[found.id] =
              found.words.isEmpty
              ? found.raw.collapsingSpaces : found.words.map(\.collapsingSpaces).joined(separator: " ")
            sentence = nil
          }
          isInWord = false
          depth -= 1
        default: continue
        }
      }
    } catch {
      throw InputError(error)
    }
  }

  private static func language(of tag: XMLStartTag) -> LanguageTag? {
    (tag["xml:lang"] ?? tag["lang"] ?? tag["language"]).flatMap { LanguageTag($0) }
  }
}

/// Writes an XML document of sentences, each a paragraph's only one or one of several.
struct SentenceDocumentWriter: ~Copyable {
  private var xml: XMLOutput

  /// - Parameter language: written as `xml:lang`, which every XML tool knows, and as InterText's `language` too.
  init(to sink: any ByteSink, root: String, language: LanguageTag) throws(OutputError) {
    xml = XMLOutput(to: sink)
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.startDocument()
      try writer.startElement(root)
      try writer.attribute("xml:lang", language.description)
      try writer.lineBreak()
    }
  }

  mutating func write(_ text: String, id: String) throws(OutputError) {
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.startElement("s")
      try writer.attribute("id", id)
      try writer.text(text.onOneLine)
      try writer.endElement()
      try writer.lineBreak()
    }
  }

  mutating func startParagraph(id: String) throws(OutputError) {
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.startElement("p")
      try writer.attribute("id", id)
      try writer.lineBreak()
    }
  }

  mutating func endParagraph() throws(OutputError) {
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.endElement()
      try writer.lineBreak()
    }
  }

  consuming func finish() throws(OutputError) -> [Notice] {
    try xml.write { (writer) throws(XMLWriteError) in try writer.endElement() }
    return try xml.finish()
  }
}
