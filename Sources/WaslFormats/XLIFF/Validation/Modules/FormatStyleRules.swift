/// Format Style (XLIFF 2.1, section 5.3).
enum FormatStyleRules {
  private static let namespace = XLIFFNamespace.formatStyle

  /// The elements of HTML that stand for a look (XLIFF 2.1, section 5.3.5.1).
  private static let looks = [
    "a", "b", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i",
    "img", "label", "legend", "li", "ol", "p", "pre", "q", "s", "samp", "select", "small", "span", "strike",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
  ]

  static func check(_ element: ElementTree, _ faults: inout FaultList) {
    if let look = element.attribute("fs", in: namespace), !looks.contains(look) {
      faults.error(
        "fs is “\(look)”, which stands for no look", remedy: "write an element of HTML such as b, i, p or span",
        at: element.location, isStructural: true)
    }
    guard let pairs = element.attribute("subFs", in: namespace) else { return }
    if element.attribute("fs", in: namespace) == nil {
      faults.error("subFs comes without fs", remedy: "add fs with the HTML element", at: element.location)
    }
    // Pairs of a name and a value, separated by a backslash; a comma between the two.
    for pair in pairs.replacing("\\\\", with: "").replacing("\\,", with: "").split(separator: "\\")
    where !pair.contains(",") {
      faults.warning(
        "subFs has “\(pair)”, which is no pair of a name and a value", remedy: "write name,value",
        at: element.location)
    }
  }
}
