internal import WaslCore
internal import WaslXML

/// Makes the units of a bitext out of the units of an XLIFF file: one for each segment.
struct XLIFFConversion {
  private let version: XLIFFParser.Version
  private let namespace: String?

  init(version: XLIFFParser.Version, namespace: String?) {
    self.version = version
    self.namespace = namespace
  }

  func units(of unit: XLIFFParser.Unit, _ tally: inout NoticeTally) -> [TranslationUnit] {
    switch version {
    case .two: units2(of: unit, &tally)
    case .one: XLIFF1Conversion(unit, namespace: namespace).units(&tally)
    }
  }

  /// What stands in our groups of the metadata module, directly in an element.
  static func metadata(of element: ElementTree) -> [String: String] {
    var found: [String: String] = [:]
    for metadata in element.elements("metadata", in: XLIFFNamespace.metadata) {
      for group in metadata.elements("metaGroup", in: XLIFFNamespace.metadata)
      where group["category"] == XLIFFMetadata.category {
        for item in group.elements("meta", in: XLIFFNamespace.metadata) {
          if let type = item["type"] { found[type] = item.text }
        }
      }
    }
    return found
  }

  /// The identifiers of a document's second file and further ones have the file's before them: they may be the same as
  /// those of the first.
  static func identifier(_ unit: XLIFFParser.Unit, _ id: String) -> String {
    unit.file == 0 ? id : "\(unit.fileID ?? "f\(unit.file + 1)")/\(id)"
  }

  private func units2(of unit: XLIFFParser.Unit, _ tally: inout NoticeTally) -> [TranslationUnit] {
    let element = unit.element
    let metadata = Self.metadata(of: element)
    let data = element.elements("originalData", in: namespace).flatMap { $0.elements("data", in: namespace) }
      .reduce(into: [String: String]()) { $0[$1["id"] ?? ""] = InlineReader.plainText($1) }
    var inline = InlineReader(namespace: namespace, data: data)
    let segments = element.elements("segment", in: namespace)
    let own = segments.count == 1 ? element["name"] : nil
    let isOurs = metadata[XLIFFMetadata.type] != nil
    let id = Self.identifier(unit, isOurs ? own ?? element["id"] ?? "" : element["id"] ?? "")
    var units: [TranslationUnit] = []
    for (index, segment) in segments.enumerated() {
      let source = side(segment, "source", metadata[XLIFFMetadata.sourceSentences], &inline, &tally)
      let target = side(segment, "target", metadata[XLIFFMetadata.targetSentences], &inline, &tally)
      guard !source.sentences.isEmpty || !target.sentences.isEmpty else { continue }
      units.append(
        TranslationUnit(
          id: segments.count == 1 ? id : "\(id)/\(segment["id"] ?? "\(index + 1)")", source: source.sentences,
          target: target.sentences, sourceCodes: source.codes, targetCodes: target.codes,
          score: metadata[XLIFFMetadata.score].flatMap { Double($0) },
          confidence: metadata[XLIFFMetadata.confidence].flatMap { Double($0) },
          status: XLIFFStatus.status2(state: segment["state"], subState: segment["subState"])))
    }
    if !units.isEmpty { units[0].notes = notes(of: element) }
    noteLosses(of: element, inline, &tally)
    return units
  }

  private func side(
    _ segment: ElementTree, _ name: String, _ boundaries: String?, _ inline: inout InlineReader,
    _ tally: inout NoticeTally
  ) -> (sentences: [String], codes: [[InlineCode]]) {
    guard let element = segment.elements(name, in: namespace).first else { return ([], []) }
    let content = inline.read(element).withTypesOfPairs()
    let (sentences, codes, fits) = SideText.split(content.text, content.codes, boundaries: boundaries)
    if !fits {
      tally.add("a text has been edited since its sentences were counted, and is taken for one", at: element.location)
    }
    return (sentences, codes)
  }

  private func notes(of element: ElementTree) -> [String] {
    element.elements("notes", in: namespace).flatMap { $0.elements("note", in: namespace) }
      .filter { $0["category"] != XLIFFMetadata.findings }.map(\.text)
  }

  private func noteLosses(of element: ElementTree, _ inline: InlineReader, _ tally: inout NoticeTally) {
    let at = element.location
    tally.add("an annotation of a text is left out", at: at, count: inline.annotations)
    tally.add("an element in a text is not XLIFF: its text is kept, its tag is not", at: at, count: inline.strangers)
    let matches = element.elements("matches", in: XLIFFNamespace.matches).flatMap(\.children).count
    tally.add("a translation candidate is left out", at: at, count: matches)
    let between = element.elements("ignorable", in: namespace).count {
      $0.children.contains { !$0.wholeText.allSatisfy(\.isWhitespace) }
    }
    tally.add("text between segments is left out", at: at, count: between)
    for child in element.children where child.namespace != namespace && child.namespace != XLIFFNamespace.matches {
      if child.namespace == XLIFFNamespace.metadata, !Self.metadata(of: element).isEmpty { continue }
      tally.add("<\(child.tag.name)> of a unit is left out", at: child.location)
    }
  }
}
