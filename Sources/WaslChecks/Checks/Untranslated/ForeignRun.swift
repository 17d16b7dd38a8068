internal import WaslCore
internal import WaslText

/// Words of the source's script that stand side by side in a target of another script.
struct ForeignRun {
  /// The indices of its tokens in the target.
  var tokens: Range<Int>
  /// Its words that the target's language has words for, as far as is known.
  var translatable = 0.0
  /// Its words.
  var words = 0
  /// Whether a small word such as of or the is among them: a sentence then, and no term.
  var isProse = false

  /// What a word counts that the lexicon can translate, when it is written small and when it is written as names are.
  private static let commonWord = 1.0
  private static let capitalisedWord = 0.4
  private static let arabicWord = 1.5
  /// A small word that the lexicon does not know, or that the source does not have, such as one of a Latin name.
  private static let unknownWord = 0.34
  /// What it counts besides that a run begins or ends with of, in, the: titles and names do not.
  private static let smallEdge = 0.3
  /// In brackets or quotation marks stand terms and titles that are to stay; a term may also stand beside its
  /// translation without them: كتل blocks.
  private static let quoted = 0.25
  /// In words.
  private static let longestTerm = 8

  /// The runs of a unit; none where both languages share a script.
  static func runs(in unit: UnitAnalysis) -> [ForeignRun] {
    guard let kind = foreignKind(of: unit), unit.target.letters.has(kind) else { return [] }
    let target = unit.target
    let links = unit.links.target
    var runs: [ForeignRun] = []
    var current: ForeignRun?
    var depth = 0
    for (index, token) in target.tokens.enumerated() {
      if token.kind == kind {
        var run = current ?? ForeignRun(tokens: index..<index)
        run.tokens = run.tokens.lowerBound..<index + 1
        run.words += 1
        run.isProse = run.isProse || isSmallWord(links[index], unit)
        let isDate = isDate(links[index], unit)
        run.translatable += isDate ? commonWord : worth(of: index, kind, links[index], unit) * (depth > 0 ? quoted : 1)
        current = run
        continue
      }
      let sign = token.kind == .punctuation ? target.text.source[token.range.lowerBound] : 0
      if sign == UInt8(ascii: "(") || sign == UInt8(ascii: "[") { depth += 1 }
      if sign == UInt8(ascii: ")") || sign == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      if token.kind.isWord || sign == UInt8(ascii: "(") || sign == UInt8(ascii: ")") {
        if let run = current { runs.append(closed(run, links, unit)) }
        current = nil
      }
    }
    if let run = current { runs.append(closed(run, links, unit)) }
    return runs
  }

  /// A run of several words with what its ends say.
  private static func closed(_ run: ForeignRun, _ links: [WordLinks.Link], _ unit: UnitAnalysis) -> ForeignRun {
    var run = run
    if run.translatable > 0, !run.isProse, run.words <= longestTerm, isBesideTranslation(run, links, unit) {
      run.translatable *= quoted
    }
    guard run.words > 1 else { return run }
    for index in [run.tokens.lowerBound, run.tokens.upperBound - 1] {
      guard unit.target.tokens[index].kind == .latinWord, !unit.target.tokens[index].traits.contains(.capitalised),
        isSmallWord(links[index], unit)
      else { continue }
      run.translatable += smallEdge
    }
    return run
  }

  private static func isSmallWord(_ link: WordLinks.Link, _ unit: UnitAnalysis) -> Bool {
    guard case .linked(let origin, _) = link else { return false }
    return unit.source.memory.has(.frequent, unit.source.forms[origin])
  }

  /// Whether the words before a run translate all of its words.
  private static func isBesideTranslation(
    _ run: ForeignRun, _ links: [WordLinks.Link], _ unit: UnitAnalysis
  ) -> Bool {
    let words = unit.source.lexiconWords
    func word(_ index: Int) -> Int32 { if case .linked(let origin, _) = links[index] { words[origin] } else { -1 } }
    let isWord = { unit.target.tokens[$0].kind.isWord }
    let neighbours = (0..<run.tokens.lowerBound).reversed().lazy.filter(isWord).prefix(run.words + 1).map(word)
    return run.tokens.allSatisfy { !isWord($0) || (word($0) >= 0 && neighbours.contains(word($0))) }
  }

