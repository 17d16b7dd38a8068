internal import WaslCore
internal import WaslXML

/// A link of a stand-off alignment.
struct StandOffLink {
  var id: String?
  var source: [String]
  var target: [String]
  var confidence: Double?
  var status: String?
  var mark: String?
  var location: SourceLocation
}

/// Which of the two documents the first half of `xtargets` points into.
enum XTargetsOrder {
  /// The one that `fromDoc` names: XCES and OPUS.
  case fromFirst
  /// The one that `toDoc` names: InterText and TCA2.
  case toFirst
}

/// The links of one file between two documents.
struct StandOffLinks {
  private(set) var links: [StandOffLink] = []
  private(set) var fromDocument: String?
  private(set) var toDocument: String?
  /// Groups of links between further documents, which are left out.
  private(set) var otherGroups = 0

  /// Reads the first `linkGrp` of a file, and those after it that are between the same documents.
  ///
  /// - Throws: `InputError` where it is no XML or has no links.
  init(_ input: InputBytes, order: XTargetsOrder) throws(InputError) {
    try input.unpackGzip()
    do throws(XMLDiagnostic) {
      var xml = XMLReader(input)
      var isTaken = false
      while let event = try xml.next() {
        guard case .start(let tag) = event else { continue }
        switch tag.name.local {
        case "linkGrp":
          let documents = (tag["fromDoc"], tag["toDoc"])
          if fromDocument == nil, toDocument == nil { (fromDocument, toDocument) = documents }
          isTaken = documents == (fromDocument, toDocument)
          if !isTaken { otherGroups += 1 }
        case "link" where isTaken:
          let place = SourceLocation(file: input.name, line: xml.line, column: xml.column)
          let halves = (tag["xtargets"] ?? "").split(separator: ";", omittingEmptySubsequences: false)
          guard halves.count == 2 else {
            throw XMLDiagnostic(
              file: input.name, line: xml.line, column: xml.column,
              message: "the link has no xtargets of two halves with a semicolon between them, as in \"s1 s2;s1\"")
          }
          let sides = halves.map { $0.split(separator: " ").map(String.init) }
          let (source, target) = order == .fromFirst ? (sides[0], sides[1]) : (sides[1], sides[0])
          links.append(
            StandOffLink(
              id: tag["id"] ?? tag["xml:id"], source: source, target: target,
              confidence: tag["certainty"].flatMap { Double($0) }, status: tag["status"], mark: tag["mark"],
              location: place))
        default: continue
        }
      }
    } catch {
      throw InputError(error)
    }
    guard fromDocument != nil || !links.isEmpty else {
      throw InputError(
        SourceLocation(file: input.name), "the file has no linkGrp with links in it",
        remedy: "give the file with the links; the two documents are found by their names in it")
    }
  }
}

/// Gives the units of a stand-off alignment and its two documents.
struct StandOffReader: ~Copyable, BitextReader {
  let header: BitextHeader
  private(set) var notices: [Notice]
  private let links: [StandOffLink]
  private let source: SentenceDocument
  private let target: SentenceDocument
  private let status: (StandOffLink) -> TranslationUnit.Status
  private var index = 0

  init(
    _ input: InputBytes, order: XTargetsOrder, options: ReadOptions,
    status: @escaping (StandOffLink) -> TranslationUnit.Status = { _ in .automatic }
  ) throws(InputError) {
    let file = try StandOffLinks(input, order: order)
    let sourceInput = try Self.document(file.fromDocument, named: options.sourceSentences, beside: input)
    let targetInput = try Self.document(file.toDocument, named: options.targetSentences, beside: input)
    let source = try SentenceDocument(sourceInput)
    let target = try SentenceDocument(targetInput)
    self.source = source
    self.target = target
    links = file.links
    self.status = status
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? source.language ?? .undetermined,
      targetLanguage: options.targetLanguage ?? target.language ?? .undetermined,
      sourceName: file.fromDocument, targetName: file.toDocument)
    notices = []
    if file.otherGroups > 0 {
      notices.append(
        Notice(
          SourceLocation(file: input.name),
          "links between other documents than the first two are left out: \(file.otherGroups) groups"))
    }
  }

  private static func document(
    _ name: String?, named path: String?, beside input: InputBytes
  ) throws(InputError) -> InputBytes {
    if let path { return try InputBytes(path: path) }
    guard let name else {
      throw InputError(
        SourceLocation(file: input.name), "the linkGrp does not name both its documents (fromDoc, toDoc)",
        remedy: "name them: --source-sentences and --target-sentences")
    }
    return try input.companion(name)
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    while index < links.count {
      let link = links[index]
      index += 1
      // A link without ends on either side, as corpora have it where both were removed.
      if link.source.isEmpty, link.target.isEmpty { continue }
      return TranslationUnit(
        id: link.id ?? String(index), source: try texts(link.source, in: source, link, header.sourceName),
        target: try texts(link.target, in: target, link, header.targetName),
        confidence: link.confidence.map { min(max($0, 0), 1) }, status: status(link),
        notes: link.mark.map { ["mark \($0)"] } ?? [])
    }
    return nil
  }

  private func texts(
    _ identifiers: [String], in document: SentenceDocument, _ link: StandOffLink, _ name: String?
  ) throws(InputError) -> [String] {
    var texts: [String] = []
    for id in identifiers {
      guard let text = document.texts[id] else {
        throw InputError(
          link.location, "the link points to “\(id)”, which is not in \(name ?? "its document")",
          remedy: "give the documents that the links were made for")
      }
      texts.append(text)
    }
    return texts
  }
}
