import Foundation
import Testing
import WaslText

@Suite("Exact numbers")
struct ExactNumberTests {
  @Test("Equal values are equal and hash equally however they are made")
  func equality() throws {
    let half = try #require(ExactNumber(1, over: 2))
    #expect(half == ExactNumber(5, over: 10))
    #expect(half == ExactNumber(-3, over: -6))
    #expect(Set([half, try #require(ExactNumber(2, over: 4))]).count == 1)
    #expect(ExactNumber(1, over: 0) == nil)
    #expect(ExactNumber(50) == 50)
  }

  @Test("Sums and products are exact, and nothing where they do not fit")
  func arithmetic() throws {
    let third = try #require(ExactNumber(1, over: 3))
    #expect(third.adding(third)?.adding(third) == 1)
    #expect(third.multiplied(by: 3) == 1)
    #expect(ExactNumber(.max).adding(1) == nil)
    #expect(ExactNumber(.max).multiplied(by: 2) == nil)
    #expect(ExactNumber(-2) < third && third < 1 && !(third < third))
    #expect(third.doubleValue == 1.0 / 3.0)
    #expect(third.integer == nil && ExactNumber(7).integer == 7)
  }

  @Test(
    "A number is written as a decimal where one ends",
    arguments: [
      (157, 50, "3.14"), (-1, 2, "-0.5"), (1, 3, "1/3"), (1, 800, "0.00125"), (5, 1, "5"),
      (2_469, 2, "1234.5"),
    ])
  func description(numerator: Int64, denominator: Int64, expected: String) {
    #expect(ExactNumber(numerator, over: denominator)?.description == expected)
  }

  @Test("JSON keeps the value")
  func coding() throws {
    let value = try #require(ExactNumber(22, over: 7))
    #expect(try JSONDecoder().decode(ExactNumber.self, from: JSONEncoder().encode(value)) == value)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ExactNumber.self, from: Data("[1,0]".utf8))
    }
  }
}
