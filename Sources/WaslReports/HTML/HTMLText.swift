internal import WaslCore

/// Texts made safe for HTML: what the user's files hold is shown, never obeyed.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var result = "".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      // HTML has no NUL, and no other control character but white space.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A message, each run of words between quotation marks isolated: an Arabic word must not pull the English
  /// around it to its own side.
  static func message(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      result += escaped(String(rest[...open]))
      result += "<bdi>" + escaped(String(rest[rest.index(after: open)..<close])) + "</bdi>”"
      rest = rest[rest.index(after: close)...]
    }
    return result + escaped(String(rest))
  }

  /// `lang` and `dir` of an element with text in a language.
  static func attributes(of language: LanguageTag) -> String {
    "lang=\"\(escaped(language.description))\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
  }
}
