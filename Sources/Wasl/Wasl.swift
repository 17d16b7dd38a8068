@_exported public import WaslAlignment
@_exported public import WaslCore
@_exported public import WaslFormats
@_exported public import WaslLexicon
@_exported public import WaslSegmentation

/// The front door of the library: from two texts to pairs of sentences.
///
/// ```swift
/// import Wasl
///
/// let pair = try Wasl.align(
///   Document(name: "ar.txt", language: .arabic, text: arabic),
///   Document(name: "en.txt", language: .english, text: english))
/// for unit in pair.bitext.units { print(unit.type, unit.source, unit.target, unit.confidence ?? 0) }
/// ```
public enum Wasl {
  /// The version of the toolkit.
  public static let version = "0.1.0"

  /// How texts are to be split and aligned.
  public struct Options: Sendable {
    /// Whether every line of the texts is a sentence already.
    public var isPresegmented = false
    /// Whether line ends within a paragraph are only wrapping.
    public var wrapping = LineWrapping.auto
    /// What Wasl's own rules break at.
    public var profile = Segmenter.Profile.sentences
    /// The user's own segmentation rules, instead of Wasl's.
    public var rules: SRXRules?
    /// Which words translate each other.
    public var lexicon = LexiconChoice.bundled
    /// What is looked at, how long beads may be, what the user has fixed.
    public var alignment = Aligner.Options()

    public init() {}
  }

  /// Where the knowledge comes from of which words translate each other.
  public enum LexiconChoice: Sendable {
    /// The lexicon that comes with the toolkit, for the pairs that it has one for: Arabic and English.
    case bundled
    /// One of the user's own, between the two languages, in either direction.
    case own(Lexicon)
    /// None: from the two texts alone.
    case none
  }

  /// Two texts joined: the bitext, the sentences that it was made of and the beads that join them.
  public struct AlignedPair: Sendable {
    public var bitext: Bitext
    public var alignment: Alignment
    public var sourceSentences: [Sentence]
    public var targetSentences: [Sentence]
  }

  /// What is being done, for those who wait.
  public enum Stage: Sendable, Hashable {
    case splitting
    case aligning(sourceCount: Int, targetCount: Int)
  }

  /// Splits a text into its sentences.
  ///
  /// - Throws: `InputError` where the user's rules are at fault or serve another language.
  public static func sentences(of document: Document, options: Options = Options()) throws(InputError)
    -> [Sentence]
  {
    if options.isPresegmented { return Segmenter.presegmented(document) }
    let segmenter =
      if let rules = options.rules {
        try Segmenter(language: document.language, rules: rules)
      } else {
        try Segmenter(language: document.language, profile: options.profile)
      }
    return segmenter.sentences(in: document, wrapping: options.wrapping)
  }

  /// Splits two texts into sentences and joins those that say the same.
  ///
  /// - Parameter progress: called as each stage begins.
  /// - Throws: `InputError` where the user's rules are at fault, where one text is far too long for the other, or both
  ///   are too long to be aligned.
  public static func align(
    _ source: Document, _ target: Document, options: Options = Options(), progress: (Stage) -> Void = { _ in }
  ) throws(InputError) -> AlignedPair {
    try PairLengths.check(source, target)
    progress(.splitting)
    var sourceSentences = try sentences(of: source, options: options)
    var targetSentences = try sentences(of: target, options: options)
    sourceSentences.carry(source.codes, of: source.text)
    targetSentences.carry(target.codes, of: target.text)
    progress(.aligning(sourceCount: sourceSentences.count, targetCount: targetSentences.count))
    let aligner = Aligner(
      sourceLanguage: source.language, targetLanguage: target.language,
      lexicon: try options.lexicon.between(source.language, target.language))
    let alignment: Alignment
    do throws(AlignmentError) {
      alignment = try aligner.align(sourceSentences, targetSentences, options: options.alignment)
    } catch {
      throw InputError(SourceLocation(file: source.name), "\(error)")
    }
    var bitext = Bitext(
      sourceLanguage: source.language, targetLanguage: target.language, sourceName: source.name,
      targetName: target.name)
    bitext.units = alignment.beads.enumerated().map { index, bead in
      TranslationUnit(
        id: String(index + 1), source: sourceSentences[bead.source].map(\.text),
        target: targetSentences[bead.target].map(\.text), sourceCodes: codes(of: sourceSentences[bead.source]),
        targetCodes: codes(of: targetSentences[bead.target]), score: bead.score, confidence: bead.confidence)
    }
    return AlignedPair(
      bitext: bitext, alignment: alignment, sourceSentences: sourceSentences, targetSentences: targetSentences
    )
  }

  /// The formatting of sentences as units have it: no lists where there is none at all.
  private static func codes(of sentences: ArraySlice<Sentence>) -> [[InlineCode]] {
    sentences.allSatisfy(\.codes.isEmpty) ? [] : sentences.map(\.codes)
  }
}
