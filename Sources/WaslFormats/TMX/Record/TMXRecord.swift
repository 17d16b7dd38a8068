/// A unit, or a header, as it stands in a file: one list of pieces and one run of bytes, with no string made of them.
///
/// What passes a memory of gigabytes through looks at records; ``TMXUnit`` and ``TMXHeader`` are for all others.
struct TMXRecord: Sendable {
  enum Kind: UInt8, Sendable {
    case unit, header, variant, segment, note, property, code, encoding, map
    case attribute, text
  }

  struct Piece: Sendable {
    var kind: Kind
    /// Of an attribute, the number of its name; of a code, that of its kind.
    var name: Int32 = 0
    /// Where the text, or the attribute's value, begins in `bytes`.
    var start = 0
    var count = 0
    /// The place of the piece after this one and all that is in it.
    var next = 0

    var range: Range<Int> { start..<start + count }
  }

  /// The unit or the header, followed by what is in it: first its attributes, then its content in the file's order.
  private(set) var pieces: [Piece] = []
  /// Texts and values in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The names of attributes by their numbers.
  var names = TMXAttributeNames()
  /// Where it begins in its file.
  var line = 1
  var column = 1

  init() {}

  // MARK: Making one

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 20)
  }

  /// Begins a piece that others stand in; it ends with ``close(_:)``. Returns its place.
  @discardableResult
  mutating func open(_ kind: Kind, name: Int32 = 0) -> Int {
    pieces.append(Piece(kind: kind, name: name, start: bytes.count))
    return pieces.count - 1
  }

  mutating func close(_ place: Int) { pieces[place].next = pieces.count }

  mutating func add(_ kind: Kind, name: Int32 = 0, _ value: UnsafeBufferPointer<UInt8>) {
    pieces.append(
      Piece(kind: kind, name: name, start: bytes.count, count: value.count, next: pieces.count + 1))
    bytes.append(contentsOf: value)
  }

  mutating func add(_ kind: Kind, name: Int32 = 0, _ value: String) {
    var value = value
    value.withUTF8 { add(kind, name: name, $0) }
  }

  /// Adds bytes to the text added last.
  mutating func extendText(_ more: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: more)
    pieces[pieces.count - 1].count += more.count
  }

  /// Sets an attribute of the unit, in its place where it is there.
  mutating func setAttribute(_ name: Int32, _ value: String) {
    let (start, count) = (bytes.count, value.utf8.count)
    bytes.append(contentsOf: value.utf8)
    if let place = attribute(name, of: 0) {
      (pieces[place].start, pieces[place].count) = (start, count)
      return
    }
    let place = content(of: 0)
    for index in pieces.indices where pieces[index].next > place || index == 0 { pieces[index].next += 1 }
    pieces.insert(
      Piece(kind: .attribute, name: name, start: start, count: count, next: place + 1), at: place)
  }

  // MARK: Looking into one

  /// The place of the first piece inside another that is no attribute.
  func content(of place: Int) -> Int {
    var index = place + 1
    while index < pieces.count, pieces[index].kind == .attribute { index += 1 }
    return index
  }

  /// The place of an attribute of a piece.
  func attribute(_ name: Int32, of place: Int) -> Int? {
    var index = place + 1
    while index < pieces.count, pieces[index].kind == .attribute {
      if pieces[index].name == name { return index }
      index += 1
    }
    return nil
  }

  /// The place of the attribute that gives a piece's language: `xml:lang` or, in files of before TMX 1.3, `lang`.
  func language(of place: Int) -> Int? {
    attribute(TMXAttributeNames.language, of: place) ?? attribute(TMXAttributeNames.oldLanguage, of: place)
  }

  /// The text of a note or a property.
  func text(of place: Int) -> Range<Int> {
    let index = content(of: place)
    return index < pieces[place].next ? pieces[index].range : 0..<0
  }

  func string(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  /// The text, or the attribute's value, of a piece.
  func string(at place: Int) -> String { string(pieces[place].range) }

  /// Whether a stretch of the bytes is the same as others.
  func holds(_ other: [UInt8], at range: Range<Int>) -> Bool {
    guard other.count == range.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in other.indices where bytes[range.lowerBound + index] != other[index] { return false }
      return true
    }
  }
}
