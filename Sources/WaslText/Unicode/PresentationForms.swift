/// Arabic presentation forms, as old typesetting programs and PDF files hold them, as the letters they stand for.
public enum PresentationForms {
  /// The text with ordinary letters for every presentation form and for the Latin ligatures: ﻻ becomes لا, ﬁ becomes
  /// fi. Letters with a hamza or madda are composed; everything else stays as it is.
  public static func resolved(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForm) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isForm(scalar), let letters = letters[scalar.value] else {
        result.append(scalar)
        continue
      }
      for letter in letters {
        if let last = result.last, let composed = compositions[[last.value, letter]].flatMap(Unicode.Scalar.init) {
          result.removeLast()
          result.append(composed)
        } else if let letter = Unicode.Scalar(letter) {
          result.append(letter)
        }
      }
    }
    return String(result)
  }

  private static func isForm(_ scalar: Unicode.Scalar) -> Bool {
    (0xFB00...0xFB06).contains(scalar.value) || (0xFB50...0xFDFF).contains(scalar.value)
      || (0xFE70...0xFEFC).contains(scalar.value)
  }

  /// Canonical compositions of Arabic letters (`UnicodeData.txt`, field 5).
  private static let compositions: [[UInt32]: UInt32] = [
    [0x627, 0x653]: 0x622, [0x627, 0x654]: 0x623, [0x648, 0x654]: 0x624, [0x627, 0x655]: 0x625, [0x64A, 0x654]: 0x626,
    [0x6D5, 0x654]: 0x6C0, [0x6C1, 0x654]: 0x6C2, [0x6D2, 0x654]: 0x6D3,
  ]

  private static let letters: [UInt32: [UInt32]] = {
    var letters = FoldingData.latinLigatures
    for entry in ArabicPresentationForms.table.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let numbers = entry.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      if let form = numbers.first { letters[form] = Array(numbers.dropFirst()) }
    }
    return letters
  }()
}
