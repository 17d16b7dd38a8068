import Foundation
import WaslArchive
import WaslCore
import WaslFormats
import WaslSegmentation

/// Files beside the tests.
enum Samples {
  static func bytes(_ name: String) -> [UInt8] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(name)")
    return (try? Data(contentsOf: url)).map(Array.init) ?? []
  }

  /// The sentences of `library.fodt` with its changes accepted, and the kinds of the blocks that they stand in.
  static let library: [(Block.Kind, String)] = [
    (.heading(level: 1), "المكتبة الجديدة"),
    (.paragraph, "فتحت المكتبة أبوابها صباح الأحد."),
    (.paragraph, "دخل الزوار من الباب الشرقي، ثم صعدوا إلى القاعة الكبرى."),
    (.paragraph, "هل رأيت الكتب كلها؟"),
    (.paragraph, "قال المدير إن البناء كلّف 3.5 ملايين دينار، وإن أربعين عاملًا شاركوا فيه."),
    (.paragraph, "واستُعمل نظام Open Library 2.0 لفهرسة المجموعات، وهو نظام حر."),
    (.heading(level: 2), "ساعات العمل"),
    (.tableCell, "اليوم"), (.tableCell, "الساعات"),
    (.tableCell, "الأحد"), (.tableCell, "من التاسعة إلى الخامسة"),
    (.tableCell, "الجمعة"), (.tableCell, "مغلقة"),
    (.paragraph, "يجد القارئ في الطابق الأول ما يلي:"),
    (.listItem, "قسم الأطفال والناشئة"),
    (.listItem, "قاعة المخطوطات النادرة"),
    (.paragraph, "للمزيد زوروا موقع المكتبة في أي وقت."),
    (.paragraph, "يرد الموظفون خلال يومين."),
    (.paragraph, "The library opened on Sunday."),
    (.paragraph, "It holds ninety thousand books."),
    (.footnote, "من ميزانية عام 2024 وحدها."),
    (.footnote, "باستثناء أيام العطل."),
  ]
}

/// Reads bytes as the file of that name.
func read(_ bytes: [UInt8], as file: String, format: String? = nil) throws(InputError) -> (Document, [Notice]) {
  let (document, notices) = try DocumentRegistry.standard.read(InputBytes(bytes, name: file), format: format)
  return (document, notices)
}

func read(_ text: String, as file: String) throws(InputError) -> Document { try read(Array(text.utf8), as: file).0 }

/// A document's blocks, each as its kind and its text with the codes in it shown between ⟦ and ⟧.
func blocks(_ document: Document, codes: Bool = false) -> [String] {
  let bytes = Array(document.text.utf8)
  return document.blocks.map { block in
    var shown: [UInt8] = []
    for offset in block.range.lowerBound...block.range.upperBound {
      if codes {
        for code in document.codes where code.offset == offset { shown += Array("⟦\(code.data)⟧".utf8) }
      }
      if offset < block.range.upperBound { shown.append(bytes[offset]) }
    }
    return "\(block.kind): \(String(decoding: shown, as: UTF8.self))"
  }
}

func sentences(_ document: Document) throws(InputError) -> [String] {
  try Segmenter(language: .arabic).sentences(in: document).map(\.text)
}

/// A Word document with a body, and more parts where they are given.
func docx(_ body: String, parts: [String: String] = [:]) -> [UInt8] {
  let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  let writer = ZIPWriter()
  let relations = parts.keys.sorted().map {
    "<Relationship Id=\"\($0)\" Type=\"\(types)/\($0)\" Target=\"\($0).xml\"/>"
  }.joined()
  writer.add(
    "_rels/.rels",
    Array(
      "<Relationships><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        .utf8))
  writer.add(
    "word/document.xml",
    Array("<w:document \(word) xmlns:mc=\"urn:mc\" xmlns:r=\"urn:r\"><w:body>\(body)</w:body></w:document>".utf8))
  writer.add("word/_rels/document.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8))
  for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
    writer.add("word/\(name).xml", Array("<w:\(name) \(word)>\(content)</w:\(name)>".utf8))
  }
  return writer.finish()
}

/// An OpenDocument text with a body and automatic styles.
func odt(_ body: String, styles: String = "", extra: [String: String] = [:]) -> [UInt8] {
  let names = ["office", "style", "text", "table", "draw"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")
  let writer = ZIPWriter()
  writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), isStored: true)
  writer.add(
    "content.xml",
    Array(
      "<office:document-content \(names) xmlns:fo=\"urn:fo\" xmlns:xlink=\"urn:xlink\"><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
        .utf8))
  for (name, content) in extra.sorted(by: { $0.key < $1.key }) { writer.add(name, Array(content.utf8)) }
  return writer.finish()
}

/// An EPUB book of chapters, which are the insides of `body` elements.
func epub(_ chapters: [String], spine: [Int]? = nil, extra: [String: String] = [:]) -> [UInt8] {
  let writer = ZIPWriter()
  writer.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
  writer.add(
    "META-INF/container.xml",
    Array("<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>".utf8))
  let items = chapters.indices.map {
    "<item id=\"c\($0)\" href=\"text/chapter%20\($0).xhtml\" media-type=\"application/xhtml+xml\"/>"
  }.joined()
  let order = (spine ?? Array(chapters.indices)).map { "<itemref idref=\"c\($0)\"/>" }.joined()
  writer.add(
    "OEBPS/book.opf",
    Array(
      "<package xmlns:dc=\"urn:dc\"><metadata><dc:language>ar</dc:language></metadata><manifest>\(items)</manifest><spine>\(order)</spine></package>"
        .utf8))
  for (index, chapter) in chapters.enumerated() {
    writer.add("OEBPS/text/chapter \(index).xhtml", Array("<html><body>\(chapter)</body></html>".utf8))
  }
  for (name, content) in extra.sorted(by: { $0.key < $1.key }) { writer.add(name, Array(content.utf8)) }
  return writer.finish()
}
