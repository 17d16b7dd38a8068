public import WaslCore

/// A message catalogue of GNU gettext as a text in one language: its translations, or its originals.
public struct POFormat: DocumentFormat {
  public let name: String
  public let fileNameEndings: [String]
  public let summary: String
  public let contents: DocumentContents = [.paragraphs, .languages]

  private let readsOriginals: Bool

  /// - Parameter originals: whether the originals (`msgid`) are read, and not the translations (`msgstr`).
  public init(originals: Bool = false) {
    readsOriginals = originals
    name = originals ? "po-source" : "po"
    fileNameEndings = originals ? [".pot"] : [".po"]
    summary = originals ? "gettext catalogues: the originals" : "gettext catalogues: the translations"
  }

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    let text = TextStart(bytes).text[...]
    return !readsOriginals && text.after("msgid \"")?.after("msgstr") != nil ? .likely : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let encoding = options.encoding ?? POCatalogue.encoding(of: bytes)
    let text = try PlainText(bytes, file: file, encoding: encoding)
    let catalogue = try POCatalogue(text.text, file: file)
    var builder = DocumentBuilder()
    var notices = text.notices
    var counts = (untranslated: 0, fuzzy: 0)
    for entry in catalogue.entries {
      let messages = readsOriginals ? entry.originals : entry.translations.filter { !$0.isEmpty }
      if messages.isEmpty { counts.untranslated += 1 }
      if entry.isFuzzy, !readsOriginals { counts.fuzzy += 1 }
      for message in messages {
        builder.begin(.message)
        builder.append(message)
        builder.end()
      }
    }
    let location = SourceLocation(file: file)
    if counts.untranslated > 0 {
      notices.append(Notice(location, "left out: messages without a translation (\(counts.untranslated))"))
    }
    if counts.fuzzy > 0 { notices.append(Notice(location, "doubtful translations (fuzzy): \(counts.fuzzy)")) }
    if counts.untranslated == catalogue.entries.count {
      throw InputError(
        location, "nothing in this catalogue is translated",
        remedy: "to read its originals, name the format po-source")
    }
    return (try builder.document(name: file, language: readsOriginals ? nil : catalogue.language), notices)
  }
}
