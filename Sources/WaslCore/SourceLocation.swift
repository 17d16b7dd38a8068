/// A place in a file that a person can go to.
public struct SourceLocation: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The file's name as the user gave it; `-` for standard input.
  public var file: String
  /// The line, counted from 1, or `nil` where the whole file is meant.
  public var line: Int?
  /// The column in characters, counted from 1, or `nil` where the whole line is meant.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, as compilers write it, so that editors can jump there.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}
