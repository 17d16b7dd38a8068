import Testing
import WaslChecks
import WaslCore

@Suite("The declarations of all checks")
struct CatalogueTests {
  @Test func `Every check has an identifier of its own, of a family and a problem`() {
    let ids = CheckRegistry.all.map { $0.declaration.id }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(\.[a-z]+)+/) != nil, "\(id)") }
  }

  @Test func `Every check says what it is, and under which dimension of MQM it falls`() {
    let dimensions = [
      "terminology", "accuracy", "linguistic-conventions", "style", "locale-conventions", "audience-appropriateness",
      "design-and-markup", "custom",
    ]
    for check in CheckRegistry.all.map({ $0.declaration }) {
      #expect(dimensions.contains { check.mqmCategory.hasPrefix($0 + "/") || check.mqmCategory == $0 }, "\(check.id)")
      #expect(check.explanation.hasSuffix("."), "\(check.id)")
      #expect(!check.title.hasSuffix("."), "\(check.id)")
    }
  }

  @Test(arguments: CheckRegistry.all.map { $0.declaration.id })
  func `The examples of every check behave as its page says`(id: String) throws {
    let check = try #require(CheckRegistry.check(named: id)).declaration
    #expect(check.bad.count >= 5)
    #expect(check.good.count >= 5)
    let expectations = CheckExpectations(check.id, options: check.exampleOptions)
    // Hunspell and its dictionaries are not everywhere.
    if id == "spelling.unknown", let obstacle = ["ar", "en"].compactMap(HunspellProgram.obstacle(for:)).first {
      print("spelling.unknown is not tried: \(obstacle)")
      return
    }
    if check.examplesAreOneDocument {
      expectations.flagsAll(of: check.bad)
      expectations.passesAll(of: check.good)
      return
    }
    for example in check.bad { expectations.flags(example.arabic, example.english, example.direction) }
    for example in check.good { expectations.passes(example.arabic, example.english, example.direction) }
  }

  @Test(arguments: MoreExamples.byCheck.keys.sorted())
  func `More examples of a check behave alike`(id: String) throws {
    let check = try #require(CheckRegistry.check(named: id)).declaration
    let examples = try #require(MoreExamples.byCheck[id])
    let expectations = CheckExpectations(id, options: check.exampleOptions)
    for example in examples.bad { expectations.flags(example.arabic, example.english, example.direction) }
    for example in examples.good { expectations.passes(example.arabic, example.english, example.direction) }
  }

  /// A direction applies where a check has anything to flag in it.
  @Test(arguments: CheckRegistry.all.map { $0.declaration.id })
  func `Every check is tried five times each way, in each direction that applies`(id: String) throws {
    let check = try #require(CheckRegistry.check(named: id)).declaration
    let more = MoreExamples.byCheck[id]
    for direction in [CheckExample.Direction.englishToArabic, .arabicToEnglish] {
      func count(_ examples: [CheckExample]) -> Int {
        examples.count { $0.direction == .either || $0.direction == direction }
      }
      let bad = count(check.bad) + count(more?.bad ?? [])
      let good = count(check.good) + count(more?.good ?? [])
      if bad == 0 { continue }
      #expect(bad >= 5, "\(id): \(bad) bad examples \(direction.rawValue)")
      #expect(good >= 5, "\(id): \(good) good examples \(direction.rawValue)")
    }
  }
}
