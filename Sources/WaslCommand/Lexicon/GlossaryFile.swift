internal import Wasl
internal import WaslLexicon

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
    // Several translations of one term are alternatives.
    var targets: [String: [String]] = [:]
    var forbidden: [String: [String]] = [:]
    if name.hasSuffix(".tbx") || name.hasSuffix(".xml") {
      let reader = TBXReader(try InputBytes(path: path))
      while let concept = try reader.next() {
        for term in concept.terms(in: source) {
          for translation in concept.terms(in: target) {
            if translation.usage == .allowed {
              targets[term.text, default: []].append(translation.text)
            } else {
              forbidden[term.text, default: []].append(translation.text)
            }
          }
        }
      }
    } else {
      let entries = try read(path, sourceLanguage: source, targetLanguage: target).entries
      for entry in entries { targets[entry.source, default: []].append(entry.target) }
    }
    return lines(targets, rule: "") + lines(forbidden, rule: "\tforbidden")
  }

  private static func lines(_ targets: [String: [String]], rule: String) -> [String] {
    targets.keys.sorted().map { "\($0)\t\(targets[$0, default: []].joined(separator: "|"))\(rule)" }
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
  /// Adds the terms of a TBX file: every term of the source language in a concept with every one of the target's that may
  /// be written.
  ///
  /// - Throws: `InputError` with line and column where the file is at fault.
  mutating func append(tbx path: String) throws(InputError) {
    let reader = TBXReader(try InputBytes(path: path))
    while let concept = try reader.next() {
      for source in concept.terms(in: sourceLanguage) {
        for target in concept.terms(in: targetLanguage) where target.usage == .allowed {
          append(source: source.text, target: target.text)
        }
      }
    }
  }
}
