import Testing
import WaslCore

@testable import WaslReview

@Suite("Formatting in texts that are edited")
struct EditedCodesTests {
  /// A text with its codes written into it: `[` opens a span, `]` closes it, `*` stands alone.
  private static func read(_ marked: String) -> (text: String, codes: [InlineCode]) {
    var text = ""
    var codes: [InlineCode] = []
    for character in marked {
      switch character {
      case "[": codes.append(InlineCode(kind: .open, id: "1", offset: text.utf8.count))
      case "]": codes.append(InlineCode(kind: .close, id: "1", offset: text.utf8.count))
      case "*": codes.append(InlineCode(kind: .standalone, id: "2", offset: text.utf8.count))
      default: text.append(character)
      }
    }
    return (text, codes)
  }

  private static func written(_ text: String, _ codes: [InlineCode]) -> String {
    var rest = Array(text.utf8)
    for code in codes.reversed() {
      let sign = [.open: "[", .close: "]", .standalone: "*"][code.kind]!
      rest.insert(contentsOf: sign.utf8, at: code.offset)
    }
    return String(decoding: rest, as: UTF8.self)
  }

  @Test(
    "They stay at the words at which they stood",
    arguments: [
      ("One [bold] word.", "One bold word, and more.", "One [bold] word, and more."),
      ("One [bold] word.", "First, one bold word.", "First, one [bold] word."),
      ("One [bold] word.", "One loud word.", "One [loud] word."),
      ("One [bold] word.", "One very loud word.", "One [very loud] word."),
      ("One [bold] word.", "One word.", "One []word."),
      ("One [bold] word.", "Nothing", "[Nothing]"),
      ("كلمة [غامقة] هنا.", "وكلمة غامقة هنا أيضًا.", "وكلمة [غامقة] هنا أيضًا."),
      ("كلمة [غامقة] هنا.", "كلمة مائلة هنا.", "كلمة [مائلة] هنا."),
      ("As he said.* Then [he] went.", "As he says.* Then she went.", "As he says.* Then [she] went."),
      ("[a][b] c", "x c", "[x][] c"),
    ])
  func moved(before: String, after: String, expected: String) {
    let (old, codes) = Self.read(before)
    let new = after.replacing("*", with: "")
    #expect(Self.written(new, EditedCodes.moved(codes, from: old, to: new)) == expected)
  }

  @Test("An export has them, also after the sentence was cut and joined")
  func export() async throws {
    let folder = TemporaryFolder()
    let (text, codes) = Self.read("One [bold] word. Two [more] words.")
    let unit = TranslationUnit(id: "1", source: ["واحد"], target: [text], targetCodes: [codes])
    let state = ProjectMaker.state(
      of: Bitext(sourceLanguage: .arabic, targetLanguage: .english, sourceName: nil, targetName: nil, units: [unit]))
    let session = try ReviewSession.make(state, in: folder)
    func exported() async -> [String] {
      let unit = await session.bitext().units[0]
      return zip(unit.target, unit.targetCodes).map { Self.written($0, $1) }
    }
    try await session.perform(.editText(2, text: "One loud word. Two more words!"))
    #expect(await exported() == ["One [loud] word. Two [more] words!"])
    try await session.perform(.splitSentence(2, offset: 14))
    #expect(await exported() == ["One [loud] word.", "Two [more] words!"])
    try await session.perform(.editText(3, text: "One long word."))
    #expect(await exported() == ["One [long] word.", "Two [more] words!"])
    try await session.perform(.joinSentences(3))
    #expect(await exported() == ["One [long] word. Two [more] words!"])
    try await session.undo(steps: 4)
    #expect(await exported() == ["One [bold] word. Two [more] words."])
    try await session.perform(.editText(2, text: "Other words."))
    try await session.perform(.revertText(2))
    #expect(await exported() == ["One [bold] word. Two [more] words."])
    await session.stop()
  }
}
