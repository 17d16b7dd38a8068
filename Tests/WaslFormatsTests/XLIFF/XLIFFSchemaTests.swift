import Foundation
import Testing
import WaslCore
import WaslTestSupport

@testable import WaslFormats

/// What Wasl writes against OASIS's own schemas, with xmllint and without the network.
@Suite struct XLIFFSchemaTests {
  private static let tool = "/usr/bin/xmllint"

  static let isThere =
    XLIFFSuiteTests.isThere && FileManager.default.isExecutableFile(atPath: tool)

  private func errors(_ text: String, schema: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "out.xlf")
    // The schemas import that of the namespace of `xml:lang` from the network.
    let catalogue = try folder.write(
      """
      <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
      <system systemId="http://www.w3.org/2001/xml.xsd" uri="\(XLIFFSuiteTests.folder("xml/xml.xsd").absoluteString)"/>
      <uri name="http://www.w3.org/2001/xml.xsd" uri="\(XLIFFSuiteTests.folder("xml/xml.xsd").absoluteString)"/>
      </catalog>
      """, to: "catalog.xml")
    let process = Process()
    process.executableURL = URL(filePath: Self.tool)
    process.arguments = [
      "--nonet", "--noout", "--schema", XLIFFSuiteTests.folder(schema).path, file,
    ]
    process.environment = ["XML_CATALOG_FILES": catalogue]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : said
  }

  private static let schemas = [
    "xliff": ["xliff2.1/xliff_core_2.0.xsd"],
    "xliff12": ["xliff/xliff-core-1.2-strict.xsd", "xliff/xliff-core-1.2-transitional.xsd"],
  ]

  @Test(
    "What is written is valid by the official schemas", .enabled(if: isThere, "../shared or xmllint is not here"),
    arguments: [XLIFFFormat(), XLIFF12Format()] as [any BitextFormat])
  func official(_ format: any BitextFormat) throws {
    for seed in 0..<5 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let (text, _) = try XLIFFRoundTripTests.write(generator.xmlBitext(), format)
      for schema in Self.schemas[format.name] ?? [] {
        let errors = try errors(text, schema: schema)
        #expect(errors.isEmpty, "\(schema), seed \(seed): \(errors)\n\(text)")
      }
    }
  }

  @Test(
    "XLIFF 1.2 with findings is valid by the official schemas",
    .enabled(if: isThere, "../shared or xmllint is not here"))
  func findings() throws {
    let text = try XLIFF12FindingTests.text("قال <b>٣٠٠ ألف", [4..<12, 7..<16, nil], bold: 4..<13)
    #expect(text.contains("<mrk"))
    for schema in Self.schemas["xliff12"] ?? [] {
      let errors = try errors(text, schema: schema)
      #expect(errors.isEmpty, "\(schema): \(errors)\n\(text)")
    }
  }

  @Test("The official schemas do refuse what is wrong", .enabled(if: isThere, "../shared or xmllint is not here"))
  func control() throws {
    #expect(!(try errors("<xliff xmlns=\"\(XLIFFNamespace.core20)\"/>", schema: "xliff2.1/xliff_core_2.0.xsd")).isEmpty)
  }
}
