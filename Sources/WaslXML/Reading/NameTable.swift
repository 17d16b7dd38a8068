internal import CLibXML2

/// Numbers libxml2's names, so that a name is looked at once and not in every tag.
///
/// Within one parser libxml2 gives the same name the same address, so addresses are compared, not letters.
struct NameTable {
  typealias Letters = UnsafePointer<xmlChar>

  private struct Entry {
    var local: Letters
    var prefix: Letters?
    var namespace: Letters?
    var number: Int32
  }

  /// A power of two; TMX uses fewer than a hundred names.
  private static let size = 256
  private var entries = [Entry?](repeating: nil, count: size)
  private var numbers: [XMLName: Int32] = [:]
  /// The names by their numbers.
  private(set) var names: [XMLName] = []

  mutating func number(local: Letters, prefix: Letters?, namespace: Letters?) -> Int32 {
    // Names lie one after the other in libxml2's dictionary, a few bytes apart: the low bits tell them apart.
    let bits = UInt(bitPattern: local) &+ UInt(bitPattern: prefix) &* 31
    let slot = Int((bits ^ bits >> 8) & UInt(Self.size - 1))
    if let entry = entries[slot], entry.local == local, entry.prefix == prefix, entry.namespace == namespace {
      return entry.number
    }
    let name = XMLName(
      String(cString: local), prefix: prefix.map { String(cString: $0) },
      namespace: namespace.map { String(cString: $0) })
    let number = numbers[name] ?? Int32(names.count)
    if number == names.count {
      names.append(name)
      numbers[name] = number
    }
    entries[slot] = Entry(local: local, prefix: prefix, namespace: namespace, number: number)
    return number
  }
}
