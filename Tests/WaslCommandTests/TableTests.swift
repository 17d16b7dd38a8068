import Testing

/// The table that a terminal is shown.
@Suite struct TableTests {
  private static let article = ["align", Repository.arabic, Repository.english, "--quiet"]

  @Test("The right-to-left text stands right, whichever side it is on")
  func sides() throws {
    for files in [[Repository.arabic, Repository.english], [Repository.english, Repository.arabic]] {
      let outcome = try Program.wasl.run(["align", "-q"] + files, environment: ["COLUMNS": "100"])
      #expect(outcome.status == 0)
      let rows = outcome.lines.filter { $0.contains(" │") }
      #expect(rows[0].hasPrefix("   #   conf. type en "))
      #expect(rows[0].hasSuffix(" ar"))
      #expect(rows.count > 50)
      for row in rows.dropFirst() {
        let sides = row.split(separator: "│", omittingEmptySubsequences: false)
        #expect(sides.count == 2)
        #expect(!sides[0].contains(where: Self.isArabic))
        #expect(!sides[1].contains { $0.isASCII && $0.isLetter } || sides[1].contains(where: Self.isArabic))
        // Two right-to-left marks keep the full stop of a line at its left end.
        if sides[1].contains(where: Self.isArabic) {
          let line = sides[1].drop { $0 == " " }
          #expect(line.unicodeScalars.first == "\u{200F}" && line.unicodeScalars.last == "\u{200F}")
        }
      }
    }
  }

  @Test("Each pair has its number, its mark, its confidence and its type")
  func gutter() throws {
    let outcome = try Program.wasl.run(Self.article)
    let found = outcome.lines.compactMap {
      try? #/ +(\d+) ([ ?!–]) +(\d+) %  (\d-\d) .*/#.wholeMatch(in: $0)
    }
    #expect(found.map { Int($0.1) } == Array(1...18))
    #expect(found.allSatisfy { (0...100).contains(Int($0.3) ?? -1) })
    let rows = PairRows(try Program.wasl.run(Self.article + ["-o", "-", "-f", "tsv"]).text)
    #expect(found.map { String($0.4) } == rows["type"])
    for (line, confidence) in zip(found, rows["confidence"]) {
      #expect(Int(line.3) == Int((try #require(Double(confidence)) * 100).rounded(.down)))
      #expect((line.2 == "–") == line.4.contains("0"))
    }
  }

  @Test(
    "Lines fill the columns that COLUMNS says but for two, and are never narrower than can be read",
    arguments: [("72", 70), ("140", 138), ("20", 60)])
  func width(_ columns: String, _ expected: Int) throws {
    let outcome = try Program.wasl.run(Self.article, environment: ["COLUMNS": columns])
    let widths = outcome.lines.map { line in
      line.unicodeScalars.count { $0.value != 0x200F && $0.properties.generalCategory != .nonspacingMark }
    }
    #expect(widths.max() == expected)
    // The header, of which one column may be left when two texts share an odd number.
    #expect(widths[0] >= expected - 1)
  }

  @Test("A pipe and a file get no escape codes, with or without NO_COLOR")
  func pipes() throws {
    for environment in [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"]] {
      let outcome = try Program.wasl.run(Self.article, environment: environment)
      #expect(outcome.output.count > 1000)
      #expect(!outcome.output.contains(0x1B))
    }
  }

  /// Of util-linux, the only one whose options are these.
  static let script = Program.installed("/usr/bin/script").flatMap { script in
    (try? script.run("--version"))?.text.contains("util-linux") == true ? script : nil
  }

  @Test(
    "A terminal gets colours, unless NO_COLOR is set or it has none",
    .enabled(if: script != nil, "needs script(1) of util-linux"))
  func terminal() throws {
    let colourful = try onTerminal(["TERM": "xterm"])
    // The article has sure pairs, in green, and one without a partner.
    #expect(colourful.contains("\u{1B}[32m"))
    #expect(colourful.contains("\u{1B}[36m"))
    for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = try onTerminal(environment)
      #expect(plain.contains("   #   conf. type"))
      #expect(!plain.contains("\u{1B}"))
    }
  }

  private func onTerminal(_ environment: [String: String]) throws -> String {
    let command = ([Program.wasl.path] + Self.article).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try #require(Self.script).run(["-qec", command, "/dev/null"], environment: environment)
    #expect(outcome.status == 0)
    return outcome.text
  }

  private static func isArabic(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x620...0x6FF).contains($0.value) }
  }
}
