/// The name of an element or an attribute.
public struct XMLName: Sendable, Hashable, CustomStringConvertible {
  /// The name without its prefix: `lang` of `xml:lang`.
  public var local: String
  /// The prefix, where there is one: `xml` of `xml:lang`.
  public var prefix: String?
  /// The namespace that the prefix, or its absence, stands for.
  public var namespace: String?

  public init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
    self.local = local
    self.prefix = prefix
    self.namespace = namespace
  }

  /// The name as it stands in the document: `xml:lang`.
  public var description: String { prefix.map { "\($0):\(local)" } ?? local }
}

/// An attribute with its value after entities and white space have been treated as XML asks.
public struct XMLAttribute: Sendable, Hashable {
  public var name: XMLName
  public var value: String

  public init(name: XMLName, value: String) {
    self.name = name
    self.value = value
  }
}

/// A declaration such as `xmlns:x="…"`; the prefix is `nil` for the default namespace.
public struct XMLNamespaceDeclaration: Sendable, Hashable {
  public var prefix: String?
  public var namespace: String

  public init(prefix: String?, namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}

/// The start tag of an element, or the tag of an empty one.
public struct XMLStartTag: Sendable, Hashable {
  public var name: XMLName
  /// The attributes in the document's order.
  public var attributes: [XMLAttribute]
  /// The namespaces that this tag declares, in the document's order.
  public var namespaces: [XMLNamespaceDeclaration]

  public init(
    name: XMLName, attributes: [XMLAttribute] = [], namespaces: [XMLNamespaceDeclaration] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
  }

  /// The value of the attribute that is written so in the document: `type`, `xml:lang`.
  public subscript(_ name: String) -> String? {
    for attribute in attributes {
      if let prefix = attribute.name.prefix {
        if name == "\(prefix):\(attribute.name.local)" { return attribute.value }
      } else if attribute.name.local == name {
        return attribute.value
      }
    }
    return nil
  }
}

/// One step through a document.
public enum XMLEvent: Sendable, Hashable {
  /// A start tag. An empty element (`<a/>`) is followed by its `end` like any other.
  case start(XMLStartTag)
  case end(XMLName)
  /// A whole run of text between two tags, comments or instructions, CDATA sections included.
  case text(String)
  case comment(String)
  case processingInstruction(target: String, data: String?)
  /// The document type declaration; the declarations inside it are not reported.
  case doctype(name: String, publicID: String?, systemID: String?)
}
