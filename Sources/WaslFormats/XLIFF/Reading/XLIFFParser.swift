internal import WaslCore
internal import WaslXML

/// Delivers the `<unit>`s or `<trans-unit>`s of an XLIFF file one by one, complete, and knows what surrounds them.
struct XLIFFParser: ~Copyable {
  /// A unit with what its identifier needs of the elements around it.
  struct Unit {
    var element: ElementTree
    /// The number of its file in the document, from 0.
    var file: Int
    /// The file's own identifier.
    var fileID: String?
  }

  enum Version { case one, two }

  private(set) var version = Version.one
  private(set) var namespace: String?
  private(set) var header = BitextHeader(sourceLanguage: .undetermined, targetLanguage: .undetermined)
  var tally = NoticeTally()

  private var xml: XMLReader
  private let file: String
  private let options: ReadOptions
  private var stack = ElementStack()
  private var fileNumber = -1
  /// Whether the units of the open file are in other languages than the first file's.
  private var isOtherPair = false
  private var isHeaderKnown = false

  /// Reads up to the root element.
  ///
  /// - Throws: `InputError` where the file is no XML, or no XLIFF.
  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    file = input.name
    self.options = options
    xml = XMLReader(input)
    // Only now that nothing is left to be set: optimised builds released the reader of a parser that was half made when the
    // error came (Swift 6.3.1).
    try readRoot()
  }

  private mutating func readRoot() throws(InputError) {
    var root: XMLStartTag?
    while root == nil, let event = try event() { if case .start(let tag) = event { root = tag } }
    guard let root, root.name.local == "xliff" else {
      throw InputError(
        location, "the root element is <\(root?.name.description ?? "")>, not <xliff>", remedy: "give an XLIFF file")
    }
    namespace = root.name.namespace
    version = root["version"]?.hasPrefix("2") ?? false || namespace == XLIFFNamespace.core20 ? .two : .one
    stack.start(root, at: location)
  }

  private var location: SourceLocation { SourceLocation(file: file, line: xml.line, column: xml.column) }

  /// The next unit, or `nil` after the last.
  mutating func next() throws(InputError) -> Unit? {
    while let event = try event() {
      switch event {
      case .start(let tag):
        stack.start(tag, at: location)
        if stack.open.count == 2, tag.name.local == "file" { startFile(tag) }
      case .text(let text): stack.text(text)
      case .end:
        if let unit = end() { return unit }
      case .comment, .processingInstruction, .doctype: continue
      }
    }
    return nil
  }

  private mutating func event() throws(InputError) -> XMLEvent? {
    do throws(XMLDiagnostic) { return try xml.next() } catch { throw InputError(error) }
  }

  private mutating func end() -> Unit? {
    guard let element = stack.end() else { return nil }
    guard element.namespace == namespace else {
      stack.keep(element)
      return nil
    }
    switch element.name {
    case "unit" where version == .two, "trans-unit" where version == .one:
      if !isHeaderKnown { names() }
      if isOtherPair {
        tally.add(
          "a unit is in other languages than the first file of the document, and is left out", at: element.location)
        return nil
      }
      let fileID = stack.open.count > 1 ? stack.open[1]["id"] : nil
      return Unit(element: element, file: max(fileNumber, 0), fileID: fileID)
    case "bin-unit":
      tally.add("a unit of binary data is left out", at: element.location)
    case "skeleton", "skl", "internal-file": break
    // What has been delivered is not kept.
    case "group", "body", "file": break
    default: stack.keep(element)
    }
    return nil
  }

  // MARK: Languages and names

  private mutating func startFile(_ tag: XMLStartTag) {
    fileNumber += 1
    let root = stack.open[0]
    let (sourceName, targetName) =
      version == .two ? (root["srcLang"], root["trgLang"]) : (tag["source-language"], tag["target-language"])
    let source = sourceName.flatMap { LanguageTag($0) }
    let target = targetName.flatMap { LanguageTag($0) }
    if fileNumber == 0 {
      header.sourceLanguage = options.sourceLanguage ?? source ?? .undetermined
      header.targetLanguage = options.targetLanguage ?? target ?? .undetermined
      header.sourceName = tag["original"].flatMap { $0.isEmpty ? nil : $0 }
    }
    // Of several target languages the one asked for is taken.
    func differs(_ language: LanguageTag?, _ wanted: LanguageTag) -> Bool {
      guard let language, wanted != .undetermined else { return false }
      return language.language != wanted.language
    }
    isOtherPair =
      version == .one && fileNumber > 0
      && (differs(source, header.sourceLanguage) || differs(target, header.targetLanguage))
    if fileNumber > 0, !isOtherPair, let name = tag["original"], name != header.sourceName {
      tally.add("a file of the document is from another original; only the first's name is kept", at: location)
    }
  }

  /// The names of the documents as Wasl writes them, which stand before the first unit.
  private mutating func names() {
    isHeaderKnown = true
    guard stack.open.count > 1 else { return }
    let file = stack.open[1]
    switch version {
    case .one:
      let notes = file.elements("header", in: namespace).flatMap { $0.elements("note", in: namespace) }
      header.targetName = notes.first { $0["from"] == XLIFFMetadata.prefix + XLIFFMetadata.targetDocument }?.text
    case .two:
      let metadata = XLIFFConversion.metadata(of: file)
      header.sourceName = metadata[XLIFFMetadata.sourceDocument] ?? header.sourceName
      header.targetName = metadata[XLIFFMetadata.targetDocument]
    }
  }
}
