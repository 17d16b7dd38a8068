extension CheckRegistry {
  /// What programs read: tags, placeholders, addresses, paths and codes.
  static let markup: [any Check.Type] = [
    MarkupTag.self,
    MarkupPlaceholder.self,
    MarkupAddress.self,
    MarkupPath.self,
  ]
}
