internal import WaslCore

/// Reads two files line by line.
struct MosesReader: ~Copyable, BitextReader {
  let header: BitextHeader
  private var source: LineReader
  private var target: LineReader
  private let file: String
  private let targetFile: String
  private var number = 0
  private var emptyCount = 0

  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    guard let (stem, named) = MosesNames.parts(of: input.name) else {
      throw InputError(
        SourceLocation(file: input.name), "the file's name does not end in its language",
        remedy: "name the source side's file as in news.ar; the other is looked for beside it")
    }
    guard let targetLanguage = options.targetLanguage ?? Self.otherLanguage(than: named) else {
      throw InputError(
        SourceLocation(file: input.name), "the language of the other file is not known",
        remedy: "name it: --target-language")
    }
    let companion = try input.companion("\(stem).\(targetLanguage)")
    let source = try LineReader(input, isEmptyAllowed: true)
    let target = try LineReader(companion, isEmptyAllowed: true)
    self.source = source
    self.target = target
    file = input.name
    targetFile = companion.name
    header = BitextHeader(sourceLanguage: options.sourceLanguage ?? named, targetLanguage: targetLanguage)
  }

  /// Of Wasl's own pair the other language goes without saying.
  private static func otherLanguage(than language: LanguageTag) -> LanguageTag? {
    switch language.language {
    case "ar": .english
    case "en": .arabic
    default: nil
    }
  }

  var notices: [Notice] {
    var notices = source.notices + target.notices
    if emptyCount > 0 {
      let lines = emptyCount == 1 ? "1 line is" : "\(emptyCount) lines are"
      notices.append(Notice(SourceLocation(file: file), "\(lines) empty on both sides and left out"))
    }
    return notices
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    while true {
      let (left, right) = (try source.next(), try target.next())
      guard let left, let right else {
        if left == nil, right == nil { return nil }
        throw try unequal(isTargetLonger: right != nil)
      }
      number += 1
      if left.text.isEmpty, right.text.isEmpty {
        emptyCount += 1
        continue
      }
      return TranslationUnit(
        id: String(number), source: left.text.isEmpty ? [] : [left.text],
        target: right.text.isEmpty ? [] : [right.text])
    }
  }

  /// Counts what is left, so that the message can say how far apart the two files are.
  private mutating func unequal(isTargetLonger: Bool) throws(InputError) -> InputError {
    var more = number + 1
    if isTargetLonger {
      while try target.next() != nil { more += 1 }
    } else {
      while try source.next() != nil { more += 1 }
    }
    let (long, short) = isTargetLonger ? (targetFile, file) : (file, targetFile)
    return InputError(
      SourceLocation(file: long, line: number + 1), "the file has \(more) lines where \(short) has \(number)",
      remedy: "give two files whose lines translate each other")
  }
}
