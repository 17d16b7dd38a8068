/// A fault in a document, or a remark on it: where it is, how bad it is, what was found there.
public struct XMLDiagnostic: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Severity: Int, Sendable, Hashable, Comparable {
    /// The document can be read as it was meant, but something in it is unusual.
    case warning
    /// The document breaks a rule of its schema, or of XML.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a diagnostic is about.
  public enum Kind: Sendable, Hashable {
    /// XML itself, the limits, or the file.
    case document
    /// A schema: elements and text.
    case content
    /// A schema: something that must be inside the element that begins at this place, and is not.
    case absence
    /// A schema: the attributes of the element that begins at this place.
    case attributes
  }

  /// The file's name as the caller gave it.
  public var file: String
  /// The line, counted from 1, or `nil` where the whole file is meant.
  public var line: Int?
  /// The column in characters, counted from 1, or `nil` where the whole line is meant.
  public var column: Int?
  /// What was found and, where it is not plain, what would be right: a sentence without its full stop.
  public var message: String
  public var severity: Severity
  public var kind: Kind

  public init(
    file: String, line: Int? = nil, column: Int? = nil, message: String, severity: Severity = .error,
    kind: Kind = .document
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.severity = severity
    self.kind = kind
  }

  /// `file:line:column: message`, as compilers write it, so that editors can jump there.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return place.joined(separator: ":") + ": " + message
  }
}
