/// Size and Length Restriction (XLIFF 2.1, section 5.6).
enum SizeRestrictionRules {
  private static let namespace = XLIFFNamespace.sizeRestriction

  static func check(_ element: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    for name in ["sizeRestriction", "storageRestriction"] {
      guard let text = element.attribute(name, in: namespace), isStandardProfile(name, in: scope), !isRestriction(text)
      else { continue }
      faults.error(
        "\(name) is “\(text)”", remedy: "write a number, two numbers as 10,20, or * for no limit, as in 10,*",
        at: element.location)
    }
    if let text = element.attribute("equivStorage", in: namespace), UInt(text) == nil {
      faults.error("equivStorage is “\(text)”", remedy: "write a whole number", at: element.location)
    }
    sizeInfo(element, in: scope, &faults)
  }

  private static func sizeInfo(_ element: ElementTree, in scope: XLIFFScope, _ faults: inout FaultList) {
    let text = element.attribute("sizeInfo", in: namespace)
    let reference = element.attribute("sizeInfoRef", in: namespace)
    if text != nil, reference != nil {
      faults.error("there are both sizeInfo and sizeInfoRef", remedy: "keep one of the two", at: element.location)
    }
    // What it means is the profile's to say; XLIFF's own count code points, and a fraction is a number in none.
    if let text, UInt(text) == nil,
      Double(text) != nil || profile("generalProfile", in: scope)?.hasPrefix("xliff:") == true
    {
      faults.error("sizeInfo is “\(text)”", remedy: "write a whole number", at: element.location)
    }
    guard let reference else { return }
    var isFound = false
    for ancestor in scope.ancestors {
      for data in ancestor.elements("data", in: namespace) {
        data.walk { if $0["id"] == reference { isFound = true } }
      }
    }
    if !isFound {
      faults.error(
        "sizeInfoRef is “\(reference)”, but no element in a <slr:data> beside this element or one around it has this id",
        remedy: "correct it, or add the data", at: element.location)
    }
  }

  /// Restrictions are written in the standard form where the profile is XLIFF's, or none is named.
  private static func isStandardProfile(_ attribute: String, in scope: XLIFFScope) -> Bool {
    let name = profile(attribute == "sizeRestriction" ? "generalProfile" : "storageProfile", in: scope)
    return name.map { $0.hasPrefix("xliff:") || $0.isEmpty } ?? true
  }

  private static func profile(_ name: String, in scope: XLIFFScope) -> String? {
    scope.ancestors.lazy.flatMap { $0.elements("profiles", in: namespace) }.compactMap { $0[name] }.first
  }

  private static func isRestriction(_ text: String) -> Bool {
    if text == "*" { return true }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), UInt(parts[0]) != nil else { return false }
    return parts.count == 1 || parts[1] == "*" || UInt(parts[1]) != nil
  }
}
