internal import CLibXML2

/// The functions that libxml2 calls where tokens are wanted: each finds the sink and passes the values on.
enum TokenCallbacks {
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElementNs = {
      context, name, prefix, namespace, declarationCount, declarations, attributeCount, defaulted, attributes
      in
      guard let name, let sink = sink(context) else { return }
      // A fault in the tag itself that libxml2 does not stop at. The session looks into the sink for the elements that are
      // open, and therefore it is asked here and not by the sink.
      if sink.pointee.hasReports, !sink.pointee.session.canGoOn() { return }
      sink.pointee.start(
        ParserCallbacks.Tag(
          name: name, prefix: prefix, namespace: namespace, declarationCount: declarationCount,
          declarationTable: declarations, attributeCount: attributeCount, defaultedCount: defaulted,
          attributeTable: attributes))
    }
    handler.endElementNs = { context, _, _, _ in sink(context)?.pointee.end() }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.comment = { context, _ in sink(context)?.pointee.remark() }
    handler.processingInstruction = { context, _, _ in sink(context)?.pointee.remark() }
    handler.internalSubset = { context, _, _, _ in sink(context)?.pointee.setMark() }
    handler.entityDecl = { context, name, _, _, _, _ in
      sink(context)?.pointee.session.entityDeclared(name.map { String(cString: $0) } ?? "")
    }
    handler.unparsedEntityDecl = { context, name, _, _, _ in
      sink(context)?.pointee.session.entityDeclared(name.map { String(cString: $0) } ?? "")
    }
    handler.reference = { context, name in
      sink(context)?.pointee.session.undeclaredEntity(name.map { String(cString: $0) } ?? "")
    }
    return handler
  }
}

private let characters: charactersSAXFunc = { context, bytes, count in
  sink(context)?.pointee.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

// Outside the type, because a C function pointer cannot carry even a metatype along.
private func sink(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TokenSink>? {
  context?.assumingMemoryBound(to: TokenSink.self)
}
