/// The markup of an element of TMX 1.4, and which attributes it allows there, by the numbers of their names.
struct TMXTag {
  let element: TMXElement
  /// `<tu`
  let opening: [UInt8]
  /// `</tu>`
  let closing: [UInt8]
  /// The attributes that must be there, in the order in which they are written.
  let required: [Int32]
  private let allowed: [Bool]
  private let isRequired: [Bool]

  static let header = TMXTag(.header)
  static let encoding = TMXTag(.ude)
  static let map = TMXTag(.map)
  static let unit = TMXTag(.tu)
  static let variant = TMXTag(.tuv)
  static let segment = TMXTag(.seg)
  static let note = TMXTag(.note)
  static let property = TMXTag(.prop)
  /// By the numbers of the kinds of codes.
  static let codes = TMXCode.Kind.allCases.map { TMXTag($0.element) }

  private init(_ element: TMXElement) {
    let names = TMXAttributeNames.known
    self.element = element
    opening = Array("<\(element.rawValue)".utf8)
    closing = Array("</\(element.rawValue)>".utf8)
    allowed = names.map { element.allows($0) }
    isRequired = names.map { element.required.contains($0) }
    required = element.required.compactMap { name in names.firstIndex(of: name).map { Int32($0) } }
  }

  func allows(_ name: Int32) -> Bool { name < allowed.count && allowed[Int(name)] }

  func requires(_ name: Int32) -> Bool { isRequired[Int(name)] }

  // MARK: Attributes

  /// What stands before an attribute's value, from the space before its name to the quotation mark.
  static let openings = TMXAttributeNames.known.map { Array(" \($0)=\"".utf8) }

  /// Whether an attribute's value is a language.
  static let areLanguages = TMXAttributeNames.known.map {
    ["xml:lang", "lang", "srclang", "adminlang"].contains($0)
  }

  /// Required attributes that can be filled in without making anything up.
  static let substitutes: [String: String] = [
    "creationtool": "unknown", "creationtoolversion": "unknown", "segtype": "block", "o-tmf": "unknown",
    "adminlang": "en", "srclang": TMXLanguage.all, "datatype": "unknown", "type": "x-unknown",
    "xml:lang": "und",
    "name": "unknown",
  ]
}
