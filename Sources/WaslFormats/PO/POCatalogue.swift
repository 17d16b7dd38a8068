internal import WaslCore

/// The messages of a gettext catalogue (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html).
struct POCatalogue {
  struct Entry: Hashable {
    /// The original, and its plural where it has one.
    var originals: [String] = []
    var translations: [String] = []
    /// Whether a program has guessed the translation and nobody has looked at it.
    var isFuzzy = false
  }

  /// The messages in the file's order, without the header and without what is no longer used.
  private(set) var entries: [Entry] = []
  /// The language that the header names.
  private(set) var language: LanguageTag?

  private enum Field {
    case context, original, plural
    case translation(Int)
  }

  init(_ text: String, file: String) throws(InputError) {
    var entry = Entry()
    var field: Field?
    var number = 0
    var hasHeader = false
    func finish(_ catalogue: inout POCatalogue) {
      guard field != nil else { return }
      if entry.originals == [""], !hasHeader {
        hasHeader = true
        catalogue.language = Self.headerValue("Language", in: entry.translations.first ?? "")
          .flatMap { LanguageTag($0.prefix { $0 != "." && $0 != "@" }.description) }
      } else if !entry.originals.isEmpty {
        catalogue.entries.append(entry)
      }
      entry = Entry()
      field = nil
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.hasPrefix("#~") { continue }
      if content.hasPrefix("#") {
        if case .translation = field { finish(&self) }
        if content.hasPrefix("#,"), content.contains("fuzzy") { entry.isFuzzy = true }
        continue
      }
      let keyword = content.prefix { $0 != "\"" && !$0.isWhitespace }
      switch keyword {
      case "": break
      case "msgctxt":
        if case .translation = field { finish(&self) }
        field = .context
      case "msgid":
        if case .translation = field { finish(&self) }
        field = .original
        entry.originals.append("")
      case "msgid_plural":
        field = .plural
        entry.originals.append("")
      default:
        guard keyword.hasPrefix("msgstr"), let index = Self.index(of: keyword), !entry.originals.isEmpty else {
          throw InputError(
            SourceLocation(file: file, line: number),
            "“\(content.prefix(30))” does not belong into a gettext catalogue",
            remedy: "check the line")
        }
        field = .translation(index)
        while entry.translations.count <= index { entry.translations.append("") }
      }
      guard let string = Self.string(in: content.dropFirst(keyword.count)) else {
        throw InputError(
          SourceLocation(file: file, line: number), "a string is not between quotation marks",
          remedy: "write it as \"…\", with \\\" for a quotation mark inside")
      }
      switch field {
      case .original, .plural: entry.originals[entry.originals.count - 1] += string
      case .translation(let index): entry.translations[index] += string
      case .context: break
      case nil:
        throw InputError(
          SourceLocation(file: file, line: number), "a string stands in front of the first msgid",
          remedy: "check that this is a gettext catalogue")
      }
    }
    finish(&self)
    guard !entries.isEmpty else {
      throw InputError(SourceLocation(file: file), "there are no messages in the catalogue")
    }
  }

  /// The most plural forms that are taken; Arabic, with the most of all, has six.
  private static let mostForms = 10

  /// The number of the plural form of `msgstr[2]`, 0 of `msgstr`.
  private static func index(of keyword: Substring) -> Int? {
    let rest = keyword.dropFirst("msgstr".count)
    if rest.isEmpty { return 0 }
    guard rest.first == "[", rest.last == "]", let index = Int(rest.dropFirst().dropLast()) else { return nil }
    return (0..<mostForms).contains(index) ? index : nil
  }

  /// The content of a string between quotation marks with C's escapes.
  private static func string(in text: Substring) -> String? {
    var rest = text.drop(while: \.isWhitespace)
    guard rest.popFirst() == "\"" else { return nil }
    var result = ""
    while let character = rest.popFirst() {
      if character == "\"" { return rest.allSatisfy(\.isWhitespace) ? result : nil }
      guard character == "\\" else {
        result.append(character)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      switch escaped {
      case "n": result += "\n"
      case "t": result += "\t"
      case "r": result += "\r"
      default: result.append(escaped)
      }
    }
    return nil
  }

  private static func headerValue(_ name: String, in header: String) -> String? {
    for line in header.split(separator: "\n") where line.hasPrefix("\(name):") {
      let value = line.dropFirst(name.count + 1).filter { !$0.isWhitespace }
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }

  /// The encoding that the header names, where it is one that is read here.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    let start = TextStart(bytes).text
    guard let value = start[...].after("charset=") else { return nil }
    return TextEncoding(named: String(value.prefix { $0 != "\\" && $0 != "\"" && !$0.isWhitespace }))
  }
}
