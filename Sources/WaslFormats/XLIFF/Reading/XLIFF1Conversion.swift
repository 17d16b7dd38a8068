internal import WaslCore
internal import WaslXML

/// Makes the units of a bitext out of a `<trans-unit>` of XLIFF 1.2, whatever tool has written it.
struct XLIFF1Conversion {
  private let unit: XLIFFParser.Unit
  private let element: ElementTree
  private let namespace: String?

  /// The namespaces of the extensions that say what a translator has confirmed.
  private static let trados = "http://sdl.com/FileTypes/SdlXliff/1.0"
  private static let memoQ = "MQXliff"
  private static let phrase = "http://www.memsource.com/mxlf/2.0"

  init(_ unit: XLIFFParser.Unit, namespace: String?) {
    self.unit = unit
    element = unit.element
    self.namespace = namespace
  }

  func units(_ tally: inout NoticeTally) -> [TranslationUnit] {
    var inline = InlineReader(namespace: namespace)
    let source = element.elements("source", in: namespace).first
    let target = element.elements("target", in: namespace).first
    let segments = element.elements("seg-source", in: namespace).first.map { marks(in: $0) } ?? []
    let pairs: [(mid: String?, source: ElementTree?, target: ElementTree?)]
    if segments.isEmpty {
      pairs = [(nil, source, target)]
    } else {
      let targets = target.map { marks(in: $0) } ?? []
      pairs = segments.map { segment in
        (segment["mid"], segment, targets.first { $0["mid"] == segment["mid"] })
      }
    }
    let id = XLIFFConversion.identifier(unit, element["id"] ?? "")
    var units: [TranslationUnit] = []
    for pair in pairs {
      let source = side(pair.source, XLIFFMetadata.sourceSentences, &inline, &tally)
      let target = side(pair.target, XLIFFMetadata.targetSentences, &inline, &tally)
      guard !source.sentences.isEmpty || !target.sentences.isEmpty else { continue }
      units.append(
        TranslationUnit(
          id: pairs.count == 1 ? id : "\(id)/\(pair.mid ?? "\(units.count + 1)")", source: source.sentences,
          target: target.sentences, sourceCodes: source.codes, targetCodes: target.codes,
          score: own(XLIFFMetadata.score).flatMap { Double($0) },
          confidence: own(XLIFFMetadata.confidence).flatMap { Double($0) }, status: status(of: pair.mid)))
    }
    if !units.isEmpty { units[0].notes = notes }
    noteLosses(inline, &tally)
    return units
  }

  private func own(_ name: String) -> String? {
    let type = "x-" + XLIFFMetadata.prefix + name
    return ourGroups.lazy.flatMap(\.children).first { $0["context-type"] == type }?.text
  }

  private var ourGroups: [ElementTree] {
    element.elements("context-group", in: namespace).filter { group in
      group.children.contains { $0["context-type"]?.hasPrefix("x-" + XLIFFMetadata.prefix) ?? false }
    }
  }

  private func side(
    _ side: ElementTree?, _ boundaries: String, _ inline: inout InlineReader, _ tally: inout NoticeTally
  ) -> (sentences: [String], codes: [[InlineCode]]) {
    guard let side else { return ([], []) }
    let content = inline.read(side).withTypesOfPairs()
    let (sentences, codes, fits) = SideText.split(content.text, content.codes, boundaries: own(boundaries))
    if !fits {
      tally.add("a text has been edited since its sentences were counted, and is taken for one", at: side.location)
    }
    return (sentences, codes)
  }

  /// The segments of a text that the tool has cut: they may stand inside codes.
  private func marks(in content: ElementTree) -> [ElementTree] {
    var found: [ElementTree] = []
    content.walk { if $0.isElement("mrk", in: namespace), $0["mtype"] == "seg" { found.append($0) } }
    return found
  }

  private var notes: [String] {
    element.elements("note", in: namespace).filter { $0["from"] != XLIFFMetadata.findings }.map(\.text)
  }

  // MARK: Status

  private func status(of mid: String?) -> TranslationUnit.Status {
    if let status = own(XLIFFMetadata.status).flatMap({ TranslationUnit.Status(rawValue: $0) }) { return status }
    if let status = tradosStatus(of: mid) ?? memoQStatus ?? phraseStatus { return status }
    let target = element.elements("target", in: namespace).first
    return XLIFFStatus.status1(
      state: target?["state"], qualifier: target?["state-qualifier"], isApproved: element["approved"] == "yes")
  }

  /// Trados Studio: `<sdl:seg id="1" conf="Translated"/>`.
  private func tradosStatus(of mid: String?) -> TranslationUnit.Status? {
    let segments = element.elements("seg-defs", in: Self.trados).flatMap { $0.elements("seg", in: Self.trados) }
    guard let segment = segments.first(where: { mid == nil || $0["id"] == mid }), let level = segment["conf"] else {
      return nil
    }
    if level.hasPrefix("Rejected") { return .rejected }
    return level == "Translated" || level.hasPrefix("Approved") ? .accepted : .automatic
  }

  /// memoQ: `mq:status="ManuallyConfirmed"`.
  private var memoQStatus: TranslationUnit.Status? {
    guard let status = element.attribute("status", in: Self.memoQ) else { return nil }
    if status == "Rejected" { return .rejected }
    return ["ManuallyConfirmed", "Proofread", "ProofreadReviewer1", "Reviewer1Confirmed"].contains(status)
      || status.hasSuffix("Confirmed") ? .accepted : .automatic
  }

  /// Phrase: `m:confirmed="1"`.
  private var phraseStatus: TranslationUnit.Status? {
    element.attribute("confirmed", in: Self.phrase).map { $0 == "1" ? .accepted : .automatic }
  }

  // MARK: Losses

  private func noteLosses(_ inline: InlineReader, _ tally: inout NoticeTally) {
    let at = element.location
    tally.add("an annotation of a text is left out", at: at, count: inline.annotations)
    tally.add("an element in a text is not XLIFF: its text is kept, its tag is not", at: at, count: inline.strangers)
    tally.add(
      "a translation candidate is left out", at: at, count: element.elements("alt-trans", in: namespace).count)
    for name in ["context-group", "count-group", "prop-group"] {
      let ours = name == "context-group" ? ourGroups.count : 0
      tally.add(
        "<\(name)> of a unit is left out", at: at, count: element.elements(name, in: namespace).count - ours)
    }
    for child in element.children where child.namespace != namespace {
      // What says a status has been read.
      if child.isElement("seg-defs", in: Self.trados) { continue }
      tally.add("<\(child.tag.name)> of a unit is left out", at: child.location)
    }
  }
}
