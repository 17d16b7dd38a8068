/// A reference to a place in an XLIFF 2 file, such as `#f=f1/u=1/n=n1` (XLIFF 2.1, section 4.4, "Fragment Identification").
struct FragmentIdentifier {
  struct Selector {
    /// What kind of element is selected; `nil` is a segment, an ignorable or an inline element of a source.
    var prefix: String?
    var id: String
  }

  /// Whether it begins at the root of the document, with `#/`.
  let isAbsolute: Bool
  let selectors: [Selector]

  /// What is wrong with a text that should be one.
  struct Fault: Error {
    var problem: String
    var remedy: String
  }

  /// The prefixes of the elements that structure a file, outermost first.
  private static let structure = ["f", "g", "u"]
  /// The core's other prefixes: notes, original data, inline elements of a target.
  private static let leaves: Set<String> = ["n", "d", "t"]
  /// Extensions whose authors have registered a prefix with the committee, and the ones seen in its test suite.
  private static let registered: Set<String> = ["tbx"]

  /// Reads a reference.
  ///
  /// - Parameter text: the reference, which must begin with `#`.
  init(_ text: String) throws(Fault) {
    guard text.hasPrefix("#") else {
      throw Fault(problem: "it does not begin with #", remedy: "write # before the identifier")
    }
    var rest = text.dropFirst()
    isAbsolute = rest.hasPrefix("/")
    if isAbsolute { rest = rest.dropFirst() }
    var selectors: [Selector] = []
    for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      selectors.append(sides.count == 2 ? Selector(prefix: sides[0], id: sides[1]) : Selector(id: sides[0]))
    }
    self.selectors = selectors
    try check()
  }

  private func check() throws(Fault) {
    var seen: Set<String> = []
    var depth = -1
    var leaf: Selector?
    for selector in selectors {
      guard NameToken.isValid(selector.id) else {
        throw Fault(problem: "“\(selector.id)” is no identifier", remedy: "write the id of an element")
      }
      if let leaf {
        throw Fault(
          problem: "after “\(leaf.text)”, which is no file, group or unit, there is “\(selector.text)”",
          remedy: "let only the last part select something inside a unit")
      }
      guard let prefix = selector.prefix else {
        leaf = selector
        continue
      }
      guard seen.insert(prefix).inserted else {
        throw Fault(problem: "the prefix \(prefix)= stands twice", remedy: "write each prefix once")
      }
      if let place = Self.structure.firstIndex(of: prefix) {
        guard place > depth else {
          throw Fault(problem: "\(prefix)= comes too late", remedy: "write f= before g= and g= before u=")
        }
        depth = place
      } else {
        try Self.checkLeaf(prefix)
        leaf = selector
      }
    }
    if isAbsolute, selectors.first?.prefix != "f" {
      throw Fault(problem: "it begins with / but not with a file", remedy: "write #/f= and the file's id")
    }
  }

  private static func checkLeaf(_ prefix: String) throws(Fault) {
    if leaves.contains(prefix) || XLIFFNamespace.modulePrefixes[prefix] != nil || registered.contains(prefix) { return }
    guard NameToken.isValid(prefix) else {
      throw Fault(problem: "the prefix “\(prefix)” is no name token", remedy: "use a registered prefix")
    }
    guard prefix.utf8.count > 1 else {
      throw Fault(
        problem: "there is no prefix “\(prefix)”",
        remedy: "use f, g, u, n, d or t; prefixes of modules and extensions have two letters or more")
    }
    throw Fault(
      problem: "the prefix “\(prefix)” is not registered",
      remedy:
        "use one of XLIFF's: f, g, u, n, d, t, \(XLIFFNamespace.modulePrefixes.keys.sorted().joined(separator: ", "))")
  }
}

extension FragmentIdentifier.Selector {
  fileprivate var text: String { (prefix.map { "\($0)=" } ?? "") + id }
}

/// The type NMTOKEN of XML.
enum NameToken {
  /// Whether a text is one: letters, digits and `.-_:`, at least one.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":": true
        default: scalar.value >= 0xB7 && !scalar.properties.isWhitespace && scalar != "\u{D7}" && scalar != "\u{F7}"
        }
      }
  }
}
