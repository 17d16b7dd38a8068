/// A field of a Word document: a code that a program computes, and the result that is shown.
struct DOCXField {
  /// The code as far as it has been read.
  var code = ""
  var isInResult = false

  /// The field's name in capitals: `TOC` of `TOC \o "1-3"`.
  var name: String { code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? "" }

  /// Fields whose result is a list of what stands elsewhere, and what it is called.
  var leftOutAs: String? {
    switch name {
    case "TOC": "table of contents"
    case "INDEX": "index"
    case "TOA": "table of authorities"
    default: nil
    }
  }

  /// The address that a field of the kind `HYPERLINK` leads to.
  var link: String? {
    guard name == "HYPERLINK" else { return nil }
    let parts = code.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : nil
  }
}
