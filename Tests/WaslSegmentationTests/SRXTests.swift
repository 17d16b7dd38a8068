import Testing
import WaslCore
import WaslSegmentation

@Suite struct SRXTests {
  /// An SRX file with some rules, written as `yes|before|after`.
  private func srx(
    _ rules: [String], cascade: Bool = true, header: String = "", maps: [(String, String)] = [(".*", "a")],
    more: String = ""
  ) throws -> SRXRules {
    let written = rules.map { rule in
      let parts = rule.split(separator: "|", omittingEmptySubsequences: false)
      return
        "<rule break=\"\(parts[0])\"><beforebreak>\(parts[1])</beforebreak><afterbreak>\(parts[2])</afterbreak></rule>"
    }
    let file = """
      <srx xmlns="http://www.lisa.org/srx20" xmlns:x="urn:other" version="2.0">
      <header segmentsubflows="yes" cascade="\(cascade ? "yes" : "no")">\(header)<x:sample>text</x:sample></header>
      <body><languagerules><languagerule languagerulename="a">\(written.joined())</languagerule>\(more)</languagerules>
      <maprules>\(maps.map { "<languagemap languagepattern=\"\($0.0)\" languagerulename=\"\($0.1)\"/>" }.joined())</maprules>
      </body></srx>
      """
    return try SRXRules(srx: Array(file.utf8), name: "my.srx")
  }

  private func split(_ text: String, _ rules: SRXRules, _ language: LanguageTag = .english) throws -> [String] {
    try Segmenter(language: language, rules: rules).sentences(in: text).map(\.text)
  }

  private func split(_ text: String, rules: [String]) throws -> [String] { try split(text, srx(rules)) }

  @Test("the first rule that matches a place decides")
  func firstWins() throws {
    #expect(try split("Mr. A. B", rules: ["no|Mr\\.|\\s", "yes|\\.|\\s"]) == ["Mr. A.", "B"])
    #expect(try split("Mr. A. B", rules: ["yes|\\.|\\s", "no|Mr\\.|\\s"]) == ["Mr.", "A.", "B"])
  }

  @Test("overlapping matches are all found")
  func overlapping() throws {
    #expect(try split("a a a a", rules: ["yes|a|\\sa"]) == ["a", "a", "a", "a"])
    #expect(try split("xaaa", rules: ["yes|a+|a"]) == ["xa", "a", "a"])
    #expect(try split("ab cd", rules: ["yes|ab?|"]) == ["a", "b", "cd"])
  }

  @Test("exceptions of unbounded length work, also after the text's start")
  func unbounded() throws {
    let rules = try srx(["no|^\\s*[0-9]+\\.|\\s", "no|\\bno+\\.|\\s", "yes|\\.|\\s"])
    #expect(try split("12. one. nooooo. two. 13. three.", rules) == ["12. one.", "nooooo. two.", "13.", "three."])
  }

  @Test("an empty pattern matches anything, and groups keep their own numbers")
  func groups() throws {
    #expect(try split("a b", rules: ["no|(x)\\1|", "no|(y)|\\s", "yes||\\s"]) == ["a", "b"])
    #expect(try split("xx b", rules: ["no|(q)|", "no|(x)\\1|", "yes||\\s"]) == ["xx b"])
  }

  @Test("maps cascade only where the file says so")
  func cascade() throws {
    let more = "<languagerule languagerulename=\"b\"><rule><beforebreak>;</beforebreak></rule></languagerule>"
    let maps = [("EN.*", "a"), (".*", "b")]
    let all = try srx(["yes|\\.|\\s"], maps: maps, more: more)
    #expect(try split("a. b; c", all) == ["a.", "b;", "c"])
    let first = try srx(["yes|\\.|\\s"], cascade: false, maps: maps, more: more)
    #expect(try split("a. b; c", first) == ["a.", "b; c"])
    #expect(try split("a. b; c", first, .arabic) == ["a. b;", "c"])
  }

  @Test("inline codes at a break go where the format handles send them")
  func formatHandles() throws {
    let text = "One. Two."
    let codes: [(offset: Int, kind: InlineCodeKind)] = [(0, .start), (4, .end), (4, .isolated), (4, .start), (9, .end)]
    let standard = try Segmenter(language: .english, rules: try srx(["yes|\\.|\\s"])).breaks(in: text, codes: codes)
    #expect(standard.map(\.offset) == [4] && standard.map(\.codes) == [2])
    let header = """
      <formathandle type="start" include="yes"/><formathandle type="end" include="yes"/>\
      <formathandle type="isolated" include="yes"/>
      """
    let all = try Segmenter(language: .english, rules: try srx(["yes|\\.|\\s"], header: header)).breaks(
      in: text, codes: codes)
    #expect(all.map(\.codes) == [4])
  }

  @Test(
    "a file that is not SRX 2.0 is refused with the line and what to do",
    arguments: [
      ("<srx version=\"1.0\"/>", "not SRX 2.0"),
      ("<tmx/>", "not SRX 2.0"),
      ("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><header cascade=\"perhaps\"/></srx>", "“yes” or “no”"),
      ("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><rules/></srx>", "no element <rules>"),
      ("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><rule/></srx>", "belongs in <languagerule>"),
      ("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"></srx>", "cascade"),
      ("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">", "bad.srx:1"),
    ])
  func refuses(_ file: String, _ wanted: String) {
    let error = #expect(throws: InputError.self) { try SRXRules(srx: Array(file.utf8), name: "bad.srx") }
    #expect(error?.description.contains(wanted) == true, "\(error?.description ?? "")")
  }

  @Test("a bad expression, an unknown rule name and a language without a map are told apart")
  func badRules() throws {
    let bad = try srx(["yes|[|\\s"])
    let expression = #expect(throws: InputError.self) { try Segmenter(language: .english, rules: bad) }
    #expect(expression?.description.contains("“[” in <beforebreak>") == true)
    let name = #expect(throws: InputError.self) {
      try Segmenter(language: .english, rules: try srx(["yes||x"], maps: [(".*", "missing")]))
    }
    #expect(name?.description.contains("“missing”") == true)
    let language = #expect(throws: InputError.self) {
      try Segmenter(language: .english, rules: try srx(["yes||x"], maps: [("fr", "a")]))
    }
    #expect(language?.description.contains("“en”") == true)
  }

  @Test("Wasl's own rules serve every language")
  func others() throws {
    #expect(try sentences("C’est fini. Il est parti.", LanguageTag("fr")!).count == 2)
    #expect(try sentences("これは本です。それは何ですか？あれは山です。", LanguageTag("ja")!).count == 3)
    #expect(try sentences("Das ist gut. Mehr nicht.", LanguageTag("de-CH")!).count == 2)
  }
}
