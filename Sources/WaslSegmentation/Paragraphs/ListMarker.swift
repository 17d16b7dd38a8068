/// The marker that opens an item of a list.
enum ListMarker {
  /// Whether a line opens with a bullet, with a short number before `.`, `)` or `-`, or with a letter before `)` or
  /// `-`. A letter before a full stop is not a marker: wrapped lines open with initials (`J. Smith`, `د. سمير`).
  static func opens(_ line: Substring.UnicodeScalarView) -> Bool {
    var rest = line.drop { $0.properties.isWhitespace || $0.properties.generalCategory == .format }
    guard let first = rest.first else { return false }
    if "•‣◦▪●○■□–—*-⁃".unicodeScalars.contains(first) {
      return first == "⁃" || first == "•" || rest.dropFirst().first?.properties.isWhitespace ?? false
    }
    if first == "(" || first == "[" { rest.removeFirst() }
    let body = rest.prefix { $0.properties.numericType != nil || $0.properties.isAlphabetic }
    let isNumber = !body.isEmpty && body.count <= 3 && body.allSatisfy { $0.properties.numericType != nil }
    guard isNumber || body.count == 1 else { return false }
    let tail = rest[body.endIndex...].drop { $0.properties.generalCategory == .format || $0 == "\u{640}" }
    guard let closer = tail.first, (isNumber ? ".)]-–" : ")]-–").unicodeScalars.contains(closer) else { return false }
    guard let following = tail.dropFirst().first else { return true }
    return following.properties.isWhitespace || following == "-" || following == ")"
  }
}
