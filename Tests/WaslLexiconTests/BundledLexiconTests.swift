import Testing
import WaslCore
import WaslText

@testable import WaslLexicon

@Suite("The bundled lexicon")
struct BundledLexiconTests {
  @Test("serves Arabic and English in both directions and whatever the region, and nothing else")
  func languages() throws {
    let egypt = try #require(LanguageTag("ar-EG"))
    let forward = try #require(Lexicon.bundled(source: egypt, target: .english))
    let backward = try #require(Lexicon.bundled(source: .english, target: .arabic))
    #expect(forward.sourceLanguage == .arabic && forward.targetLanguage == .english)
    #expect(backward.sourceLanguage == .english && backward.targetLanguage == .arabic)
    #expect(backward.sourceCount == forward.targetCount)
    #expect(Lexicon.bundled(source: .arabic, target: .undetermined) == nil)
  }

  @Test("has a good translation among the first three of a hundred everyday words")
  func everydayWords() throws {
    let lexicon = try #require(Lexicon.bundled(source: .arabic, target: .english))
    let stemmer = Stemmer(language: .arabic)
    var wrong: [String] = []
    let rows = try Fixture.text("everyday.tsv").split(separator: "\n")
    #expect(rows.count >= 100)
    for row in rows {
      let cells = row.split(separator: "\t")
      let stem = try #require(stemmer.stem(String(cells[0])))
      let wanted = cells[1].split(separator: " ").compactMap { Stemmer(language: .english).stem(String($0)) }
      let found =
        lexicon.sourceWord(Array(stem.utf8)[...])
        .map { lexicon.translations(ofSource: $0).prefix(3).map { lexicon.targetStem($0.word) } } ?? []
      if !found.contains(where: { wanted.contains($0) }) { wrong.append("\(cells[0]) (\(stem)): \(found)") }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test("finds the word behind its clitics")
  func clitics() throws {
    let lexicon = try #require(Lexicon.bundled(source: .arabic, target: .english))
    let book = try #require(lexicon.targetWord(Array("book".utf8)[...]))
    for word in ["كتاب", "الكتاب", "وبالكتاب", "للكتاب", "كتابها", "وكتابهم"] {
      let stem = try #require(Stemmer(language: .arabic).stem(word))
      let id = try #require(lexicon.sourceWord(Array(stem.utf8)[...]), "\(word)")
      #expect(lexicon.translations(ofSource: id).contains { $0.word == book }, "\(word)")
    }
  }

  @Test("is small enough, and says from what it was made and under which licences")
  func record() throws {
    let lexicon = try #require(Lexicon.bundled(source: .arabic, target: .english))
    #expect(lexicon.size <= 15_000_000)
    #expect(lexicon.record.command?.contains("wasl train") == true)
    #expect(lexicon.record.sources.count == 25)
    #expect(lexicon.record.sources.allSatisfy { !$0.licence.isEmpty })
    #expect(lexicon.record.sources.contains { $0.name.contains("Tanzil") && $0.licence.contains("CC BY 3.0") })
  }

  @Test("is ready within a millisecond")
  func speed() throws {
    let clock = ContinuousClock()
    let bytes = try #require(Lexicon.bundled(source: .arabic, target: .english)).encoded
    let lexiconBytes = LexiconBytes(bytes)
    let times = (0..<20).map { _ in clock.measure { _ = try? Lexicon(lexiconBytes, name: "test") } }
    #expect(times.min()! < .milliseconds(1))
  }
}
