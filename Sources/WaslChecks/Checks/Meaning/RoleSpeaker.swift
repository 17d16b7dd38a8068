internal import WaslCore
internal import WaslText

/// Words put into the mouth of the one to whom they were said.
public struct RoleSpeaker: Check {
  public static let declaration = CheckDeclaration(
    id: "role.speaker", title: "Speaker and listener are exchanged",
    mqmCategory: "accuracy/mistranslation", issueType: .mistranslation, severity: .critical,
    languages: .arabicAndEnglish,
    explanation: """
      English tells somebody something, and Arabic has the same name as the one who says it («قال كيري» for “telling \
      Kerry”, which is قال لكيري); or somebody says something in English who is spoken to in Arabic. Only names that \
      sound alike on both sides are judged.
      """,
    bad: [
      CheckExample("وقال كيري إن المهلة انتهت.", "He told Kerry that the deadline had passed."),
      CheckExample("وأكد نتنياهو أن الحرب لم تنته.", "The general told Netanyahu that the war was not over."),
      CheckExample("صرح بوتين بأن الاتفاق جاهز.", "The envoy informed Putin that the agreement was ready."),
      CheckExample("قال لأوباما إن الوقت ضيق.", "Time was short, Obama said."),
      CheckExample("قالت ميركل إنها موافقة.", "Telling Merkel that she agreed, the minister left."),
    ],
    good: [
      CheckExample("وقال لكيري إن المهلة انتهت.", "He told Kerry that the deadline had passed."),
      CheckExample("قال ليبرمان لكيري إن المهلة انتهت.", "Liberman told Kerry that the deadline had passed."),
      CheckExample("أبلغ الجنرال نتنياهو أن الحرب لم تنته.", "The general told Netanyahu that the war was not over."),
      CheckExample("قال أوباما إن الوقت ضيق.", "Time was short, Obama said."),
      CheckExample("قال كيري لبوتين إن الاتفاق جاهز.", "Kerry told Putin that the agreement was ready."),
      CheckExample("وقال بوتين للصحفيين إنه موافق.", "Putin told reporters that he agreed."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let arabic = unit.arabic, let english = unit.english else { return }
    guard let telling = Self.telling.matches(in: english).first else { return }
    guard let saying = Self.saying.matches(in: arabic).first(where: { $0.tokens.upperBound < arabic.tokens.count })
    else { return }
    let name = saying.tokens.upperBound
    switch telling.value {
    case .tells:
      guard let listener = Self.name(after: telling.tokens.upperBound, in: english),
        Self.sounds(listener, english, name, arabic), !Self.isSpokenTo(listener, english, in: arabic),
        !Self.isNamedBefore(telling.tokens.lowerBound, listener, english)
      else { return }
      report(english, listener, telling, arabic, name, &findings, isListener: true)
    case .says:
      guard let speaker = Self.speaker(of: telling, in: english), Self.isListener(name, speaker.sound, in: arabic),
        !Self.stands(speaker.sound, in: arabic, except: name)
      else { return }
      report(english, speaker.token, telling, arabic, name, &findings, isListener: false)
    }
  }

  private func report(
    _ english: SideAnalysis, _ name: Int, _ telling: Phrases<Act>.Match, _ arabic: SideAnalysis, _ arabicName: Int,
    _ findings: inout FindingCollector, isListener: Bool
  ) {
    let (first, last) = (min(name, telling.tokens.lowerBound), max(name, telling.tokens.upperBound - 1))
    let place = english.tokens[first].range.lowerBound..<english.tokens[last].range.upperBound
    let start = max(0, arabicName - 1)
    let words = arabic.tokens[start].range.lowerBound..<arabic.tokens[arabicName].range.upperBound
    let said = isListener ? "is told it, and says it in" : "says it, and is told it in"
    findings.add(
      "\(english.text.text(at: name)) \(said) “\(arabic.text.text(in: words))”", on: english, [place], across: [words],
      confidence: 0.85)
  }

  private enum Act { case tells, says }

  /// Names of one person sound at least as alike as this (docs/text.md).
  private static let similarity = 0.75
  /// How many words may stand before a name that is told something: Secretary of State John Kerry.
  private static let titleWords = 6

  private static let telling = Phrases<Act>([
    ("told", .tells), ("telling", .tells), ("tells", .tells), ("informed", .tells), ("informing", .tells),
    ("assured", .tells), ("assuring", .tells), ("said to", .tells), ("saying to", .tells), ("said", .says),
    ("says", .says), ("added", .says),
  ])

  private static let saying = Phrases<Bool>([
    ("قال", true), ("قالت", true), ("يقول", true), ("تقول", true), ("صرح", true), ("صرحت", true), ("أضاف", true),
    ("أضافت", true), ("أكد", true), ("أكدت", true), ("قائلا", true), ("أوضح", true), ("أوضحت", true),
  ])

  /// The first capitalised word of the few that follow, before the sentence goes on.
  private static func name(after start: Int, in side: SideAnalysis) -> Int? {
    var found: Int?
    for index in start..<min(start + titleWords, side.tokens.count) {
      let token = side.tokens[index]
      guard token.kind == .latinWord else { break }
      if that.match(in: side, at: index) != nil { break }
      if token.traits.contains(.capitalised) { found = index } else if found != nil { break }
    }
    return found
  }

  private static let that = Phrases<Bool>([("that", true), ("he", true), ("she", true), ("they", true), ("it", true)])

  /// The capitalised word right before a verb of saying, or right after it.
  private static func speaker(
    of telling: Phrases<Act>.Match, in side: SideAnalysis
  ) -> (token: Int, sound: ConsonantSkeleton)? {
    for index in [telling.tokens.lowerBound - 1, telling.tokens.upperBound] where side.tokens.indices.contains(index) {
      let token = side.tokens[index]
      if token.kind == .latinWord, token.traits.contains(.capitalised),
        let sound = ConsonantSkeleton(normalizedWord: side.text.normalizedForm(at: index))
      {
        return (index, sound)
      }
    }
    return nil
  }

  /// Whether a Latin name sounds like an Arabic word that stands bare, without a preposition.
  private static func sounds(_ name: Int, _ english: SideAnalysis, _ word: Int, _ arabic: SideAnalysis) -> Bool {
    guard arabic.tokens[word].kind == .arabicWord,
      let sound = ConsonantSkeleton(normalizedWord: english.text.normalizedForm(at: name)),
      let other = ConsonantSkeleton(normalizedWord: arabic.text.normalizedForm(at: word))
    else { return false }
    return other.similarity(to: sound) >= similarity
  }

  /// Whether the name stands behind ل anywhere in the Arabic.
  private static func isSpokenTo(_ name: Int, _ english: SideAnalysis, in arabic: SideAnalysis) -> Bool {
    guard let sound = ConsonantSkeleton(normalizedWord: english.text.normalizedForm(at: name)) else { return false }
    return arabic.tokens.indices.contains { isListener($0, sound, in: arabic) }
  }

  /// Whether a word is a name behind ل: without it, it sounds more like the name than with it, as ليبرمان does not.
  private static func isListener(_ index: Int, _ sound: ConsonantSkeleton, in side: SideAnalysis) -> Bool {
    guard let rest = rest(of: index, in: side),
      let whole = ConsonantSkeleton(normalizedWord: side.text.normalizedForm(at: index))
    else { return false }
    let similarity = rest.similarity(to: sound)
    return similarity >= Self.similarity && similarity > whole.similarity(to: sound)
  }

  /// The sound of what follows ل, where a word begins with it.
  private static func rest(of index: Int, in side: SideAnalysis) -> ConsonantSkeleton? {
    guard side.tokens[index].kind == .arabicWord else { return nil }
    let form = side.text.normalizedForm(at: index)
    guard form.count >= 8, form.starts(with: lam) else { return nil }
    return ConsonantSkeleton(normalizedWord: form.dropFirst(lam.count))
  }

  private static let lam = Array("ل".utf8)

  private static func stands(_ sound: ConsonantSkeleton, in side: SideAnalysis, except: Int) -> Bool {
    side.tokens.indices.contains { index in
      index != except && side.tokens[index].kind == .arabicWord
        && ConsonantSkeleton(normalizedWord: side.text.normalizedForm(at: index)).map {
          $0.similarity(to: sound) >= similarity
        } ?? false
    }
  }

  /// Whether the listener's name also stands before the verb: he may speak as well.
  private static func isNamedBefore(_ verb: Int, _ name: Int, _ side: SideAnalysis) -> Bool {
    (0..<verb).contains { side.text.normalizedForm(at: $0) == side.text.normalizedForm(at: name) }
  }
}
