/// The fields of a catalogue's header, which is the translation of the empty message.
enum POHeader {
  static let sourceDocument = "x-wasl-source-document"
  static let targetDocument = "x-wasl-target-document"

  /// The fields by their names in lower case.
  static func fields(_ text: String) -> [String: String] {
    text.split(separator: "\n").reduce(into: [:]) { fields, line in
      guard let colon = line.firstIndex(of: ":") else { return }
      let rest = line[line.index(after: colon)...]
      // One space divides; more of them are the value's.
      let value = rest.hasPrefix(" ") ? rest.dropFirst() : rest
      if !value.isEmpty { fields[line[..<colon].lowercased()] = String(value) }
    }
  }

  /// The encoding that the header names, in lower case.
  static func charset(_ fields: [String: String]) -> String? {
    guard let type = fields["content-type"]?.lowercased(), let found = type.firstRange(of: "charset=") else {
      return nil
    }
    return String(type[found.upperBound...].prefix { !$0.isWhitespace && $0 != ";" })
  }
}
