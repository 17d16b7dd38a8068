import Foundation
import Testing
import WaslCore

@testable import WaslFormats

/// Files, readers and writers for the tests of TMX.
enum TMXFixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/tmx/\(name)")
    return Array(try Data(contentsOf: url))
  }

  /// The lines of a text of the compliance kit, which come in several encodings.
  static func lines(_ name: String) throws -> [String] {
    let data = Data(try bytes(name))
    let encoding: String.Encoding = data.starts(with: [0xFF, 0xFE]) ? .utf16 : .utf8
    let text = try #require(String(data: data, encoding: encoding)).replacing("\u{FEFF}", with: "")
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// A file beside the repository that is there on the developers' machines only.
  static func shared(_ path: String) -> URL {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.deletingLastPathComponent().appending(path: "shared/\(path)")
  }

  /// A document around the content of its body.
  static func document(
    _ body: String, version: String = "1.4", srclang: String = "ar", header: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="\(version)">
    <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" \
    srclang="\(srclang)" datatype="plaintext">\(header)</header>
    <body>
    \(body)
    </body>
    </tmx>
    """
  }

  /// A unit in Arabic and English.
  static func unit(_ arabic: String, _ english: String, attributes: String = "") -> String {
    "<tu\(attributes)><tuv xml:lang=\"ar\"><seg>\(arabic)</seg></tuv>"
      + "<tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu>"
  }
}

extension InputBytes {
  convenience init(text: String, name: String = "test.tmx") { self.init(Array(text.utf8), name: name) }
}

/// Everything that a TMX file holds.
struct TMXContents: Equatable {
  var header = TMXHeader()
  var units: [TMXUnit] = []
  var notices: [String] = []

  init(_ input: InputBytes) throws {
    var reader = try TMXReader(input)
    header = reader.header
    while let unit = try reader.next() { units.append(unit) }
    notices = reader.notices.map(\.message)
  }

  init(_ bytes: [UInt8]) throws { try self.init(InputBytes(bytes, name: "test.tmx")) }
}

/// The units before a fault, and the fault.
func readUpToFault(_ text: String) -> (units: [TMXUnit], error: InputError?) {
  var units: [TMXUnit] = []
  do throws(InputError) {
    var reader = try TMXReader(InputBytes(text: text))
    while let unit = try reader.next() { units.append(unit) }
    return (units, nil)
  } catch {
    return (units, error)
  }
}

/// A bitext as TMX, with the report.
func tmx(_ bitext: Bitext, _ options: WriteOptions = WriteOptions()) throws -> (
  text: String, report: WriteReport
) {
  let sink = MemorySink(name: "out.tmx")
  var writer = try TMXBitextWriter(BitextHeader(bitext), to: sink, options: options)
  for unit in bitext.units { try writer.write(unit) }
  let report = try writer.finish()
  return (sink.text, report)
}

/// A TMX file as a bitext, with the notices.
func bitext(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> (
  bitext: Bitext, notices: [String]
) {
  var reader = try TMXBitextReader(InputBytes(text: text), options: options)
  var bitext = Bitext(reader.header)
  while let unit = try reader.next() { bitext.units.append(unit) }
  return (bitext, reader.notices.map(\.message))
}
