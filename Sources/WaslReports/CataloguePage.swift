internal import WaslChecks
internal import WaslCore

/// The catalogue of the checks as a page of Markdown, made from their declarations: docs/checks.md.
public enum CataloguePage {
  public static var text: String {
    let checks = CheckCatalogue.all
    var parts = [head(count: checks.count), index(checks)]
    for family in families(of: checks) {
      parts.append("## \(family)\n")
      parts += checks.filter { self.family(of: $0) == family }.map(section)
    }
    return parts.joined(separator: "\n")
  }

  private static func head(count: Int) -> String {
    """
    # The checks

    What `wasl check` looks for: \(count) checks. How it is used: [check-command.md](check-command.md).
    This page is made by `wasl checks catalogue` from the checks' own declarations (`make golden`); change those, not the page.
    The examples are tests: each flagged one is flagged, each other one is not.

    """
  }

  private static func index(_ checks: [CheckDeclaration]) -> String {
    let rows = checks.map { check in
      let state = check.isOnByDefault ? check.severity.rawValue : "\(check.severity.rawValue), off"
      return "| [`\(check.id)`](#\(anchor(check))) | \(state) | \(plain(check.title)) |"
    }
    return (["| check | severity | what it finds |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  private static func section(_ check: CheckDeclaration) -> String {
    var lines = [
      "### <a id=\"\(anchor(check))\"></a>`\(check.id)`: \(plain(check.title))", "",
      "Severity \(check.severity.rawValue)\(check.isOnByDefault ? "" : ", off unless asked for"); "
        + "MQM `\(check.mqmCategory)`; ITS `\(check.issueType.rawValue)`; languages: \(check.languages.rawValue).", "",
      plain(check.explanation), "",
    ]
    if !check.options.isEmpty {
      lines += ["| option | what it says |", "|---|---|"]
      lines += check.options.map { "| `\($0.name)` | \(plain($0.summary)) |" } + [""]
    }
    lines += examples("Flagged", check.bad) + examples("Not flagged", check.good)
    return lines.joined(separator: "\n")
  }

  private static func examples(_ title: String, _ examples: [CheckExample]) -> [String] {
    guard !examples.isEmpty else { return [] }
    let rows = examples.map { example in
      let way = example.direction == .either ? "" : " (\(example.direction.rawValue))"
      return "| <span dir=\"rtl\" lang=\"ar\">\(plain(example.arabic))</span> | \(plain(example.english))\(way) |"
    }
    return ["| \(title) | |", "|---:|---|"] + rows + [""]
  }

  private static func families(of checks: [CheckDeclaration]) -> [String] {
    var families: [String] = []
    for check in checks where !families.contains(family(of: check)) { families.append(family(of: check)) }
    return families
  }

  private static func family(of check: CheckDeclaration) -> String {
    String(check.id.prefix { $0 != "." })
  }

  private static func anchor(_ check: CheckDeclaration) -> String { check.id.replacing(".", with: "-") }

  /// Text that stands on the page as it is: nothing in it is a tag, a table's column or a mark of Markdown. Control characters,
  /// which some examples are about, are named.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "|", "\\", "`", "*", "_", "[", "]": result += "\\\(scalar)"
      case "\n": result += " "
      default:
        let isInvisible = [.control, .format].contains(scalar.properties.generalCategory)
        result += isInvisible ? "[U+\(String(scalar.value, radix: 16, uppercase: true))]" : String(scalar)
      }
    }
    return result
  }
}
