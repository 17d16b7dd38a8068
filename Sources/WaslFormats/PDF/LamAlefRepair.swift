/// Puts right the letters of lam-alef that a font's table gives in the order of the page.
///
/// The two letters are drawn as one sign. Where a font's table says لا for it, and the whole word is turned round, they
/// come out as ال. Some such words no Arabic word can be: one with two alefs at its beginning (االجتماع, األول,
/// اإلنسان), or with a tanwin on an alef before a lam (عاماًل).
struct LamAlefRepair {
  private var turned = 0
  private var straight = 0

  /// Whether the document has this fault.
  var isNeeded: Bool { turned > straight }

  /// Counts the words that show the fault, and those that show that there is none.
  mutating func look(at text: String) {
    for word in text.unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
      let letters = Array(word.prefix(5))
      for start in 0..<min(2, letters.count) where letters[start] == Self.alef && start + 2 < letters.count {
        if Self.alefs.contains(letters[start + 1]), letters[start + 2] == Self.lam { turned += 1 }
        if letters[start + 1] == Self.lam, Self.alefs.contains(letters[start + 2]) { straight += 1 }
      }
    }
  }

  /// The text with what is certain put right.
  func repaired(_ text: String) -> String {
    guard isNeeded else { return text }
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst(2) where scalars[index] == Self.lam {
      let (before, previous) = (scalars[index - 2], scalars[index - 1])
      if previous == Self.tanwin, before == Self.alef {
        // Alef, tanwin, lam: the sign for lam-alef with its tanwin.
        (scalars[index - 2], scalars[index - 1], scalars[index]) = (Self.lam, Self.tanwin, Self.alef)
      } else if Self.alefs.contains(previous), before == Self.alef {
        (scalars[index - 1], scalars[index]) = (Self.lam, previous)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let alef: Unicode.Scalar = "\u{627}"
  private static let lam: Unicode.Scalar = "\u{644}"
  private static let tanwin: Unicode.Scalar = "\u{64B}"
  private static let alefs: Set<Unicode.Scalar> = ["\u{622}", "\u{623}", "\u{625}", "\u{627}"]
}
