internal import CLibXML2

/// Turns libxml2's names into Swift's without making the same string again for every tag.
///
/// Within one parser libxml2 gives the same name the same address, so addresses are compared, not letters.
/// The table has a fixed size, so a document with millions of different names costs time but no memory.
struct NameCache {
  typealias Letters = UnsafePointer<xmlChar>

  private struct Entry {
    var local: Letters
    var prefix: Letters?
    var namespace: Letters?
    var name: XMLName
  }

  /// A power of two; TMX, XLIFF and TEI use fewer than a hundred names each.
  private static let size = 256
  private var entries = [Entry?](repeating: nil, count: size)

  mutating func name(local: Letters, prefix: Letters?, namespace: Letters?) -> XMLName {
    // Names lie one after the other in libxml2's dictionary, a few bytes apart: the low bits tell them apart.
    let bits = UInt(bitPattern: local) &+ UInt(bitPattern: prefix) &* 31
    let slot = Int((bits ^ bits >> 8) & UInt(Self.size - 1))
    if let entry = entries[slot], entry.local == local, entry.prefix == prefix, entry.namespace == namespace {
      return entry.name
    }
    let name = XMLName(
      String(cString: local), prefix: prefix.map { String(cString: $0) },
      namespace: namespace.map { String(cString: $0) })
    entries[slot] = Entry(local: local, prefix: prefix, namespace: namespace, name: name)
    return name
  }
}
