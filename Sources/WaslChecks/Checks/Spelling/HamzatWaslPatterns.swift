internal import WaslText

/// Which words begin with hamzat wasl, by their pattern: the verbal nouns and verbs of forms VII, VIII and X, and ten
/// old nouns (اسم، ابن، اثنان، امرأة …).
///
/// Rules after any grammar of Arabic, such as Wright, A Grammar of the Arabic Language, vol. 1, §§ 18–19.
enum HamzatWaslPatterns {
  /// What is known of a word that is written with إ.
  enum Verdict {
    case wasl
    /// A loanword that is written both ways; ا is the commoner one.
    case either
    case unknown
  }

  private typealias Letter = ArabicLetter

  /// Judges a word from its إ on. Only the beginning tells: what follows are endings.
  static func verdict(_ word: ArraySlice<UInt16>) -> Verdict {
    let word = Array(word)
    guard word.count >= 3, word[0] == Letter.alefHamzaBelow else { return .unknown }
    let rest = word[1...]
    if nouns.contains(rest) { return .wasl }
    if starts(word, with: loans) { return .unknown }
    if starts(word, with: doubtfulLoans) { return .either }
    guard word.count >= 5 else { return .unknown }
    if starts(word, with: assimilated) { return .wasl }
    let isWasl =
      switch (word[1], word[2]) {
      case (Letter.seen, Letter.teh): true
      case (Letter.lam, Letter.teh): true
      case (Letter.noon, Letter.teh): word[3] != Letter.alef
      case (Letter.noon, _): isSeventhForm(word)
      case (Letter.yeh, _), (Letter.waw, _), (Letter.alef, _): false
      case (_, Letter.teh): word[3] != Letter.alef
      default: false
      }
    return isWasl ? .wasl : .unknown
  }

  /// انفعال has two letters before its alef; إفعال of a root with ن (إنشاء) has one.
  private static func isSeventhForm(_ word: [UInt16]) -> Bool {
    guard word.count >= 6, word[2] != Letter.alef, word[3] != Letter.alef else { return false }
    return word[4] == Letter.alef && word[3] != Letter.meem
  }

  private static func starts(_ word: [UInt16], with prefixes: [[UInt16]]) -> Bool {
    prefixes.contains { word.starts(with: $0) }
  }

  private static func list(_ words: String) -> [[UInt16]] {
    words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf16) }
  }

  private static let nouns = LetterTable(
    words: """
      سم سمه سمها سمي سمك سمهم سمنا سما بن بنه بنها بني بنك بننا بنة بنته بنتها بنتي بنتك ثنان ثنين ثنا ثني ثنتان \
      ثنتين ثنتا ثنتي مرأة مرأته مرأتي مرأتان مرأتين مرؤ
      """)

  /// Where the ت of form VIII is written as part of another letter or has taken in the root's first, verbs of form VII
  /// and VIII that the patterns leave out, and colours.
  private static let assimilated = list(
    """
    إتفاق إتحاد إتصال إتجاه إتجار إتهام إتخاذ إتساع إتساق إتزان إتكال إتضاح إتفق إتحد إتصل إتجه إتهم إتخذ إتسع إتسم إتضح \
    إدعاء إدعى إدعت إدخار إدخر إصطف إصطح إصطد إصطن إصطل إصطي إضطر إضطه إضطل إزدح إزده إزدي إزدو إزدر إزدا إطمأن إطمئن \
    إحتاج إختار إجتاز إجتاح إرتاح إعتاد إمتاز إغتال إشتاق إرتاد إقتاد إحمرار إصفرار إخضرار إسوداد إقشعر إضمحل \
    إنخفض إنضم إنسحب إنعقد إنطلق إنفجر إنقطع إنعكس إنكشف إنفصل إنخرط إنهار إنقسم إندلع إندمج إنحدر إنحرف إنقلب إنكمش \
    إنتاب إنحاز إنظر
    """)

  /// Loanwords and names that begin with a real hamza, and old words that only look like the patterns.
  private static let loans = list(
    """
    إستون إستاد إسترلين إستبرق إستودي إستوديو إستير إستانب إستانس إسترو إستيف إستيب إستيل إستاتي إستريو إستفان \
    إنترن إنترب إنترف إنترل إنترك إنترم إنتربول إنتل إنتي إنتوس إنديانا إنديان إنسياد إنغيا إنهما إنكما إلتون إنترا إنجلا إنغلا إنكلا \
    إرتري إرتير إكتوار إصطبل إفتوش
    """)

  private static let doubtfulLoans = list("إستراتيج")
}
