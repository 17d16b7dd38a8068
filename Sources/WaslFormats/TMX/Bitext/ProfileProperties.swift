internal import WaslCore

/// What stands beside the texts of a unit.
struct UnitRemarks {
  var unit: [TMXRemark] = []
  var source: [TMXRemark] = []
  var target: [TMXRemark] = []
  /// Further attributes of the unit.
  var attributes: [TMXAttributes.Attribute] = []
}

/// Makes a unit's notes and properties in the form that a tool shows.
struct ProfileProperties {
  let profile: TMXProfile
  let header: BitextHeader
  /// When the file is written, as TMX writes dates.
  let date: String?

  /// The notes and properties of a unit.
  ///
  /// - Parameters:
  ///   - previous: the source text before the unit's, for tools that want the context.
  ///   - next: the source text after it.
  func remarks(of unit: TranslationUnit, findings: [Finding], previous: String?, next: String?) -> UnitRemarks {
    var remarks = UnitRemarks()
    for note in unit.notes { remarks.unit.append(.note(note)) }
    for finding in findings { remarks.unit.append(.note(TMXFindings.note(finding))) }
    switch profile {
    case .wasl: addOurs(unit, findings, to: &remarks)
    case .omegat:
      addOurs(unit, findings, to: &remarks)
      addHistory(unit, to: &remarks)
    case .trados: addTrados(unit, to: &remarks)
    case .memoq: addMemoQ(unit, previous: previous, next: next, to: &remarks)
    case .phrase: addPhrase(unit, to: &remarks)
    case .plain: break
    }
    return remarks
  }

  /// Whether the neighbours of a unit are written beside it.
  var needsContext: Bool { profile == .memoq }

  /// Whether what tells sentences apart is written.
  var keepsSentences: Bool { profile == .wasl || profile == .omegat }

  private func addOurs(_ unit: TranslationUnit, _ findings: [Finding], to remarks: inout UnitRemarks) {
    func add(_ type: String, _ value: String?) {
      if let value { remarks.unit.append(.property(type, value)) }
    }
    add(TMXProperties.type, unit.type)
    add(TMXProperties.score, unit.score.flatMap { TMXProperties.threeDecimals($0) })
    add(TMXProperties.confidence, unit.confidence.flatMap { TMXProperties.threeDecimals($0) })
    add(TMXProperties.status, unit.status.rawValue)
    add(TMXProperties.sourceDocument, header.sourceName)
    add(TMXProperties.targetDocument, header.targetName)
    for finding in findings { add(TMXProperties.finding, TMXFindings.property(finding)) }
  }

  /// OmegaT's matches pane shows who made a unit and when.
  ///
  /// Not OmegaT's own property `file`: with it a unit is an alternative for that file alone, and a memory in `tm/auto`
  /// translates nothing.
  private func addHistory(_ unit: TranslationUnit, to remarks: inout UnitRemarks) {
    remarks.attributes.append(.init(name: "creationid", value: Self.creator(unit)))
    if let date { remarks.attributes.append(.init(name: "creationdate", value: date)) }
  }

  private func addTrados(_ unit: TranslationUnit, to remarks: inout UnitRemarks) {
    let level: String
    switch unit.status {
    case .automatic: level = "Draft"
    case .accepted: level = "ApprovedTranslation"
    case .edited: level = "Translated"
    case .rejected: level = "RejectedTranslation"
    }
    remarks.unit.append(.property("x-Origin", "Alignment"))
    remarks.unit.append(.property("x-ConfirmationLevel", level))
    if let confidence = unit.confidence {
      remarks.unit.append(.property("x-Confidence:Integer", Self.percent(confidence)))
    }
    if let file = header.sourceName { remarks.unit.append(.property("x-SourceDocument:SingleString", file)) }
    if let file = header.targetName { remarks.unit.append(.property("x-TargetDocument:SingleString", file)) }
    // Studio imports custom fields and no notes.
    for note in remarks.unit.filter({ $0.kind == .note }) {
      remarks.unit.append(.property("x-Note:MultipleString", note.text))
    }
    remarks.attributes.append(.init(name: "creationid", value: Self.creator(unit)))
    if let date { remarks.attributes.append(.init(name: "creationdate", value: date)) }
  }

  private func addMemoQ(
    _ unit: TranslationUnit, previous: String?, next: String?, to remarks: inout UnitRemarks
  ) {
    remarks.unit.append(.property("corrected", unit.status == .accepted || unit.status == .edited ? "yes" : "no"))
    remarks.unit.append(.property("aligned", "yes"))
    if let file = header.sourceName { remarks.unit.append(.property("x-document", file)) }
    // A segment inside a property stands there as text.
    if let previous { remarks.source.append(.property("x-context-pre", Self.segment(previous))) }
    if let next { remarks.source.append(.property("x-context-post", Self.segment(next))) }
    remarks.attributes.append(.init(name: "creationid", value: Self.creator(unit)))
    if let date { remarks.attributes.append(.init(name: "creationdate", value: date)) }
  }

  private func addPhrase(_ unit: TranslationUnit, to remarks: inout UnitRemarks) {
    let isReviewed = unit.status == .accepted || unit.status == .edited
    remarks.target.append(.property("reviewed", isReviewed ? "true" : "false"))
    remarks.target.append(.property("aligned", "true"))
    remarks.target.append(.property("created_by", Self.creator(unit)))
    if let file = header.sourceName { remarks.target.append(.property("filename", file)) }
  }

  /// Who vouches for a unit: the aligner with its confidence, or the reviewer.
  private static func creator(_ unit: TranslationUnit) -> String {
    switch unit.status {
    case .accepted, .edited: "wasl reviewed"
    case .automatic, .rejected: unit.confidence.map { "wasl \(percent($0))%" } ?? "wasl"
    }
  }

  private static func percent(_ confidence: Double) -> String { String(Int((confidence * 100).rounded())) }

  private static func segment(_ text: String) -> String {
    "<seg>" + text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</seg>"
  }
}

extension TMXProfile {
  /// What another tool's properties say of a unit's review, where they say anything.
  ///
  /// - Parameters:
  ///   - level: the unit's `x-ConfirmationLevel` (Trados).
  ///   - corrected: the unit's `corrected` (memoQ).
  ///   - reviewed: the target's `reviewed` (Phrase).
  static func status(level: String?, corrected: String?, reviewed: String?) -> TranslationUnit.Status? {
    if let level {
      switch level {
      case "Translated": return .edited
      case "ApprovedTranslation", "ApprovedSignOff": return .accepted
      case "RejectedTranslation", "RejectedSignOff": return .rejected
      default: return .automatic
      }
    }
    if let corrected { return corrected == "yes" ? .accepted : .automatic }
    if let reviewed { return reviewed == "true" ? .accepted : .automatic }
    return nil
  }
}
