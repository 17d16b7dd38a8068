internal import WaslCore

extension TMXAttributes {
  /// The attributes as TMX 1.4 allows them on an element, and in words what had to be changed for it.
  func conforming(to element: TMXElement) -> (attributes: TMXAttributes, changes: [String]) {
    var result = TMXAttributes()
    var changes: [String] = []
    for attribute in list {
      var name = attribute.name
      // Before TMX 1.3 the attribute had no prefix.
      if name == "lang", self["xml:lang"] == nil, element.allows("xml:lang") { name = "xml:lang" }
      guard element.allows(name) else {
        changes.append("the attribute \(name) of <\(element.rawValue)> is not TMX and is left out")
        continue
      }
      result.list.append(
        Attribute(
          name: name, value: Self.languages.contains(name) ? Self.canonical(attribute.value) : attribute.value
        ))
    }
    for name in element.required where result[name] == nil {
      if let value = Self.substitutes[name] {
        result[name] = value
        changes.append(
          "the attribute \(name) of <\(element.rawValue)> was missing and is written as “\(value)”")
      } else {
        changes.append("the attribute \(name) of <\(element.rawValue)> is missing: the file is not valid")
      }
    }
    return (result, changes)
  }

  private static let languages: Set<String> = ["xml:lang", "lang", "srclang", "adminlang"]

  /// Required attributes that can be filled in without making anything up.
  private static let substitutes: [String: String] = [
    "creationtool": "unknown", "creationtoolversion": "unknown", "segtype": "block", "o-tmf": "unknown",
    "adminlang": "en", "srclang": TMXLanguage.all, "datatype": "unknown", "type": "x-unknown",
    "xml:lang": "und",
    "name": "unknown",
  ]

  private static func canonical(_ language: String) -> String {
    LanguageTag(language)?.description ?? language
  }
}

extension TMXCode.Kind {
  /// The element of this kind of code.
  var element: TMXElement {
    switch self {
    case .begin: .bpt
    case .end: .ept
    case .isolated: .it
    case .placeholder: .ph
    case .highlight: .hi
    case .unknown: .ut
    case .subflow: .sub
    }
  }
}
