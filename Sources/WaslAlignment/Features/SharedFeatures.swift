internal import WaslLexicon
internal import WaslText

/// The features that both texts have, numbered, and the sentences that have them; one that only one text has says
/// nothing about where its sentence belongs.
struct SharedFeatures: Sendable {
  /// The kind of each feature.
  private(set) var kinds: [FeatureKind] = []
  /// Each sentence's features, ascending and each once: a feature is there or not.
  private(set) var source = TokenStream()
  private(set) var target = TokenStream()

  /// - Parameter words: which words translate each other, as far as that is known: what has a translation in the other
  ///   text is not looked at as a name.
  init(_ sourceText: SideText, _ targetText: SideText, words: WordLinks?) {
    var sourceForms = FormFeatures(count: sourceText.table.count)
    var targetForms = FormFeatures(count: targetText.table.count)
    addSameWords(sourceText.table, targetText.table, &sourceForms, &targetForms)
    addMarks(sourceText.table, targetText.table, &sourceForms, &targetForms)
    let namesOfTarget = NameLinks(latin: targetText.table, other: sourceText.table) { words?.knowsSource($0) ?? false }
    addNames(namesOfTarget, &targetForms, other: &sourceForms)
    let namesOfSource = NameLinks(latin: sourceText.table, other: targetText.table) { words?.knowsTarget($0) ?? false }
    addNames(namesOfSource, &sourceForms, other: &targetForms)
    let values = addValues(sourceText, targetText)
    source = Self.stream(sourceText, sourceForms, values)
    target = Self.stream(targetText, targetForms, values)
  }

  /// No features at all.
  init(none texts: PairedTexts) {
    for _ in 0..<texts.source.sentenceCount { source.endSentence() }
    for _ in 0..<texts.target.sentenceCount { target.endSentence() }
  }

  private mutating func add(_ kind: FeatureKind) -> Int32 {
    kinds.append(kind)
    return Int32(kinds.count - 1)
  }

  /// Words written alike on both sides: a Latin name in Arabic text, an acronym, a URL.
  private mutating func addSameWords(
    _ source: FormTable, _ target: FormTable, _ sourceForms: inout FormFeatures, _ targetForms: inout FormFeatures
  ) {
    for form in 0..<Int32(source.count) {
      switch source.kinds[Int(form)] {
      case .latinWord, .otherWord, .url, .email:
        guard let other = target.forms.find(source.forms[form]) else { continue }
        let feature = add(.sameWord)
        sourceForms.add(feature, to: form)
        targetForms.add(feature, to: other)
      case .arabicWord, .ideograph, .number, .symbol, .punctuation: continue
      }
    }
  }

  private mutating func addMarks(
    _ source: FormTable, _ target: FormTable, _ sourceForms: inout FormFeatures, _ targetForms: inout FormFeatures
  ) {
    for marks in Self.marks {
      let inSource = marks.compactMap { source.forms.find(Array($0.utf8)[...]) }
      let inTarget = marks.compactMap { target.forms.find(Array($0.utf8)[...]) }
      guard !inSource.isEmpty, !inTarget.isEmpty else { continue }
      let feature = add(.mark)
      for form in inSource { sourceForms.add(feature, to: form) }
      for form in inTarget { targetForms.add(feature, to: form) }
    }
  }

  /// Marks that translations keep, by class: full stops and commas stand everywhere and say nothing.
  private static let marks = [
    ["?", "؟", "？"], ["!", "！"], ["(", "（"], [":", "："], ["%", "٪"], ["\"", "«", "“", "„", "‘", "「"],
  ]

  private mutating func addNames(_ links: NameLinks, _ latin: inout FormFeatures, other: inout FormFeatures) {
    var featureOfName: [Int32: Int32] = [:]
    for pair in links.pairs {
      if featureOfName[pair.latin] == nil {
        let feature = add(.name)
        featureOfName[pair.latin] = feature
        latin.add(feature, to: pair.latin)
      }
      if let feature = featureOfName[pair.latin] { other.add(feature, to: pair.other) }
    }
  }

  private mutating func addValues(_ source: SideText, _ target: SideText) -> [Feature: Int32] {
    let inTarget = Set(target.values.map(\.feature))
    var numbers: [Feature: Int32] = [:]
    for (_, feature) in source.values where inTarget.contains(feature) && numbers[feature] == nil {
      numbers[feature] = add(feature.kind)
    }
    return numbers
  }

  private static func stream(_ text: SideText, _ forms: FormFeatures, _ values: [Feature: Int32]) -> TokenStream {
    var stream = TokenStream()
    var features: [Int32] = []
    var value = 0
    for sentence in 0..<text.sentenceCount {
      features.removeAll(keepingCapacity: true)
      for position in text.forms.range(sentence..<(sentence + 1)) {
        forms.append(featuresOf: text.forms.tokens[position], to: &features)
      }
      while value < text.values.count, text.values[value].sentence == Int32(sentence) {
        if let feature = values[text.values[value].feature] { features.append(feature) }
        value += 1
      }
      features.sort()
      for (index, feature) in features.enumerated() where index == 0 || feature != features[index - 1] {
        stream.append(feature)
      }
      stream.endSentence()
    }
    return stream
  }
}

/// The features that each form has: mostly none, sometimes one, a name now and then several.
private struct FormFeatures {
  private var first: [Int32]
  private var more: [Int32: [Int32]] = [:]

  init(count: Int) { first = Array(repeating: -1, count: count) }

  mutating func add(_ feature: Int32, to form: Int32) {
    if first[Int(form)] < 0 {
      first[Int(form)] = feature
    } else {
      more[form, default: []].append(feature)
    }
  }

  func append(featuresOf form: Int32, to features: inout [Int32]) {
    guard first[Int(form)] >= 0 else { return }
    features.append(first[Int(form)])
    if !more.isEmpty, let others = more[form] { features += others }
  }
}
