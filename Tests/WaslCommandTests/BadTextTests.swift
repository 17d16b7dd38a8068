import Testing

/// Texts that cannot be used, and texts that can once they are converted.
@Suite struct BadTextTests {
  @Test(
    "A file that is no text is named for what it is, with what to do",
    arguments: [
      ("dot.png", "this is a picture (PNG), not plain text; recognise its text first (OCR)"),
      // Documents with nothing in them.
      ("letter.docx", "there is no text in the file"),
      ("book.epub", "the archive holds no “META-INF/container.xml”"),
      ("paper.pdf", "pdftotext"),
      ("text.txt.gz", "this is a file compressed with gzip, not plain text; decompress it first: gunzip"),
      ("noise.bin", "this is a binary file, not plain text"),
      ("empty.txt", "the file is empty; give a file with text in it"),
      ("blank.txt", "the file holds nothing but white space"),
      ("damaged.utf8.txt", ":1:"),
    ])
  func noText(_ name: String, _ words: String) throws {
    let sample = Repository.sample(name)
    let folder = try TemporaryFolder()
    for arguments in [
      ["align", sample, Repository.english, "-o", folder.file("x.tmx")],
      ["align", Repository.arabic, sample, "-o", folder.file("x.tmx")], ["split", sample],
    ] {
      let outcome = try Program.wasl.run(arguments)
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("error: \(sample):"), "\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(folder.names.isEmpty)
  }

  @Test("Random bytes are refused, whatever they are", arguments: 1...20 as ClosedRange<UInt64>)
  func randomBytes(_ seed: UInt64) throws {
    var state = seed
    let bytes = (0..<4096).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56)
    }
    let outcome = try Program.wasl.run(["align", "-", Repository.english], input: bytes)
    #expect(outcome.status == 3, "seed \(seed)")
    #expect(outcome.errors.hasPrefix("error: -: "), "seed \(seed): \(outcome.errors)")
  }

  @Test(
    "A text in another encoding is converted, that is said, and it is aligned as from UTF-8",
    arguments: ["UTF-16LE", "UTF-16BE", "Windows-1256"])
  func converted(_ encoding: String) throws {
    let folder = try TemporaryFolder()
    let arabic = try #require(Encoded.bytes(of: Repository.bytes(Repository.arabic), in: encoding))
    let file = try folder.write(arabic, to: "ar.txt")
    let outcome = try Program.wasl.run("align", file, Repository.english, "-o", "-", "-f", "vecalign")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: \(file): converted from \(encoding)\n"), "\(outcome.errors)")
    let expected = try Program.wasl.run(
      "align", Repository.arabic, Repository.english, "-o", "-", "-f", "vecalign")
    #expect(outcome.text == expected.text)
    #expect(!expected.errors.contains("converted"))
  }

  @Test("A side that is missing or a folder is said so")
  func missing() throws {
    let folder = try TemporaryFolder()
    let output = ["-o", folder.file("x.tmx")]
    let missing = try Program.wasl.run(["align", Repository.arabic, folder.file("en.txt")] + output)
    #expect(missing.status == 3)
    #expect(
      missing.errors
        == "error: \(folder.file("en.txt")): there is no such file; check the name and the folder\n")
    let isFolder = try Program.wasl.run(["align", folder.path, Repository.english] + output)
    #expect(isFolder.status == 3)
    #expect(isFolder.errors == "error: \(folder.path): this is a folder, not a file; name a file in it\n")
    #expect(folder.names.isEmpty)
  }

  @Test("A folder for the output that is not there is said")
  func outputFolder() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wasl.run(["align"] + folder.shortTexts() + ["-o", folder.file("none/x.tmx")])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("none/x.tmx: there is no such file; make the folder first"))
  }

  @Test("Swapped files are noticed where the languages were named, and taken as they are where not")
  func swapped() throws {
    let files = ["align", Repository.english, Repository.arabic, "-o", "-", "-f", "tsv"]
    for languages in [["-s", "ar", "-t", "en"], ["-s", "ar"], ["-t", "en"]] {
      let outcome = try Program.wasl.run(files + languages)
      #expect(outcome.status == 3)
      #expect(
        outcome.errors.hasPrefix(
          "error: \(Repository.english): the files seem to be swapped: this text is in Latin script"))
      #expect(outcome.errors.hasSuffix("give the files the other way round, or swap the languages\n"))
    }
    let guessed = try Program.wasl.run(files)
    #expect(guessed.status == 0)
    #expect(guessed.errors.contains("en → ar (guessed by script)"))
  }

  @Test("A language that does not fit the text is noticed")
  func wrongLanguage() throws {
    let outcome = try Program.wasl.run("align", Repository.arabic, Repository.english, "-s", "ru", "-t", "en")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the text is in Arabic script, which does not fit --source-language ru"))
  }

  @Test("The same text twice, under one name or two, is noticed")
  func sameTwice() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.write(try Repository.bytes(Repository.arabic), to: "copy.txt")
    for other in [Repository.arabic, copy] {
      let outcome = try Program.wasl.run("align", Repository.arabic, other)
      #expect(outcome.status == 3)
      #expect(
        outcome.errors
          == "error: \(other): this is the same text as \(Repository.arabic); give the text and its translation\n"
      )
    }
  }

  @Test("Two texts in one script need their languages named")
  func oneScript() throws {
    let folder = try TemporaryFolder()
    let german = try folder.write("Der Minister ist da. Er bleibt 3 Tage.", to: "de.txt")
    let files = ["align", german, Repository.english, "-o", "-", "-f", "tsv"]
    let outcome = try Program.wasl.run(files)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors.contains(
        "both texts are in Latin script, so that their languages cannot be guessed; name both"))
    #expect(try Program.wasl.run(files + ["-s", "de", "-t", "en"]).status == 0)
  }
}
