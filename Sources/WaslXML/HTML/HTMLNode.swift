/// A piece of an HTML page.
public struct HTMLNode: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case element(HTMLElement)
    /// Text that a reader of the page sees, entities resolved.
    case text(String)
    /// The inside of a `script` or `style` element: code, not text.
    case code(String)
    case comment(String)
  }

  public var content: Content
  /// The line in the file, counted from 1, or `nil` where libxml2 does not know it.
  public var line: Int?

  public init(_ content: Content, line: Int? = nil) {
    self.content = content
    self.line = line
  }
}

/// An element of an HTML page.
public struct HTMLElement: Sendable, Hashable {
  public struct Attribute: Sendable, Hashable {
    /// The name in lower case.
    public var name: String
    /// The value; empty for an attribute without one, such as `hidden`.
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The name in lower case.
  public var name: String
  /// The attributes in the file's order.
  public var attributes: [Attribute]
  public var children: [HTMLNode]

  public init(name: String, attributes: [Attribute] = [], children: [HTMLNode] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The value of an attribute, or `nil` where the element has none of that name.
  public subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// All visible text inside, in order, without anything between the pieces.
  public var text: String {
    children.map { child in
      switch child.content {
      case .text(let text): text
      case .element(let element): element.text
      case .code, .comment: ""
      }
    }.joined()
  }
}
