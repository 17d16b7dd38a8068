/// What an inline code does, in Wasl's words and in those of XLIFF.
enum CodeType {
  /// The attributes `type` and `subType` of XLIFF 2; nothing where the type is not known.
  static func attributes2(_ type: String?) -> [(String, String)] {
    guard let type else { return [] }
    if let known = standard2[type] {
      return [("type", known.type)] + (known.subType.map { [("subType", $0)] } ?? [])
    }
    guard isPart(type) else { return [] }
    return [("type", "other"), ("subType", prefix + type)]
  }

  /// The type that XLIFF 2 says.
  static func type2(_ type: String?, _ subType: String?) -> String? {
    if let subType, subType.hasPrefix(prefix) { return String(subType.dropFirst(prefix.count)) }
    if let subType, let found = standard2.first(where: { $0.value.subType == subType }) { return found.key }
    return standard2.first { $0.value.type == type && $0.value.subType == nil }?.key
  }

  /// The attribute `ctype` of XLIFF 1.2, on a pair or on a code that stands alone.
  static func ctype(_ type: String?, isPair: Bool) -> String? {
    guard let type else { return nil }
    if let known = (isPair ? pairs1 : placeholders1)[type] { return known }
    return isPart(type) ? "x-\(type)" : nil
  }

  /// The type that XLIFF 1.2 says.
  static func type1(_ ctype: String?) -> String? {
    guard let ctype else { return nil }
    if ctype.hasPrefix("x-") { return String(ctype.dropFirst(2)) }
    return (pairs1.first { $0.value == ctype } ?? placeholders1.first { $0.value == ctype })?.key ?? ctype
  }

  private static let prefix = "wasl:"

  private static let standard2: [String: (type: String, subType: String?)] = [
    "bold": ("fmt", "xlf:b"), "italic": ("fmt", "xlf:i"), "underline": ("fmt", "xlf:u"),
    "line-break": ("fmt", "xlf:lb"), "page-break": ("fmt", "xlf:pb"), "variable": ("ui", "xlf:var"),
    "link": ("link", nil), "image": ("image", nil), "quote": ("quote", nil),
  ]
  private static let pairs1 = ["bold": "bold", "italic": "italic", "underline": "underlined", "link": "link"]
  private static let placeholders1 = ["image": "image", "line-break": "lb", "page-break": "pb"]

  /// Whether a text can stand after a prefix.
  private static func isPart(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(where: { $0.isWhitespace || $0 == ":" })
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0xFFFE }
  }
}
