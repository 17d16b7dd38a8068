import Testing

@testable import WaslFormats

@Suite struct TMXDateTests {
  @Test(
    "Seconds since 1970 become a date in UTC",
    arguments: [
      (0, "19700101T000000Z"), (-1, "19691231T235959Z"), (951_782_400, "20000229T000000Z"),
      (1_411_041_600, "20140918T120000Z"), (4_107_542_399, "21000228T235959Z"),
      (4_107_542_400, "21000301T000000Z"),
      (253_402_300_799, "99991231T235959Z"), (.max, "99991231T235959Z"), (.min, "00000101T000000Z"),
    ])
  func string(seconds: Int, date: String) {
    #expect(TMXDate.string(secondsSince1970: seconds) == date)
    #expect(TMXDate.isValid(date))
  }

  @Test(
    "What is not in the form or in the calendar is no date",
    arguments: [
      "", "20140918", "20140918T120000", "2014-09-18T12:00:00Z", "20140918T120000Z ", "20140231T120000Z",
      "20150229T120000Z", "21000229T120000Z", "20141301T120000Z", "20140018T120000Z", "20140900T120000Z",
      "20140918T240000Z", "20140918T126000Z", "20140918T120061Z", "20140918t120000z", "٢٠١٤٠٩١٨T120000Z",
    ])
  func invalid(text: String) { #expect(!TMXDate.isValid(text)) }
}
