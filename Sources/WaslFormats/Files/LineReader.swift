internal import WaslCore

/// The lines of a text file, one by one.
///
/// UTF-8 is read chunk by chunk. A file in another encoding, such as the UTF-16 that spreadsheets export, is
/// told by its first chunk and then read whole.
struct LineReader: ~Copyable {
  struct Line: Sendable, Hashable {
    /// Counted from 1.
    var number: Int
    /// The line without its end, LF or CR LF.
    var text: String
  }

  /// The longest line that is taken, in bytes: no unit of two texts is as long, and memory stays bounded.
  static let maximumLength = 64_000_000

  private let input: InputBytes
  private let maximumLength: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var position = 0
  private var isAtEnd = false
  /// The number of the last line, counted from 1.
  private(set) var lineNumber = 0
  /// What was converted, if anything.
  let notices: [Notice]

  /// Reads the beginning of the file.
  ///
  /// - Parameter isEmptyAllowed: whether an empty file is one without lines rather than an error.
  /// - Throws: `InputError` where the file is empty or no text.
  init(
    _ input: InputBytes, isEmptyAllowed: Bool = false, maximumLength: Int = LineReader.maximumLength
  ) throws(InputError) {
    self.input = input
    self.maximumLength = maximumLength
    let first = try input.nextChunk()
    if first.isEmpty, isEmptyAllowed {
      isAtEnd = true
      notices = []
    } else if Self.isPlainUTF8(first) {
      let mark = TextEncoding.utf8.byteOrderMark
      buffer = first.starts(with: mark) ? Array(first.dropFirst(mark.count)) : first
      notices = []
    } else {
      input.putBack(first)
      let text = try PlainText(reading: input)
      buffer = Array(text.text.utf8)
      isAtEnd = true
      notices = text.notices
    }
  }

  /// Whether the first chunk is UTF-8 but for a character that the chunk's end may have cut.
  private static func isPlainUTF8(_ chunk: [UInt8]) -> Bool {
    switch EncodingDetector.examine(chunk) {
    case .text(.utf8): return !chunk.isEmpty
    case .damagedUTF8:
      let scan = UTF8Scan(chunk)
      return scan.malformedCount == 1 && scan.endsInSequence
    default: return false
    }
  }

  /// The next line, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the line is not UTF-8 or is too long.
  mutating func next() throws(InputError) -> Line? {
    guard let bytes = try nextBytes() else { return nil }
    return try line(bytes)
  }

  /// The bytes of the next line without its end, or `nil` after the last: for a parser that finds out by itself whether
  /// they are UTF-8, and asks ``line(_:)`` where they are not.
  ///
  /// - Throws: `InputError` with line and column where the line is too long.
  mutating func nextBytes() throws(InputError) -> ArraySlice<UInt8>? {
    var searched = position
    while true {
      if let end = endOfLine(from: searched) {
        defer { position = end + 1 }
        return content(buffer[position..<end])
      }
      searched = buffer.count
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return content(buffer[position...])
      }
      guard buffer.count - position <= maximumLength else {
        throw InputError(
          SourceLocation(file: input.name, line: lineNumber + 1),
          "the line is longer than \(maximumLength) bytes", remedy: "check that the file has one unit a line")
      }
      let chunk = try input.nextChunk()
      isAtEnd = chunk.isEmpty
      buffer.removeFirst(position)
      searched -= position
      position = 0
      buffer += chunk
    }
  }

  private func endOfLine(from start: Int) -> Int? { ByteRuns.first(0x0A, in: buffer.span, from: start) }

  private mutating func content(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    lineNumber += 1
    return bytes.last == 0x0D ? bytes.dropLast() : bytes
  }

  /// The line that ``nextBytes()`` gave last, as text.
  ///
  /// - Throws: `InputError` with line and column where it is not UTF-8.
  func line(_ content: ArraySlice<UInt8>) throws(InputError) -> Line {
    if let text = String(validating: content, as: UTF8.self) { return Line(number: lineNumber, text: text) }
    do {
      // Only to find the fault: the same decoder that reads plain text names it.
      return Line(
        number: lineNumber, text: try TextDecoder.decode(Array(content), as: .utf8, file: input.name))
    } catch {
      throw InputError(
        SourceLocation(file: input.name, line: lineNumber, column: error.location.column), error.problem,
        remedy: error.remedy)
    }
  }
}
