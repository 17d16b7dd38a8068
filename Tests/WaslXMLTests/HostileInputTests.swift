import Foundation
import Testing
import WaslTestSupport
import WaslXML

@Suite struct HostileInputTests {
  private static let entityRefusal = "the document declares the entity"

  @Test("An entity bomb is refused at its first declaration")
  func bomb() {
    var declarations = "<!ENTITY e0 \"ha\">"
    for level in 1...9 {
      declarations += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let (events, error) = failure("<!DOCTYPE a [\n\(declarations)]><a>&e9;</a>")
    #expect(error?.message.hasPrefix("\(Self.entityRefusal) “e0”") == true)
    #expect(error?.line == 2)
    #expect(events.allSatisfy { if case .start = $0 { false } else { true } })
  }

  @Test("An entity that multiplies inside an attribute is refused before it is expanded")
  func attributeBomb() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"\(String(repeating: "x", count: 60_000))\">]><a b=\""
    let (_, error) = failure(bomb + String(repeating: "&x;", count: 20_000) + "\"/>")
    #expect(error?.message.hasPrefix(Self.entityRefusal) == true)
  }

  @Test("External entities are refused and their files not read")
  func externalEntity() throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent("wasl-secret-\(UUID())")
    try Data("the secret".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    for declaration in [
      "<!ENTITY x SYSTEM \"file://\(secret.path)\">", "<!ENTITY % x SYSTEM \"file://\(secret.path)\"> %x;",
      "<!NOTATION n SYSTEM 'n'><!ENTITY x SYSTEM \"file://\(secret.path)\" NDATA n>",
    ] {
      let (events, error) = failure("<!DOCTYPE a [\(declaration)]><a>&x;</a>")
      #expect(error?.message.hasPrefix(Self.entityRefusal) == true)
      #expect(!"\(events)".contains("secret"))
    }
  }

  @Test("An external DTD is not read")
  func externalDTD() throws {
    let dtd = FileManager.default.temporaryDirectory.appendingPathComponent("wasl-\(UUID()).dtd")
    try Data("<!ATTLIST a x CDATA 'from the DTD'>".utf8).write(to: dtd)
    defer { try? FileManager.default.removeItem(at: dtd) }
    let found = try events("<!DOCTYPE a SYSTEM \"file://\(dtd.path)\"><a/>")
    #expect(found.contains { $0.brief == "<a>" })
  }

  @Test("Deep nesting ends in an error")
  func deep() {
    let document = String(repeating: "<a>", count: 10_000)
    let error = failure(document).error
    #expect(error?.message == "elements are nested more than 256 deep")
    #expect(error?.column == 256 * 3 + 1)
    let shallow = failure("<a><a><a/></a></a>", limits: XMLLimits(depth: 2)).error
    #expect(shallow?.message == "elements are nested more than 2 deep")
  }

  @Test("Depth up to the limit is read")
  func deepEnough() throws {
    let document = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
    #expect(try events(document).count == 512)
  }

  @Test("A run of text beyond ten megabytes ends in an error")
  func longText() {
    let error = failure("<a>" + String(repeating: "x", count: 11_000_000) + "</a>").error
    #expect(error?.message == "a run of text is longer than 10000000 bytes")
  }

  @Test("A tag or a comment beyond a megabyte ends in an error", .timeLimit(.minutes(1)))
  func longMarkup() {
    let attributes = (0..<400_000).map { " a\($0)=''" }.joined()
    for document in [
      "<a \(attributes)/>", "<a><!--" + String(repeating: "x", count: 5_000_000) + "--></a>",
      "<a b='" + String(repeating: "x", count: 5_000_000) + "'/>",
    ] {
      let error = failure(document).error
      #expect(error?.message.hasPrefix("a single tag, comment or declaration is longer than") == true)
    }
  }

  @Test(
    "Files that are not XML as they stand are named for what they are",
    arguments: [
      ("", "the file is empty"),
      ("PK\u{3}\u{4}rest", "the file is a ZIP archive; unpack it first"),
      ("BZh91AY", "the file is compressed with bzip2; decompress it first"),
    ])
  func signatures(text: String, message: String) {
    #expect(failure(text).error?.message == message)
  }

  @Test("gzip is not inflated")
  func gzip() throws {
    let bytes = try fixture("compressed.xml.gz")
    #expect(
      throws: XMLDiagnostic(
        file: "test.xml", message: "the file is compressed with gzip; decompress it first")
    ) { try events(bytes) }
  }

  @Test("Random damage ends in an error or in events, never in a crash")
  func damage() throws {
    let original = try fixture("faulty-library.xml")
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes[index..<min(index + 20, bytes.count)], at: index)
        }
      }
      do throws(XMLDiagnostic) {
        let found = try events(bytes)
        let depth = found.reduce(0) { depth, event in
          switch event {
          case .start: depth + 1
          case .end: depth - 1
          default: depth
          }
        }
        #expect(depth == 0, "seed \(seed)")
      } catch {
        #expect(!error.message.isEmpty, "seed \(seed)")
      }
    }
  }
}
