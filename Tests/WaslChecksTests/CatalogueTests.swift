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
    if check.examplesAreOneDocument {
      expectations.flagsAll(of: check.bad)
      expectations.passesAll(of: check.good)
      return
    }
    for example in check.bad { expectations.flags(example.arabic, example.english, example.direction) }
    for example in check.good { expectations.passes(example.arabic, example.english, example.direction) }
  }
}
