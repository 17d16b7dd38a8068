import Testing
import WaslChecks
import WaslCore

/// `spelling.typo`, by what the fingers do.
@Suite("Slips of the fingers")
struct TypingSlipTests {
  private let check = CheckExpectations("spelling.typo")

  @Test func `Letters that changed places, are lost, doubled or neighbours are found inside a word`() {
    check.flags("اعتمدت القارر.", "It adopted the decision.", .englishToArabic, at: "القارر", "decision")
    check.flags("اجتمع أعضاء البرملان.", "Members of parliament met.", .englishToArabic, at: "البرملان")
    check.flags("يحررها بمجرر النصوص.", "He edits it with a text editor.", .englishToArabic, at: "بمجرر")
    check.flags("اختار الانتفال إلى دبيان.", "He chose to migrate to Debian.", .englishToArabic, at: "الانتفال")
    check.flags("The comittee met.", in: "اجتمعت اللجنة.", at: "comittee")
    check.flags("The govrnment met.", in: "اجتمعت الحكومة.", at: "govrnment")
    check.flags("The goverrnment met.", in: "اجتمعت الحكومة.", at: "goverrnment")
  }

  @Test func `What inflects a word, and a letter that is far away, is no slip`() {
    check.passes("بلد متحضر", "a liberal country", .englishToArabic)
    check.passes("الممتنعون عن التصويت", "Abstaining", .englishToArabic)
    check.passes("وأشار إلى ذلك.", "He signalled that.", .arabicToEnglish)
    check.passes("زار البيوت.", "He visited the houses.")
  }

  @Test func `Names, capitals and what the document has twice are let pass`() {
    check.passes("الحكومة", "Govrnment", .arabicToEnglish)
    let units = (1...2).map {
      CheckExpectations.unit("اجتمعت الحكومة \($0).", "The govrnment met \($0).", .arabic, id: "\($0)")
    }
    #expect(check.findings(units, .arabic, .english).isEmpty)
    #expect(check.findings([units[0]], .arabic, .english).count == 1)
  }
}

extension CheckExpectations {
  /// The same with the English side first.
  fileprivate func flags(
    _ english: String, in arabic: String, at word: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    flags(arabic, english, .arabicToEnglish, at: nil, word, sourceLocation: sourceLocation)
  }
}
