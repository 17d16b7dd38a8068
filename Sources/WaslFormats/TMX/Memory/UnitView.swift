internal import WaslCore

/// What the memory tools look at in a unit, found in one pass over its record. Used again for unit after unit, so that its
/// memory is.
struct UnitView {
  struct Variant {
    /// Where the language stands in the record's bytes, as it is written; `nil` where there is none.
    var language: Range<Int>?
    /// Where the text stands in `texts`, without inline codes.
    var text: Range<Int>
    /// In Unicode code points.
    var length: Int
    /// Phrase's word on whether a person has looked at it.
    var reviewed: Range<Int>?
  }

  private(set) var variants: [Variant] = []
  /// The variants' texts, one after the other.
  private(set) var texts: [UInt8] = []
  private(set) var hasNotes = false
  private(set) var hasCodes = false
  /// The latest date on the unit and its variants, in TMX's form, in which later dates are greater texts.
  private var date: Range<Int>?
  /// Where the values of the properties stand that are looked at.
  private var properties = [Range<Int>?](repeating: nil, count: Self.propertyTypes.count)

  /// The probability that the two sides belong together: Wasl's, or the score that corpus tools write (bicleaner's,
  /// Bitextor's `score`), where it is between 0 and 1. Then what people have said.
  private static let propertyTypes = [
    TMXProperties.confidence, "score-bicleaner-ai", "score-bicleaner", "score", TMXProperties.status,
    "x-ConfirmationLevel", "corrected",
  ].map { Array($0.utf8) }
  private static let confidences = 0..<4
  private static let (status, confirmation, corrected) = (4, 5, 6)
  private static let reviewed = Array("reviewed".utf8)

  mutating func look(at record: TMXRecord) {
    variants.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    (hasNotes, hasCodes, date) = (false, false, nil)
    for index in properties.indices { properties[index] = nil }
    lookAtDates(of: 0, record)
    var place = record.content(of: 0)
    while place < record.pieces[0].next {
      switch record.pieces[place].kind {
      case .note: hasNotes = true
      case .property:
        if let type = record.attribute(TMXAttributeNames.type, of: place) {
          let range = record.pieces[type].range
          for (index, known) in Self.propertyTypes.enumerated()
          where properties[index] == nil && record.holds(known, at: range) {
            properties[index] = record.text(of: place)
          }
        }
      case .variant: lookAtVariant(place, record)
      default: break
      }
      place = record.pieces[place].next
    }
  }

  private mutating func lookAtVariant(_ variant: Int, _ record: TMXRecord) {
    lookAtDates(of: variant, record)
    let start = texts.count
    var reviewed: Range<Int>?
    var place = record.content(of: variant)
    while place < record.pieces[variant].next {
      switch record.pieces[place].kind {
      case .note: hasNotes = true
      case .property:
        if reviewed == nil, let type = record.attribute(TMXAttributeNames.type, of: place),
          record.holds(Self.reviewed, at: record.pieces[type].range)
        {
          reviewed = record.text(of: place)
        }
      case .segment: addText(of: place, record)
      default: break
      }
      place = record.pieces[place].next
    }
    let length = texts.withUnsafeBufferPointer { bytes in
      // All bytes but those that go on with a code point.
      bytes[start...].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }
    variants.append(
      Variant(
        language: record.language(of: variant).map { record.pieces[$0].range }, text: start..<texts.count,
        length: length, reviewed: reviewed))
  }

  /// Adds what a translator translates: all but the inside of native codes. What `hi` marks counts.
  private mutating func addText(of segment: Int, _ record: TMXRecord) {
    var place = record.content(of: segment)
    while place < record.pieces[segment].next {
      let piece = record.pieces[place]
      switch piece.kind {
      case .text:
        record.bytes.withUnsafeBufferPointer {
          texts.append(contentsOf: UnsafeBufferPointer(rebasing: $0[piece.range]))
        }
      case .code:
        hasCodes = true
        if !TMXCode.Kind(number: piece.name).isNative { addText(of: place, record) }
      default: break
      }
      place = piece.next
    }
  }

  private mutating func lookAtDates(of place: Int, _ record: TMXRecord) {
    for name in [TMXAttributeNames.changeDate, TMXAttributeNames.creationDate] {
      guard let attribute = record.attribute(name, of: place) else { continue }
      let found = record.pieces[attribute].range
      if date.map({ record.bytes[$0].lexicographicallyPrecedes(record.bytes[found]) }) ?? true { date = found }
    }
  }

  // MARK: What it says

  /// The unit's variants in two languages, by their numbers; its first two where none are named.
  func pair(
    _ record: TMXRecord, source: LanguageTag?, target: LanguageTag?, _ memo: inout LanguageMemo
  ) -> (source: Int?, target: Int?) {
    if source == nil, target == nil { return (variants.isEmpty ? nil : 0, variants.count > 1 ? 1 : nil) }
    let languages = variants.map { variant in variant.language.flatMap { memo.tag(record, at: $0) } }
    switch (source, target) {
    case (let source?, let target?):
      let choice = VariantChoice(among: languages, source: source, target: target)
      return (choice.source, choice.target)
    case (let source?, nil):
      let index = Self.index(of: source, in: languages)
      return (index, variants.indices.first { $0 != index })
    case (_, let target):
      let index = target.flatMap { Self.index(of: $0, in: languages) }
      return (variants.indices.first { $0 != index }, index)
    }
  }

  private static func index(of language: LanguageTag, in languages: [LanguageTag?]) -> Int? {
    languages.firstIndex { $0.flatMap { TMXLanguage.distance(of: $0, from: language) } != nil }
  }

  func confidence(_ record: TMXRecord) -> Double? {
    for index in Self.confidences {
      if let range = properties[index], let value = Double(record.string(range)), (0...1).contains(value) {
        return value
      }
    }
    return nil
  }

  /// What a person has said of the unit, as far as its properties tell; `automatic` where they say nothing.
  func status(_ record: TMXRecord, target: Int?) -> TranslationUnit.Status {
    func value(_ range: Range<Int>?) -> String? { range.map { record.string($0) } }
    if let text = value(properties[Self.status]) { return TranslationUnit.Status(rawValue: text) ?? .automatic }
    return TMXProfile.status(
      level: value(properties[Self.confirmation]), corrected: value(properties[Self.corrected]),
      reviewed: value(target.flatMap { variants[$0].reviewed })) ?? .automatic
  }

  /// When the unit was changed last, or made, in TMX's form.
  func date(_ record: TMXRecord) -> String? { date.map { record.string($0) } }

  /// The hash of two texts, where a side that is not there counts as empty.
  func hash(_ source: Int?, _ target: Int?) -> UInt64 {
    texts.withUnsafeBytes { bytes in
      var hash = TextHash()
      hash.add(UnsafeRawBufferPointer(rebasing: bytes[text(source)]))
      hash.add(UnsafeRawBufferPointer(rebasing: bytes[text(target)]))
      return hash.value
    }
  }

  /// Whether two texts are one and the same.
  func areEqual(_ source: Int?, _ target: Int?) -> Bool {
    texts[text(source)].elementsEqual(texts[text(target)])
  }

  private func text(_ variant: Int?) -> Range<Int> { variant.map { variants[$0].text } ?? 0..<0 }
}
