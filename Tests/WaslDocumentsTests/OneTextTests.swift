import Foundation
import Testing
import WaslCore
import WaslFormats

/// One text in every format: what is read from each is the same sentences.
@Suite struct OneTextTests {
  /// What a format loses on the way from LibreOffice, as `docs/formats.md` says: kinds that it does not write, and words
  /// that its fonts spoil.
  struct Losses {
    var headings = false
    var lists = false
    var tables = false
    var words: [String: String] = [:]
  }

  static let hasPDFToText = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
  }

  @Test(
    "The same text from DOCX, ODT, flat ODT, HTML and EPUB is the same sentences in the same kinds of blocks",
    arguments: [
      ("library.docx", Losses()), ("library.odt", Losses()), ("library.fodt", Losses()), ("library.html", Losses()),
      // LibreOffice writes headings and lists of an EPUB as plain paragraphs.
      ("library.epub", Losses(headings: true, lists: true)),
    ])
  func formats(file: String, losses: Losses) throws {
    try expect(read(Samples.bytes(file), as: file).0, losses: losses, file: file)
  }

  @Test("The same text from PDF is the same sentences", .enabled(if: hasPDFToText, "needs Debian's poppler-utils"))
  func pdf() throws {
    let (document, notices) = try read(Samples.bytes("library.pdf"), as: "library.pdf")
    // The font says ال for the sign لا, and nothing in the spelling of these two words tells.
    let losses = Losses(headings: true, words: ["ملايين": "ماليين", "خلال": "خالل"])
    try expect(document, losses: losses, file: "library.pdf")
    #expect(notices.map(\.description).contains("library.pdf: left out: page header or footer (3)"))
    #expect(notices.contains { $0.message.contains("لا in the wrong order") })
  }

  private func expect(_ document: Document, losses: Losses, file: String) throws {
    let expected = Samples.library.map { kind, text in
      losses.words.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    }
    #expect(try sentences(document) == expected, "\(file)")
    let kinds = Samples.library.map { kind, _ -> Block.Kind in
      switch kind {
      case .heading where losses.headings, .listItem where losses.lists: .paragraph
      default: kind
      }
    }
    let found = try SentenceKinds(document).kinds
    #expect(found == kinds, "\(file)")
  }

  @Test("Formatting comes out as codes that are balanced in every block")
  func codes() throws {
    for file in ["library.docx", "library.odt", "library.html", "library.epub"] {
      let (document, _) = try read(Samples.bytes(file), as: file)
      expectBalanced(document, file)
      #expect(document.codes.count { $0.type == "footnote" } == 2, "\(file)")
      #expect(
        document.codes.contains { $0.type == "link" && $0.data.contains("https://library.example/ar") }, "\(file)")
      // The EPUB's formatting is in its style sheet.
      if file != "library.epub" {
        #expect(blocks(document, codes: true).contains { $0.contains("⟦<b>⟧الكبرى⟦</b>⟧") }, "\(file)")
        #expect(blocks(document, codes: true).contains { $0.contains("⟦<i>⟧Open Library 2.0⟦</i>⟧") }, "\(file)")
      }
    }
  }

  @Test("Which way a paragraph runs is kept, in one language and the other")
  func directions() throws {
    for file in ["library.docx", "library.odt", "library.html"] {
      let (document, _) = try read(Samples.bytes(file), as: file)
      let english = document.blocks.first {
        String(decoding: Array(document.text.utf8)[$0.range], as: UTF8.self).hasPrefix("The ")
      }
      #expect(english?.direction == .leftToRight, "\(file)")
      #expect(document.blocks.first?.direction == .rightToLeft, "\(file)")
    }
  }

  static let soffice = [
    "/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "What LibreOffice writes today is read as well",
    .enabled(if: soffice != nil, "needs Debian's libreoffice-writer"))
  func live() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wasl-documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let original = folder.appending(path: "library.fodt")
    try Data(Samples.bytes("library.fodt")).write(to: original)
    for format in ["docx", "odt"] {
      let process = Process()
      process.executableURL = URL(filePath: try #require(Self.soffice))
      process.arguments = [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format, "--outdir",
        folder.path, original.path,
      ]
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      process.waitUntilExit()
      let bytes = Array(try Data(contentsOf: folder.appending(path: "library.\(format)")))
      try expect(read(bytes, as: "library.\(format)").0, losses: Losses(), file: "library.\(format), made now")
    }
  }
}

func expectBalanced(_ document: Document, _ comment: String) {
  for block in document.blocks {
    var open: [String] = []
    for code in document.codes where block.range.lowerBound...block.range.upperBound ~= code.offset {
      if code.kind == .open { open.append(code.id) }
      if code.kind == .close { #expect(open.popLast() == code.id, "\(comment)") }
    }
    #expect(open.isEmpty, "\(comment)")
  }
}
