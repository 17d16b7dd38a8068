/// A text with the codes of its original format in it.
public struct TMXSegment: Sendable, Hashable {
  public var content: [TMXInline]

  public init(content: [TMXInline] = []) { self.content = content }

  public init(_ text: String) { content = text.isEmpty ? [] : [.text(text)] }

  /// The text that a translator translates: all but the inside of native codes. What `hi` marks counts.
  public var plainText: String { content.map(\.plainText).joined() }

  /// How many codes there are, those inside others included.
  public var codeCount: Int { content.reduce(0) { $0 + $1.codeCount } }
}

/// A piece of a segment.
public enum TMXInline: Sendable, Hashable {
  case text(String)
  case code(TMXCode)

  var plainText: String {
    switch self {
    case .text(let text): text
    case .code(let code): code.kind.isNative ? "" : code.content.map(\.plainText).joined()
    }
  }

  var codeCount: Int {
    switch self {
    case .text: 0
    case .code(let code): 1 + code.content.reduce(0) { $0 + $1.codeCount }
    }
  }
}

/// An inline element of a segment.
public struct TMXCode: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The beginning of a pair of native codes.
    case begin = "bpt"
    /// The end of a pair of native codes.
    case end = "ept"
    /// Half of a pair whose other half is in another segment.
    case isolated = "it"
    /// A native code that stands alone.
    case placeholder = "ph"
    /// Text that is marked for some purpose.
    case highlight = "hi"
    /// A native code of unknown kind; deprecated since TMX 1.4.
    case unknown = "ut"
    /// A text of its own inside a native code, such as the title of a picture.
    case subflow = "sub"

    /// Whether the element's text is code and not language.
    var isNative: Bool { self != .highlight && self != .subflow }
  }

  public var kind: Kind
  public var attributes: TMXAttributes
  public var content: [TMXInline]

  public init(_ kind: Kind, attributes: TMXAttributes = TMXAttributes(), content: [TMXInline] = []) {
    self.kind = kind
    self.attributes = attributes
    self.content = content
  }
}
