internal import WaslCore
internal import WaslXML

/// The values of attributes of XLIFF 1.2 that have a closed list of them.
///
/// The schema has them too; but of elements that may be left out it only says that the element does not fit.
enum CoreAttributes1 {
  private static let values: [String: [String]] = [
    "approved": ["yes", "no"], "translate": ["yes", "no"], "equiv-trans": ["yes", "no"], "clone": ["yes", "no"],
    "merged-trans": ["yes", "no"], "pos": ["open", "close"], "assoc": ["preceding", "following", "both"],
    "annotates": ["source", "target", "general"], "priority": (1...10).map { "\($0)" },
    "state": [
      "new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation",
      "needs-review-adaptation", "needs-review-l10n", "translated", "signed-off", "final",
    ],
    "state-qualifier": [
      "exact-match", "fuzzy-match", "id-match", "leveraged-glossary", "leveraged-inherited", "leveraged-mt",
      "leveraged-repository", "leveraged-tm", "mt-suggestion", "rejected-grammar", "rejected-inaccurate",
      "rejected-length", "rejected-spelling", "tm-suggestion",
    ],
    "alttranstype": ["proposal", "previous-version", "rejected", "reference", "accepted"],
  ]

  /// Those of the above to which a tool may add values with `x-` before them.
  private static let extensible: Set<String> = ["state", "state-qualifier", "alttranstype"]

  /// Checks the attributes of an element of XLIFF.
  static func check(_ tag: XMLStartTag, _ faults: inout FaultList) {
    for attribute in tag.attributes where attribute.name.namespace == nil {
      let name = attribute.name.local
      guard let known = values[name], !known.contains(attribute.value) else { continue }
      if extensible.contains(name), attribute.value.hasPrefix("x-") { continue }
      let own = extensible.contains(name) ? ", or a value of your own with x- before it" : ""
      faults.error(
        "\(name) is “\(attribute.value)”", remedy: "write one of \(known.joined(separator: ", "))\(own)",
        isStructural: true)
    }
  }
}
