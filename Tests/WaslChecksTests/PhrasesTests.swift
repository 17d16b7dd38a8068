import Testing
import WaslCore
import WaslText

@testable import WaslChecks

@Suite("Words and phrases that a check looks for")
struct PhrasesTests {
  private let phrases = Phrases([
    ("متر", "m"), ("متر مربع", "m2"), ("square metres", "m2"), ("metres", "m"), ("بلد", "country"), ("وادي", "valley"),
  ])

  private func found(_ text: String, _ language: LanguageTag) -> [String] {
    let side = SideAnalysis(side: .source, language: language, lexicon: nil)
    side.read(text)
    return phrases.matches(in: side).map { "\($0.value)=\(side.text.text(in: $0.range))" }
  }

  @Test func `Arabic words are found behind their clitics, and whole words before them`() {
    #expect(found("والمتر ومتر وبالبلد وادي", .arabic) == ["m=والمتر", "m=ومتر", "country=وبالبلد", "valley=وادي"])
  }

  @Test func `The longest phrase is taken`() {
    #expect(found("خمسون متراً لا متر مربع ولا متر طولي", .arabic) == ["m2=متر مربع", "m=متر"])
    #expect(found("Ten Square Metres and metres", .english) == ["m2=Square Metres", "m=metres"])
  }

  @Test func `Nothing is found in an empty text`() { #expect(found("", .arabic).isEmpty) }
}
