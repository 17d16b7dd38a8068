/// The namespaces of XLIFF and of its modules.
enum XLIFFNamespace {
  static let core12 = "urn:oasis:names:tc:xliff:document:1.2"
  static let core11 = "urn:oasis:names:tc:xliff:document:1.1"
  /// Of XLIFF 2.0 and 2.1.
  static let core20 = "urn:oasis:names:tc:xliff:document:2.0"
  static let core22 = "urn:oasis:names:tc:xliff:document:2.2"
  static let matches = "urn:oasis:names:tc:xliff:matches:2.0"
  static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
  static let formatStyle = "urn:oasis:names:tc:xliff:fs:2.0"
  static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
  static let resourceData = "urn:oasis:names:tc:xliff:resourcedata:2.0"
  static let changeTracking = "urn:oasis:names:tc:xliff:changetracking:2.0"
  static let sizeRestriction = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
  static let validation = "urn:oasis:names:tc:xliff:validation:2.0"
  static let its = "http://www.w3.org/2005/11/its"
  static let itsModule = "urn:oasis:names:tc:xliff:itsm:2.1"
  static let plurals = "urn:oasis:names:tc:xliff:pgs:1.0"

  /// The prefixes of fragment identifiers by the namespace of the elements that they lead to
  /// (XLIFF 2.1, section 4.4.3, and the modules' sections).
  static let modulePrefixes: [String: String] = [
    "gls": glossary, "mtc": matches, "mda": metadata, "res": resourceData, "ctr": changeTracking,
    "slr": sizeRestriction, "val": validation, "fs": formatStyle, "its": its, "itsm": itsModule,
  ]

  /// Whether a namespace is XLIFF's or a module's, and so no extension.
  static func isOurs(_ namespace: String?) -> Bool {
    guard let namespace else { return false }
    return namespace == core20 || namespace == core22 || namespace == plurals
      || modulePrefixes.values.contains(namespace)
  }
}
