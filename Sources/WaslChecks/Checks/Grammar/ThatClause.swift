internal import WaslCore
internal import WaslText

/// Looks for the أن that a verb governs, some words after it.
enum ThatClause {
  /// What can be known of a word between a verb and its أن.
  private enum Role: Sendable {
    /// It governs an أن of its own.
    case governor
    /// The clause begins with إن already, or ends.
    case end
  }

  /// How many words may stand between: «قال في لقاء مع نظيره الأمريكي جون كيري مساء الأربعاء أن» has eight.
  private static let mostWords = 10

  private static let roles = Phrases<Role>(
    words(
      """
      يجب ينبغي يمكن تمكن يعتقد تعتقد نعتقد أعتقد اعتقد يعتقدون اعتقاده أكد أكدت يؤكد تؤكد مؤكدا مؤكدة أضاف أضافت مضيفا مضيفة أوضح \
      أوضحت موضحا أعلن أعلنت معلنا ذكر ذكرت زعم زعمت زاعما ادعى يدعي تدعي مدعيا يريد تريد يريدون أراد أرادت يستطيع تستطيع كاد يكاد أوشك \
      يرى ترى نرى يرون رأى رأت يظن تظن يعلم تعلم نعلم علم يعرف نعرف عرف أدرك يدرك ندرك يأمل تأمل نأمل آمل أمله يتوقع تتوقع نتوقع متوقع \
      مرجح ممكن محتمل مفترض مقرر ضروري مهم مستحيل صعب سهل واجب أفضل مؤكد واضح معروف معلوم بديهي طبيعي غريب مؤسف لازم حري جدير \
      حاول يحاول طلب طلبت يطلب قرر قررت يقرر رفض يرفض خشي يخشى تخشى نفى نفت ينفي اعتبر اعتبرت يعتبر معتبرا لاحظ لاحظت يلاحظ شعر يشعر \
      وجد وجدت تبين يتبين اتضح يتضح ظهر يظهر يبدو بدا يعني تعني عنى ثبت يثبت أثبت كشف كشفت بين قبل بعد دون غير إلا إلى على من عن منذ حتى \
      رغم شرط لولا خشية بغية مخافة بما قد لعل أمل اعتقاد حقيقة فكرة احتمال خبر دليل شك ريب بد نبأ ضمان سبق حدث يحدث كفى يكفي \
      وعد وعدت يضمن تضمن أفاد أفادت شدد يشدد أخبر أخبرت أبلغ أبلغت أقر أقرت اعترف اعترفت صرح صرحت أشار أشارت مشيرا لفت لافتا توقع توقعت \
      يخبر يفيد يذكر تذكر يشير تشير يسمح سمح جعل يجعل يود أود نود يسر يسعد لابد أحب يحب تمنى يتمنى أتمنى هذا عقيدة قناعة مبدأ بسبب في ب ل ك
      """, .governor) + words("إن قوله قائلا قال يقول سأل كي لكي", .end))

  private static func words(_ list: String, _ role: Role) -> [(String, Role)] {
    list.split { $0 == " " || $0 == "\n" }.map { (String($0), role) }
  }

  /// The token of the أن (أنه، أنها …) that belongs to the verb before `start`, or `nil`.
  ///
  /// - Parameter stops: further words after which the أن belongs to another.
  static func find(in side: SideAnalysis, _ words: WrittenWords, after start: Int) -> Int? {
    var count = 0
    var token = start
    while token < side.tokens.count {
      let kind = side.tokens[token].kind
      if kind == .punctuation {
        guard isColonOrQuote(side, token) else { return nil }
      } else if kind == .arabicWord {
        if isThat(words.word(token)) {
          if token == start { return token }
          return isGoverned(side, token) ? nil : token
        }
        if begins(words.word(token), with: ArabicLetter.alefHamzaBelow, ArabicLetter.noon), words.word(token).count <= 5
        {
          return nil
        }
        count += 1
        if count > mostWords { return nil }
        if let match = role(side, token), isStop(match, side, token) { return nil }
      }
      token += 1
    }
    return nil
  }

  /// Whether the word before an أن takes it.
  private static func isGoverned(_ side: SideAnalysis, _ token: Int) -> Bool {
    guard token > 0 else { return true }
    let before = token - 1
    guard side.tokens[before].kind.isWord else { return false }
    return role(side, before) != nil || side.text.normalizedForm(at: before).count <= 2
  }

  /// What a word is; not one behind a preposition, where كيري would be ك and يرى.
  private static func role(_ side: SideAnalysis, _ token: Int) -> Phrases<Role>.Match? {
    guard let match = roles.match(in: side, at: token) else { return nil }
    return match.first.hasPreposition && !match.first.hasArticle ? nil : match
  }

  /// Prepositions and the like govern an أن only right before it.
  private static func isStop(_ match: Phrases<Role>.Match, _ side: SideAnalysis, _ token: Int) -> Bool {
    match.first.length > 6 || (match.first.length == 6 && !nearOnly.contains(side.text.normalizedForm(at: token)))
  }

  private static let nearOnly = Set(
    "قبل بعد دون غير الي علي منذ حتي رغم هذا وبعد وقبل بين نبا شرط بدا امل مهم قوه سبب خبر".split(separator: " ").map {
      Array($0.utf8)[...]
    })

  private static func isColonOrQuote(_ side: SideAnalysis, _ token: Int) -> Bool {
    switch side.text.normalizedForm(at: token).first {
    case UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// أن، أنه، أنها، أنهم، أننا، أني، أنك, with أ or without any hamza.
  static func isThat(_ word: ArraySlice<UInt16>) -> Bool {
    guard (2...4).contains(word.count), let first = word.first, word[word.startIndex + 1] == ArabicLetter.noon,
      first == ArabicLetter.alefHamzaAbove || first == ArabicLetter.alef
    else { return false }
    return pronouns.contains(word.dropFirst(2))
  }

  private static let pronouns = LetterTable<Void>(
    [("", ())] + "ه ها هم نا ي ني ك كم هما هن".split(separator: " ").map { (String($0), ()) })

  private static func begins(_ word: ArraySlice<UInt16>, with first: UInt16, _ second: UInt16) -> Bool {
    word.count >= 2 && word[word.startIndex] == first && word[word.startIndex + 1] == second
  }
}
