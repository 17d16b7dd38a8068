import Foundation
import Testing
import WaslCore
import WaslText

/// The user's own article, in the folder beside the repository that holds the material for the work on it.
private let article = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "../../../shared/corpora/article")

@Suite(
  "The article",
  .enabled(
    if: FileManager.default.fileExists(atPath: article.appending(path: "ar.txt").path),
    "shared/corpora/article is not beside the repository"))
struct ArticleTests {
  private func text(_ name: String) throws -> TokenizedText {
    TokenizedText(try String(contentsOf: article.appending(path: name), encoding: .utf8))
  }

  @Test("Both sides name the same days in the same order")
  func weekdays() throws {
    func days(_ name: String, _ language: LanguageTag) throws -> [DateValue] {
      DateFinder(languages: [language]).mentions(in: try text(name)).filter { $0.certainty > .weak }.map(
        \.value)
    }
    let expected: [DateValue] = [.wednesday, .sunday, .wednesday, .wednesday, .thursday].map { .weekday($0) }
    #expect(try days("ar.txt", .arabic) == expected)
    #expect(try days("en.txt", .english) == expected)
  }

  @Test("The fifty days of the war are fifty on both sides")
  func fifty() throws {
    for (name, language) in [("ar.txt", LanguageTag.arabic), ("en.txt", .english)] {
      let numbers = NumberFinder(languages: [language]).mentions(in: try text(name))
      #expect(
        numbers.contains { $0.value == 50 && $0.form == .digits && $0.certainty == .certain }, "\(name)")
    }
  }

  @Test("The names of the English text are found in the Arabic by their sound")
  func names() throws {
    let arabic = try text("ar.txt")
    let skeletons = arabic.tokens.indices.filter { arabic.tokens[$0].kind == .arabicWord }
      .flatMap { ConsonantSkeleton.readings(ofNormalizedWord: arabic.normalizedForm(at: $0)) }
    let names = [
      "Liberman", "Kerry", "Avigdor", "Hamas", "Washington", "Reuters", "Steinitz", "Yuval", "Gaza",
      "Netanyahu",
      "Benjamin", "Marissa", "Newman", "Spencer", "Iraq", "Syria", "Jordan", "Israel", "John",
    ]
    for name in names {
      let skeleton = try #require(ConsonantSkeleton(name))
      let best = skeletons.map { $0.similarity(to: skeleton) }.max() ?? 0
      #expect(best > 0.7, "\(name): \(best)")
    }
  }
}
