public import WaslCore

/// A file format for texts in one language.
///
/// A format is added by writing one folder with a type that conforms, and one line in `DocumentRegistry`.
public protocol DocumentFormat: Sendable {
  /// The name by which the user chooses it: `docx`.
  var name: String { get }
  /// The endings of file names from which it is guessed, in lower case with their dot: `.docx`.
  var fileNameEndings: [String] { get }
  /// One line for a list of formats, without a full stop.
  var summary: String { get }
  /// What it keeps of a document besides its text.
  var contents: DocumentContents { get }

  /// How surely a file is in this format by what stands in it, whatever its name.
  func recognition(of bytes: [UInt8]) -> DocumentRecognition

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name for the document, for errors and for notices.
  /// - Returns: the document, and what the user should know. Its language is the one that the file names, or
  ///   `undetermined`.
  /// - Throws: `InputError` where the file is at fault or holds no text.
  func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice])
}

/// How surely a file is in a format.
public enum DocumentRecognition: Int, Sendable, Hashable, Comparable {
  /// Nothing says so.
  case none
  /// It looks like it, which counts where the file's name says nothing.
  case likely
  /// It is in this format, whatever its name says.
  case certain

  public static func < (left: DocumentRecognition, right: DocumentRecognition) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a reader of documents may be told.
public struct DocumentOptions: Sendable {
  /// The encoding of a file whose format does not say it; found out where `nil`.
  public var encoding: TextEncoding?

  public init(encoding: TextEncoding? = nil) { self.encoding = encoding }
}

/// What a format keeps of a document besides its text.
public struct DocumentContents: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Where paragraphs end.
  public static let paragraphs = DocumentContents(rawValue: 1 << 0)
  public static let headings = DocumentContents(rawValue: 1 << 1)
  public static let lists = DocumentContents(rawValue: 1 << 2)
  public static let tables = DocumentContents(rawValue: 1 << 3)
  public static let captions = DocumentContents(rawValue: 1 << 4)
  public static let footnotes = DocumentContents(rawValue: 1 << 5)
  /// Bold, links and the like, as inline codes.
  public static let formatting = DocumentContents(rawValue: 1 << 6)
  /// The language of the whole or of its parts.
  public static let languages = DocumentContents(rawValue: 1 << 7)
  /// Which way paragraphs run.
  public static let directions = DocumentContents(rawValue: 1 << 8)
  /// When a subtitle is shown.
  public static let times = DocumentContents(rawValue: 1 << 9)

  /// The contents in words, in the order above.
  public var words: [String] { Self.named.filter { contains($0.0) }.map(\.1) }

  private static let named: [(DocumentContents, String)] = [
    (.paragraphs, "paragraphs"), (.headings, "headings"), (.lists, "lists"), (.tables, "tables"),
    (.captions, "captions"), (.footnotes, "footnotes"), (.formatting, "formatting"), (.languages, "languages"),
    (.directions, "directions"), (.times, "times"),
  ]
}
