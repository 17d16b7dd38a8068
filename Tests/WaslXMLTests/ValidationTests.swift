import Testing
import WaslXML

@Suite struct ValidationTests {
  private func schema() throws -> RelaxNGSchema {
    try RelaxNGSchema(bytes: fixture("library.rng"), file: "library.rng")
  }

  @Test("A valid document has no faults, by schema and by DTD")
  func valid() throws {
    let bytes = Array("<library><book id='1' script='arab'><title>ك</title><author/></book></library>".utf8)
    #expect(try schema().validate(bytes: bytes, file: "f").isEmpty)
    #expect(try DTD(bytes: fixture("library.dtd"), file: "d").validate(bytes: bytes, file: "f").isEmpty)
  }

  @Test("Every faulty record is reported with its own line, in constant memory")
  func records() throws {
    let records = XMLRecordSchema(try schema(), records: ["book"])
    var reader = XMLReader(bytes: try fixture("faulty-library.xml"), file: "f", schema: records)
    while try reader.next() != nil {}
    let faults = reader.takeDiagnostics()
    #expect(faults.map(\.line) == [5, 7, 8])
    #expect(
      faults.map(\.message) == [
        "the attribute script is not allowed on <book>, or not with this value",
        "the element <author> is not allowed here", "the element <price> is not allowed here",
      ])
    #expect(faults.allSatisfy { $0.severity == .error && $0.column != nil })
  }

  @Test("A DTD reports every fault with its line")
  func dtd() throws {
    let dtd = try DTD(bytes: fixture("library.dtd"), file: "library.dtd")
    let faults = try dtd.validate(bytes: fixture("faulty-library.xml"), file: "f")
    #expect(Set(faults.compactMap(\.line)) == [5, 7, 8])
    #expect(faults.contains { $0.message.contains("cyrl") })
    #expect(faults.contains { $0.message.contains("price") })
  }

  @Test("Lines beyond 65535 are right")
  func bigLines() throws {
    let text =
      "<library>" + String(repeating: "\n", count: 70_000)
      + "<book id='1'><title/></book>\n<book/>\n</library>"
    let bytes = Array(text.utf8)
    let records = XMLRecordSchema(try schema(), records: ["book"])
    var reader = XMLReader(bytes: bytes, file: "f", schema: records)
    while try reader.next() != nil {}
    #expect(Set(reader.takeDiagnostics().map(\.line)) == [70_002])
    #expect(try Set(schema().validate(bytes: bytes, file: "f").map(\.line)) == [70_002])
    let faults = try DTD(bytes: fixture("library.dtd"), file: "d").validate(bytes: bytes, file: "f")
    #expect(Set(faults.map(\.line)) == [70_002])
  }

  @Test("A record in its root's namespace is validated with it")
  func namespaces() throws {
    let text = String(decoding: try fixture("library.rng"), as: UTF8.self)
      .replacing("<grammar ", with: "<grammar ns='urn:books' ")
    let records = XMLRecordSchema(
      try RelaxNGSchema(bytes: Array(text.utf8), file: "ns.rng"), records: ["book"])
    for (root, count) in [("<library xmlns='urn:books'>", 0), ("<library>", 1)] {
      var reader = XMLReader(
        bytes: Array("\(root)<book id='1'><title/></book></library>".utf8), file: "f", schema: records)
      while try reader.next() != nil {}
      #expect(reader.takeDiagnostics().isEmpty == (count == 0))
    }
  }

  @Test("A namespace can be left out of the validation")
  func ignoredNamespace() throws {
    let text = "<l:library xmlns:l='urn:books'><l:book id='1'><l:title/></l:book><l:book/></l:library>"
    let schema = XMLRecordSchema(try schema(), records: ["book"], ignoredNamespace: "urn:books")
    var reader = XMLReader(bytes: Array(text.utf8), file: "f", schema: schema)
    while try reader.next() != nil {}
    let faults = reader.takeDiagnostics()
    #expect(!faults.isEmpty)
    #expect(Set(faults.map(\.column)) == [66])
    #expect(faults.first?.kind == .attributes)
  }

  @Test("Events are the same with and without validation")
  func sameEvents() throws {
    let bytes = try fixture("faulty-library.xml")
    var reader = XMLReader(bytes: bytes, file: "f", schema: XMLRecordSchema(try schema(), records: ["book"]))
    var found: [XMLEvent] = []
    while let event = try reader.next() { found.append(event) }
    #expect(try found == events(bytes))
  }

  @Test("A schema that is none is an error")
  func brokenSchema() {
    #expect(throws: XMLDiagnostic.self) { try RelaxNGSchema(bytes: Array("<a/>".utf8), file: "s") }
    #expect(throws: XMLDiagnostic.self) { try RelaxNGSchema(bytes: Array("<a".utf8), file: "s") }
    #expect(throws: XMLDiagnostic.self) { try DTD(bytes: Array("<!ELEMENT a".utf8), file: "d") }
  }

  @Test("Limits hold during validation too", arguments: [1 << 14, 1 << 24])
  func limits(chunk: Int) throws {
    let bytes = Array("<library><book id='1'><title>\(String(repeating: "x", count: 11_000_000))".utf8)
    var rest = bytes[...]
    let schema = XMLRecordSchema(try schema(), records: ["book"])
    var reader = XMLReader(file: "f", schema: schema) { () throws(XMLDiagnostic) -> [UInt8]? in
      defer { rest = rest.dropFirst(chunk) }
      return rest.isEmpty ? nil : Array(rest.prefix(chunk))
    }
    let error = #expect(throws: XMLDiagnostic.self) { while try reader.next() != nil {} }
    #expect(error?.message == "a run of text is longer than 10000000 bytes")
  }

  @Test("A document that is not well formed is an error, not a fault")
  func notWellFormed() throws {
    let schema = try schema()
    #expect(throws: XMLDiagnostic.self) { try schema.validate(bytes: Array("<library>".utf8), file: "f") }
    let dtd = try DTD(bytes: fixture("library.dtd"), file: "d")
    #expect(throws: XMLDiagnostic.self) { try dtd.validate(bytes: Array("<library>".utf8), file: "f") }
  }
}
