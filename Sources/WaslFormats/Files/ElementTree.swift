internal import WaslCore
internal import WaslXML

/// An element with all that is in it, for rules that look at several elements at once.
struct ElementTree {
  /// A run of text, or one of the children by its index.
  enum Piece {
    case text(String)
    case element(Int)
  }

  let tag: XMLStartTag
  let location: SourceLocation
  private(set) var children: [ElementTree] = []
  /// Text and children in the order of the document.
  private(set) var pieces: [Piece] = []

  init(_ tag: XMLStartTag, at location: SourceLocation) {
    self.tag = tag
    self.location = location
  }

  /// The text directly in it.
  var text: String {
    pieces.reduce(into: "") { text, piece in if case .text(let run) = piece { text += run } }
  }

  /// Whether there is text directly in it that is not white space.
  var hasText: Bool {
    pieces.contains { if case .text(let run) = $0 { !run.allSatisfy(\.isWhitespace) } else { false } }
  }

  /// All text in it, that of the elements in it included.
  var wholeText: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let run): text += run
      case .element(let index): text += children[index].wholeText
      }
    }
  }

  mutating func add(_ text: String) { pieces.append(.text(text)) }

  mutating func add(_ child: ElementTree) {
    pieces.append(.element(children.count))
    children.append(child)
  }

  var name: String { tag.name.local }

  var namespace: String? { tag.name.namespace }

  /// The value of an attribute without a prefix, or of `xml:…`.
  subscript(_ attribute: String) -> String? { tag[attribute] }

  /// The value of an attribute in a namespace.
  func attribute(_ local: String, in namespace: String) -> String? {
    tag.attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }

  func isElement(_ name: String, in namespace: String?) -> Bool {
    self.name == name && self.namespace == namespace
  }

  /// The children with a name in a namespace.
  func elements(_ name: String, in namespace: String?) -> [ElementTree] {
    children.filter { $0.isElement(name, in: namespace) }
  }

  /// Calls for this element and for every one in it, in the order of the document.
  func walk(_ visit: (ElementTree) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

/// The open elements of a document, each with what has been complete in it so far.
struct ElementStack {
  private(set) var open: [ElementTree] = []

  mutating func start(_ tag: XMLStartTag, at location: SourceLocation) {
    open.append(ElementTree(tag, at: location))
  }

  mutating func text(_ text: String) {
    if !open.isEmpty { open[open.count - 1].add(text) }
  }

  /// Closes the innermost element. It is in no other until `keep` is called with it.
  mutating func end() -> ElementTree? { open.popLast() }

  /// Puts a complete element into the innermost open one.
  mutating func keep(_ element: ElementTree) {
    if !open.isEmpty { open[open.count - 1].add(element) }
  }
}
