internal import CLibXML2

/// A name as libxml2 gives it, by its addresses: within one parser the same name has the same ones.
struct NameAddress: Equatable {
  typealias Letters = UnsafePointer<xmlChar>

  let local: Letters
  let prefix: Letters?
  let namespace: Letters?

  var name: XMLName {
    XMLName(
      String(cString: local), prefix: prefix.map { String(cString: $0) },
      namespace: namespace.map { String(cString: $0) })
  }
}

/// What was made of libxml2's names, so that a name is looked at once and not in every tag.
///
/// Addresses are compared, not letters. The table has a fixed size, so a document with millions of different names costs
/// time but no memory.
struct NameSlots<Value> {
  private struct Entry {
    var address: NameAddress
    var value: Value
  }

  /// A power of two; TMX, XLIFF and TEI use fewer than a hundred names each.
  private static var size: Int { 256 }
  private var entries = [Entry?](repeating: nil, count: size)

  /// What is known of a name; `nil` where nothing is, or another name has taken its place.
  subscript(address: NameAddress) -> Value? {
    get {
      guard let entry = entries[Self.slot(of: address)], entry.address == address else { return nil }
      return entry.value
    }
    set { entries[Self.slot(of: address)] = newValue.map { Entry(address: address, value: $0) } }
  }

  private static func slot(of address: NameAddress) -> Int {
    // Names lie one after the other in libxml2's dictionary, a few bytes apart: the low bits tell them apart.
    let bits = UInt(bitPattern: address.local) &+ UInt(bitPattern: address.prefix) &* 31
    return Int((bits ^ bits >> 8) & UInt(size - 1))
  }
}
