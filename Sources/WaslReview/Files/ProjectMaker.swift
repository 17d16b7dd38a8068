public import WaslCore

/// Makes the first state of a project.
public enum ProjectMaker {
  /// A project of two texts that were just aligned.
  public static func state(
    source: [Sentence], target: [Sentence], alignment: Alignment, sourceLanguage: LanguageTag,
    targetLanguage: LanguageTag, sourceName: String, targetName: String
  ) -> ReviewState {
    var state = ReviewState(
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, sourceName: sourceName, targetName: targetName)
    for (side, sentences, first) in [(Finding.Side.source, source, 1), (.target, target, 1 + source.count)] {
      for (index, sentence) in sentences.enumerated() {
        state.put(
          ReviewSentence(
            id: first + index, side: side, text: sentence.text, range: sentence.range, paragraph: sentence.paragraph,
            codes: sentence.codes))
      }
    }
    let beads = alignment.beads.enumerated().map { index, bead in
      ReviewBead(
        id: index + 1, source: bead.source.map { $0 + 1 }, target: bead.target.map { $0 + 1 + source.count },
        score: bead.score, confidence: bead.confidence)
    }
    state.replace(0..<0, with: beads)
    return state
  }

  /// A project of pairs that exist already: a memory, or what another aligner made. Units without any text are left out.
  ///
  /// - Parameter author: who wrote the notes that come with it, as far as is known.
  public static func state(of bitext: Bitext, author: String = "") -> ReviewState {
    var state = ReviewState(
      sourceLanguage: bitext.sourceLanguage, targetLanguage: bitext.targetLanguage,
      sourceName: bitext.sourceName ?? "", targetName: bitext.targetName ?? "")
    var sentenceId = 1
    var noteId = 1
    var ends: [Finding.Side: Int] = [:]
    var beads: [ReviewBead] = []
    for (paragraph, unit) in bitext.units.enumerated() {
      var bead = ReviewBead(id: beads.count + 1, source: [], target: [], score: unit.score, confidence: unit.confidence)
      for side in Finding.Side.allCases {
        let texts = side == .source ? unit.source : unit.target
        let codes = side == .source ? unit.sourceCodes : unit.targetCodes
        for (index, text) in texts.enumerated() where !text.isEmpty {
          // As if the units stood one after the other in a document, a paragraph each.
          let start = ends[side] ?? 0
          let end = start + text.utf8.count
          ends[side] = end + 1
          state.put(
            ReviewSentence(
              id: sentenceId, side: side, text: text, range: start..<end, paragraph: paragraph,
              codes: index < codes.count ? codes[index] : []))
          bead[side].append(sentenceId)
          sentenceId += 1
        }
      }
      guard !bead.isEmpty else { continue }
      switch unit.status {
      case .automatic, .edited: bead.status = .automatic
      case .accepted: bead.status = .accepted
      case .rejected: bead.status = .rejected
      }
      for text in unit.notes {
        bead.notes.append(ReviewNote(id: noteId, text: text, author: author, time: ""))
        noteId += 1
      }
      beads.append(bead)
    }
    state.replace(0..<0, with: beads)
    return state
  }
}
