public import WaslCore

/// One translation unit: the same text in two languages or more.
public struct TMXUnit: Sendable, Hashable {
  public var attributes: TMXAttributes
  /// Notes and properties in the file's order.
  public var remarks: [TMXRemark]
  public var variants: [TMXVariant]

  public init(
    attributes: TMXAttributes = TMXAttributes(), remarks: [TMXRemark] = [], variants: [TMXVariant] = []
  ) {
    self.attributes = attributes
    self.remarks = remarks
    self.variants = variants
  }

  /// The text of the first property of a type.
  public func property(_ type: String) -> String? { remarks.first { $0.type == type }?.text }
}

/// A unit's text in one language.
public struct TMXVariant: Sendable, Hashable {
  public var attributes: TMXAttributes
  /// Notes and properties in the file's order.
  public var remarks: [TMXRemark]
  public var segment: TMXSegment

  public init(
    attributes: TMXAttributes = TMXAttributes(), remarks: [TMXRemark] = [], segment: TMXSegment = TMXSegment()
  ) {
    self.attributes = attributes
    self.remarks = remarks
    self.segment = segment
  }

  public init(_ language: LanguageTag, _ text: String, remarks: [TMXRemark] = []) {
    self.init(attributes: ["xml:lang": language.description], remarks: remarks, segment: TMXSegment(text))
  }

  /// The language in canonical case, or `nil` where there is none or it is not a tag.
  public var language: LanguageTag? { attributes.language.flatMap { LanguageTag($0) } }
}
