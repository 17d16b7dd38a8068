public import WaslCore
internal import WaslXML

/// Reads the terms of a TBX file (ISO 30042), concept by concept.
///
/// Read are the wording of 2008 (`martif`, `termEntry`, `langSet`, `tig` and `ntig`), that of 2019 (`tbx`, `conceptEntry`,
/// `langSec`, `termSec`) in both its styles, DCA (`<termNote type="administrativeStatus">`) and DCT
/// (`<basic:administrativeStatus>`), and MARTIF of before TBX, whose languages are in `lang` and not in `xml:lang`.
public final class TBXReader {
  private var xml: XMLReader
  private var concept = TBXConcept()
  private var language: LanguageTag?
  private var term: (text: String, usage: TBXConcept.Usage)?
  /// The element whose text is being read, and the text.
  private var run: (kind: Run, text: String)?

  private enum Run { case term, status }

  public init(_ input: InputBytes) { xml = XMLReader(input) }

  /// The next concept that has a term, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the file is at fault. The concepts before it were good.
  public func next() throws(InputError) -> TBXConcept? {
    do throws(XMLDiagnostic) {
      while let event = try xml.next() {
        switch event {
        case .start(let tag): start(tag)
        case .text(let text): run?.text += text
        case .end(let name):
          if end(name.local) { return takeConcept() }
        case .comment, .processingInstruction, .doctype: break
        }
      }
    } catch {
      throw InputError(error)
    }
    return nil
  }

  private func start(_ tag: XMLStartTag) {
    switch tag.name.local {
    case "termEntry", "conceptEntry": concept = TBXConcept()
    case "langSet", "langSec": language = (tag["xml:lang"] ?? tag["lang"]).flatMap { LanguageTag($0) }
    case "tig", "ntig", "termSec": term = ("", .allowed)
    case "term": run = (.term, "")
    case "termNote" where Self.statuses.contains(tag["type"] ?? ""): run = (.status, "")
    case let name where Self.statuses.contains(name): run = (.status, "")
    default: break
    }
  }

  private static let statuses: Set<String> = ["administrativeStatus", "normativeAuthorization", "termStatus"]

  /// Gives back whether a concept with a term is complete.
  private func end(_ name: String) -> Bool {
    switch name {
    case "term":
      // A term that stands in no group of its own has nothing said of it.
      if term == nil { add(run?.text ?? "", .allowed) } else { term?.text = run?.text ?? "" }
      run = nil
    case "tig", "ntig", "termSec":
      if let term { add(term.text, term.usage) }
      term = nil
    case "termEntry", "conceptEntry": return !concept.terms.isEmpty
    default:
      guard let (kind, text) = run, kind == .status else { return false }
      if let usage = TBXConcept.Usage(status: text.trimmingSpaces) { term?.usage = usage }
      run = nil
    }
    return false
  }

  private func add(_ text: String, _ usage: TBXConcept.Usage) {
    guard let language, !text.isEmpty else { return }
    concept.terms.append(TBXConcept.Term(language, text, usage))
  }

  private func takeConcept() -> TBXConcept {
    defer { concept = TBXConcept() }
    return concept
  }
}
