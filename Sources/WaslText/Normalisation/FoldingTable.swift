/// The folding rules as a two-stage table: a page for each 128 scalars, an entry for each scalar of the pages
/// that hold rules.
struct FoldingTable: Sendable {
  /// What becomes of one scalar.
  struct Entry: Sendable, Hashable {
    /// Where the UTF-8 bytes that replace the scalar stand in ``FoldingTable/bytes``.
    var offset: UInt32 = 0
    var length: UInt8 = 0
    var action: Action = .copy
  }

  enum Action: UInt8, Sendable {
    /// The scalar stays as it is.
    case copy
    /// It is replaced by the bytes, which may be none.
    case replace
    /// The bytes hold combining marks, whose place depends on what stands before them.
    case compose
  }

  private(set) var bytes: [UInt8] = []
  /// The replacements of ASCII, where each is one byte.
  private(set) var ascii: [UInt8] = Array(0..<128)
  private var pages: [UInt16]
  private var entries: [Entry]
  private static let pageSize = 128

  init(_ rules: FoldingRules, of scalars: some Sequence<UInt32>) {
    // Page 0 is the page of every scalar without a rule.
    entries = Array(repeating: Entry(), count: Self.pageSize)
    pages = Array(repeating: 0, count: 0x11_0000 / Self.pageSize)
    for scalar in scalars {
      let folded = rules.fold(scalar)
      let hasMarks = folded.contains(where: FoldingRules.isCombining)
      if folded == [scalar], !hasMarks { continue }
      if scalar < 128 {
        ascii[Int(scalar)] = UInt8(folded[0])
        continue
      }
      var entry = Entry(offset: UInt32(bytes.count), action: hasMarks ? .compose : .replace)
      for part in folded { UTF8Scalars.append(part, to: &bytes) }
      entry.length = UInt8(bytes.count - Int(entry.offset))
      set(entry, for: scalar)
    }
  }

  /// The entry of a scalar.
  @inline(__always)
  subscript(scalar: UInt32) -> Entry {
    entries[Int(pages[Int(scalar) / Self.pageSize]) * Self.pageSize + Int(scalar) % Self.pageSize]
  }

  private mutating func set(_ entry: Entry, for scalar: UInt32) {
    let page = Int(scalar) / Self.pageSize
    if pages[page] == 0 {
      pages[page] = UInt16(entries.count / Self.pageSize)
      entries.append(contentsOf: repeatElement(Entry(), count: Self.pageSize))
    }
    entries[Int(pages[page]) * Self.pageSize + Int(scalar) % Self.pageSize] = entry
  }
}
