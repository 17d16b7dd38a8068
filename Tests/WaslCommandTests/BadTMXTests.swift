import Testing

/// Translation memories that are broken or hostile: a message with line and column, and no half-written output.
@Suite struct BadTMXTests {
  static let truncated = "truncated in the middle"

  /// What stands in a file, and what is said of it from its line and column on.
  static let faults: [String: (body: String, words: String)] = [
    truncated: (
      String(Sample.memory.prefix { $0 != "ح" }),
      ":5:27: error: the file ends inside the element <seg> opened on line 5; the file was probably cut off"
    ),
    "entity bomb": (
      Sample.memory(
        doctype: """
          <!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
          """, source: "&d;"),
      ":2:39: error: the document declares the entity “a”; entities can be made to fill the memory"
    ),
    "entity bomb in an attribute": (
      Sample.memory(
        doctype: "<!DOCTYPE tmx [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>", attribute: "x=\"&b;\""),
      ":2:31: error: the document declares the entity “a”"
    ),
    "bare ampersand": (
      Sample.memory(source: "Salt & pepper"),
      ":4:36: error: a bare & was found; write &amp; for the character itself"
    ),
  ]

  /// What is no XML at all.
  static let strangers: [String: (body: String, words: String)] = [
    "empty": ("", ": the file is empty"),
    "no XML": ("Salt and pepper", ":1:1: no XML was found: the document should begin with <"),
  ]

