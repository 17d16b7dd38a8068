import Testing
import WaslChecks
import WaslCore

@Suite("Names of people, places and organisations")
struct NameTests {
  @Test func `The name and what stands in its place are shown`() {
    CheckExpectations("name.changed").flags(
      "زار الوفد مدينة نيويورك.", "The delegation visited the city of Paris.", at: nil, "Paris")
  }

  @Test func `A country is compared with its people and its capital`() {
    let check = CheckExpectations("name.country")
    check.flags("انتقدت أنقرة القرار.", "Athens criticised the decision.", at: "أنقرة", "Athens")
    check.flags("الجيش اللبناني", "the Syrian army", at: "اللبناني", "Syrian")
    check.passes("انتقدت أنقرة القرار.", "The Turkish government criticised the decision.")
    check.passes("وافقت واشنطن على ذلك.", "The US agreed to that.")
  }

  @Test func `Small words are no acronyms`() {
    CheckExpectations("name.country").passes("أخبرنا المصريون بذلك.", "The Egyptians told us so.")
    CheckExpectations("name.organisation").passes("من زار الناتو؟", "Who visited NATO?")
  }

  @Test func `An acronym stands for the organisation`() {
    let check = CheckExpectations("name.organisation")
    check.flags("قرار محكمة العدل الدولية", "a decision of the ICC", at: "محكمة العدل الدولية", "ICC")
    check.passes("قرار المحكمة الجنائية الدولية", "a decision of the ICC")
  }

  @Test func `A country that is part of an organisation's name is not missing`() {
    CheckExpectations("name.changed").passes(
      "بايع تنظيم \"داعش\" الإرهابي.", "It swore allegiance to the Islamic State in Iraq and the Levant.")
  }

  @Test func `What the gazetteer has is not missing`() {
    CheckExpectations("name.missing").passes("مقاتلو داعش", "fighters of the Islamic State")
  }
}
