import Testing
import WaslChecks
import WaslCore

@Suite("The configuration file")
struct ConfigurationTests {
  private func read(_ json: String) throws(InputError) -> CheckConfiguration {
    try CheckConfiguration(json: Array(json.utf8), name: "wasl.json")
  }

  @Test func `All of it can be left out`() throws {
    #expect(try read("{}") == CheckConfiguration())
  }

  @Test func `Checks, severities, options, sides and what is ignored are read`() throws {
    let configuration = try read(
      """
      {"sides": "both",
       "checks": {"number": {"severity": "minor"},
                  "number.changed": {"enabled": false, "options": {"a": 3, "b": ["x"], "c": true, "d": "y"}}},
       "ignore": [{"check": "number.missing", "pattern": "^Table", "reason": "numbered by hand"}]}
      """)
    #expect(configuration.sides == .both)
    #expect(configuration.severity(of: "number.changed") == .minor)
    let wanted: [String: OptionValue] = ["a": .number(3), "b": .list(["x"]), "c": .flag(true), "d": .text("y")]
    #expect(configuration.options(of: "number.changed") == wanted)
    #expect(configuration.ignore.map(\.pattern) == ["^Table"])
  }

  @Test(arguments: [
    (#"{"check": {}}"#, "check"), (#"{"checks": {"numbers": {}}}"#, "no check “numbers”"),
    (#"{"ignore": [{"pattern": "("}]}"#, "regular expression"),
    (#"{"checks": {"number": {"severity": "bad"}}}"#, "bad"),
    ("[", ""), (#"{"sides": 3}"#, "sides"),
  ])
  func `What is wrong is named`(json: String, words: String) {
    let error = #expect(throws: InputError.self) { try read(json) }
    #expect(error?.description.contains("wasl.json") == true)
    #expect(error?.description.contains(words) == true || words.isEmpty, "\(String(describing: error))")
  }
}
