import Testing
import WaslCore

@testable import WaslFormats

@Suite struct TMXLanguagePairTests {
  private func unit(_ languages: String...) -> String {
    "<tu>" + languages.map { "<tuv xml:lang=\"\($0)\"><seg>\($0)</seg></tuv>" }.joined() + "</tu>"
  }

  private func pair(
    _ body: String, srclang: String = "*all*", _ source: String? = nil, _ target: String? = nil
  )
    throws -> (texts: [[String]], languages: [LanguageTag], notices: [String])
  {
    let options = ReadOptions(
      sourceLanguage: source.flatMap { LanguageTag($0) }, targetLanguage: target.flatMap { LanguageTag($0) })
    let (bitext, notices) = try bitext(TMXFixture.document(body, srclang: srclang), options)
    return (
      bitext.units.map { $0.source + $0.target }, [bitext.sourceLanguage, bitext.targetLanguage], notices
    )
  }

  @Test("Without a wish the pair is the header's source and the first other language")
  func defaults() throws {
    let found = try pair(unit("fr", "ar", "en"), srclang: "ar")
    #expect(found.languages == [.arabic, LanguageTag("fr")!])
    let all = try pair(unit("ar") + unit("ar-EG") + unit("en", "ar"))
    #expect(all.languages == [.arabic, .english])
    #expect(all.texts == [["ar", "en"]])
    #expect(
      try pair(unit("en-US", "en-GB"), srclang: "en-US").languages.map(\.description) == ["en-US", "en-GB"])
  }

  @Test("The same tag goes before the bare language, and that before another region")
  func preference() throws {
    #expect(
      try pair(unit("en-US", "en", "ar-SA", "ar-EG", "ar"), "ar-EG", "en-GB").texts == [["ar-EG", "en"]])
    #expect(try pair(unit("en-US", "ar-SA"), "ar", "en").texts == [["ar-SA", "en-US"]])
    #expect(try pair(unit("en-US", "ar-SA", "ar"), "ar-MA", "en-US").texts == [["ar", "en-US"]])
  }

  @Test("One variant is never both sides")
  func distinct() throws {
    #expect(try pair(unit("en-US", "fr"), "en-US", "en-GB").texts.isEmpty)
    #expect(try pair(unit("en-US", "en-GB"), "en-GB", "en").texts == [["en-GB", "en-US"]])
    #expect(try pair(unit("en", "en-AU"), "en-GB", "en").texts == [["en-AU", "en"]])
  }

  @Test("What a bitext cannot hold is counted")
  func losses() throws {
    let body = """
      <tu tuid="1" creationid="me"><prop type="x-other">1</prop><tuv xml:lang="ar" changeid="you"><note>n</note>\
      <seg>أ<ph>&lt;br></ph>ب <hi>ج</hi></seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv>\
      <tuv xml:lang="fr"><seg>x</seg></tuv></tu>
      <tu tuid="1"><tuv xml:lang="ar"><seg>د</seg></tuv><tuv xml:lang="en"><seg>d</seg></tuv></tu>
      <tu><prop type="x-wasl-score">much</prop><prop type="x-wasl-status">odd</prop>\
      <tuv xml:lang="ar"><seg>ه</seg></tuv><tuv xml:lang="en"><seg>e</seg></tuv></tu>
      <tu><tuv xml:lang="ar"><seg>و</seg></tuv></tu>
      """
    let (read, notices) = try bitext(
      TMXFixture.document(body), ReadOptions(sourceLanguage: .arabic, targetLanguage: .english))
    #expect(read.units.map(\.source) == [["أب ج"], ["د"], ["ه"]])
    #expect(read.units.map(\.id) == ["1", "1#2", "3"])
    #expect(read.units[0].notes == ["n"])
    #expect(
      notices == [
        "a variant that is not of the pair of languages is left out",
        "a property of another program is left out",
        "an attribute, such as a date or an author, is left out (2 times, first here)",
        "an identifier stands on two units: the second is changed",
        "a property x-wasl-score is not a number and is left out",
        "a property x-wasl-status is not one of Wasl's and counts as automatic",
        "a unit without a text in both ar and en is left out",
      ])
  }

  @Test("A file in one language is an error, an empty file a bitext without units")
  func oneLanguage() throws {
    let error = #expect(throws: InputError.self) { try pair(unit("ar") + unit("ar")) }
    #expect(error?.problem.contains("one language only") == true)
    #expect(try pair("", srclang: "ar").languages == [.arabic, .undetermined])
  }

  @Test("A fault that is met while looking for the languages is thrown after the units before it")
  func lateFault() throws {
    let document = TMXFixture.document(unit("ar", "en") + unit("ar"), srclang: "*all*")
    let cut = String(document.dropLast(30))
    var reader = try TMXBitextReader(
      InputBytes(text: cut), options: ReadOptions(sourceLanguage: .arabic, targetLanguage: nil))
    #expect(try reader.next()?.source == ["ar"])
    #expect(throws: InputError.self) { while try reader.next() != nil {} }
  }
}
