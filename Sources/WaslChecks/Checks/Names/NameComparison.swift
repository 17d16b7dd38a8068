internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Which names of the Latin side the Arabic side lacks, and what it may have instead.
struct NameComparison: SharedAnalysis {
  /// A name without its counterpart.
  struct Loss {
    /// Its token on the Latin side.
    var name: Int
    /// The Arabic name that nothing on the Latin side stands for, where there is one: what the name was, perhaps.
    var instead: Int?
    /// Whether the lexicon knows the name, and that Arabic transcribes it.
    var isTranscribed: Bool
    /// Whether the name seems to have taken another one's place, or should be there by its sound.
    var isChange: Bool { isTranscribed || instead != nil }
  }

  private(set) var losses: [Loss] = []

  /// Names with fewer letters are initials and particles.
  private static let fewestLetters = 4

  init(of unit: UnitAnalysis) {
    guard let arabic = unit.arabic, !unit.isUnpaired else { return }
    let latin = unit.other(arabic)
    let silent = unit.shared(NameSounds.self).silent
    if silent.isEmpty { return }
    let inside = Self.names(in: latin)
    if inside.isEmpty { return }
    let names = silent.filter { index in
      inside.contains(index) && latin.tokens[index].range.count >= Self.fewestLetters
        && !latin.tokens[index].traits.contains(.acronym) && !Self.hasInnerCapital(index, of: latin)
        && !Self.isListed(index, of: latin, in: arabic) && !Self.isCalendarName(index, of: latin)
        && !Self.isKept(index, of: latin, in: arabic)
    }
    if names.isEmpty { return }
    let links = unit.links.links(of: arabic)
    lazy var countries = GazetteerComparison.losses(of: arabic, in: unit, Countries.names)
    var used: Set<Int> = []
    for name in names {
      let place = Double(name) / Double(latin.tokens.count)
      func isNear(_ index: Int) -> Bool {
        abs(Double(index) / Double(arabic.tokens.count) - place) <= Self.mostDistance && !used.contains(index)
      }
      let isTranscribed = unit.sounds.isTranscribed(name, of: latin)
      var instead = arabic.tokens.indices.first { index in
        arabic.tokens[index].kind == .arabicWord && links[index] == .missing && isNear(index)
          && unit.sounds.isTranscribed(index, of: arabic)
      }
      if !isTranscribed {
        // Of a name that is not known to be one, more is asked.
        if let word = instead,
          Self.isDerived(latin.text.normalizedForm(at: name)) || Self.isLoanword(word, of: arabic)
            || Self.isInside(word, arabic, latin)
        {
          instead = nil
        }
        instead = instead ?? countries.first { isNear($0.tokens.lowerBound) }?.tokens.lowerBound
      }
      if let instead { used.insert(instead) }
      losses.append(Loss(name: name, instead: instead, isTranscribed: isTranscribed))
    }
  }

  /// Words made from names, Syrian, Turkish, are said in other words so often that their absence proves little.
  static func isDerived(_ word: ArraySlice<UInt8>) -> Bool {
    derivations.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let derivations = ["ian", "ish", "ese", "can", "ic", "ics", "logy", "men", "arab"].map {
    Array($0.utf8)
  }

  /// Whether a word is written as it sounds elsewhere and is no name all the same: لفيروس, الدولار, المفوض السامي.
  private static func isLoanword(_ index: Int, of side: SideAnalysis) -> Bool {
    let form = side.text.normalizedForm(at: index)
    return loanwords.contains { form.suffix($0.count).elementsEqual($0) }
  }

  private static let loanwords = ["فيروس", "دولار", "سامي", "سامية", "ساميه"].map { Array($0.utf8) }

  /// Whether what the lexicon has for an Arabic word is part of a word: فيروس of coronavirus.
  private static func isInside(_ index: Int, _ arabic: SideAnalysis, _ latin: SideAnalysis) -> Bool {
    let word = arabic.lexiconWords[index]
    guard word >= 0, let lexicon = arabic.lexicon else { return false }
    let range = arabic.translations.figures(of: word).range
    guard let best = arabic.translations.translations[range].first else { return false }
    let stem = Array(lexicon.targetStem(best.word).utf8)
    return latin.tokens.indices.contains {
      latin.tokens[$0].kind == .latinWord && latin.text.normalizedForm(at: $0).holds(stem)
    }
  }

  /// How far from the name its counterpart may stand, as a share of the text.
  private static let mostDistance = 0.3

  /// Whether the name is part of one that a gazetteer has and that is there: the Islamic State is داعش.
  private static func isListed(_ index: Int, of side: SideAnalysis, in arabic: SideAnalysis) -> Bool {
    for gazetteer in [Countries.names, Organisations.names] {
      for match in gazetteer.matches(in: side) where match.tokens.contains(index) {
        if gazetteer.matches(in: arabic).contains(where: { $0.value == match.value }) { return true }
      }
    }
    return false
  }

  /// Weekdays and months are compared as dates.
  private static func isCalendarName(_ index: Int, of side: SideAnalysis) -> Bool {
    let range = side.tokens[index].range
    return side.dates.contains { $0.range.overlaps(range) }
  }

  /// HCoVs, DNAs, McDonald: abbreviations and rare spellings.
  private static func hasInnerCapital(_ index: Int, of side: SideAnalysis) -> Bool {
    side.text.source[side.tokens[index].range].dropFirst().contains { (0x41...0x5A).contains($0) }
  }

  /// Whether the name stands in the Arabic in Latin letters.
  private static func isKept(_ index: Int, of side: SideAnalysis, in arabic: SideAnalysis) -> Bool {
    let form = side.text.normalizedForm(at: index)
    return arabic.tokens.indices.contains {
      arabic.tokens[$0].kind == .latinWord && arabic.text.normalizedForm(at: $0) == form
    }
  }

  /// The tokens that are capitalised where no sentence begins, and are no acronyms.
  private static func names(in side: SideAnalysis) -> [Int] {
    var names: [Int] = []
    var isInside = false
    for (index, token) in side.tokens.enumerated() {
      switch token.kind {
      case .latinWord:
        if isInside, token.traits.contains(.capitalised), !token.traits.contains(.acronym), token.range.count > 2 {
          names.append(index)
        }
        isInside = true
      case .punctuation:
        let first = side.text.source[token.range.lowerBound]
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "?") || first == UInt8(ascii: "!")
          || first == UInt8(ascii: ":")
        {
          isInside = false
        }
      default: break
      }
    }
    return names
  }
}
