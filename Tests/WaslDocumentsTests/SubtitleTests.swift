import Testing
import WaslCore

@Suite struct SubtitleTests {
  @Test("Cues that carry one sentence are joined, with the times of all; speakers are parted")
  func joining() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,500
      <i>This is a sentence</i>
      that goes on

      2
      00:00:02,600 --> 00:00:04,000
      in the next cue.

      3
      00:00:05,000 --> 00:00:06,000
      - Hello!
      - Hi, 3 < 4.

      4
      00:00:20,000 --> 00:00:21,000
      [door slams]

      5
      00:00:21,000 --> 00:00:22,000
      The end,

      6
      00:01:21,000 --> 00:01:22,000
      it is.
      """
    let document = try read(text, as: "a.srt")
    expectBalanced(document, "srt")
    #expect(
      blocks(document) == [
        "cue: This is a sentence\nthat goes on\nin the next cue.", "cue: - Hello!", "cue: - Hi, 3 < 4.",
        "cue: [door slams]", "cue: The end,", "cue: it is.",
      ])
    #expect(document.blocks[0].time == CueTime(start: 1000, end: 4000))
    #expect(document.blocks[5].time == CueTime(start: 81_000, end: 82_000))
  }

  @Test("Where cues have no marks at all, each stands for itself, but for a comma")
  func unmarked() throws {
    let lines = ["أين كنت", "كنت في البيت", "مع أخي،", "ثم خرجت", "إلى السوق"]
    let text = lines.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0),900\n\($1)\n" }.joined(
      separator: "\n")
    #expect(
      blocks(try read(text, as: "a.srt")) == [
        "cue: أين كنت", "cue: كنت في البيت", "cue: مع أخي،\nثم خرجت", "cue: إلى السوق",
      ])
  }

  @Test("CR LF, a byte order mark, empty lines inside and missing numbers do no harm")
  func carelessness() throws {
    let text =
      "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,000\r\none\r\n\r\ntwo.\r\n\r\n00:00:03.5 --> 00:00:04.000 X1:1\r\nthree.\r\n"
    #expect(blocks(try read(text, as: "a.srt")) == ["cue: one\ntwo.", "cue: three."])
  }

  @Test("WebVTT: names, voices, notes and entities")
  func webVTT() throws {
    let text = """
      WEBVTT - title

      STYLE
      ::cue { color: red }

      NOTE 00:01.000 is a comment

      id
      00:01.000 --> 00:02.000 align:start
      <v Roger>Hi &amp; bye, <00:01.500>and

      01:00:02.100 --> 01:00:04.000
      &lt;more&gt;.
      """
    let document = try read(text, as: "a.vtt")
    #expect(
      blocks(document, codes: true) == ["cue: ⟦<v Roger>⟧Hi & bye, ⟦<00:01.500>⟧and⟦</v>⟧", "cue: <more>."])
    #expect(document.blocks.map(\.time?.start) == [1000, 3_602_100])
  }

  @Test("Times that cannot be read are an error with their line")
  func faults() {
    for (file, text, place) in [
      ("a.srt", "1\n00:00:01 -> x\n00:0x:01,000 --> 00:00:02,000\na\n", "a.srt:3"),
      ("a.srt", "no times", "a.srt: there"),
      ("a.vtt", "WEBVTT\n\n00:01 --> later\na", "a.vtt:3"), ("a.vtt", "WEBVTT\n\n", "a.vtt: there"),
      ("a.srt", "1\n99999999999999999999:00:00,000 --> 00:00:02,000\na", "a.srt:2"),
    ] {
      let error = #expect(throws: InputError.self) { try read(text, as: file) }
      #expect(error?.description.hasPrefix(place) == true, "\(error?.description ?? "")")
    }
  }
}
