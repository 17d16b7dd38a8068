internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// A word translated by its opposite.
public struct MeaningOpposite: Check {
  public static let declaration = CheckDeclaration(
    id: "meaning.opposite", title: "A word is translated by its opposite",
    mqmCategory: "accuracy/mistranslation", issueType: .mistranslation, severity: .critical,
    languages: .arabicAndEnglish,
    explanation: """
      One text has a word of a curated list, before, increase, all or import, and the other text has its opposite \
      instead: neither word has another counterpart, and the word that was to be expected is not there. Few opposites \
      are listed, and what is reported is mostly right.
      """,
    bad: [
      CheckExample("غادر الوزير قبل الاجتماع.", "The minister left after the meeting."),
      CheckExample("سجلت الشركة زيادة في المبيعات.", "The company recorded a decrease in sales."),
      CheckExample("تقع القرية شمال العاصمة.", "The village lies south of the capital."),
      CheckExample("حضر جميع الأعضاء.", "Some members attended."),
      CheckExample("يقلل الدواء خطر العدوى.", "The drug increases the risk of infection."),
      CheckExample("هذا الطريق أقصر.", "This road is longer."),
    ],
    good: [
      CheckExample("غادر الوزير بعد الاجتماع.", "The minister left after the meeting."),
      CheckExample("سجلت الشركة انخفاضا في المبيعات.", "The company recorded a decrease in sales."),
      CheckExample("تقع القرية جنوب العاصمة.", "The village lies south of the capital."),
      CheckExample("حضر بعض الأعضاء.", "Some members attended."),
      CheckExample("يجب ألا يبقى الأطفال في الداخل.", "Children must not be left inside."),
      CheckExample("زادت الواردات وقلت الصادرات.", "Imports rose and exports fell."),
    ])

  /// The poles of each word by its number in a lexicon: twice the axis, and one more for the second pole.
  /// The poles of the lexicon's words.
  private struct Poles {
    /// For each word the place of its poles in ``lists``.
    var places = LexiconWordTable()
    var lists: [[Int]] = []
    /// Which last twelve bits the words' numbers have, a bit each: nearly all words are told by so little that it stays
    /// near the processor.
    private var endings = [UInt64](repeating: 0, count: 64)

    func mayHold(_ word: Int32) -> Bool { endings[Int(word >> 6 & 63)] >> UInt64(word & 63) & 1 != 0 }

    mutating func add(_ pole: Int, to word: Int32) {
      endings[Int(word >> 6 & 63)] |= 1 << UInt64(word & 63)
      let place = Int(places[word])
      if place < 0 {
        _ = places.set(word, to: Int32(lists.count))
        lists.append([pole])
      } else if !lists[place].contains(pole) {
        lists[place].append(pole)
      }
    }
  }

  private let source: Poles
  private let target: Poles

  public init(_ settings: CheckSettings) {
    source = Self.poles(settings.sourceLanguage, settings.lexicon)
    target = Self.poles(settings.targetLanguage, settings.lexicon?.swapped)
  }

  private static func poles(_ language: LanguageTag, _ lexicon: Lexicon?) -> Poles {
    var poles = Poles()
    guard let lexicon else { return poles }
    let stemmer = Stemmer(language: language)
    poles.places.removeAll(makingRoomFor: OppositeAxes.words.count)
    var stem: [UInt8] = []
    for word in OppositeAxes.words where word.isArabic == (language.language == "ar") {
      stem.removeAll(keepingCapacity: true)
      guard stemmer.appendStem(of: OppositeAxes.text, at: word.token, to: &stem), let id = lexicon.sourceWord(stem[...])
      else { continue }
      poles.add(2 * word.axis + word.pole, to: id)
    }
    return poles
  }

  /// A word of an axis, with its token.
  private struct Place {
    var pole: Int
    var token: Int
  }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let sourcePlaces = Self.places(of: unit.source, source)
    if sourcePlaces.isEmpty { return }
    let targetPlaces = Self.places(of: unit.target, target)
    let pairing = unit.shared(WordPairing.self)
    for place in sourcePlaces {
      let opposite = place.pole ^ 1
      guard let found = targetPlaces.first(where: { $0.pole == opposite }),
        // Of both words there are as many too few on one side as too many on the other.
        Self.count(place.pole, sourcePlaces) > Self.count(place.pole, targetPlaces),
        Self.count(opposite, targetPlaces) > Self.count(opposite, sourcePlaces),
        // Opposites stand in the same sentences, so that the lexicon may take them for unlikely translations of one another.
        Self.isUnlikelyPair(place.token, found.token, unit.source, pairing)
          || (!Self.isTranslated(place.token, unit.source, pairing)
            && !Self.isTranslated(found.token, unit.target, pairing)),
        Self.isNear(place.token, unit.source, found.token, unit.target)
      else { continue }
      let (one, other) = (unit.source.tokens[place.token].range, unit.target.tokens[found.token].range)
      findings.add(
        "“\(unit.source.text.text(in: one))” is translated by “\(unit.target.text.text(in: other))”, its opposite",
        source: [one], target: [other], confidence: 0.75)
      return
    }
  }

  /// A word whose translation is there is not the one that was turned round. Links this weak are chance, or join
  /// opposites, which stand in the same sentences.
  private static let leastProbability: Float = 0.05

  private static func isTranslated(_ token: Int, _ side: SideAnalysis, _ pairing: WordPairing) -> Bool {
    pairing.probability(of: token, on: side) >= leastProbability
  }

  /// A likely translation is the word itself that looks like another's opposite: والده, his father, and والدة, mother.
  private static let likelyProbability: Float = 0.2

  private static func isUnlikelyPair(_ one: Int, _ other: Int, _ side: SideAnalysis, _ pairing: WordPairing) -> Bool {
    pairing.source[one] == other && pairing.probability(of: one, on: side) < likelyProbability
  }

  /// Whether two words stand at about the same place of their texts: Arabic and English order clauses alike.
  private static func isNear(_ one: Int, _ side: SideAnalysis, _ other: Int, _ across: SideAnalysis) -> Bool {
    let places = (Double(one) / Double(side.tokens.count), Double(other) / Double(across.tokens.count))
    return abs(places.0 - places.1) <= mostDistance
  }

  /// As a share of the text.
  private static let mostDistance = 0.25

  private static func count(_ pole: Int, _ places: [Place]) -> Int { places.count { $0.pole == pole } }

  private static func places(of side: SideAnalysis, _ poles: Poles) -> [Place] {
    var places: [Place] = []
    for (index, word) in side.lexiconWords.enumerated() where word >= 0 && poles.mayHold(word) {
      let list = Int(poles.places[word])
      if list < 0 { continue }
      if places.isEmpty { places.reserveCapacity(8) }
      for pole in poles.lists[list] { places.append(Place(pole: pole, token: index)) }
    }
    return places
  }
}
