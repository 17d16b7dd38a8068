internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Where a unit's sides deny something, and how strongly.
struct Negation: SharedAnalysis {
  /// A word that denies.
  struct Mention {
    var range: Range<Int>
    /// Whether it denies a sentence by itself, as not and لم do; without and غير deny one word.
    var isStrong: Bool
  }

  private(set) var source: [Mention] = []
  private(set) var target: [Mention] = []

  init(of unit: UnitAnalysis) {
    source = Self.mentions(in: unit.source)
    target = Self.mentions(in: unit.target)
  }

  private static func mentions(in side: SideAnalysis) -> [Mention] {
    guard side.isArabic || side.isEnglish else { return [] }
    return words.matches(in: side).compactMap { match in
      switch match.value {
      case .none: nil
      // Behind a preposition stands no such word: Colin (كولن) is a name, and so is Paula (بولا).
      case .strong where match.first.hasPreposition || isGathering(match.tokens.lowerBound, in: side): nil
      case .strong:
        isAnswer(match.tokens, in: side)
          ? nil : Mention(range: match.range, isStrong: !isRestriction(match.tokens, in: side))
      case .weak: Mention(range: match.range, isStrong: false)
      }
    } + (side.isEnglish ? negativeWords(in: side) : [])
  }

  /// لمّ الشمل, to bring together: the sign tells it from لم.
  private static func isGathering(_ index: Int, in side: SideAnalysis) -> Bool {
    side.isArabic && side.text.normalizedForm(at: index).elementsEqual("لم".utf8)
      && side.text.source[side.tokens[index].range].suffix(2).elementsEqual("\u{651}".utf8)
  }

  /// Whether a word is an answer to tick rather than a negation: نعم/لا.
  private static func isAnswer(_ word: Range<Int>, in side: SideAnalysis) -> Bool {
    guard word.lowerBound > 0 else { return false }
    let before = side.tokens[word.lowerBound - 1]
    return !before.kind.isWord && side.text.source[before.range.lowerBound] == UInt8(ascii: "/")
  }

  /// Whether an Arabic negation and what follows it say “only”: لا أعاني إلا من الصداع, ليس بالتنفس فقط.
  private static func isRestriction(_ word: Range<Int>, in side: SideAnalysis) -> Bool {
    guard side.isArabic else { return false }
    for index in word.upperBound..<min(word.upperBound + restrictionReach, side.tokens.count) {
      guard side.tokens[index].kind.isWord else { return false }
      let form = side.text.normalizedForm(at: index)
      if restrictions.contains(where: { form.elementsEqual($0) }) { return true }
    }
    return false
  }

  private static let restrictionReach = 5
  /// As they are normalised: إلا, سوى, فقط, فحسب.
  private static let restrictions = ["الا", "سوي", "فقط", "فحسب"].map { Array($0.utf8) }

  /// English words that begin or end as denying ones do: unable, impossible, inadequate, homeless, can't.
  private static func negativeWords(in side: SideAnalysis) -> [Mention] {
    var mentions: [Mention] = []
    for (index, form) in side.forms.enumerated() where side.memory.has(.negative, form) {
      let isStrong = isContraction(side.text.normalizedForm(at: index))
      mentions.append(Mention(range: side.tokens[index].range, isStrong: isStrong))
    }
    return mentions
  }

  /// Whether a Latin word is built as those are.
  static func isNegative(_ form: ArraySlice<UInt8>) -> Bool {
    if isContraction(form) { return true }
    guard form.count >= 6 else { return false }
    let begins = beginnings.contains { form.starts(with: $0) } && !otherBeginnings.contains { form.starts(with: $0) }
    return begins || endings.contains { form.suffix($0.count).elementsEqual($0) }
  }

  private static func isContraction(_ form: ArraySlice<UInt8>) -> Bool {
    form.count > 3 && form.suffix(2).elementsEqual([UInt8(ascii: "'"), UInt8(ascii: "t")])
  }

  /// A negation that the other side lacks.
  struct Loss {
    var range: Range<Int>
    var severity: Finding.Severity
    var confidence: Double
  }

