internal import WaslCore
internal import WaslXML

/// The parts of a Word document that its text is in, found by the relationships between them.
struct DOCXParts {
  let package: PackageParts
  /// The part with the body.
  let main: String
  /// The parts that the body refers to, by the last word of the relation's type: `styles`, `footnotes`.
  private var parts: [String: String] = [:]
  /// The targets of links, by the relation's identifier.
  private(set) var links: [String: String] = [:]

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    package = try PackageParts(bytes, file: file)
    var main = "word/document.xml"
    try Self.forEachRelation(in: "_rels/.rels", of: package) { relation in
      guard relation.kind == "officeDocument" else { return }
      main = PackageParts.resolve(relation.target, from: "") ?? main
    }
    self.main = main
    guard package.contains(main) else {
      throw InputError(
        SourceLocation(file: file), "the archive holds no “\(main)”, without which it is no Word document",
        remedy: "it is not complete, or not what its name says")
    }
    let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let relations = "\(folder)_rels/\(main.dropFirst(folder.count)).rels"
    var parts: [String: String] = [:]
    var links: [String: String] = [:]
    try Self.forEachRelation(in: relations, of: package) { relation in
      if relation.kind == "hyperlink" {
        links[relation.id] = relation.target
      } else if let part = PackageParts.resolve(relation.target, from: main) {
        parts[relation.kind] = part
      }
    }
    self.parts = parts
    self.links = links
  }

  /// The name of the part of a kind, where the document has one.
  func part(_ kind: String) -> String? { parts[kind].flatMap { package.contains($0) ? $0 : nil } }

  private struct Relation {
    let id: String
    let kind: String
    let target: String
  }

  private static func forEachRelation(
    in part: String, of package: PackageParts, _ body: (Relation) -> Void
  ) throws(InputError) {
    guard package.contains(part) else { return }
    try package.forEachEvent(in: part) { (event) throws(InputError) in
      guard case .start(let tag) = event, tag.name.local == "Relationship", let target = tag["Target"] else { return }
      let kind = (tag["Type"] ?? "").split(separator: "/").last.map(String.init) ?? ""
      body(Relation(id: tag["Id"] ?? "", kind: kind, target: target))
    }
  }
}
