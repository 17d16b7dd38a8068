internal import WaslXML

/// Validation (XLIFF 2.1, section 5.7).
enum ValidationModuleRules {
  private static let namespace = XLIFFNamespace.validation

  static func check(_ parent: ElementTree, _ faults: inout FaultList) {
    for validation in parent.elements("validation", in: namespace) {
      for rule in validation.elements("rule", in: namespace) { checkRule(rule, &faults) }
    }
  }

  private static func checkRule(_ rule: ElementTree, _ faults: inout FaultList) {
    let tests = ["isPresent", "isNotPresent", "startsWith", "endsWith"].filter { rule[$0] != nil }
    let custom = rule.tag.attributes.count { $0.name.namespace.map { !XLIFFNamespace.isOurs($0) } ?? false }
    if tests.count + min(custom, 1) != 1 {
      let found =
        tests.isEmpty && custom == 0 ? "none" : (tests + (custom > 0 ? ["one of its own"] : [])).joined(separator: ", ")
      faults.error(
        "a rule says exactly one thing, and this one has \(found)",
        remedy: "write one of isPresent, isNotPresent, startsWith, endsWith, or an attribute of your own",
        at: rule.location)
    }
    if rule["occurs"] != nil, rule["isPresent"] == nil, rule["isNotPresent"] == nil {
      faults.error("occurs comes without isPresent", remedy: "add isPresent", at: rule.location)
    }
    if rule["existsInSource"] == "yes", !tests.contains(where: { $0 != "isNotPresent" }) {
      faults.error(
        "existsInSource comes without isPresent, startsWith or endsWith", remedy: "add one of them", at: rule.location)
    }
  }
}
