import Foundation
import Testing
import WaslTestSupport
import WaslXML

@Suite struct XMLWriterTests {
  private func write(
    _ policy: XMLIllegalCharacterPolicy = .refuse,
    _ body: (inout XMLWriter) throws(XMLWriteError) -> Void
  ) throws(XMLWriteError) -> String {
    String(decoding: try XMLWriter.bytes(illegalCharacters: policy, body), as: UTF8.self)
  }

  @Test("A document with everything in it is written as expected")
  func document() throws {
    let text = try write { writer throws(XMLWriteError) in
      try writer.startDocument()
      try writer.doctype("tmx", systemID: "tmx14.dtd")
      try writer.comment(" remark ")
      try writer.startElement("tmx")
      try writer.attribute("version", "1.4")
      try writer.lineBreak(indent: 2)
      try writer.startElement("seg")
      try writer.attribute("xml:lang", "ar")
      try writer.text("«نص» & \"more\" <")
      try writer.processingInstruction("go", "on")
      try writer.endElement()
      try writer.startElement("empty")
      try writer.endElement()
      try writer.lineBreak()
      try writer.endElement()
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <!-- remark --><tmx version="1.4">
          <seg xml:lang="ar">«نص» &amp; "more" &lt;<?go on?></seg><empty/>
        </tmx>

        """)
  }

  @Test("What the reader reads back is what was written, white space and quotation marks included")
  func roundTrip() throws {
    let scalars = Array("ab<>&\"' \t\n\r]نصًّا\u{200F}\u{2028}\u{85}😀\u{FFFD}\u{E000}".unicodeScalars)
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      func random() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
          text.append(scalars.randomElement(using: &generator) ?? "a")
        }
        return String(text)
      }
      let value = random()
      let content = random()
      let bytes = try XMLWriter.bytes { writer throws(XMLWriteError) in
        try writer.startElement("a")
        try writer.attribute("v", value)
        try writer.text(content)
        try writer.endElement()
      }
      let found = try events(bytes)
      guard case .start(let tag) = found.first, case .text(let text) = found.dropFirst().first else {
        Issue.record("seed \(seed): \(found)")
        continue
      }
      #expect(Array((tag["v"] ?? "").utf8) == Array(value.utf8), "seed \(seed)")
      #expect(Array(text.utf8) == Array(content.utf8), "seed \(seed)")
    }
  }

  @Test(
    "Characters that XML cannot hold are found with their place",
    arguments: [
      ("ab\u{0}", 2, "U+0000"), ("س\u{B}", 2, "U+000B"), ("\u{FFFE}", 0, "U+FFFE"),
      ("x\u{FFFF}y", 1, "U+FFFF"),
      ("\u{1F}", 0, "U+001F"),
    ])
  func illegal(text: String, offset: Int, name: String) throws {
    let found = try #require(XMLWriter.firstIllegalCharacter(in: text))
    #expect(found.offset == offset)
    #expect(found.description == name)
    #expect(throws: XMLWriteError.illegalCharacter(found)) {
      try write { writer throws(XMLWriteError) in
        try writer.startElement("a")
        try writer.text(text)
        try writer.endElement()
      }
    }
  }

  @Test("Legal neighbours of illegal characters are legal")
  func legal() {
    #expect(XMLWriter.firstIllegalCharacter(in: "\t\n\r \u{7F}\u{FFFD}\u{FFEF}\u{EFFF}\u{10FFFF}ﻻ") == nil)
  }

  @Test("The dropping policy reports every character and writes the rest")
  func dropping() throws {
    var dropped: [String] = []
    let text = try write(.drop { dropped.append($0.description) }) { writer throws(XMLWriteError) in
      try writer.startElement("a")
      try writer.attribute("b", "1\u{1}2")
      try writer.text("\u{0}x\u{FFFE}y\u{8}")
      try writer.endElement()
    }
    #expect(text == "<a b=\"12\">xy</a>\n")
    #expect(dropped == ["U+0001", "U+0000", "U+FFFE", "U+0008"])
  }

  @Test("Misuse is an error, not a broken document")
  func misuse() {
    #expect(throws: XMLWriteError.misplaced("1 elements are still open at the end of the document")) {
      try write { writer throws(XMLWriteError) in try writer.startElement("a") }
    }
    #expect(throws: XMLWriteError.misplaced("an element was to be closed, but none is open")) {
      try write { writer throws(XMLWriteError) in try writer.endElement() }
    }
    #expect(throws: XMLWriteError.invalidName("a b")) {
      try write { writer throws(XMLWriteError) in try writer.startElement("a b") }
    }
    #expect(throws: XMLWriteError.invalidName("")) {
      try write { writer throws(XMLWriteError) in try writer.startElement("") }
    }
    #expect(throws: XMLWriteError.misplaced("a comment cannot hold -- or end in -")) {
      try write { writer throws(XMLWriteError) in try writer.comment("a--b") }
    }
    #expect(throws: XMLWriteError.misplaced("the document's parts do not come in an order that XML allows")) {
      try write { writer throws(XMLWriteError) in
        try writer.startElement("a")
        try writer.text("x")
        try writer.attribute("late", "1")
      }
    }
  }

  @Test("A sink that fails stops the writing")
  func failingSink() {
    struct Full: Error, CustomStringConvertible { var description: String { "the disk is full" } }
    #expect(throws: XMLWriteError.sinkFailed("the disk is full")) {
      var writer = XMLWriter { _ in throw Full() }
      try writer.startElement("a")
      try writer.text(String(repeating: "x", count: 100_000))
      try writer.endElement()
      try writer.finish()
    }
    #expect(throws: XMLWriteError.sinkFailed("the disk is full")) {
      var writer = XMLWriter { _ in throw Full() }
      try writer.startElement("a")
      try writer.endElement()
      try writer.finish()
    }
  }

  @Test("An unfinished document's last bytes are not delivered")
  func unfinished() throws {
    var count = 0
    do {
      var writer = XMLWriter { count += $0.count }
      try writer.startElement("a")
    }
    #expect(count == 0)
  }

  @Test("A file descriptor receives the document")
  func descriptor() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("wasl-\(UUID()).xml")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let handle = try FileHandle(forWritingTo: url)
    var writer = XMLWriter(descriptor: handle.fileDescriptor)
    try writer.startElement("a")
    try writer.text("نص")
    try writer.endElement()
    try writer.finish()
    try handle.close()
    #expect(try String(contentsOf: url, encoding: .utf8) == "<a>نص</a>\n")
    var reader = try XMLReader(path: url.path)
    #expect(try reader.next()?.brief == "<a>")
  }
}
