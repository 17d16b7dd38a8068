internal import WaslCore
internal import WaslText

/// Which pieces of code of one side are not on the other, as often as there.
final class CodeComparison: SharedAnalysis {
  let missing: [CodeSpans.Span]
  let added: [CodeSpans.Span]

  init(of unit: UnitAnalysis) {
    let source = CodeSpans(unit.source).spans
    var target = CodeSpans(unit.target).spans
    if source.isEmpty, target.isEmpty {
      (missing, added) = ([], [])
      return
    }
    var missing: [CodeSpans.Span] = []
    for span in source {
      let text = Self.key(span, unit.source)
      if let place = target.firstIndex(where: { $0.kind == span.kind && Self.key($0, unit.target) == text }) {
        target.remove(at: place)
      } else {
        missing.append(span)
      }
    }
    self.missing = missing
    added = target
  }

  /// What has to be equal: addresses without a final slash, tags without space and, but for their names, in any case.
  private static func key(_ span: CodeSpans.Span, _ side: SideAnalysis) -> [UInt8] {
    var bytes = side.text.source[span.range].filter { $0 != 0x20 }
    if span.kind == .address {
      if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      bytes = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    return bytes
  }

  /// Reports what is missing and what was added of one kind; one of each is a change.
  func report(_ kind: CodeSpans.Kind, as name: String, of unit: UnitAnalysis, into findings: inout FindingCollector) {
    if missing.isEmpty, added.isEmpty { return }
    var added = added.filter { $0.kind == kind }
    for span in missing where span.kind == kind {
      let text = unit.source.text.text(in: span.range)
      if added.isEmpty {
        findings.add(
          "The \(name) “\(text)” of the source is missing", source: [span.range], confidence: 0.95)
      } else {
        let other = added.removeFirst()
        findings.add(
          "The \(name) “\(text)” has become “\(unit.target.text.text(in: other.range))”", source: [span.range],
          target: [other.range], confidence: 0.95,
          fix: .init(unit.target, other.range, text, isCertain: false))
      }
    }
    for span in added {
      findings.add(
        "The \(name) “\(unit.target.text.text(in: span.range))” is not in the source", target: [span.range],
        confidence: 0.9)
    }
  }
}
