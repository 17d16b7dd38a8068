internal import CLibXML2

/// One run of libxml2's push parser: takes bytes, gives events.
///
/// A class, because libxml2 holds a pointer to it; `XMLReader` is its only owner.
final class ParserSession {
  struct Item {
    var event: XMLEvent
    var line: Int
    var column: Int
  }

  /// An element whose end has not come yet.
  struct OpenElement {
    var name: XMLName
    var line: Int
  }

  private let file: String
  let limits: XMLLimits
  private(set) var context: xmlParserCtxtPtr?
  private let collector = ErrorCollector()
  private let tree: TreeUse

  private var queue: [Item] = []
  private var head = 0
  private var text: [UInt8] = []
  private var textPosition = (line: 1, column: 1)
  /// Where the last event ended, which is where the next one begins.
  private var mark = (line: 1, column: 1)
  private var openElements: [OpenElement] = []
  private var names = NameCache()
  /// What takes the document's parts instead of the queue of events, where tokens are wanted.
  private var tokens: UnsafeMutablePointer<TokenSink>?
  private var diagnostics: [XMLDiagnostic] = []
  /// The document's first bytes until there are enough to know its encoding.
  private var beginning: [UInt8] = []

  /// The fault that ended the reading.
  private(set) var failure: XMLDiagnostic?
  private(set) var isFinished = false

  init(file: String, limits: XMLLimits, tree: TreeUse, givesTokens: Bool = false) {
    _ = LibXML2.isReady
    self.file = file
    self.limits = limits
    self.tree = tree
    guard givesTokens else { return }
    let sink = UnsafeMutablePointer<TokenSink>.allocate(capacity: 1)
    sink.initialize(to: TokenSink(session: self, limits: limits, collector: collector))
    tokens = sink
  }

  /// Parses a document into a tree, which lives as long as the session. Look at `failure` first.
  static func parseWhole(_ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()) -> ParserSession {
    let session = ParserSession(file: file, limits: limits, tree: .whole)
    let source = ByteSource(bytes: bytes, file: file)
    // Bytes in memory cannot fail to be read.
    while let chunk = try? source.next() {
      session.feed(chunk)
      session.queue.removeAll(keepingCapacity: true)
    }
    session.finish()
    return session
  }

  deinit {
    if let context { wasl_free_parser(context) }
    tokens?.deinitialize(count: 1)
    tokens?.deallocate()
  }

  // MARK: Bytes in

  func feed(_ chunk: ArraySlice<UInt8>) {
    guard failure == nil else { return }
    guard context == nil else { return parse(chunk, isLast: false) }
    beginning += chunk
    if beginning.count >= Signature.length { start() }
  }

  func finish() {
    guard failure == nil else { return }
    if context == nil { start() }
    if failure == nil { parse([], isLast: true) }
    if failure == nil, !open.isEmpty { fail(endOfFile()) }
    isFinished = true
  }

