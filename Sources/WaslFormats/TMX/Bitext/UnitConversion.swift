internal import WaslCore

/// Turns TMX's units into a bitext's, and counts what is lost on the way.
struct UnitConversion {
  private let header: BitextHeader
  private var identifiers = SeenIdentifiers()
  private var count = 0
  private var languages = LanguageMemo()
  var tally = NoticeTally()

  init(header: BitextHeader, file: String) { self.header = header }

  /// The variants of a unit that are in the bitext's two languages.
  private struct Choice {
    var source: TMXVariant?
    var target: TMXVariant?
    /// The variants that are neither.
    var others: Int

    init(_ unit: TMXUnit, _ header: BitextHeader, _ memo: inout LanguageMemo) {
      let choice = VariantChoice(
        among: unit.variants.map { memo.tag($0.attributes.language) }, source: header.sourceLanguage,
        target: header.targetLanguage)
      source = choice.source.map { unit.variants[$0] }
      target = choice.target.map { unit.variants[$0] }
      others = unit.variants.count - (source == nil ? 0 : 1) - (target == nil ? 0 : 1)
    }
  }

  /// The unit in the bitext's two languages, or `nil` where it does not have both.
  mutating func convert(_ unit: TMXUnit, at location: SourceLocation) -> TranslationUnit? {
    count += 1
    let choice = Choice(unit, header, &languages)
    let isUnpaired =
      unit.property(TMXProperties.type).map { $0.hasPrefix("0-") || $0.hasSuffix("-0") } ?? false
    guard (choice.source != nil && choice.target != nil) || (isUnpaired && choice.source != nil) else {
      tally.add(
        "a unit without a text in both \(header.sourceLanguage) and \(header.targetLanguage) is left out",
        at: location)
      return nil
    }
    tally.add(
      "a variant that is not of the pair of languages is left out", at: location, count: choice.others)
    noteLosses(unit, choice, at: location)
    var codes = TMXCodeReader()
    let source = sentences(choice.source, &codes, at: location)
    let target = sentences(choice.target, &codes, at: location)
    tally.add("a text inside an inline code is left out", at: location, count: codes.subflows)
    return TranslationUnit(
      id: identifier(of: unit, at: location), source: source.texts, target: target.texts,
      sourceCodes: source.codes, targetCodes: target.codes,
      score: number(unit, TMXProperties.score, at: location),
      confidence: number(unit, TMXProperties.confidence, at: location).map { min(max($0, 0), 1) },
      status: status(unit, choice.target, at: location), notes: notes(unit, choice))
  }

  private mutating func sentences(
    _ variant: TMXVariant?, _ reader: inout TMXCodeReader, at location: SourceLocation
  ) -> (texts: [String], codes: [[InlineCode]]) {
    guard let variant else { return ([], []) }
    let (text, codes) = reader.read(variant.segment)
    guard !text.isEmpty else {
      tally.add("an inline code without any text is left out", at: location, count: codes.count)
      return ([], [])
    }
    if let lengths = variant.remarks.first(where: { $0.type == TMXProperties.sentences })?.text {
      if let sentences = JoinedSentences.split(text, lengths: lengths) {
        return (sentences, JoinedSentences.cut(codes, for: sentences))
      }
      tally.add(
        "a text was edited so that its sentences cannot be told apart: it counts as one", at: location)
    }
    return ([text], codes.isEmpty ? [] : [codes])
  }

  /// Of the unit's identifier, or of its number where it has none; never the same twice.
  private mutating func identifier(of unit: TMXUnit, at location: SourceLocation) -> String {
    let wanted = unit.attributes["tuid"].flatMap { $0.isEmpty ? nil : $0 } ?? String(count)
    var identifier = wanted
    // The unit's number makes it unique, unless the file plays tricks with it.
    while !identifiers.insert(identifier) { identifier += "#\(count)" }
    if identifier != wanted {
      tally.add("an identifier stands on two units: the second is changed", at: location)
    }
    return identifier
  }

  private mutating func number(_ unit: TMXUnit, _ type: String, at location: SourceLocation) -> Double? {
    guard let text = unit.property(type) else { return nil }
    if let number = Double(text), number.isFinite { return number }
    tally.add("a property \(type) is not a number and is left out", at: location)
    return nil
  }

  private mutating func status(
    _ unit: TMXUnit, _ target: TMXVariant?, at location: SourceLocation
  ) -> TranslationUnit.Status {
    guard let text = unit.property(TMXProperties.status) else {
      let reviewed = target?.remarks.first { $0.type == "reviewed" }?.text
      return TMXProfile.status(
        level: unit.property("x-ConfirmationLevel"), corrected: unit.property("corrected"), reviewed: reviewed)
        ?? .automatic
    }
    if let status = TranslationUnit.Status(rawValue: text) { return status }
    tally.add("a property \(TMXProperties.status) is not one of Wasl's and counts as automatic", at: location)
    return .automatic
  }

  private func notes(_ unit: TMXUnit, _ choice: Choice) -> [String] {
    let remarks = unit.remarks + (choice.source?.remarks ?? []) + (choice.target?.remarks ?? [])
    return remarks.filter { $0.kind == .note && !TMXFindings.isNote($0.text) }.map(\.text)
  }

  /// How many of a list are properties that are not Wasl's own.
  private func foreignProperties(_ remarks: [TMXRemark]) -> Int {
    remarks.count { remark in remark.type.map { !TMXProperties.all.contains($0) } ?? false }
  }

  private mutating func noteLosses(_ unit: TMXUnit, _ choice: Choice, at location: SourceLocation) {
    var properties = foreignProperties(unit.remarks)
    var attributes = unit.attributes.list.count { $0.name != "tuid" }
    for variant in [choice.source, choice.target] {
      guard let variant else { continue }
      properties += foreignProperties(variant.remarks)
      attributes += variant.attributes.list.count { $0.name != "xml:lang" && $0.name != "lang" }
    }
    tally.add("a property of another program is left out", at: location, count: properties)
    tally.add("an attribute, such as a date or an author, is left out", at: location, count: attributes)
    for (type, name) in [
      (TMXProperties.sourceDocument, header.sourceName), (TMXProperties.targetDocument, header.targetName),
    ] {
      if let found = unit.property(type), found != name {
        tally.add(
          "a unit is from another document than the first; only the first's name is kept", at: location)
      }
    }
  }
}
