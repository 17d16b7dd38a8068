import Testing
import WaslCore
import WaslSegmentation

@Suite struct EnglishTests {
  @Test(
    "English is split at its stops and not at its abbreviations",
    arguments: [
      "Dr. Smith met Mrs. Jones at 5 p.m.|They talked.",
      "The firm (Acme Ltd. of Leeds) closed.|Nobody knew why.",
      "It costs $3.50, i.e. very little.|Buy two.",
      "See Fig. 3 and p. 12.|Then go on.",
      "He lives in Washington, D.C.|She does not.",
      "“Are you sure?” he asked.|“Yes.”",
      "He was born on Jan. 5 in St. Louis.|He died there too.",
      "The bacterium E. coli is common.|It lives in the gut.",
      "J. R. R. Tolkien wrote it.|We read it.",
      "That was in 1990.|50 people came.",
    ])
  func splits(_ marked: String) throws {
    let wanted = marked.split(separator: "|").map(String.init)
    #expect(try sentences(wanted.joined(separator: " "), .english) == wanted)
  }
}