  private func start() {
    if let objection = Signature(of: beginning).objection {
      return fail(XMLDiagnostic(file: file, message: objection))
    }
    var handler = tokens == nil ? ParserCallbacks.handler : TokenCallbacks.handler
    let receiver = tokens.map { UnsafeMutableRawPointer($0) } ?? Unmanaged.passUnretained(self).toOpaque()
    context = beginning.prefix(Signature.length).withUnsafeBytes { bytes in
      wasl_new_push_parser(
        &handler, receiver, collector.sink,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard context != nil else {
      return fail(XMLDiagnostic(file: file, message: "there is no memory for a parser"))
    }
    tokens?.pointee.context = context
    let rest = beginning.dropFirst(Signature.length)
    beginning = []
    parse(rest, isLast: false)
  }

  private func parse(_ chunk: ArraySlice<UInt8>, isLast: Bool) {
    guard let context else { return }
    // A few errors of the encoding converters reach no parser's handler, only the thread's.
    wasl_thread_errors(collector.sink)
    chunk.withUnsafeBytes { bytes in
      _ = xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    }
    wasl_thread_errors(nil)
    collect(isLast: isLast)
    if failure == nil, wasl_input_waiting(context) > limits.markupLength {
      fail(at: position, "a single tag, comment or declaration is longer than \(limits.markupLength) bytes")
    }
  }

  /// Turns libxml2's reports into ours; the first error ends the reading.
  private func collect(isLast: Bool) {
    for report in collector.take() where failure == nil {
      var diagnostic = XMLDiagnostic(report, file: file, open: open)
      // What is missing from a tag at the end of the file is the rest of the file.
      if isLast, Wording.isUnfinished(report) { diagnostic.message = Wording.endOfFile(open: open) }
      // Entities that are not declared are only worth a warning to libxml2 2.14: their text would be missing.
      let isUndeclaredEntity = report.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
      if isUndeclaredEntity || (report.isError && report.domain != Int32(XML_FROM_NAMESPACE.rawValue)) {
        failure = diagnostic
      } else {
        diagnostics.append(diagnostic)
      }
    }
  }

  private func endOfFile() -> XMLDiagnostic {
    let position = position
    return XMLDiagnostic(
      file: file, line: position.line, column: position.column, message: Wording.endOfFile(open: open))
  }

  /// The elements whose end has not come yet.
  private var open: [OpenElement] {
    guard let sink = tokens?.pointee else { return openElements }
    return sink.open.map { OpenElement(name: sink.names.names[Int($0.name)], line: $0.line) }
  }

  /// Where the next part of the document begins.
  private var position: (line: Int, column: Int) { tokens?.pointee.mark ?? mark }

  // MARK: Events out

  func takeEvent() -> Item? {
    guard head < queue.count else { return nil }
    defer {
      head += 1
      if head == queue.count {
        queue.removeAll(keepingCapacity: true)
        head = 0
      }
    }
    return queue[head]
  }

  func takeDiagnostics() -> [XMLDiagnostic] {
    defer { diagnostics.removeAll() }
    return diagnostics
  }

  /// Hands over the tokens made so far, against an empty batch.
  func takeTokens(_ batch: inout XMLTokenBatch) { tokens?.pointee.take(&batch) }

  /// Looks at what libxml2 has reported so far. Gives back whether none of it ends the reading.
  func canGoOn() -> Bool {
    if !collector.isEmpty { collect(isLast: false) }
    if failure != nil, let context { xmlStopParser(context) }
    return failure == nil
  }

  // MARK: What the parser calls

  func startDocument() {
    if case .none = tree { return }
    if let context { xmlSAX2StartDocument(context) }
  }

  func startElement(_ tag: ParserCallbacks.Tag) {
    // A fault in the tag itself that libxml2 does not stop at.
    guard canGoOn() else { return }
    flushText()
    let position = openElements.isEmpty ? context.flatMap(startOfTag) ?? mark : mark
    let name = names.name(local: tag.name, prefix: tag.prefix, namespace: tag.namespace)
    openElements.append(OpenElement(name: name, line: position.line))
    guard openElements.count <= limits.depth else {
      return stop(at: position, "elements are nested more than \(limits.depth) deep")
    }
    let start = XMLStartTag(name: name, attributes: tag.attributes(&names), namespaces: tag.declarations)
    queue.append(Item(event: .start(start), line: position.line, column: position.column))
    if let context {
      let place = NodePosition(line: position.line, column: position.column)
      tree.startElement(tag, named: name, position: place, context)
    }
    setMark()
    // The parser calls before it takes the `>`; before `/>` the end follows and sets the mark again.
    mark.column += 1
  }

  func endElement(local: NameAddress.Letters, prefix: NameAddress.Letters?, namespace: NameAddress.Letters?) {
    guard failure == nil, let element = openElements.popLast() else { return }
    flushText()
    queue.append(Item(event: .end(element.name), line: mark.line, column: mark.column))
    if let context {
      let reports = tree.endElement(local: local, prefix: prefix, namespace: namespace, context)
      diagnostics += reports.map { XMLDiagnostic($0, file: file, open: open) }
    }
    setMark()
  }

  func characters(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard failure == nil else { return }
    if text.isEmpty { textPosition = mark }
    text.append(contentsOf: bytes)
    if text.count > limits.textLength {
      // Stopping frees what the bytes point to.
      return stop(at: textPosition, "a run of text is longer than \(limits.textLength) bytes")
    }
    if let context { tree.characters(bytes, context) }
    setMark()
  }

  func comment(_ value: String) { other(.comment(value)) }

  func instruction(target: String, data: String?) {
    other(.processingInstruction(target: target, data: data))
  }

  func doctype(name: String, publicID: String?, systemID: String?) {
    other(.doctype(name: name, publicID: publicID, systemID: systemID))
  }

  func entityDeclared(_ name: String) {
    guard failure == nil else { return }
    stop(
      at: current,
      "the document declares the entity “\(name)”; entities can be made to fill the memory and are refused: "
        + "write the text itself in its place")
  }

  func undeclaredEntity(_ name: String) {
    guard failure == nil else { return }
    stop(at: current, Wording.undeclaredEntity(name))
  }

  // MARK: Particulars

  private func other(_ event: XMLEvent) {
    guard failure == nil else { return }
    flushText()
    if openElements.isEmpty { setMark() }
    queue.append(Item(event: event, line: mark.line, column: mark.column))
    setMark()
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    let run = String(decoding: text, as: UTF8.self)
    queue.append(Item(event: .text(run), line: textPosition.line, column: textPosition.column))
    text.removeAll(keepingCapacity: text.capacity < 1 << 16)
  }

  /// How far the parser has read.
  private var current: (line: Int, column: Int) {
    guard let context else { return (1, 1) }
    return (wasl_line(context), wasl_column(context))
  }

  private func setMark() { mark = current }

  /// Ends the reading with an error.
  func stop(at position: (line: Int, column: Int), _ message: String) {
    fail(at: position, message)
    if let context { xmlStopParser(context) }
  }

  private func fail(at position: (line: Int, column: Int), _ message: String) {
    fail(XMLDiagnostic(file: file, line: position.line, column: position.column, message: message))
  }

  private func fail(_ diagnostic: XMLDiagnostic) {
    if failure == nil { failure = diagnostic }
  }
}
