internal import WaslCore
internal import WaslXML

/// The XML writer of an XLIFF file with its sink's errors, and a count of what XML could not hold.
struct XLIFFOutput: ~Copyable {
  private var xml: XMLWriter?
  private let state: State
  private let file: String

  /// Keeps what the XML library's callbacks cannot carry.
  private final class State {
    var error: OutputError?
    var dropped = 0
  }

  init(to sink: any ByteSink) {
    let state = State()
    self.state = state
    file = sink.name
    // Texts have `<cp>` for what XML cannot hold; attributes and notes have nothing.
    xml = XMLWriter(illegalCharacters: .drop { _ in state.dropped += 1 }) { bytes in
      do throws(OutputError) {
        try sink.write(bytes.withUnsafeBufferPointer { Array($0) })
      } catch {
        state.error = error
        throw error
      }
    }
  }

  mutating func write(
    _ body: (inout XMLWriter) throws(XMLWriteError) -> Void
  ) throws(OutputError) {
    do throws(XMLWriteError) {
      guard xml != nil else { return }
      try body(&xml!)
    } catch {
      throw outputError(error)
    }
  }

  /// Ends the document.
  ///
  /// - Returns: what could not be written.
  mutating func finish() throws(OutputError) -> [Notice] {
    guard let writer = xml.take() else { return [] }
    do throws(XMLWriteError) {
      try writer.finish()
    } catch {
      throw outputError(error)
    }
    guard state.dropped > 0 else { return [] }
    let count = state.dropped == 1 ? "1 control character" : "\(state.dropped) control characters"
    return [
      Notice(SourceLocation(file: file), "\(count) left out, since XML cannot hold them here")
    ]
  }

  private func outputError(_ error: XMLWriteError) -> OutputError {
    state.error ?? OutputError(path: file, problem: error.description)
  }
}

extension XMLWriter {
  mutating func start(_ name: String, _ attributes: [(String, String)] = []) throws(XMLWriteError) {
    try startElement(name)
    for (name, value) in attributes { try attribute(name, value) }
  }

  mutating func end(indent: Int = 0) throws(XMLWriteError) {
    try lineBreak(indent: indent)
    try endElement()
  }

  /// Text, in which XLIFF 2's `<cp>` stands for every character that XML cannot hold.
  mutating func textWithCodePoints(_ text: String) throws(XMLWriteError) {
    var rest = text[...]
    while let illegal = Self.firstIllegalCharacter(in: String(rest)) {
      let place = rest.utf8.index(rest.startIndex, offsetBy: illegal.offset)
      try self.text(String(rest[..<place]))
      try start("cp", [("hex", String(illegal.description.dropFirst(2)))])
      try endElement()
      rest = rest[rest.unicodeScalars.index(after: place)...]
    }
    try self.text(String(rest))
  }
}
