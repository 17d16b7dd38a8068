import Testing
import WaslChecks
import WaslCore

@Suite("Digits of different sets")
struct NumberFormatTests {
  private let check = CheckExpectations("number.format")

  @Test(arguments: ["٢٠14", "1٬٢50", "٥:30", "12/٠٨/2009", "٣.5"])
  func `One number has digits of one set`(number: String) {
    check.flags("كتب \(number) في النص.", "It was written in the text.", .englishToArabic, at: number)
    check.passes("كتب \(number) في النص.", "It was written in the text.", .arabicToEnglish)
  }

  @Test(arguments: ["٢٠١٤", "1,250", "٥:٣٠", "١٢/٠٨/٢٠٠٩", "۳٫۵"])
  func `Any set is good by itself`(number: String) {
    check.passes("كتب \(number) في النص.", "It was written in the text.")
  }

  @Test func `A stranger among the document's numbers is remarked on once`() {
    let usual = (1...20).map { CheckExpectations.unit("عدد \($0)", "number \($0)", .english, id: String($0)) }
    let strange = [CheckExpectations.unit("عدد ٧", "number 7", .english, id: "x")]
    let found = check.findings(usual + strange + strange, .english, .arabic)
    #expect(found.map(\.severity) == [.info])
    #expect(found.map(\.unit) == ["x"])
  }
}
