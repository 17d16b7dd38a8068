internal import WaslCore

/// Delivers the messages of a catalogue one by one.
struct POParser: ~Copyable {
  let file: String
  private var lines: LineReader
  private var pushedBack: LineReader.Line?
  var tally = NoticeTally()

  init(_ input: InputBytes) throws(InputError) {
    file = input.name
    lines = try LineReader(input)
  }

  /// What was converted.
  var notices: [Notice] { lines.notices + tally.notices }

  private enum Field {
    case context, id, plural
    case translation(Int)
  }

  /// The next message, or `nil` after the last.
  mutating func next() throws(InputError) -> POEntry? {
    var entry: POEntry?
    var field: Field?
    while let line = try nextLine() {
      let text = line.text.drop { $0 == " " || $0 == "\t" }
      let location = SourceLocation(file: file, line: line.number)
      if text.isEmpty {
        if entry?.id != nil { break }
        continue
      }
      if text.hasPrefix("#~") {
        if text.hasPrefix("#~ msgid ") || text.hasPrefix("#~ msgid\"") {
          tally.add("a message that is obsolete is left out", at: location)
        }
        continue
      }
      if text.hasPrefix("#") {
        // A comment after the strings begins the next message, though no empty line stands between.
        if entry?.id != nil {
          pushedBack = line
          break
        }
        if entry == nil { entry = POEntry(at: location) }
        comment(text, &entry!)
        continue
      }
      if text.hasPrefix("\"") {
        guard let current = field, entry != nil else {
          throw InputError(location, "a string comes before msgid", remedy: "write msgid before it")
        }
        try append(try string(text, at: location), to: current, &entry!, at: location)
        continue
      }
      let (keyword, rest) = split(text)
      // A second msgid, or a context after it, begins the next message.
      if entry?.id != nil, keyword == "msgctxt" || keyword == "msgid" {
        pushedBack = line
        break
      }
      if entry == nil { entry = POEntry(at: location) }
      let found = try Self.field(keyword, at: location)
      field = found
      try append(try string(rest, at: location), to: found, &entry!, at: location)
    }
    guard let entry, entry.id != nil else {
      if let entry, entry.context != nil {
        throw InputError(entry.location, "a message has no msgid", remedy: "the file was probably cut off")
      }
      return nil
    }
    return entry
  }

  private mutating func nextLine() throws(InputError) -> LineReader.Line? {
    if let line = pushedBack.take() { return line }
    return try lines.next()
  }

  private func comment(_ text: Substring, _ entry: inout POEntry) {
    let rest = text.dropFirst()
    switch rest.first {
    case ".": entry.extracted.append(String(rest.dropFirst(rest.hasPrefix(". ") ? 2 : 1)))
    case ":": entry.references += rest.dropFirst().split(separator: " ").count
    case ",": entry.flags += rest.dropFirst().split(separator: ",").map { $0.trimmed }
    case "|": break
    default: entry.comments.append(String(rest.hasPrefix(" ") ? rest.dropFirst() : rest))
    }
  }

  private func split(_ text: Substring) -> (keyword: String, rest: Substring) {
    let keyword = text.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
    return (String(keyword), text[keyword.endIndex...].drop { $0 == " " || $0 == "\t" })
  }

  private static func field(_ keyword: String, at location: SourceLocation) throws(InputError) -> Field {
    switch keyword {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .translation(0)
    default:
      if keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"), let number = Int(keyword.dropFirst(7).dropLast()),
        (0..<100).contains(number)
      {
        return .translation(number)
      }
      throw InputError(
        location, "the line begins with “\(keyword.prefix(40))”, which is no keyword of a PO file",
        remedy: "write # before it where it is a comment")
    }
  }

  private func string(_ text: Substring, at location: SourceLocation) throws(InputError) -> String {
    var text = text
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    if let string = POString.unescaped(text) { return string }
    throw InputError(
      location, "the string is not closed, or a backslash in it is out of place",
      remedy: "end it with a quotation mark, and write \\\" and \\\\ inside it")
  }

  private func append(
    _ string: String, to field: Field, _ entry: inout POEntry, at location: SourceLocation
  ) throws(InputError) {
    switch field {
    case .context: entry.context = (entry.context ?? "") + string
    case .id: entry.id = (entry.id ?? "") + string
    case .plural: entry.plural = (entry.plural ?? "") + string
    case .translation(let number): entry.translations[number, default: ""] += string
    }
    if entry.id == nil, case .translation = field {
      throw InputError(location, "msgstr comes before msgid", remedy: "write msgid before it")
    }
  }
}

extension Substring {
  /// The text without spaces and tabs around it.
  fileprivate var trimmed: String {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
