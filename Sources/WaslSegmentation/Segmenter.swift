public import WaslCore

/// Splits texts of one language into sentences by the rules of an SRX file.
///
/// Splitting changes nothing: the sentences' ranges and the white space between them are the text.
public struct Segmenter: Sendable {
  /// What Wasl's own rules break at.
  public enum Profile: String, Sendable, Hashable, CaseIterable, Codable {
    /// Full stops, question and exclamation marks, ellipses.
    case sentences
    /// Semicolons too (`;` and `؛`).
    case semicolons
    /// Semicolons, colons and the Arabic comma between clauses too.
    case clauses
  }

  private let breakFinder: BreakFinder

  /// A segmenter with Wasl's own rules, which serve every language and know Arabic and English best.
  public init(language: LanguageTag, profile: Profile = .sentences) throws(InputError) {
    let rules = try SRXRules.wasl()
    // The file's maps ask for the profile by a private-use subtag, so that it stays one plain SRX file.
    let suffix = profile == .sentences ? "" : "-x-\(profile.rawValue.prefix(8))"
    breakFinder = try BreakFinder(rules, languageTag: language.description + suffix)
  }

  /// A segmenter with the user's own rules.
  ///
  /// - Throws: where an expression is not valid or no language map serves the language.
  public init(language: LanguageTag, rules: SRXRules) throws(InputError) {
    breakFinder = try BreakFinder(rules, languageTag: language.description)
  }

  /// The sentences of a text, in order.
  ///
  /// - Parameter wrapping: whether line ends within a paragraph are only wrapping.
  /// - Complexity: linear in the length of the text.
  public func sentences(in text: String, wrapping: LineWrapping = .auto) -> [Sentence] {
    let lines = LineScanner.lines(of: text)
    let wrapped =
      switch wrapping {
      case .yes: true
      case .no: false
      case .auto: WrappingDetector.isWrapped(lines)
      }
    var sentences: [Sentence] = []
    for (index, paragraph) in ParagraphSplitter.paragraphs(of: lines, wrapped: wrapped).enumerated() {
      appendSentences(of: text, in: paragraph, index: index, to: &sentences)
    }
    return sentences
  }

  /// One sentence a line: for text that has been split already. Blank lines are counted as paragraph ends.
  public static func presegmented(_ text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var paragraph = 0
    var afterBlank = false
    SentenceLines.forEach(in: text) { range in
      guard !range.isEmpty else {
        afterBlank = true
        return
      }
      if afterBlank, !sentences.isEmpty { paragraph += 1 }
      afterBlank = false
      sentences.append(Sentence(text: text.slice(range), range: range, paragraph: paragraph))
    }
    return sentences
  }

  /// Where text with inline codes is broken.
  ///
  /// - Parameters:
  ///   - text: the text without its codes; taken as one paragraph.
  ///   - codes: the codes in order, each with the place in the text's UTF-8 where it stands.
  /// - Returns: for every break its place in the text's UTF-8, and how many of the codes go before it.
  public func breaks(
    in text: String, codes: [(offset: Int, kind: InlineCodeKind)]
  ) -> [(offset: Int, codes: Int)] {
    text.utf8Offsets(ofUTF16: breakFinder.breaks(in: text)).map { place in
      let before = codes.prefix { $0.offset < place }.count
      let here = codes[before...].prefix { $0.offset == place }
      return (place, before + breakFinder.codesBeforeBreak(here.map(\.kind)))
    }
  }

  func appendSentences(
    of text: String, in paragraph: Range<Int>, index: Int, to sentences: inout [Sentence]
  ) {
    let content = text.slice(paragraph)
    var start = 0
    let length = paragraph.count
    for end in content.utf8Offsets(ofUTF16: breakFinder.breaks(in: content)) + [length] {
      let range = content.trimmingSpaces(in: start..<end)
      start = end
      if range.isEmpty { continue }
      let inDocument = (range.lowerBound + paragraph.lowerBound)..<(range.upperBound + paragraph.lowerBound)
      sentences.append(
        Sentence(text: content.slice(range).unwrapped, range: inDocument, paragraph: index))
    }
  }
}
