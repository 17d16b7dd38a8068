internal import Wasl
internal import WaslLexicon
internal import WaslXML

/// Reads a glossary of any kind, by its file's name.
enum GlossaryFile {
  /// - Throws: `InputError` where the file cannot be read or understood.
  static func read(
    _ path: String, sourceLanguage: LanguageTag, targetLanguage: LanguageTag
  ) throws(InputError) -> Glossary {
    var glossary = Glossary(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    let name = path.lowercased()
    if name.hasSuffix(".tbx") || name.hasSuffix(".xml") {
      try glossary.append(tbx: path)
    } else if name.hasSuffix(".index") || name.hasSuffix(".dict") || name.hasSuffix(".dict.dz") {
      let stem = path.dropLast(name.hasSuffix(".index") ? 6 : name.hasSuffix(".dz") ? 8 : 5)
      let index = try InputBytes(path: stem + ".index").readAll()
      let (data, dataName) = try dictionary(stem)
      try glossary.append(dictdIndex: index, data: data, name: dataName)
    } else {
      let table = try PlainText(reading: InputBytes(path: path)).text
      let separator = Glossary.Separator.ofFile(path, firstLine: table.prefix { !$0.isNewline })
      try glossary.append(table: table, separator: separator, name: path)
    }
    return glossary
  }

  /// The terms of a glossary as the checks of terminology take them, with tabs between source, target and rule.
  ///
  /// - Throws: `InputError` where the file cannot be read or understood.
  static func terms(_ path: String, source: LanguageTag, target: LanguageTag) throws(InputError) -> [String] {
    let name = path.lowercased()
    if name.hasSuffix(".tsv") || name.hasSuffix(".csv") || name.hasSuffix(".txt") {
      let table = try PlainText(reading: InputBytes(path: path)).text
      let separator = Glossary.Separator.ofFile(path, firstLine: table.prefix { !$0.isNewline })
      return Glossary.rows(of: table, separator: separator).map { $0.prefix(3).joined(separator: "\t") }
    }
    let entries = try read(path, sourceLanguage: source, targetLanguage: target).entries
    // Several translations of one term are alternatives.
    var targets: [String: [String]] = [:]
    for entry in entries { targets[entry.source, default: []].append(entry.target) }
    return targets.keys.sorted().map { "\($0)\t\(targets[$0, default: []].joined(separator: "|"))" }
  }

  /// The compressed file of a dictionary, or the plain one.
  private static func dictionary(_ stem: Substring) throws(InputError) -> ([UInt8], String) {
    if let compressed = try? InputBytes(path: stem + ".dict.dz") {
      return (try compressed.readAll(), stem + ".dict.dz")
    }
    return (try InputBytes(path: stem + ".dict").readAll(), stem + ".dict")
  }
}

extension Glossary {
  /// Adds the terms of a TBX file (ISO 30042), in the wording of 2008 (`termEntry`, `langSet`) or of 2019
  /// (`conceptEntry`, `langSec`): every term of the source language in an entry with every one of the target's.
  ///
  /// - Throws: `InputError` with line and column where the file is at fault.
  mutating func append(tbx path: String) throws(InputError) {
    // Opened first, for the words in which every other missing file is reported.
    _ = try InputBytes(path: path)
    do throws(XMLDiagnostic) {
      var reader = try XMLReader(path: path)
      var entry = TBXEntry()
      while let event = try reader.next() {
        guard entry.take(event) else { continue }
        let sources = entry.terms(in: sourceLanguage)
        let targets = entry.terms(in: targetLanguage)
        for source in sources { for target in targets { append(source: source, target: target) } }
        entry = TBXEntry()
      }
    } catch {
      throw InputError(SourceLocation(file: error.file, line: error.line, column: error.column), error.message)
    }
  }
}

/// The terms of one concept.
private struct TBXEntry {
  private var language: LanguageTag?
  private var term: String?
  private var terms: [(language: LanguageTag, text: String)] = []

  /// Takes the next event of the file. Gives back whether the entry is complete.
  mutating func take(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let tag) where tag.name.local == "langSet" || tag.name.local == "langSec":
      language = tag["xml:lang"].flatMap { LanguageTag($0) }
    case .start(let tag) where tag.name.local == "term":
      term = ""
    case .text(let text):
      term?.append(text)
    case .end(let name) where name.local == "term":
      if let language, let term { terms.append((language, term)) }
      term = nil
    case .end(let name):
      return name.local == "termEntry" || name.local == "conceptEntry"
    default: break
    }
    return false
  }

  func terms(in wanted: LanguageTag) -> [String] {
    terms.filter { $0.language.language == wanted.language }.map(\.text)
  }
}
