internal import Dispatch
internal import Synchronization
internal import WaslCore

/// Two texts made ready to be aligned.
struct PairedTexts: Sendable {
  let source: SideText
  let target: SideText
  let paragraphs: ParagraphModel

  var region: Region { Region(source: 0..<source.sentenceCount, target: 0..<target.sentenceCount) }

  /// - Parameter threads: with more than one, both sides are read at the same time.
  init(
    _ source: [Sentence], _ sourceLanguage: LanguageTag, _ target: [Sentence], _ targetLanguage: LanguageTag,
    threads: Int
  ) {
    if threads == 1 {
      self.source = SideText(source, language: sourceLanguage)
      self.target = SideText(target, language: targetLanguage)
    } else {
      let sides = Mutex<(SideText?, SideText?)>((nil, nil))
      DispatchQueue.concurrentPerform(iterations: 2) { side in
        let text = side == 0 ? SideText(source, language: sourceLanguage) : SideText(target, language: targetLanguage)
        sides.withLock { if side == 0 { $0.0 = text } else { $0.1 = text } }
      }
      let both = sides.withLock { $0 }
      self.source = both.0 ?? SideText([], language: sourceLanguage)
      self.target = both.1 ?? SideText([], language: targetLanguage)
    }
    paragraphs = ParagraphModel(source: self.source.paragraphs, target: self.target.paragraphs)
  }
}
