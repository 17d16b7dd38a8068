/// A file that is not plain text, known by its first bytes.
struct BinaryKind: Sendable, Hashable {
  /// What the file is, with its article: “a PDF document”.
  let name: String
  /// What the user can do about it.
  let remedy: String
  /// The name, or the content, of the file by which a package was recognised.
  var member: String?

  /// Recognises the file, or returns `nil` where the first bytes are none of those known.
  static func recognise(_ bytes: [UInt8]) -> BinaryKind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return package(bytes) }
    return signatures.first { $0.matches(bytes) }?.kind
  }

  /// A ZIP package, told by the names of the files in it, which stand uncompressed at its start and its end.
  private static func package(_ bytes: [UInt8]) -> BinaryKind {
    let ends = [bytes.prefix(packageWindow), bytes.suffix(packageWindow)].map {
      String(decoding: $0, as: Unicode.ASCII.self)
    }
    for (member, kind) in packages where ends.contains(where: { $0.contains(member) }) {
      return BinaryKind(name: kind.name, remedy: kind.remedy, member: member)
    }
    return BinaryKind(name: "a ZIP archive", remedy: "unpack it and give the text files in it")
  }

  /// How far from either end of a package its files' names are looked for.
  private static let packageWindow = 1 << 16

  private static let packages: [(member: String, kind: BinaryKind)] = [
    ("word/document.xml", document("a Word document (.docx)")),
    ("xl/workbook.xml", table("an Excel workbook (.xlsx)")),
    ("ppt/presentation.xml", document("a PowerPoint presentation (.pptx)")),
    ("application/vnd.oasis.opendocument.text", document("an OpenDocument text (.odt)")),
    ("application/vnd.oasis.opendocument.spreadsheet", table("an OpenDocument spreadsheet (.ods)")),
    ("application/epub+zip", document("an EPUB book")),
  ]

  private struct Signature {
    let offset: Int
    let magic: [UInt8]
    let kind: BinaryKind

    init(_ magic: [UInt8], at offset: Int = 0, _ kind: BinaryKind) {
      self.offset = offset
      self.magic = magic
      self.kind = kind
    }

    init(_ magic: String, at offset: Int = 0, _ kind: BinaryKind) {
      self.init(Array(magic.utf8), at: offset, kind)
    }

    func matches(_ bytes: [UInt8]) -> Bool { bytes.dropFirst(offset).starts(with: magic) }
  }

  private static let signatures: [Signature] = [
    Signature(
      "%PDF-",
      BinaryKind(name: "a PDF document", remedy: "extract its text first, for instance with pdftotext")),
    Signature("{\\rtf", document("a Rich Text document (.rtf)")),
    Signature(
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      document("an old Microsoft Office document (.doc, .xls)")),
    Signature([0x1F, 0x8B], compressed("gzip", by: "gunzip")),
    Signature("BZh", compressed("bzip2", by: "bunzip2")),
    Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], compressed("xz", by: "unxz")),
    Signature([0x28, 0xB5, 0x2F, 0xFD], compressed("zstd", by: "unzstd")),
    Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], compressed("7-Zip", by: "7z x")),
    Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], image("PNG")),
    Signature([0xFF, 0xD8, 0xFF], image("JPEG")),
    Signature("GIF8", image("GIF")),
    Signature([0x49, 0x49, 0x2A, 0x00], image("TIFF")),
    Signature([0x4D, 0x4D, 0x00, 0x2A], image("TIFF")),
    Signature("WEBP", at: 8, image("WebP")),
    Signature("SQLite format 3\0", BinaryKind(name: "an SQLite database", remedy: "give a text file")),
    Signature([0x7F, 0x45, 0x4C, 0x46], BinaryKind(name: "a program", remedy: "give a text file")),
  ]

  private static func document(_ name: String) -> BinaryKind {
    BinaryKind(name: name, remedy: "open it in its program and save it as plain text (UTF-8)")
  }

  private static func table(_ name: String) -> BinaryKind {
    BinaryKind(name: name, remedy: "save it as tab-separated text (UTF-8)")
  }

  private static func compressed(_ name: String, by program: String) -> BinaryKind {
    BinaryKind(name: "a file compressed with \(name)", remedy: "decompress it first: \(program)")
  }

  private static func image(_ name: String) -> BinaryKind {
    BinaryKind(name: "a picture (\(name))", remedy: "recognise its text first (OCR)")
  }
}
