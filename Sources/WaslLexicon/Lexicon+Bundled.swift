internal import CWaslModels
public import WaslCore

extension Lexicon {
  /// The lexicon that the program brings along for two languages, in either direction and whatever their
  /// regions, or `nil` where there is none.
  public static func bundled(source: LanguageTag, target: LanguageTag) -> Lexicon? {
    switch (source.language, target.language) {
    case ("ar", "en"): arabicEnglish
    case ("en", "ar"): arabicEnglish?.swapped
    default: nil
    }
  }

  /// Where the record of the bundled lexicon's sources is: `Models/README.md`.
  private static let arabicEnglish: Lexicon? = {
    var size = 0
    guard let start = wasl_model_ar_en(&size) else { return nil }
    // The array is a constant of the program, aligned to 64 bytes.
    let bytes = LexiconBytes(program: UnsafeRawBufferPointer(start: start, count: size))
    return try? Lexicon(bytes, name: "bundled ar-en lexicon")
  }()
}
