internal import WaslCore
internal import WaslXML

/// What an EPUB's package document says: which files are chapters, and in which order.
struct EPUBBook {
  /// The chapters' names in reading order.
  private(set) var chapters: [String] = []
  private(set) var language: LanguageTag?

  /// - Throws: `InputError` where the book has no package document, no chapters, or is protected against copying.
  init(_ package: PackageParts) throws(InputError) {
    try Self.checkProtection(of: package)
    let root = try Self.rootFile(of: package)
    var items: [String: (part: String, isText: Bool)] = [:]
    var spine: [String] = []
    var languageText: String?
    var isInLanguage = false
    try package.forEachEvent(in: root) { (event) throws(InputError) in
      switch event {
      case .start(let tag):
        switch tag.name.local {
        case "item":
          guard let id = tag["id"], let part = tag["href"].flatMap({ PackageParts.resolve($0, from: root) }) else {
            break
          }
          let type = tag["media-type"] ?? ""
          let isNavigation = (tag["properties"] ?? "").split(separator: " ").contains("nav")
          items[id] = (part, !isNavigation && (type.contains("html") || type.contains("x-dtbook")))
        case "itemref": if let id = tag["idref"], tag["linear"] != "no" { spine.append(id) }
        case "language": isInLanguage = languageText == nil
        default: break
        }
      case .text(let text): if isInLanguage { languageText = (languageText ?? "") + text }
      case .end: isInLanguage = false
      default: break
      }
    }
    var seen: Set<String> = []
    chapters = spine.compactMap { items[$0] }.filter(\.isText).map(\.part).filter { seen.insert($0).inserted }
    language = languageText.flatMap { LanguageTag($0.filter { !$0.isWhitespace }) }
    guard !chapters.isEmpty else {
      throw InputError(
        SourceLocation(file: package.title(of: root)), "the book has no chapters",
        remedy: "check that it is complete")
    }
  }

  private static func rootFile(of package: PackageParts) throws(InputError) -> String {
    var root: String?
    try package.forEachEvent(in: "META-INF/container.xml") { (event) throws(InputError) in
      guard case .start(let tag) = event, tag.name.local == "rootfile", root == nil else { return }
      root = tag["full-path"].flatMap { PackageParts.resolve($0, from: "") }
    }
    guard let root else {
      throw InputError(
        SourceLocation(file: package.title(of: "META-INF/container.xml")), "the book does not say where it begins",
        remedy: "check that it is complete")
    }
    return root
  }

  /// Methods that scramble a book's typefaces only.
  private static let harmlessMethods = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]

  private static func checkProtection(of package: PackageParts) throws(InputError) {
    guard package.contains("META-INF/encryption.xml") else { return }
    var isProtected = false
    try package.forEachEvent(in: "META-INF/encryption.xml") { (event) throws(InputError) in
      guard case .start(let tag) = event, tag.name.local == "EncryptionMethod" else { return }
      if !harmlessMethods.contains(tag["Algorithm"] ?? "") { isProtected = true }
    }
    if isProtected {
      throw InputError(
        SourceLocation(file: package.file), "the book is protected against copying (DRM)",
        remedy: "ask the publisher for a copy without")
    }
  }
}