  /// The kind of the source language's words, where the target language is written otherwise.
  static func foreignKind(of unit: UnitAnalysis) -> Token.Kind? {
    if unit.source.isArabic, !unit.target.isRightToLeft { return .arabicWord }
    if unit.target.isArabic, unit.source.isEnglish { return .latinWord }
    return nil
  }

  private static func worth(
    of index: Int, _ kind: Token.Kind, _ link: WordLinks.Link, _ unit: UnitAnalysis
  ) -> Double {
    let token = unit.target.tokens[index]
    // Arabic has no capitals; a word of it in a Latin text is hardly ever meant to be there.
    if kind == .arabicWord { return token.range.count >= 4 ? arabicWord : 0 }
    if token.traits.contains(.acronym) || token.range.count < 2 || isCode(index, of: unit.target) { return 0 }
    guard case .linked(let origin, _) = link else {
      return token.traits.contains(.capitalised) ? 0 : unknownWord
    }
    if unit.profile.keptWords.isKept(unit.source.memory.hash(unit.source.forms[origin])) { return 0 }
    guard unit.source.lexiconWords[origin] >= 0, token.range.count > 2 else {
      return token.traits.contains(.capitalised) ? 0 : unknownWord
    }
    return token.traits.contains(.capitalised) ? capitalisedWord : commonWord
  }

  /// Whether a word is part of a date of the source's: weekdays and months are written with capitals, and are no names that
  /// could stay.
  private static func isDate(_ link: WordLinks.Link, _ unit: UnitAnalysis) -> Bool {
    guard case .linked(let origin, _) = link, unit.source.isEnglish, unit.source.tokens[origin].kind == .latinWord,
      unit.source.tokens[origin].traits.contains(.capitalised)
    else { return false }
    let range = unit.source.tokens[origin].range
    return unit.source.dates.contains { $0.range.overlaps(range) }
  }

  private static func isLower(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0) } ?? false }

  /// Whether a word and its neighbour behind a hyphen are small words: lab-confirmed.
  private static func isCompound(_ index: Int, of side: SideAnalysis) -> Bool {
    let tokens = side.tokens
    func isSmall(_ place: Int) -> Bool {
      tokens.indices.contains(place) && tokens[place].kind == .latinWord && tokens[place].range.count > 2
        && tokens[place].range.allSatisfy { isLower(side.text.source[$0]) }
    }
    func isHyphen(_ place: Int) -> Bool { tokens.indices.contains(place) && NumberPlaces.isHyphen(place, in: side) }
    guard isSmall(index) else { return false }
    return (isHyphen(index - 1) && isSmall(index - 2)) || (isHyphen(index + 1) && isSmall(index + 2))
  }

  /// Whether a word is part of a name or code with signs or capitals in it: bat-SL-CoVZX45, Ask.fm, firstName.
  private static func isCode(_ index: Int, of side: SideAnalysis) -> Bool {
    let tokens = side.tokens
    if isCompound(index, of: side) { return false }
    let bytes = side.text.source[tokens[index].range]
    if isLower(bytes.first), bytes.contains(where: { (0x41...0x5A).contains($0) }) { return true }
    func isSign(_ place: Int) -> Bool { tokens.indices.contains(place) && !tokens[place].kind.isWord }
    let isAfter = isSign(index - 1) && tokens[index].traits.contains(.glued) && index > 1
    let isBefore =
      isSign(index + 1) && tokens[index + 1].traits.contains(.glued) && tokens.indices.contains(index + 2)
      && tokens[index + 2].traits.contains(.glued)
    return (isAfter && tokens[index - 1].traits.contains(.glued)) || isBefore
  }
}

extension LetterCounts {
  /// Whether there are words of a kind.
  fileprivate func has(_ kind: Token.Kind) -> Bool { kind == .arabicWord ? arabicWords > 0 : latinWords > 0 }
}