  /// The negation of a side that has nothing like it on the other, where there is one.
  func lost(of side: Finding.Side, in unit: UnitAnalysis) -> Loss? {
    let (own, others) = side == .source ? (source, target) : (target, source)
    guard own.count(where: \.isStrong) > others.count(where: \.isStrong) else { return nil }
    // Words such as without may answer for another negation: then what is denied has to be surely found, and be farther.
    let isOutnumbered = own.count(where: \.isStrong) > others.count
    let here = unit.side(side)
    let there = unit.other(here)
    let pairing = unit.shared(WordPairing.self)
    for mention in own where mention.isStrong {
      let next = here.tokenIndices(in: mention.range).upperBound
      let least = isOutnumbered ? Self.leastProbability : Self.sureProbability
      guard let place = Self.counterpart(ofWordAt: next, pairing, in: here, least) else {
        if others.isEmpty { return Loss(range: mention.range, severity: .minor, confidence: 0.6) }
        continue
      }
      let reach = isOutnumbered ? Self.reach : Self.farReach
      let isNear = others.contains { other in
        there.tokenIndices(in: other.range).contains { abs($0 - place) <= reach }
      }
      if isNear { continue }
      if !isOutnumbered { return Loss(range: mention.range, severity: .minor, confidence: 0.5) }
      return Loss(range: mention.range, severity: .critical, confidence: others.isEmpty ? 0.85 : 0.7)
    }
    return nil
  }

  /// How many words from the counterpart of what is denied the other side's negation may stand.
  private static let reach = 6
  private static let farReach = 9
  /// A pair of lower probability may be chance.
  private static let leastProbability: Float = 0.05
  private static let sureProbability: Float = 0.15
  /// What is denied is the first of so many words after the negation that is no frequent one.
  private static let span = 3

  /// Where the other side says what is denied here. Where it uses another word, that may deny as well: not known, مجهول.
  private static func counterpart(
    ofWordAt start: Int, _ pairing: WordPairing, in side: SideAnalysis, _ least: Float
  ) -> Int? {
    guard let lexicon = side.lexicon else { return nil }
    let partners = pairing.partners(of: side)
    for index in start..<min(start + span, side.tokens.count) {
      let word = side.lexiconWords[index]
      if word == -2 { return nil }
      if word >= 0, lexicon.sourceShare(word) > 0.004 { continue }
      return partners[index] >= 0 && pairing.probability(of: index, on: side) >= least ? partners[index] : nil
    }
    return nil
  }

  private enum Strength { case strong, weak, none }

  private static let beginnings = ["un", "non", "dis"].map { Array($0.utf8) }
  private static let otherBeginnings = [
    "under", "uni", "until", "unless", "dise", "disc", "dist", "disp", "dish",
  ]
  .map { Array($0.utf8) }
  private static let endings = ["less", "free"].map { Array($0.utf8) }

