public import WaslCore

/// Reads one pair of languages out of a TMX file as a bitext, unit by unit.
///
/// The pair is what the caller asks for; otherwise the header's `srclang` and the first other language in the
/// file. Of each unit the variants are taken that fit the pair best; units in which one of the two is missing are
/// left out, but for those that Wasl wrote as unpaired. What a bitext cannot hold is counted in `notices`.
public struct TMXBitextReader: ~Copyable, BitextReader {
  public let header: BitextHeader
  private var units: PeekingUnits
  private var conversion: UnitConversion

  /// Reads up to the unit that makes the pair of languages known.
  ///
  /// - Throws: `InputError` where the file's beginning is at fault or it holds one language only.
  public init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    let file = input.name
    var units = PeekingUnits(try TMXReader(input))
    let pair = try units.languages(options)
    let first = units.first
    if first != nil, pair.source == nil || pair.target == nil {
      throw InputError(
        SourceLocation(file: file),
        "the file holds texts in one language only, or in none that can be understood",
        remedy: "give a TMX file with two languages, or name the two languages")
    }
    header = BitextHeader(
      sourceLanguage: pair.source ?? .undetermined, targetLanguage: pair.target ?? .undetermined,
      sourceName: first?.property(TMXProperties.sourceDocument),
      targetName: first?.property(TMXProperties.targetDocument))
    self.units = units
    conversion = UnitConversion(header: header, file: file)
  }

  public var notices: [Notice] { units.notices + conversion.tally.notices }

  /// The next unit that has both languages, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the file is at fault. The units before it were good.
  public mutating func next() throws(InputError) -> TranslationUnit? {
    while let (unit, location) = try units.next() {
      if let converted = conversion.convert(unit, at: location) { return converted }
    }
    return nil
  }
}

/// A TMX reader whose first units can be looked at before they are read.
private struct PeekingUnits: ~Copyable {
  private var reader: TMXReader
  private var ahead: [(unit: TMXUnit, location: SourceLocation)] = []
  private var nextAhead = 0
  /// A fault met while looking ahead, which is thrown when its turn comes.
  private var fault: InputError?

  /// How far the second language is looked for. Files that begin with a long run of units in one language are
  /// rare, and the languages can be named.
  private static let most = 1000

  init(_ reader: consuming TMXReader) { self.reader = reader }

  var notices: [Notice] { reader.notices }

  var first: TMXUnit? { ahead.first?.unit }

  mutating func next() throws(InputError) -> (unit: TMXUnit, location: SourceLocation)? {
    if nextAhead < ahead.count {
      defer { nextAhead += 1 }
      return ahead[nextAhead]
    }
    ahead = []
    nextAhead = 0
    if let fault { throw fault }
    return try reader.next().map { ($0, reader.location) }
  }

  /// The pair of languages: what is asked for, else what the file says.
  mutating func languages(_ options: ReadOptions) throws(InputError) -> (
    source: LanguageTag?, target: LanguageTag?
  ) {
    var source = options.sourceLanguage ?? reader.header.sourceLanguage.flatMap { LanguageTag($0) }
    var target = options.targetLanguage
    while ahead.isEmpty || ((source == nil || target == nil) && ahead.count < Self.most) {
      guard let unit = try peek() else { break }
      for language in unit.variants.compactMap(\.language) {
        // The source is not taken for the target in another spelling, nor the other way round.
        if source == nil, target?.language != language.language {
          source = language
        } else if target == nil, source?.language != language.language {
          target = language
        }
      }
    }
    // Two regions of one language are a pair too, where there is nothing else.
    if target == nil {
      target = ahead.lazy.flatMap(\.unit.variants).compactMap(\.language).first { $0 != source }
    }
    return (source, target)
  }

  private mutating func peek() throws(InputError) -> TMXUnit? {
    do throws(InputError) {
      guard let unit = try reader.next() else { return nil }
      ahead.append((unit, reader.location))
      return unit
    } catch {
      if ahead.isEmpty { throw error }
      fault = error
      return nil
    }
  }
}
