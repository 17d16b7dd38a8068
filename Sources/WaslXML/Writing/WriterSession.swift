internal import CLibXML2

/// One run of libxml2's text writer: takes tags and text, gives bytes to a sink.
///
/// A class, because libxml2 holds a pointer to it; `XMLWriter` is its only owner.
final class WriterSession {
  typealias Sink = (Span<UInt8>) throws -> Void

  private var handle: xmlTextWriterPtr?
  private let sink: Sink
  private let policy: XMLIllegalCharacterPolicy
  private var failure: XMLWriteError?
  private var scratch: [UInt8] = []
  private(set) var depth = 0

  init(policy: XMLIllegalCharacterPolicy, sink: @escaping Sink) {
    _ = LibXML2.isReady
    self.policy = policy
    self.sink = sink
    let output = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes else { return -1 }
        let session = Unmanaged<WriterSession>.fromOpaque(context).takeUnretainedValue()
        session.deliver(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        // A failure waits in the session: libxml2 would print it to the standard error output.
        return count
      },
      nil, Unmanaged.passUnretained(self).toOpaque(), nil)
    // The writer owns the buffer from here on.
    handle = xmlNewTextWriter(output)
    if handle == nil {
      xmlOutputBufferClose(output)
      failure = .sinkFailed("there is no memory for a writer")
    }
  }

  deinit { close() }

  /// Does one step and throws where it, or the delivery of what came before, has failed.
  func step(_ work: (xmlTextWriterPtr) -> Int32) throws(XMLWriteError) {
    if let failure { throw failure }
    guard let handle else { throw .misplaced("the writer is closed") }
    let result = work(handle)
    if let failure { throw failure }
    if result < 0 { throw .misplaced("the document's parts do not come in an order that XML allows") }
  }

  func startElement(_ name: String) throws(XMLWriteError) {
    try step { handle in
      name.withCString {
        xmlTextWriterStartElement(handle, UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self))
      }
    }
    depth += 1
  }

  func endElement() throws(XMLWriteError) {
    guard depth > 0 else { throw .misplaced("an element was to be closed, but none is open") }
    try step { xmlTextWriterEndElement($0) }
    depth -= 1
  }

  /// Writes text in escaped form.
  func write(_ text: String, for place: XMLEscaping.Place) throws(XMLWriteError) {
    scratch.removeAll(keepingCapacity: true)
    let illegal = XMLEscaping.append(text, for: place, to: &scratch)
    if !illegal.isEmpty {
      switch policy {
      case .refuse: throw .illegalCharacter(illegal[0])
      case .drop(let report): illegal.forEach(report)
      }
    }
    try writeScratch()
  }

  /// Writes markup that is already as it should be.
  func writeRaw(_ markup: String) throws(XMLWriteError) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: markup.utf8)
    try writeScratch()
  }

  /// Writes markup that is already as it should be.
  func writeRaw(_ markup: [UInt8]) throws(XMLWriteError) {
    guard !markup.isEmpty else { return }
    try step { handle in
      markup.withUnsafeBufferPointer { xmlTextWriterWriteRawLen(handle, $0.baseAddress, Int32($0.count)) }
    }
  }

  /// Writes a line end and so many spaces.
  func writeLineBreak(indent: Int) throws(XMLWriteError) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { scratch.append(UInt8(ascii: " ")) }
    try writeScratch()
  }

  private func writeScratch() throws(XMLWriteError) { try writeRaw(scratch) }

  /// Ends the document and delivers the rest.
  func finish() throws(XMLWriteError) {
    guard depth == 0 else { throw .misplaced("\(depth) elements are still open at the end of the document") }
    try step { xmlTextWriterEndDocument($0) }
    try step { xmlTextWriterFlush($0) }
    close()
    if let failure { throw failure }
  }

  /// Frees libxml2's writer. What an unfinished document still holds is thrown away.
  private func close() {
    guard let handle else { return }
    self.handle = nil
    xmlFreeTextWriter(handle)
  }

  private func deliver(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil, handle != nil, !bytes.isEmpty else { return }
    do {
      try sink(bytes.bindMemory(to: UInt8.self).span)
    } catch let error as XMLWriteError {
      failure = error
    } catch {
      failure = .sinkFailed("\(error)")
    }
  }
}