  private static let words = Phrases<Strength>(
    [
      "not", "cannot", "never", "neither", "nobody", "nothing", "nowhere", "لا", "لم", "لن", "ليس", "ليست", "ليسوا",
      "لست", "لسنا", "ليسا", "لستم", "أليس", "ولا", "ولم", "ولن", "فلا", "فلم", "فلن", "وليس", "وليست",
    ].map { ($0, .strong) }
      + [
        "impossible", "inadequate", "insufficient", "incomplete", "inability", "incapable", "independent",
        "independently",
        "independence", "invisible", "illegal", "illegally", "illicit", "irregular", "irrelevant", "irrespective",
        "regardless", "inappropriate", "ineffective", "insecure", "insecurity", "instability", "invalid",
        "inaccessible",
        "inconsistent", "incorrect", "infinite", "immune", "impunity", "illiteracy", "illiterate", "inevitable",
        "no", "none", "nor", "without", "non", "hardly", "barely", "scarcely", "rarely", "seldom", "few", "little",
        "fail", "fails", "failed", "failing", "failure", "lack", "lacks", "lacked", "lacking", "refuse", "refuses",
        "refused", "refusal", "deny", "denied", "denies", "denying", "avoid", "avoided", "avoiding", "prevent",
        "prevents", "prevented", "preventing", "prevention", "absence", "absent", "except", "unless", "until", "yet",
        "otherwise", "instead", "rather", "only", "far from", "too", "ban", "banned", "prohibit", "prohibited",
        "prohibits", "exclude", "excluded", "excluding", "reject", "rejected", "rejects", "decline", "declined",
        "stop", "stopped", "cease", "devoid", "missing", "lest", "but", "beyond", "rule out", "ruled out", "minus",
        "least", "still", "despite", "although", "negative", "off", "out of", "remain", "remains", "remained", "nay",
        "asymptomatic", "atypical", "longer", "not later than", "no later than", "silent", "withhold", "withheld",
        "dead", "before",
        "indistinguishable", "discourage",
        "discourages", "ignore", "ignored", "أخفق", "إخفاق", "غموض", "مجهول", "مجهولة", "مجهولين", "however", "lose",
        "غير", "دون", "بدون", "عدم", "بلا", "ما كان", "ما من", "رفض", "ترفض", "يرفض", "نفى", "تنفي", "ينفي",
        "سوى", "إلا",
        "انعدام", "غياب", "فشل", "فشلت", "يفشل", "نقص", "قلة", "قليل", "قليلة", "نادر", "نادرا", "يمتنع", "امتناع",
        "امتنع", "حظر", "يحظر", "تحظر", "منع", "يمنع", "تمنع", "تجنب", "يتجنب", "خلو", "خال", "خالية", "لولا", "كلا",
        "أبدا", "قط", "مطلقا", "يستحيل", "تعذر", "يتعذر", "عجز", "تعجز", "يعجز", "افتقار", "يفتقر", "تفتقر",
        "يخلو", "تخلو", "استبعد", "يستبعد", "باستثناء", "لئلا", "كيلا", "بغير", "ما لم", "حرمان", "زال", "تزال", "يزال",
        "مازال", "مازالت", "يزالون", "سلبي", "سلبية", "لاجئ", "ضد", "معدوم", "معدومة", "بعيدا", "حال", "يحول", "تحول",
        "كف", "تكف", "توقف", "خلاف", "خلافا", "إنما", "بل", "لا يتجاوز", "لا تتجاوز", "لم يتجاوز", "لم تتجاوز",
        "ولا يتجاوز",
        "ولا تتجاوز", "لا يعدو", "لا تعدو", "limited", "merely", "mere", "against", "forbid", "forbidden", "oppose",
        "opposed",
        "exception", "as low as", "as little as",
      ].map { ($0, .weak) }
      + [
        "not only", "not just", "whether or not", "not least", "if not", "why not", "or not", "no doubt",
        "أم لا", "لا غنى", "لا يتجزأ", "لا تتجزأ", "سيما", "ولا يزال", "ولا تزال", "فلا بد", "ولا بد", "ولا شك",
        "ولا غنى", "ليس هذا فحسب", "لا سيما", "ولا سيما", "لاسيما", "لا يزال", "لا تزال", "ما زال", "ما زالت", "لا بد",
        "لا شك", "ليس فقط",
        "لا فقط", "ليس إلا", "ما هو", "ما هي", "ما يلي", "ما بعد", "ما قبل", "ما بين", "لا يقل", "لا تقل", "لا غير",
        "لا أقل", "لم تزل", "لم يزل", "لا يزالون", "لا بأس", "فلا يزال", "فلا تزال", "لا زال", "لا زالت", "لا يزالان",
        "لا الحصر",
        "لا على سبيل الحصر", "لا يعد ولا يحصى", "لا تعد ولا تحصى", "لا حصر", "لا ريب", "لا جدال", "لا محالة", "لا مفر",
        "لا مثيل",
        "لا يستهان", "لا يكتفي", "لا تكتفي", "لم يكتف", "لم تكتف", "لا يقتصر", "لا تقتصر", "لم يقتصر", "لم تقتصر",
        "ولا يكتفي",
        "ولا تكتفي", "ولم يكتف", "ولم تكتف", "ولا يقتصر", "ولا تقتصر", "ولم يقتصر", "ولم تقتصر", "لا يخفى", "ولا يخفى",
        "not to mention", "no wonder", "nothing but", "none other",
      ].map { ($0, .none) })
}
