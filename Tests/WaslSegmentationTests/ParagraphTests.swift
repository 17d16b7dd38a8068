import Testing
import WaslCore
import WaslSegmentation

@Suite struct ParagraphTests {
  private static let wrapped = """
    The caravan set out before dawn, while the stars still hung low over
    the dunes and the camels breathed white clouds into the cold. Nobody
    spoke. The guide walked ahead with his lamp, and behind him the long
    line of animals moved like one dark thread drawn slowly through sand.

    By noon the wind had risen and the guide, who had crossed this plain
    more often than he could count, tied his scarf over his mouth and
    turned the animals towards the ruined wall in the east.
    """

  private static let wrappedArabic = """
    خرجت القافلة قبل الفجر، والنجوم ما تزال معلقة فوق الكثبان، والجمال
    تنفث أنفاسها البيضاء في البرد. لم يتكلم أحد. كان الدليل يمشي أمامهم
    حاملا مصباحه، ومن خلفه يتحرك الصف الطويل مثل خيط داكن يسحب ببطء عبر
    الرمال الباردة.

    وعند الظهر اشتدت الريح، فربط الدليل وشاحه على فمه، وكان قد قطع هذه
    السهول أكثر مما يستطيع أن يحصي، وحول الجمال نحو الجدار المتهدم شرقا.
    """

  @Test("a hard-wrapped text is recognised, and its line ends inside sentences become spaces")
  func recognisesWrapping() throws {
    let english = try Segmenter(language: .english).sentences(in: Self.wrapped)
    #expect(english.count == 4)
    #expect(english[1].text == "Nobody spoke.")
    #expect(english.map(\.paragraph) == [0, 0, 0, 1])
    let arabic = try Segmenter(language: .arabic).sentences(in: Self.wrappedArabic)
    #expect(arabic.map(\.paragraph) == [0, 0, 0, 1])
    #expect(arabic[1].text == "لم يتكلم أحد.")
  }

  @Test("every line is a paragraph where the lines are not wrapped")
  func poem() throws {
    let poem = "قف بالديار\nوحي الأطلال\nواذكر ليالي\nكانت لنا\n\nوالصبح قريب"
    #expect(try sentences(poem, .arabic).count == 5)
    let list = "1. Open the box.\n2. Take out the device.\n3. Charge it for two hours."
    #expect(try sentences(list, .english) == list.split(separator: "\n").map(String.init))
  }

  @Test("the user can say whether lines are wrapped")
  func told() throws {
    #expect(try sentences("one\ntwo.\n\nthree", .english, wrapping: .yes) == ["one two.", "three"])
    #expect(try sentences(Self.wrapped, .english, wrapping: .no).count > 7)
  }

  @Test("in a wrapped text a list item and an indented line start a paragraph")
  func wrappedList() throws {
    let text = "Things to take along on the way:\n- a lamp and enough oil for\n  three nights\n- water\n  Then we go."
    let found = try Segmenter(language: .english).sentences(in: text, wrapping: .yes)
    #expect(
      found.map(\.text).prefix(3) == [
        "Things to take along on the way:", "- a lamp and enough oil for three nights", "- water Then we go.",
      ])
    #expect(
      try sentences("First line\nsecond.\n   Indented paragraph.", .english, wrapping: .yes) == [
        "First line second.", "Indented paragraph.",
      ])
  }

  @Test("line ends of every system end lines")
  func lineEnds() throws {
    #expect(try sentences("a\r\nb\rc\nd\u{2028}e\u{85}f", .english, wrapping: .no) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test("one sentence a line: lines stay as they are, and an empty line ends a paragraph")
  func presegmented() {
    let found = Segmenter.presegmented("Mr. A came. He left.\r\n\n  ثانيا. ثالثا. \n")
    #expect(found.map(\.text) == ["Mr. A came. He left.", "ثانيا. ثالثا."])
    #expect(found.map(\.paragraph) == [0, 1])
  }
}
