internal import CLibXML2

/// The functions that libxml2 calls, and nothing else: each finds its session and passes the values on.
enum ParserCallbacks {
  typealias Letters = UnsafePointer<xmlChar>

  /// A start tag as libxml2 describes it. Its pointers are good during the call only.
  struct Tag {
    var name: Letters
    var prefix: Letters?
    var namespace: Letters?
    var declarationCount: Int32
    /// Two pointers a declaration: prefix, namespace.
    var declarationTable: UnsafeMutablePointer<Letters?>?
    var attributeCount: Int32
    /// How many attributes at the end come from a DTD's defaults.
    var defaultedCount: Int32
    /// Five pointers an attribute: name, prefix, namespace, start and end of the value.
    var attributeTable: UnsafeMutablePointer<Letters?>?

    var declarations: [XMLNamespaceDeclaration] {
      guard let table = declarationTable, declarationCount > 0 else { return [] }
      return (0..<Int(declarationCount)).map { index in
        XMLNamespaceDeclaration(
          prefix: table[2 * index].map { String(cString: $0) },
          namespace: table[2 * index + 1].map { String(cString: $0) } ?? "")
      }
    }

    func attributes(_ names: inout NameCache) -> [XMLAttribute] {
      guard let table = attributeTable, attributeCount > 0 else { return [] }
      var attributes: [XMLAttribute] = []
      attributes.reserveCapacity(Int(attributeCount))
      for index in 0..<Int(attributeCount) {
        let fields = table + 5 * index
        guard let local = fields[0], let start = fields[3], let end = fields[4] else { continue }
        attributes.append(
          XMLAttribute(
            name: names.name(local: local, prefix: fields[1], namespace: fields[2]),
            value: value(UnsafeBufferPointer(start: start, count: end - start))))
      }
      return attributes
    }

    /// A value in full. libxml2 leaves an ampersand as `&#38;` there, for the tree builder to resolve; no other
    /// reference can be left, since every entity but XML's own five ends the reading.
    func value(_ bytes: UnsafeBufferPointer<xmlChar>) -> String {
      guard let start = bytes.baseAddress, memchr(start, 0x26, bytes.count) != nil else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var resolved: [UInt8] = []
      ParserCallbacks.forEachByte(ofValue: bytes) { resolved.append($0) }
      return String(decoding: resolved, as: UTF8.self)
    }
  }

  /// The bytes of an attribute's value, ampersands resolved.
  static func forEachByte(ofValue bytes: UnsafeBufferPointer<xmlChar>, _ body: (UInt8) -> Void) {
    var index = 0
    while index < bytes.count {
      body(bytes[index])
      index += bytes[index...].starts(with: "&#38;".utf8) ? 5 : 1
    }
  }

  /// The table of callbacks. What is not in it is not reported by libxml2 and not done: no tree, no entities.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startDocument = { session($0)?.startDocument() }
    handler.startElementNs = {
      context, name, prefix, namespace, declarationCount, declarations, attributeCount, defaulted, attributes
      in
      guard let name else { return }
      session(context)?.startElement(
        Tag(
          name: name, prefix: prefix, namespace: namespace, declarationCount: declarationCount,
          declarationTable: declarations, attributeCount: attributeCount, defaultedCount: defaulted,
          attributeTable: attributes))
    }
    handler.endElementNs = { context, name, prefix, namespace in
      guard let name else { return }
      session(context)?.endElement(local: name, prefix: prefix, namespace: namespace)
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.comment = { context, value in
      session(context)?.comment(value.map { String(cString: $0) } ?? "")
    }
    handler.processingInstruction = { context, target, data in
      guard let target else { return }
      session(context)?.instruction(target: String(cString: target), data: data.map { String(cString: $0) })
    }
    handler.internalSubset = { context, name, publicID, systemID in
      session(context)?.doctype(
        name: name.map { String(cString: $0) } ?? "", publicID: publicID.map { String(cString: $0) },
        systemID: systemID.map { String(cString: $0) })
    }
    handler.entityDecl = { context, name, _, _, _, _ in
      session(context)?.entityDeclared(name.map { String(cString: $0) } ?? "")
    }
    handler.unparsedEntityDecl = { context, name, _, _, _ in
      session(context)?.entityDeclared(name.map { String(cString: $0) } ?? "")
    }
    handler.reference = { context, name in
      session(context)?.undeclaredEntity(name.map { String(cString: $0) } ?? "")
    }
    return handler
  }
}

private let characters: charactersSAXFunc = { context, bytes, count in
  session(context)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

// Outside the type, because a C function pointer cannot carry even a metatype along.
private func session(_ context: UnsafeMutableRawPointer?) -> ParserSession? {
  context.map { Unmanaged<ParserSession>.fromOpaque($0).takeUnretainedValue() }
}
