import Testing
import WaslText

@Suite("Numbers in English words")
struct EnglishNumberTests {
  @Test(
    "Words make their number",
    arguments: [
      ("zero", "0"), ("nineteen", "19"), ("twenty-five", "25"), ("twenty five", "25"), ("a hundred", "100"),
      ("one hundred and twenty-five", "125"), ("two hundred six", "206"),
      ("two thousand five hundred", "2500"),
      ("three thousand and five", "3005"), ("twelve hundred", "1200"), ("fifteen hundred and ten", "1510"),
      ("one hundred and fifty thousand", "150000"), ("one million two hundred thousand and one", "1200001"),
      ("two billion", "2000000000"), ("one thousand million", "1000000000"),
      ("five trillion", "5000000000000"),
      ("a dozen", "12"), ("two dozen", "24"), ("half a dozen", "6"), ("half a million", "500000"),
      ("two and a half million", "2500000"), ("one and a half", "1.5"), ("a million and a half", "1500000"),
      ("three quarters", "0.75"), ("three-quarters", "0.75"), ("two-thirds", "2/3"), ("one third", "1/3"),
      ("one half", "0.5"), ("twenty-first", "21"), ("one hundred and first", "101"), ("the hundredth", "100"),
      ("nineteen eighty-four", "1984"), ("twenty fourteen", "2014"), ("Fifty", "50"), ("SEVEN", "7"),
    ])
  func words(text: String, expected: String) {
    #expect(find(text) == [expected])
  }

  @Test(
    "Numbers beside each other stay apart",
    arguments: [
      ("one or two", ["1", "2"]), ("three and five", ["3", "5"]), ("five, six", ["5", "6"]),
      ("twenty and five", ["20", "5"]), ("thousands of people, millions, dozens", []), ("two 2", ["2", "2"]),
    ])
  func apart(text: String, expected: [String]) {
    #expect(find(text) == expected)
  }

  @Test("A pronoun is weak, a plain number certain")
  func certainty() {
    #expect(mentions("one of them").map(\.certainty) == [.weak])
    #expect(mentions("the two men").map(\.certainty) == [.weak])
    #expect(mentions("two men").map(\.certainty) == [.likely])
    #expect(mentions("fifty days").map(\.certainty) == [.certain])
    #expect(mentions("twice").map(\.certainty) == [.weak])
    #expect(mentions("a third").map(\.role) == [.fraction])
    #expect(find("a third") == ["1/3|3"])
    #expect(mentions("the third").map(\.role) == [.ordinal])
  }
}
