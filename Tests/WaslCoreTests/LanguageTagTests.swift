import Testing
import WaslCore

@Suite struct LanguageTagTests {
  @Test(
    "tags come out in canonical case",
    arguments: [
      ("AR", "ar"), ("en-us", "en-US"), ("EN_gb", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-LATN", "sr-Latn"),
      ("es-419", "es-419"), ("X-Klingon", "x-klingon"), ("de-CH-1996", "de-CH-1996"), ("en-x-AB", "en-x-ab"),
    ])
  func canonical(_ given: String, _ wanted: String) { #expect(LanguageTag(given)?.description == wanted) }

  @Test(
    "what is no tag is refused", arguments: ["", "a", "-en", "en-", "en--us", "عر", "toolonglanguage", "en-us!", "x"])
  func refuses(_ given: String) { #expect(LanguageTag(given) == nil) }

  @Test("parts and direction are known")
  func parts() {
    #expect(LanguageTag("ar-EG")?.region == "EG" && LanguageTag("zh-Hant-TW")?.region == "TW")
    #expect(LanguageTag("ar")?.region == nil && LanguageTag("en-x-us")?.region == nil)
    #expect(LanguageTag("ar-EG")?.isRightToLeft == true && LanguageTag("fa")?.isRightToLeft == true)
    #expect(LanguageTag("en")?.isRightToLeft == false && LanguageTag("ar-Latn")?.isRightToLeft == false)
    #expect(LanguageTag("az-Arab")?.isRightToLeft == true)
  }
}
