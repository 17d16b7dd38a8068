internal import WaslChecks
internal import WaslCore
public import WaslFormats

/// Findings as one page of HTML that needs no server, no network and no other file: to be read, filtered, printed.
public enum HTMLReport {
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(
    _ reports: [CheckReport], toolVersion: String, to sink: any ByteSink
  ) throws(OutputError) {
    let checks = CheckCatalogue.declarations(in: reports)
    try sink.write(head(title: reports.map(\.file).joined(separator: ", ")))
    for report in reports { try sink.write(HTMLSummary.section(report)) }
    try sink.write(HTMLSummary.filters(checks))
    for (index, report) in reports.enumerated() {
      try sink.write("<section class=\"document\">\n")
      if reports.count > 1 { try sink.write("<h2><bdi>\(HTMLText.escaped(report.file))</bdi></h2>\n") }
      for (number, unit) in report.units.enumerated() where !unit.findings.isEmpty {
        try sink.write(HTMLUnit.article(unit, anchor: "u\(index + 1)-\(number + 1)", in: report.bitext))
      }
      try sink.write("</section>\n")
    }
    try sink.write(HTMLExplanations.section(checks))
    let script = String(decoding: PackageResources.report_js, as: UTF8.self)
    try sink.write("<footer>wasl \(HTMLText.escaped(toolVersion))</footer>\n")
    try sink.write("<script>\n\(script)</script>\n</body>\n</html>\n")
  }

  /// The policy forbids the page whatever it does not hold itself, should a text ever get past the escaping.
  private static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Wasl: \(HTMLText.escaped(title))</title>
    <style>
    \(String(decoding: PackageResources.report_css, as: UTF8.self))</style>
    </head>
    <body>
    <h1>What looks mistranslated</h1>

    """
  }
}
