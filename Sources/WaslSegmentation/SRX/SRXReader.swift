public import WaslCore
internal import WaslXML

extension SRXRules {
  /// Reads an SRX 2.0 file.
  ///
  /// Elements and attributes of other namespaces are passed over, as the standard allows them anywhere; of its own,
  /// one that it does not know is an error.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name in messages.
  /// - Throws: where the file is not well formed, is no SRX 2.0 file, or breaks the standard's structure.
  public init(srx bytes: [UInt8], name: String) throws(InputError) {
    var parser = SRXParser(file: name)
    do {
      var reader = XMLReader(bytes: bytes, file: name)
      while let event = try reader.next() {
        try parser.handle(event, line: reader.line)
      }
    } catch let error as XMLDiagnostic {
      throw InputError(
        SourceLocation(file: error.file, line: error.line, column: error.column), error.message)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(SourceLocation(file: name), "\(error)")
    }
    self = try parser.finished()
  }

  /// Wasl's own rules, from `Rules/wasl.srx`.
  public static func wasl() throws(InputError) -> SRXRules {
    try SRXRules(srx: PackageResources.wasl_srx, name: "wasl.srx")
  }

  /// Wasl's own rules as the file that they are, to start one's own from.
  public static var waslSource: [UInt8] { PackageResources.wasl_srx }
}

/// Builds the rules from the events of the XML reader.
private struct SRXParser {
  private static let namespace = "http://www.lisa.org/srx20"
  /// What stands in what, by the standard's schema.
  private static let parents: [String: String] = [
    "srx": "", "header": "srx", "formathandle": "header", "body": "srx", "languagerules": "body",
    "languagerule": "languagerules", "rule": "languagerule", "beforebreak": "rule", "afterbreak": "rule",
    "maprules": "body", "languagemap": "maprules",
  ]

  let file: String
  private var rules: SRXRules
  private var open: [String] = []
  /// How many elements of other namespaces are open.
  private var foreignDepth = 0
  private var sawCascade = false

  init(file: String) {
    self.file = file
    rules = SRXRules(name: file, cascades: false, languageRules: [], languageMaps: [])
  }

  mutating func handle(_ event: XMLEvent, line: Int) throws(InputError) {
    switch event {
    case .start(let tag): try start(tag, line: line)
    case .end:
      if foreignDepth > 0 { foreignDepth -= 1 } else { open.removeLast() }
    case .text(let text): addText(text)
    case .comment, .processingInstruction, .doctype: break
    }
  }

  func finished() throws(InputError) -> SRXRules {
    let location = SourceLocation(file: file)
    if !sawCascade {
      throw InputError(location, "the file has no <header> with the attribute “cascade”", remedy: "SRX 2.0 requires it")
    }
    if rules.languageRules.isEmpty || rules.languageMaps.isEmpty {
      throw InputError(location, "the file has no languagerule or no languagemap", remedy: "SRX 2.0 requires both")
    }
    return rules
  }

  private mutating func start(_ tag: XMLStartTag, line: Int) throws(InputError) {
    let location = SourceLocation(file: file, line: line)
    let name = tag.name.local
    if foreignDepth > 0 || (!open.isEmpty && tag.name.namespace != Self.namespace) {
      foreignDepth += 1
      return
    }
    if open.isEmpty {
      guard name == "srx", tag.name.namespace == Self.namespace, tag["version"] == "2.0" else {
        throw InputError(
          location, "the file starts with <\(tag.name)> of version “\(tag["version"] ?? "")”, which is not SRX 2.0",
          remedy: "it must start with <srx xmlns=\"\(Self.namespace)\" version=\"2.0\">")
      }
    }
    guard let parent = Self.parents[name] else {
      throw InputError(location, "SRX 2.0 has no element <\(name)>")
    }
    guard (open.last ?? "") == parent else {
      throw InputError(location, "<\(name)> stands in <\(open.last ?? "")>", remedy: "it belongs in <\(parent)>")
    }
    open.append(name)
    try read(tag, at: location)
  }

  private mutating func read(_ tag: XMLStartTag, at location: SourceLocation) throws(InputError) {
    switch tag.name.local {
    case "header":
      rules.cascades = try yesOrNo("cascade", of: tag, default: nil, at: location)
      sawCascade = true
    case "formathandle":
      let includes = try yesOrNo("include", of: tag, default: nil, at: location)
      switch tag["type"] {
      case "start": rules.formatHandling.includesStart = includes
      case "end": rules.formatHandling.includesEnd = includes
      case "isolated": rules.formatHandling.includesIsolated = includes
      default:
        throw InputError(
          location, "<formathandle> has the type “\(tag["type"] ?? "")”", remedy: "use start, end or isolated")
      }
    case "languagerule":
      let name = try required("languagerulename", of: tag, at: location)
      rules.languageRules.append(LanguageRule(name: name, rules: []))
    case "rule":
      let breaks = try yesOrNo("break", of: tag, default: true, at: location)
      let rule = Rule(breaks: breaks, before: "", after: "", line: location.line)
      rules.languageRules[rules.languageRules.count - 1].rules.append(rule)
    case "languagemap":
      rules.languageMaps.append(
        LanguageMap(
          pattern: try required("languagepattern", of: tag, at: location),
          ruleName: try required("languagerulename", of: tag, at: location), line: location.line))
    default: break
    }
  }

  private mutating func addText(_ text: String) {
    guard foreignDepth == 0, let element = open.last, element == "beforebreak" || element == "afterbreak" else {
      return
    }
    let language = rules.languageRules.count - 1
    let rule = rules.languageRules[language].rules.count - 1
    if element == "beforebreak" {
      rules.languageRules[language].rules[rule].before += text
    } else {
      rules.languageRules[language].rules[rule].after += text
    }
  }

  private func required(_ name: String, of tag: XMLStartTag, at location: SourceLocation) throws(InputError) -> String {
    guard let value = tag[name] else {
      throw InputError(location, "<\(tag.name)> lacks the attribute “\(name)”")
    }
    return value
  }

  private func yesOrNo(
    _ name: String, of tag: XMLStartTag, default standard: Bool?, at location: SourceLocation
  ) throws(InputError) -> Bool {
    switch tag[name] {
    case "yes": return true
    case "no": return false
    case nil where standard != nil: return standard!
    case let other:
      throw InputError(
        location, "<\(tag.name)> has \(name)=\"\(other ?? "")\"", remedy: "it must be “yes” or “no”")
    }
  }

  private typealias Rule = SRXRules.Rule
  private typealias LanguageRule = SRXRules.LanguageRule
  private typealias LanguageMap = SRXRules.LanguageMap
}
