internal import WaslXML

/// What stands around the records: `tmx` with one `header` and one `body`, units only in the body.
struct EnvelopeRules {
  private let version: TMXVersion
  /// The open elements from the root on; `nil` for one that is not TMX.
  private var open: [TMXElement?] = []
  private var hasHeader = false
  private var hasBody = false

  init(version: TMXVersion) { self.version = version }

  mutating func start(_ tag: XMLStartTag, _ element: TMXElement?, _ faults: inout FaultList) {
    let parent = open.last
    switch (open.count, element) {
    case (0, .tmx): root(tag, &faults)
    case (0, _): faults.error("the root element is <\(tag.name)>", remedy: "TMX begins with <tmx>")
    case (1, .header): header(&faults)
    case (1, .body):
      if hasBody { faults.error("there is a second <body>", remedy: "put all units into one") }
      if !hasHeader { faults.error("the <body> comes without a <header> before it") }
      hasBody = true
    case (1, _): misplaced(tag, in: parent ?? nil, &faults)
    case (2, .tu) where parent == .some(.body): break
    case (2, _) where parent == .some(.body): misplaced(tag, in: .body, &faults)
    // Deeper, and in the header, the schema says what may stand where.
    default: break
    }
    open.append(element)
  }

  mutating func end() { open.removeLast() }

  func text(_ text: String, _ faults: inout FaultList) {
    guard open.count <= 2, let parent = open.last, parent == .tmx || parent == .body,
      !text.allSatisfy(\.isWhitespace)
    else { return }
    faults.error(
      "text stands directly inside <\(parent?.rawValue ?? "tmx")>", remedy: "put it into a segment")
  }

  func finish(_ faults: inout FaultList) {
    if !hasHeader, !hasBody { faults.error("the file has neither <header> nor <body>") }
    if hasHeader, !hasBody { faults.error("the file has no <body>", remedy: "add one, empty if need be") }
  }

  private func root(_ tag: XMLStartTag, _ faults: inout FaultList) {
    if let text = version.text, !TMXVersion.known.contains(text) {
      faults.error("the version is “\(text)”", remedy: "write 1.4, which is also the version of TMX 1.4b")
    }
    if let namespace = tag.name.namespace {
      faults.warning(
        "the namespace \(namespace) is declared, but TMX has none", remedy: "remove the declaration")
    }
  }

  private mutating func header(_ faults: inout FaultList) {
    if hasHeader {
      faults.error("there is a second <header>", remedy: "remove one")
    } else if hasBody {
      faults.error("the <header> comes after the <body>", remedy: "put it before")
    }
    hasHeader = true
  }

  private func misplaced(_ tag: XMLStartTag, in parent: TMXElement?, _ faults: inout FaultList) {
    faults.error("the element <\(tag.name)> is not allowed here, inside <\(parent?.rawValue ?? "tmx")>")
  }
}
