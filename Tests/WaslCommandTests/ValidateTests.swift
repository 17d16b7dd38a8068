import Testing

/// What `wasl validate` says, line by line.
@Suite struct ValidateTests {
  private static let faulty = """
    <?xml version="1.0"?>
    <tmx version="1.4">
    <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" \
    datatype="plaintext"/>
    <body>
    <tu><tuv xml:lang="en"><seg>a</seg></tuv>
    <tuv xml:lang="a!"><seg>ا</seg></tuv></tu>
    <tu creationdate="yesterday"><tuv xml:lang="en"><seg>a</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>a <bpt i="1">b</bpt></seg></tuv>
    <tuv xml:lang="ar"><note>late</note><seg>ا</seg><prop type="x">y</prop></tuv></tu>
    <tu><foo/></tu>
    </body></tmx>

    """

  @Test("Every fault is listed with its line, and the exit code is 1")
  func everyFault() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.faulty, to: "x.tmx")
    let outcome = try Program.wasl.run("validate", file)
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    let expected = [
      "6:1: error: xml:lang is “a!”, which is not a language tag",
      "7:1: error: creationdate is “yesterday”; write a date",
      "8:31: error: <bpt i=\"1\"> has no <ept> after it",
      "9:49: error: the element <prop> is not allowed here",
      "10:1: error: the unit has no <tuv>; add one for each language",
      "10:5: error: the element <foo> is not allowed here",
    ].map { "\(file):\($0)" }
    #expect(outcome.lines.count == expected.count + 1)
    for (line, words) in zip(outcome.lines, expected) { #expect(line.hasPrefix(words)) }
    #expect(outcome.lines.last == "\(file): not valid: 4 units, 6 errors, 0 warnings")
  }

  @Test("Of several files each is judged, and --quiet passes over those that are valid")
  func severalFiles() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Sample.memory, to: "good.tmx")
    let bad = try folder.write(Self.faulty, to: "bad.tmx")
    let outcome = try Program.wasl.run("validate", good, bad)
    #expect(outcome.status == 1)
    #expect(outcome.lines.first == "\(good): valid: 2 units, 0 errors, 0 warnings")
    let quiet = try Program.wasl.run("validate", "-q", good)
    #expect(quiet.status == 0)
    #expect(quiet.output.isEmpty)
  }

  @Test("Warnings alone make a file no less valid, but with --strict they do")
  func strict() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Sample.memory.replacing("xml:lang=\"ar\"", with: "xml:lang=\"ar-AR\""), to: "x.tmx")
    let outcome = try Program.wasl.run("validate", file)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("warning:"), "\(outcome.text)")
    #expect(outcome.text.contains("Argentina"))
    #expect(try Program.wasl.run("validate", "--strict", file).status == 1)
  }

  @Test("A file is read from standard input, and one that is not there is bad input")
  func inputs() throws {
    let piped = try Program.wasl.run(["validate", "-"], input: Array(Sample.memory.utf8))
    #expect(piped.status == 0)
    #expect(piped.text == "-: valid: 2 units, 0 errors, 0 warnings\n")
    let missing = try Program.wasl.run("validate", "/nowhere/x.tmx")
    #expect(missing.status == 3)
    #expect(missing.errors == "error: /nowhere/x.tmx: there is no such file; check the name and the folder\n")
  }
}
