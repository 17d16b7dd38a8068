import Testing
import WaslChecks
import WaslCore

@Suite("Typography")
struct TypographyTests {
  private func unit(_ arabic: String, _ id: Int) -> TranslationUnit {
    CheckExpectations.unit(arabic, "Text", .english, id: "\(id)")
  }

  @Test func `A quotation may go on over several units`() {
    let check = CheckExpectations("typography.quotes")
    let units = ["قال: «سنعود غدا.", "لن ننتظر.", "هذا وعد»."].enumerated().map { unit($1, $0) }
    #expect(check.findings(units, .english, .arabic).isEmpty)
    #expect(check.findings(Array(units.dropLast()), .english, .arabic).map(\.unit) == ["0"])
  }

  @Test func `Straight marks are counted, and inches are none`() {
    let check = CheckExpectations("typography.quotes")
    check.passes("شاشة \"كبيرة\" قياسها 15\"", "Text", .englishToArabic)
    check.passes("مرض \"كوفيد-19\" خطير", "Text", .englishToArabic)
    check.flags("مرض \"كوفيد خطير", "Text", .englishToArabic, at: "\"")
  }

  @Test func `A foreign kind of quotation marks is shown once`() {
    let check = CheckExpectations("style.quotes")
    let units = ["قال «نعم».", "قال «لا».", "قال \"ربما\".", "قال \"أبدا\"."].enumerated().map { unit($1, $0) }
    #expect(check.findings(units + [unit("قال «حسنا».", 9)], .english, .arabic).map(\.unit) == ["2"])
  }

  @Test func `A document that lacks the space between sentences throughout is only noted`() {
    let check = CheckExpectations("typography.space.after")
    let units = (0..<12).map { unit("انتهى الاجتماع.وغادر الوفد.", $0) }
    #expect(check.findings([units[0]], .english, .arabic).map(\.severity) == [.minor])
    #expect(check.findings(units, .english, .arabic).allSatisfy { $0.severity == .info })
  }

  @Test func `A document that writes a space before its marks throughout is only noted`() {
    let check = CheckExpectations("typography.space.before")
    let spaced = (0..<12).map { unit("انتهى الاجتماع ، وغادر الوفد .", $0) }
    let usual = (12..<40).map { unit("انتهى الاجتماع، وغادر الوفد.", $0) }
    #expect(check.findings([spaced[0]], .english, .arabic).map(\.severity) == [.minor, .minor])
    #expect(check.findings(spaced, .english, .arabic).allSatisfy { $0.severity == .info })
    #expect(check.findings(spaced + usual, .english, .arabic).allSatisfy { $0.severity == .minor })
  }

  @Test func `Nested isolates are balanced one by one`() {
    let check = CheckExpectations("typography.bidi")
    check.passes("\u{2067}أ \u{2066}b\u{2069}\u{2069}", "Text", .englishToArabic)
    check.flags("\u{2067}أ \u{2066}b\u{2069}", "Text", .englishToArabic, at: "\u{2067}")
  }

  @Test func `A final Persian yeh has no certain fix`() throws {
    let check = CheckExpectations("typography.persian")
    let final = try #require(check.findings(unit("علی الطاولة", 1), .english, .arabic).first)
    #expect(final.fix?.isCertain == false)
    let inner = try #require(check.findings(unit("لیبرمان", 1), .english, .arabic).first)
    #expect(inner.fix?.isCertain == true)
  }

  @Test func `Every fix of a space leaves the words whole`() throws {
    let text = "وصل الوفد ، ثم غادر."
    let finding = try #require(
      CheckExpectations("typography.space.before").findings(unit(text, 1), .english, .arabic).first)
    let fix = try #require(finding.fix)
    var scalars = Array(text.unicodeScalars)
    scalars.replaceSubrange(fix.range, with: Array(fix.replacement.unicodeScalars))
    #expect(String(String.UnicodeScalarView(scalars)) == "وصل الوفد، ثم غادر.")
  }

  @Test func `A semicolon that ends a character reference needs no space`() {
    let check = CheckExpectations("typography.space.after")
    check.passes("مؤشر ستاندرد", "the S&amp;P index", .arabicToEnglish)
    check.flags("ارتفع ثم انخفض", "it rose;then it fell", .arabicToEnglish)
  }

  @Test func `A mark of the other script is let pass in addresses and numbers`() {
    CheckExpectations("typography.foreign").passes("راجع a@b.org, 1,5 و Smith, J.", "Text", .englishToArabic)
  }
}
