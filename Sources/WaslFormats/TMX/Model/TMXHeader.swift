/// What a TMX file says of itself.
public struct TMXHeader: Sendable, Hashable {
  public enum Item: Sendable, Hashable {
    case remark(TMXRemark)
    case encoding(TMXUserEncoding)
  }

  public var attributes: TMXAttributes
  /// Notes, properties and user-defined encodings, in the file's order.
  public var items: [Item]

  public init(attributes: TMXAttributes = TMXAttributes(), items: [Item] = []) {
    self.attributes = attributes
    self.items = items
  }

  /// The language that units are translated from, as it stands in the file; `*all*` where each may be.
  public var sourceLanguage: String? { attributes["srclang"] }
}

/// A mapping of characters that the writer of the file had no code for (`ude`).
public struct TMXUserEncoding: Sendable, Hashable {
  public var attributes: TMXAttributes
  /// The attributes of each `map`.
  public var maps: [TMXAttributes]

  public init(attributes: TMXAttributes, maps: [TMXAttributes]) {
    self.attributes = attributes
    self.maps = maps
  }
}

/// A `note`, which is for people, or a `prop`, which is for programs.
public struct TMXRemark: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case note
    case property = "prop"
  }

  public var kind: Kind
  public var attributes: TMXAttributes
  public var text: String

  public init(_ kind: Kind, attributes: TMXAttributes = TMXAttributes(), text: String) {
    self.kind = kind
    self.attributes = attributes
    self.text = text
  }

  public static func note(_ text: String) -> TMXRemark { TMXRemark(.note, text: text) }

  public static func property(_ type: String, _ text: String) -> TMXRemark {
    TMXRemark(.property, attributes: ["type": type], text: text)
  }

  /// The name of a property: `x-wasl-score`.
  public var type: String? { kind == .property ? attributes["type"] : nil }
}
