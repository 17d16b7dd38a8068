internal import WaslArchive
public import WaslCore

extension Glossary {
  /// Adds the entries of a dictionary in the format of dictd (`dictfmt(1)`): FreeDict's packages of Debian are such.
  ///
  /// The first line of an entry repeats the headword with its pronunciation; each line after it is a sense, in which
  /// commas and semicolons separate translations. Numbers of senses and what stands in brackets are left out.
  ///
  /// - Parameters:
  ///   - index: the `.index` file: headwords with the places of their entries, in the digits of Base64.
  ///   - data: the `.dict` file, or the `.dict.dz`, which is compressed with gzip.
  ///   - name: the data file's name in messages.
  /// - Throws: `InputError` where the data cannot be decompressed or the index does not fit it.
  public mutating func append(dictdIndex index: [UInt8], data: [UInt8], name: String) throws(InputError) {
    let text = GzipReader.isSigned(data) ? try Self.unpacked(data, name: name) : data
    for line in index.split(separator: 0x0A) {
      let cells = line.split(separator: 0x09)
      guard cells.count >= 3, let start = Self.number(cells[1]), let length = Self.number(cells[2]),
        start + length <= text.count
      else {
        throw InputError(
          SourceLocation(file: name), "the index does not fit the dictionary",
          remedy: "give the .dict or .dict.dz file that belongs to the .index file beside it")
      }
      let headword = String(decoding: cells[0], as: UTF8.self)
      // dictd's own entries about the dictionary.
      if headword.hasPrefix("00-database") || headword.hasPrefix("00database") { continue }
      for sense in text[start..<start + length].split(separator: 0x0A).dropFirst() {
        for translation in Self.translations(in: String(decoding: sense, as: UTF8.self)) {
          append(source: headword, target: translation)
        }
      }
    }
  }

  private static func unpacked(_ data: [UInt8], name: String) throws(InputError) -> [UInt8] {
    var packed: [UInt8]? = data
    let reader = GzipReader(file: name) { () throws(InputError) -> [UInt8] in packed.take() ?? [] }
    var text: [UInt8] = []
    while true {
      let chunk = try reader.next()
      if chunk.isEmpty { return text }
      guard text.count + chunk.count <= maximumSize else {
        throw InputError(SourceLocation(file: name), "more than \(maximumSize / 1_000_000) MB come out of it")
      }
      text += chunk
    }
  }

  /// 500 MB: a hundred times the largest dictionary of FreeDict.
  private static let maximumSize = 500_000_000

  /// A number in the digits of Base64, the most significant first.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    // Six digits reach 64 GB; more would overflow sooner or later.
    guard (1...6).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard let value = base64.firstIndex(of: digit) else { return nil }
      number = number * 64 + value
    }
    return number
  }

  private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func translations(in sense: String) -> [String] {
    var text = ""
    var depth = 0
    for character in sense {
      switch character {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth = max(0, depth - 1)
      default: if depth == 0 { text.append(character) }
      }
    }
    return text.split { $0 == "," || $0 == ";" || $0 == "،" || $0 == "؛" }.map { part in
      var rest = part.drop { $0 == " " }
      // The number of the sense: "1. "
      let afterDigits = rest.drop { $0.isASCII && $0.isNumber }
      if afterDigits.first == ".", afterDigits.startIndex != rest.startIndex { rest = afterDigits.dropFirst() }
      return String(rest.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