  @Test("validate lists the fault with its place and ends with 1", arguments: faults.keys.sorted())
  func validate(_ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.faults[name]!.body, to: "x.tmx")
    let outcome = try Program.wasl.run("validate", file)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("\(file)\(Self.faults[name]!.words)"), "\(outcome.text)")
    #expect(outcome.lines.last?.hasPrefix("\(file): not valid: ") == true)
  }

  @Test("validate calls what is no XML bad input and ends with 3", arguments: strangers.keys.sorted())
  func validateStranger(_ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.strangers[name]!.body, to: "x.tmx")
    let outcome = try Program.wasl.run("validate", file)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: \(file)\(Self.strangers[name]!.words)"), "\(outcome.errors)")
  }

  @Test(
    "convert says the same, ends with 3 and leaves the old output as it was",
    arguments: faults.keys.sorted() + strangers.keys.sorted())
  func convert(_ name: String) throws {
    let folder = try TemporaryFolder()
    let example = (Self.faults[name] ?? Self.strangers[name])!
    let file = try folder.write(example.body, to: "x.tmx")
    try folder.write("old", to: "old.tsv")
    let words = example.words.replacing("error: ", with: "")
    for output in ["old.tsv", "new.tsv", "new.tmx", "new.jsonl", "new.align"] {
      let outcome = try Program.wasl.run("convert", file, folder.file(output))
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("error: \(file)\(words)"), "\(outcome.errors)")
    }
    #expect(folder.names == ["old.tsv", "x.tmx"])
    #expect(folder.text("old.tsv") == "old")
  }

  @Test("The sample that these faults are made in is good itself")
  func goodSample() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Sample.memory, to: "x.tmx")
    #expect(try Program.wasl.run("validate", "--strict", file).status == 0)
    #expect(try Program.wasl.run("convert", file, folder.file("x.tsv")).status == 0)
    #expect(PairRows(folder.text("x.tsv")).pairs == [["Salt", "ملح"], ["Pepper", "فلفل"]])
  }

  @Test("An external entity is not read, whatever the command")
  func externalEntity() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("top secret", to: "secret.txt")
    let bodies = [
      Sample.memory(doctype: "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file://\(secret)\">]>", source: "&x;"),
      Sample.memory(
        doctype: "<!DOCTYPE tmx [<!ENTITY % x SYSTEM \"file://\(secret)\"> %x;]>", source: "Salt"),
    ]
    for body in bodies {
      let file = try folder.write(body, to: "x.tmx")
      let validated = try Program.wasl.run("validate", file)
      #expect(validated.status == 1)
      #expect(validated.text.contains("\(file):2:"), "\(validated.text)")
      let converted = try Program.wasl.run("convert", file, "-", "--to", "tsv")
      #expect(converted.status == 3)
      #expect(converted.errors.contains("\(file):2:"), "\(converted.errors)")
      for outcome in [validated, converted] {
        #expect(!(outcome.text + outcome.errors).contains("top secret"))
      }
    }
  }

  @Test("A DTD that is named and not there is neither looked for nor missed")
  func externalDTD() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Sample.memory(doctype: "<!DOCTYPE tmx SYSTEM \"http://wasl.invalid/tmx14.dtd\">"), to: "x.tmx")
    let outcome = try Program.wasl.run(["validate", file], timeLimit: 20)
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test("What is packed with gzip is read for what is in it")
  func compressed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Repository.bytes(Repository.sample("text.txt.gz")), to: "x.tmx")
    let validated = try Program.wasl.run("validate", file)
    #expect(validated.status == 3)
    #expect(validated.errors.contains("\(file): the file is compressed with gzip"))
    let converted = try Program.wasl.run("convert", file, folder.file("x.tsv"))
    #expect(converted.status == 3)
    #expect(converted.errors.hasPrefix("error: \(file):1:1: "), "\(converted.errors)")
    #expect(folder.names == ["x.tmx"])
  }

  @Test(
    "Rules that are no SRX, or not for this language, are said so",
    arguments: [
      ("<srx", ":1: the file starts with <srx> of version “”, which is not SRX 2.0"),
      ("Salt & pepper", ":1:1: no XML was found"),
      (
        Sample.germanRules,
        ": no languagemap serves the language “ar”; add a map whose languagepattern matches it"
      ),
      (
        Sample.germanRules.replacing("\\.", with: "(."),
        ":3: “(.” in <beforebreak> is not an ICU regular expression"
      ),
    ])
  func badRules(_ rules: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(rules, to: "x.srx")
    let language = words.hasPrefix(":3:") ? ["-s", "de", "-t", "de"] : []
    let texts = language.isEmpty ? [Repository.arabic, Repository.english] : try folder.germanTexts()
    let outcome = try Program.wasl.run(["align", "--srx", file] + texts + language)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error: \(file)\(words)"), "\(outcome.errors)")
  }

  @Test("Rules that are not there are said so")
  func missingRules() throws {
    let outcome = try Program.wasl.run("split", Repository.arabic, "--srx", "/nowhere/x.srx")
    #expect(outcome.status == 3)
    #expect(outcome.errors == "error: /nowhere/x.srx: there is no such file; check the name and the folder\n")
  }
}

/// A small translation memory and small rules, to be spoiled.
enum Sample {
  static let memory = memory()

  /// A valid TMX whose first unit stands on line 4, or one that its parts spoil.
  static func memory(
    doctype: String = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", attribute: String = "", source: String = "Salt"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    \(doctype)
    <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
    srclang="en" datatype="plaintext"/><body>
    <tu \(attribute)><tuv xml:lang="en"><seg>\(source)</seg></tuv>
    <tuv xml:lang="ar"><seg>ملح</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>Pepper</seg></tuv><tuv xml:lang="ar"><seg>فلفل</seg></tuv></tu>
    </body></tmx>

    """
  }

  /// Rules that serve German alone; the only one stands on line 3.
  static let germanRules = """
    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/>
    <body><languagerules><languagerule languagerulename="German">
    <rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
    </languagerule></languagerules>
    <maprules><languagemap languagepattern="de.*" languagerulename="German"/></maprules></body></srx>
    """
}

extension TemporaryFolder {
  fileprivate func germanTexts() throws -> [String] {
    [
      try write("Der Minister ist da. Er bleibt.", to: "a.txt"),
      try write("Der Herr Minister ist hier. Er wird bleiben.", to: "b.txt"),
    ]
  }
}
