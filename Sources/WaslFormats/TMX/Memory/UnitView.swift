internal import WaslCore

/// What the memory tools look at in a unit.
struct UnitView {
  let unit: TMXUnit
  let source: TMXVariant?
  let target: TMXVariant?

  /// The unit in two languages; in its first two where none are named.
  init(_ unit: TMXUnit, pair: (source: LanguageTag?, target: LanguageTag?), _ memo: inout LanguageMemo) {
    self.unit = unit
    switch pair {
    case (let source?, let target?):
      let choice = VariantChoice(unit, source: source, target: target, &memo)
      (self.source, self.target) = (choice.source, choice.target)
    case (let source?, nil):
      let index = Self.index(of: source, in: unit, &memo)
      self.source = index.map { unit.variants[$0] }
      target = unit.variants.indices.first { $0 != index }.map { unit.variants[$0] }
    case (nil, let target?):
      let index = Self.index(of: target, in: unit, &memo)
      self.target = index.map { unit.variants[$0] }
      source = unit.variants.indices.first { $0 != index }.map { unit.variants[$0] }
    case (nil, nil):
      source = unit.variants.first
      target = unit.variants.dropFirst().first
    }
  }

  private static func index(of language: LanguageTag, in unit: TMXUnit, _ memo: inout LanguageMemo) -> Int? {
    unit.variants.firstIndex { variant in
      memo.tag(variant.attributes.language).flatMap { TMXLanguage.distance(of: $0, from: language) } != nil
    }
  }

  /// The probability that the two sides belong together: Wasl's, or the score that corpus tools write (bicleaner's,
  /// Bitextor's `score`), where it is between 0 and 1.
  var confidence: Double? {
    for name in Self.confidenceProperties {
      if let text = unit.property(name), let value = Double(text), (0...1).contains(value) { return value }
    }
    return nil
  }

  private static let confidenceProperties = [
    TMXProperties.confidence, "score-bicleaner-ai", "score-bicleaner", "score",
  ]

  /// What a person has said of the unit, as far as its properties tell; `automatic` where they say nothing.
  var status: TranslationUnit.Status {
    if let text = unit.property(TMXProperties.status) { return TranslationUnit.Status(rawValue: text) ?? .automatic }
    return TMXProfile.status(of: unit, target: target) ?? .automatic
  }

  /// When the unit was changed last, or made: the latest date on it and its variants, in TMX's form, in which later dates
  /// are greater texts.
  var date: String? {
    ([unit.attributes] + unit.variants.map(\.attributes)).flatMap { attributes in
      [attributes["changedate"], attributes["creationdate"]].compactMap(\.self)
    }.max()
  }

  /// The hash of both texts, and whether they are one and the same.
  func texts() -> (hash: UInt64, areEqual: Bool, sourceLength: Int, targetLength: Int) {
    let (left, right) = (source?.segment.plainText ?? "", target?.segment.plainText ?? "")
    var hash = TextHash()
    hash.add(left)
    hash.add(right)
    return (
      hash.value, left == right, left.unicodeScalars.count, right.unicodeScalars.count
    )
  }
}
