internal import WaslCore
internal import WaslXML

/// Reads a parallel text whole: its links may stand before what they join.
struct TEIReader: ~Copyable, BitextReader {
  let header: BitextHeader
  let notices: [Notice]
  private let units: [TranslationUnit]
  private var index = 0

  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    var file = TEIFile(name: input.name)
    do throws(XMLDiagnostic) {
      var xml = XMLReader(input)
      while let event = try xml.next() { file.take(event, line: xml.line, column: xml.column) }
    } catch {
      throw InputError(error)
    }
    let place = SourceLocation(file: input.name)
    guard !file.links.isEmpty else {
      throw InputError(
        place, "the file has no links between sentences",
        remedy: "give a TEI file with both texts and a linkGrp with target=\"#s1 #t1\"")
    }
    // The languages in the order of the texts, but for what the user asks for.
    let languages = file.languages
    let source = options.sourceLanguage ?? languages.first { $0 != options.targetLanguage }
    let target = options.targetLanguage ?? languages.first { $0 != source }
    guard let source, let target else {
      throw InputError(
        place, "the texts' languages are not known", remedy: "write xml:lang on each text, or name the languages")
    }
    var units: [TranslationUnit] = []
    var notices = NoticeTally()
    for link in file.links {
      if let unit = try file.unit(link, number: units.count + 1, source: source, target: target, &notices) {
        units.append(unit)
      }
    }
    header = BitextHeader(
      sourceLanguage: source, targetLanguage: target, sourceName: file.names[source], targetName: file.names[target])
    self.units = units
    self.notices = notices.notices
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    guard index < units.count else { return nil }
    defer { index += 1 }
    return units[index]
  }
}

/// What matters of a TEI file.
private struct TEIFile {
  struct Link {
    var targets: [String]
    var name: String?
    var subtype: String?
    var confidence: Double?
    var location: SourceLocation
  }

  let name: String
  private(set) var links: [Link] = []
  private(set) var languages: [LanguageTag] = []
  private(set) var names: [LanguageTag: String] = [:]
  private var sentences: [String: (text: String, language: LanguageTag?)] = [:]
  private var languageStack: [LanguageTag?] = []
  private var sentence: (id: String, text: String, depth: Int)?

  init(name: String) { self.name = name }

  mutating func take(_ event: XMLEvent, line: Int, column: Int) {
    switch event {
    case .start(let tag):
      let language = tag["xml:lang"].flatMap { LanguageTag($0) }
      languageStack.append(language ?? languageStack.last ?? nil)
      switch tag.name.local {
      case "text":
        if let language, let name = tag["n"], names[language] == nil { names[language] = name }
      case "s", "seg":
        if sentence == nil, let id = tag["xml:id"] ?? tag["id"] { sentence = (id, "", languageStack.count) }
      case "link", "ptr":
        let targets = (tag["target"] ?? tag["targets"] ?? "").split(separator: " ").map(String.init)
        guard tag.name.local == "link" || tag["subtype"] != nil, !targets.isEmpty else { return }
        links.append(
          Link(
            targets: targets, name: tag["n"] ?? tag["xml:id"], subtype: tag["subtype"],
            confidence: tag["cert"].flatMap { Double($0) },
            location: SourceLocation(file: name, line: line, column: column)))
      default: return
      }
    case .text(let text): sentence?.text += text
    case .end:
      if let found = sentence, found.depth == languageStack.count {
        let language = languageStack.last ?? nil
        sentences[found.id] = (found.text.collapsingSpaces, language)
        if let language, !languages.contains(language) { languages.append(language) }
        sentence = nil
      }
      languageStack.removeLast()
    default: return
    }
  }

  func unit(
    _ link: Link, number: Int, source: LanguageTag, target: LanguageTag, _ notices: inout NoticeTally
  ) throws(InputError) -> TranslationUnit? {
    var unit = TranslationUnit(id: link.name ?? String(number), source: [], target: [])
    for place in link.targets {
      guard place.hasPrefix("#"), let found = sentences[String(place.dropFirst())] else {
        throw InputError(
          link.location, "the link points to “\(place)”, which is no sentence of this file",
          remedy: "put both texts into the file, each sentence an <s> with an xml:id")
      }
      if found.language == source {
        unit.source.append(found.text)
      } else if found.language == target {
        unit.target.append(found.text)
      } else {
        notices.add("a sentence in a further language is left out", at: link.location)
      }
    }
    guard !unit.source.isEmpty || !unit.target.isEmpty else { return nil }
    unit.confidence = link.confidence.map { min(max($0, 0), 1) }
    unit.status = link.subtype.flatMap { TranslationUnit.Status(rawValue: $0) } ?? .automatic
    return unit
  }
}
