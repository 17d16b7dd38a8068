/// The attributes of a TMX element, in the file's order.
public struct TMXAttributes: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  public struct Attribute: Sendable, Hashable {
    /// The name as it stands in the file: `tuid`, `xml:lang`.
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var list: [Attribute]

  public init(_ list: [Attribute] = []) { self.list = list }

  public init(dictionaryLiteral elements: (String, String)...) {
    list = elements.map { Attribute(name: $0.0, value: $0.1) }
  }

  /// The value of an attribute. Setting one that is there keeps its place; `nil` removes it.
  public subscript(_ name: String) -> String? {
    get { list.first { $0.name == name }?.value }
    set {
      guard let index = list.firstIndex(where: { $0.name == name }) else {
        if let newValue { list.append(Attribute(name: name, value: newValue)) }
        return
      }
      if let newValue { list[index].value = newValue } else { list.remove(at: index) }
    }
  }

  /// The language that `xml:lang` or, in files of before TMX 1.3, `lang` gives, as it stands there.
  public var language: String? { self["xml:lang"] ?? self["lang"] }
}
