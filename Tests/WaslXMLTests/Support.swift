import Foundation
import Testing
import WaslXML

/// The bytes of a file in `Fixtures`.
func fixture(_ name: String) throws -> [UInt8] {
  let url = try #require(
    Bundle.module.url(forResource: "Fixtures", withExtension: nil)?.appendingPathComponent(name))
  return Array(try Data(contentsOf: url))
}

/// All events of a document in memory.
func events(_ text: String, limits: XMLLimits = XMLLimits()) throws(XMLDiagnostic) -> [XMLEvent] {
  try events(Array(text.utf8), limits: limits)
}

func events(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLDiagnostic) -> [XMLEvent] {
  var reader = XMLReader(bytes: bytes, file: "test.xml", limits: limits)
  var events: [XMLEvent] = []
  while let event = try reader.next() { events.append(event) }
  return events
}

/// The error that reading a document ends in, and the events before it.
func failure(_ text: String, limits: XMLLimits = XMLLimits()) -> (events: [XMLEvent], error: XMLDiagnostic?) {
  var reader = XMLReader(bytes: Array(text.utf8), file: "test.xml", limits: limits)
  var events: [XMLEvent] = []
  do throws(XMLDiagnostic) {
    while let event = try reader.next() { events.append(event) }
    return (events, nil)
  } catch {
    return (events, error)
  }
}

extension XMLEvent {
  /// An event in short, for comparison: `<b a="1">`, `text`, `</b>`.
  var brief: String {
    switch self {
    case .start(let tag):
      "<\(tag.name)\(tag.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined())>"
    case .end(let name): "</\(name)>"
    case .text(let text): text
    case .comment(let text): "<!--\(text)-->"
    case .processingInstruction(let target, let data): "<?\(target) \(data ?? "")?>"
    case .doctype(let name, let publicID, let systemID):
      "<!DOCTYPE \(name) \(publicID ?? "-") \(systemID ?? "-")>"
    }
  }
}
