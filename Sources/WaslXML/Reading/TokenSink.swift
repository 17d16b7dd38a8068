internal import CLibXML2

/// Makes tokens of what libxml2's push parser meets.
///
/// libxml2 gets a pointer to the sink itself and not to the session: what every tag of a file of gigabytes passes through
/// is then free of the checks that Swift makes on the fields of classes.
struct TokenSink {
  struct OpenElement {
    var name: Int32
    var line: Int
  }

  private(set) var batch = XMLTokenBatch()
  private(set) var names = NameTable()
  /// How many of the names went out with a batch.
  private var countOfNamesTaken = 0
  /// The elements whose end has not come yet.
  private(set) var open: [OpenElement] = []
  /// Where the last token ended, which is where the next one begins.
  private(set) var mark = (line: 1, column: 1)
  /// How many bytes of text came since the last tag.
  private var textLength = 0
  private let limits: XMLLimits
  private let collector: ErrorCollector
  /// The session, which owns the sink.
  unowned(unsafe) let session: ParserSession
  /// The parser, once there is one.
  var context: xmlParserCtxtPtr?

  init(session: ParserSession, limits: XMLLimits, collector: ErrorCollector) {
    self.session = session
    self.limits = limits
    self.collector = collector
  }

  /// Whether libxml2 has reported something that was not looked at yet.
  var hasReports: Bool { !collector.isEmpty }

  /// Hands over what there is, against an empty batch.
  mutating func take(_ other: inout XMLTokenBatch) {
    batch.newNames += names.names[countOfNamesTaken...]
    countOfNamesTaken = names.names.count
    swap(&batch, &other)
  }

  mutating func start(_ tag: ParserCallbacks.Tag) {
    textLength = 0
    let position = open.isEmpty ? context.flatMap(startOfTag) ?? mark : mark
    let name = names.number(local: tag.name, prefix: tag.prefix, namespace: tag.namespace)
    open.append(OpenElement(name: name, line: position.line))
    guard open.count <= limits.depth else {
      return session.stop(at: position, "elements are nested more than \(limits.depth) deep")
    }
    batch.add(.start, name: name, at: position)
    addAttributes(of: tag, at: position)
    guard names.names.count <= limits.nameCount else {
      return session.stop(
        at: position, "the document uses more than \(limits.nameCount) names of elements and attributes")
    }
    setMark()
    // The parser calls before it takes the `>`; before `/>` the end follows and sets the mark again.
    mark.column += 1
  }

  private mutating func addAttributes(of tag: ParserCallbacks.Tag, at position: (line: Int, column: Int)) {
    guard let table = tag.attributeTable else { return }
    for index in 0..<Int(tag.attributeCount) {
      let fields = table + 5 * index
      guard let local = fields[0], let start = fields[3], let end = fields[4] else { continue }
      let name = names.number(local: local, prefix: fields[1], namespace: fields[2])
      batch.add(.attribute, name: name, at: position)
      let value = UnsafeBufferPointer(start: start, count: end - start)
      if memchr(start, 0x26, value.count) == nil {
        batch.append(value)
      } else {
        ParserCallbacks.forEachByte(ofValue: value) { batch.append($0) }
      }
    }
  }

  mutating func end() {
    guard open.popLast() != nil else { return }
    textLength = 0
    batch.add(.end, at: mark)
    setMark()
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    textLength += bytes.count
    guard textLength <= limits.textLength else {
      return session.stop(at: mark, "a run of text is longer than \(limits.textLength) bytes")
    }
    if batch.tokens.last?.kind != .text { batch.add(.text, at: mark) }
    batch.append(bytes)
    setMark()
  }

  mutating func remark() {
    batch.add(.remark, at: mark)
    setMark()
  }

  mutating func setMark() {
    if let context { mark = (wasl_line(context), wasl_column(context)) }
  }
}
