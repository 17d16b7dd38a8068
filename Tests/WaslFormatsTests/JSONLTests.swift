import Testing
import WaslCore
import WaslFormats

@Suite struct JSONLTests {
  @Test("A unit as it stands in the file: keys in a fixed order, Arabic readable")
  func golden() throws {
    let unit = TranslationUnit(
      id: "a1", source: ["قال: \"نعم\".", "ثم سكت."], target: ["Yes,\the said\u{1}."], score: -1.5,
      confidence: 0.97,
      notes: ["أو لا"])
    let bitext = Bitext(
      sourceLanguage: .arabic, targetLanguage: .english, sourceName: "ar.txt", units: [unit])
    let sink = MemorySink()
    _ = try JSONLFormat().write(bitext, to: sink)
    #expect(
      sink.text == """
        {"format":"wasl-bitext/1","id":"a1","source":["قال: \\"نعم\\".","ثم سكت."],"target":["Yes,\\the said\\u0001."],\
        "type":"2-1","score":-1.5,"confidence":0.97,"status":"automatic","notes":["أو لا"],"source_language":"ar",\
        "target_language":"en","source_document":"ar.txt"}

        """)
  }

  @Test("Lines of other programs: one string a side, nulls, escapes, keys that are not known")
  func foreign() throws {
    let (bitext, notices) = try read(
      """
      {"source": "\\u0623\\ud83d\\ude00\\/", "target": "Hello", "score": null, "extra": [{}, true, 1e3]}

      {"source": ["x"], "target": []}
      """)
    #expect(bitext.units.map(\.source) == [["أ😀/"], ["x"]])
    #expect(bitext.units.map(\.target) == [["Hello"], []])
    #expect(bitext.units.map(\.id) == ["1", "2"])
    #expect(notices.map(\.description) == ["a.jsonl: keys left out, since they are not known here: “extra”"])
  }

  @Test(
    "Faults are named with line and column",
    arguments: [
      (#"{"source":"أ","target":"b""#, "a.jsonl:1:27: a comma or the end of the object is expected here"),
      (#"{"source":"أ","target":["b"}"#, "a.jsonl:1:28: a comma or the end of the array is expected here"),
      (#"{"source":"أ","target":}"#, "a.jsonl:1:24: a value is expected here"),
      (#"{"source":"أ"}"#, "a.jsonl:1:1: the key “target” is missing"),
      (#"{"source":"أ","target":7}"#, "a.jsonl:1:24: “target” must be an array of strings"),
      (#"{"source":"","target":[]}"#, "a.jsonl:1:1: both the source and the target are empty"),
      (
        #"{"source":"أ","target":"b","confidence":1.5}"#,
        "a.jsonl:1:41: “confidence” must be a number from 0 to 1"
      ),
      (#"{"source":"أ","target":"b","status":"done"}"#, "a.jsonl:1:37: “status” must be one of automatic"),
      (#"{"source":"أ","target":"b","score":01}"#, "a.jsonl:1:36: this is no JSON number"),
      (#"{"source":"أ","source":"b"}"#, "a.jsonl:1:15: the key “source” stands twice"),
      (#"{"source":"\ud800","target":"b"}"#, "a.jsonl:1:12: half of a surrogate pair stands alone"),
      (#"{"source":"\u06","target":"b"}"#, "a.jsonl:1:12: four hexadecimal digits are expected"),
      (#"{"source":"\q","target":"b"}"#, "a.jsonl:1:12: JSON knows no such escape"),
      ("{\"source\":\"a\tb\"}", "a.jsonl:1:13: a control character in a string must be escaped"),
      (#"{"source":"أ"#, "a.jsonl:1:11: the string is not closed"),
      (#"["أ","b"]"#, "a.jsonl:1:1: each line must hold an object, and this one holds an array"),
      (
        #"{"format":"wasl-bitext/2","source":"a","target":"b"}"#,
        "a.jsonl:1:11: the line is of version “wasl-bitext/2”"
      ),
      (
        #"{"format":"x","source":"a","target":"b"}"#,
        "a.jsonl:1:11: the format is “x”, and “wasl-bitext/1” is expected"
      ),
      (#"{"source":"a","target":"b"} x"#, "a.jsonl:1:29: something follows the end of the object"),
      (
        "{\"source\":\"a\",\"target\":\"b\",\"source_language\":\"ar\"}\n{\"source\":\"a\",\"target\":\"b\",\"source_language\":\"fa\"}",
        "a.jsonl:2: the language is fa here and ar in the first line"
      ),
    ])
  func faults(text: String, words: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
  }

  @Test("Values nested a thousand deep end in an error, not in a crash")
  func depth() {
    let text = "{\"source\":" + String(repeating: "[", count: 100_000)
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.problem == "the values are nested too deeply")
  }

  private func read(_ text: String) throws -> (bitext: Bitext, notices: [Notice]) {
    try JSONLFormat().read(InputBytes(Array(text.utf8), name: "a.jsonl"))
  }
}
