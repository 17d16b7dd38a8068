internal import WaslCore
internal import WaslXML

/// The ITS module (XLIFF 2.1, section 5.8) and ITS 2.0.
enum ITSRules {
  private static let namespace = XLIFFNamespace.its

  static func checkElements(_ parent: ElementTree, _ faults: inout FaultList) {
    for issues in parent.elements("locQualityIssues", in: namespace) {
      for issue in issues.elements("locQualityIssue", in: namespace)
      where issue["locQualityIssueType"] == nil && issue["locQualityIssueComment"] == nil {
        faults.error(
          "the issue has neither a type nor a comment", remedy: "add locQualityIssueType", at: issue.location)
      }
    }
  }

  /// Values that are from a list, or in a range.
  private static func check(_ name: String, _ value: String, of element: ElementTree, _ faults: inout FaultList) {
    var remedy: String?
    switch name {
    case "locQualityIssueType":
      if Finding.IssueType(rawValue: value) == nil {
        remedy = "write one of " + Finding.IssueType.allCases.map(\.rawValue).joined(separator: ", ")
      }
    case "locQualityIssueEnabled": if value != "yes", value != "no" { remedy = "write yes or no" }
    case "locQualityIssueSeverity", "locQualityRatingScore", "locQualityRatingScoreThreshold":
      if !(Double(value).map { (0...100).contains($0) } ?? false) { remedy = "write a number from 0 to 100" }
    case "mtConfidence", "taConfidence", "termConfidence":
      if !(Double(value).map { (0...1).contains($0) } ?? false) { remedy = "write a number from 0 to 1" }
    default: return
    }
    if let remedy {
      faults.error("\(name) is “\(value)”", remedy: remedy, at: element.location, isStructural: true)
    }
  }

  static func checkAttributes(_ element: ElementTree, _ faults: inout FaultList) {
    for attribute in element.tag.attributes where attribute.name.namespace == namespace {
      check(attribute.name.local, attribute.value, of: element, &faults)
    }
    func has(_ name: String) -> Bool { element.attribute(name, in: namespace) != nil }
    let says = has("locQualityIssueType") || has("locQualityIssueComment")
    let details = ["locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"].filter(has)
    if !details.isEmpty, !says {
      faults.error(
        "\(details[0]) comes without a type or a comment", remedy: "add locQualityIssueType", at: element.location)
    }
    if says || !details.isEmpty, has("locQualityIssuesRef") {
      faults.error(
        "an issue is here and by reference", remedy: "keep either locQualityIssuesRef or the other attributes",
        at: element.location)
    }
    if has("locQualityRatingScore"), has("locQualityRatingVote") {
      faults.error(
        "there are both a score and a vote", remedy: "keep one of locQualityRatingScore and locQualityRatingVote",
        at: element.location)
    }
    for pair in ["taClassRef", "taIdentRef"] where has("taConfidence") && !has(pair) && !has("taIdent") {
      if pair == "taIdentRef", !has("taClassRef") {
        faults.error(
          "taConfidence comes without an annotation", remedy: "add taClassRef or taIdentRef", at: element.location)
      }
    }
  }
}
