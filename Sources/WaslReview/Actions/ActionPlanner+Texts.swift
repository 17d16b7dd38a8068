internal import WaslCore

/// What the sentences say, and where one ends and the next begins. No group is ever changed here.
extension ActionPlanner {
  /// Texts may not hold what no line of a document can: they would break the formats that hold a unit a line.
  private static func cleaned(_ text: String) -> String {
    let spaced = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": " "
      case "\u{0}"..."\u{1F}", "\u{7F}": "\u{FFFD}"
      default: scalar
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: spaced)
    return trimmed(String(view)[...])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  func editText(_ id: Int, _ text: String) throws(ActionRefusal) -> Plan {
    let (sentence, bead, _) = try sentence(id)
    guard sentence.side == .target || state.sourceIsUnlocked else {
      throw ActionRefusal("the source is protected", remedy: "unlock it first")
    }
    let text = Self.cleaned(text)
    guard !text.isEmpty else {
      throw ActionRefusal("a sentence cannot be empty", remedy: "reject the bead, or take the sentence out of it")
    }
    guard text.utf8.count <= Self.longestText else { throw ActionRefusal("the text is too long") }
    // By bytes: canonically equivalent texts are different to whoever edits them.
    guard !text.utf8.elementsEqual(sentence.text.utf8) else { throw ActionRefusal("the text is the same") }
    var edited = sentence
    edited.text = text
    edited.original = sentence.original ?? (sentence.isEdited ? nil : sentence.text)
    if edited.original == nil { edited.codes = EditedCodes.moved(sentence.codes, from: sentence.text, to: text) }
    edited.isEdited = true
    if let original = edited.original, original.utf8.elementsEqual(text.utf8) {
      edited.original = nil
      edited.isEdited = false
    }
    return Plan(changing(sentence, to: edited), focus: bead.id)
  }

  /// In bytes: four times the longest that the interface allows in characters.
  private static let longestText = 400_000

  func revertText(_ id: Int) throws(ActionRefusal) -> Plan {
    let (sentence, bead, _) = try sentence(id)
    guard sentence.isEdited else { throw ActionRefusal("the text is the document's own already") }
    guard let original = sentence.original else {
      throw ActionRefusal("the sentence was cut after it was edited", remedy: "undo instead")
    }
    var reverted = sentence
    reverted.text = original
    reverted.original = nil
    reverted.isEdited = false
    return Plan(changing(sentence, to: reverted), focus: bead.id)
  }

  private func changing(_ before: ReviewSentence, to after: ReviewSentence) -> Change {
    var change = Change()
    change.sentences = [Change.SentenceChange(before: before, after: after)]
    return change
  }

  mutating func splitSentence(_ id: Int, _ offset: Int) throws(ActionRefusal) -> Plan {
    let (sentence, bead, index) = try sentence(id)
    let units = sentence.text.utf16
    guard offset > 0, offset < units.count,
      let place = units.index(units.startIndex, offsetBy: offset).samePosition(in: sentence.text.unicodeScalars)
    else { throw ActionRefusal("there is no place \(offset) within the sentence") }
    let (first, second) = (Self.trimmed(sentence.text[..<place]), Self.trimmed(sentence.text[place...]))
    guard !first.isEmpty, !second.isEmpty else { throw ActionRefusal("one part would be empty") }
    let border = min(sentence.range.lowerBound + first.utf8.count, sentence.range.upperBound)
    var parts = [sentence, sentence]
    for (number, text) in [first, second].enumerated() {
      parts[number].id = nextSentence
      parts[number].text = text
      parts[number].original = nil
      parts[number].origin = .split
      nextSentence += 1
    }
    let secondStart = sentence.text.utf8.count - second.utf8.count
    let codes = InlineCode.cut(
      sentence.currentCodes, at: [0..<first.utf8.count, secondStart..<sentence.text.utf8.count])
    (parts[0].codes, parts[1].codes) = (codes[0], codes[1])
    parts[0].range = sentence.range.lowerBound..<border
    parts[1].range = border..<sentence.range.upperBound
    return Plan(regrouping(bead, index, [sentence], into: parts), focus: bead.id)
  }

  mutating func joinSentences(_ id: Int) throws(ActionRefusal) -> Plan {
    let (sentence, bead, index) = try sentence(id)
    let sentences = bead[sentence.side]
    let place = sentences.firstIndex(of: id)!
    guard place + 1 < sentences.count, let next = state.sentence(sentences[place + 1]) else {
      throw ActionRefusal("it is the last sentence of its bead", remedy: "merge the bead with the next one first")
    }
    let separator = Self.wordsWithoutSpaces.contains(state.language(of: sentence.side).language) ? "" : " "
    var joined = sentence
    joined.id = nextSentence
    nextSentence += 1
    joined.text = sentence.text + separator + next.text
    joined.range = sentence.range.lowerBound..<next.range.upperBound
    joined.origin = .joined
    joined.isEdited = sentence.isEdited || next.isEdited
    joined.original = nil
    // The document's text is known only where it is for both.
    if joined.isEdited, !sentence.isEdited || sentence.original != nil, !next.isEdited || next.original != nil {
      joined.original = (sentence.original ?? sentence.text) + separator + (next.original ?? next.text)
    }
    let isKnown = joined.original != nil
    joined.codes = InlineCode.join(
      [sentence, next].map { isKnown ? $0.codes : $0.currentCodes },
      lengths: [sentence, next].map { (isKnown ? $0.original ?? $0.text : $0.text).utf8.count },
      gap: separator.utf8.count)
    return Plan(regrouping(bead, index, [sentence, next], into: [joined]), focus: bead.id)
  }

  /// Languages that write no space between sentences.
  private static let wordsWithoutSpaces: Set<String> = ["ja", "zh", "th", "lo", "km", "my"]

  /// Puts sentences in the place of others within their bead, whose group stays what it is.
  private func regrouping(
    _ bead: ReviewBead, _ index: Int, _ old: [ReviewSentence], into new: [ReviewSentence]
  ) -> Change {
    let side = old[0].side
    var changed = bead
    let start = bead[side].firstIndex(of: old[0].id)!
    changed[side].replaceSubrange(start..<start + old.count, with: new.map(\.id))
    var change = replacing(index..<index + 1, with: [changed])
    change.sentences = new.map { Change.SentenceChange(before: nil, after: $0) }
    change.sentences += old.map { Change.SentenceChange(before: $0, after: nil) }
    return change
  }

  func applyFix(_ id: Int, _ check: String, _ fingerprint: String, _ findings: [Finding]) throws(ActionRefusal) -> Plan
  {
    let (bead, _) = try bead(id)
    guard let finding = findings.first(where: { $0.check == check && $0.fingerprint == fingerprint }) else {
      throw ActionRefusal("there is no such finding any more", kind: .conflict)
    }
    guard let fix = finding.fix else { throw ActionRefusal("no change is known that would mend it") }
    var start = 0
    for number in bead[fix.side] {
      let scalars = state.sentence(number)!.text.unicodeScalars
      let end = start + scalars.count
      if fix.range.lowerBound >= start, fix.range.upperBound <= end {
        var text = scalars
        let lower = text.index(text.startIndex, offsetBy: fix.range.lowerBound - start)
        let upper = text.index(lower, offsetBy: fix.range.count)
        text.replaceSubrange(lower..<upper, with: fix.replacement.unicodeScalars)
        return try editText(number, String(text))
      }
      start = end + 1
    }
    throw ActionRefusal("the change reaches over the end of a sentence", remedy: "join the sentences, or edit them")
  }
}
