import Testing
import WaslCore

@testable import WaslFormats

/// What is made of the places of words, without the program that finds them.
@Suite struct PDFTests {
  /// A page of lines at a distance of 12 points, each word six points wide a character, from the left.
  private func layout(_ pages: [[(x: Double, words: String)]], height: Double = 800) -> [UInt8] {
    var text = "<html><head><title>a & b</title></head><body><doc>"
    for page in pages {
      text += "<page width=\"600\" height=\"\(height)\"><flow><block>"
      for (index, line) in page.enumerated() {
        let top = 60 + Double(index) * 12
        var left = line.x
        text += "<line>"
        for word in line.words.split(separator: " ") {
          let width = Double(word.count) * 6
          text += "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + width)\" yMax=\"\(top + 11)\">\(word)</word>"
          left += width + 3
        }
        text += "</line>"
      }
      text += "</block></flow></page>"
    }
    return Array((text + "</doc></body></html>").utf8)
  }

  private func blocks(_ pages: [[(x: Double, words: String)]]) throws -> [String] {
    WaslDocumentsTests.blocks(try PDFFormat.read(layout: layout(pages), file: "a.pdf").document)
  }

  @Test("Words cut at a line's end are joined, unless they stand elsewhere with their hyphen")
  func hyphens() throws {
    let page = [
      (50.0, "The government announced new mea-"), (50.0, "sures for well-known companies and"),
      (50.0, "other companies that are also well-"), (50.0, "known."),
    ]
    #expect(
      try blocks([page]) == [
        "paragraph: The government announced new measures for well-known companies and other companies that are also well-known."
      ])
  }

  @Test("A line that had room for the next word ends a paragraph; one that runs over a page does not")
  func paragraphs() throws {
    let first = [
      (50.0, "This paragraph is as wide as the page is"), (50.0, "and ends."),
      (50.0, "The next one goes on over the page as"),
    ]
    #expect(
      try blocks([first, [(50.0, "sentences do.")]]) == [
        "paragraph: This paragraph is as wide as the page is and ends.",
        "paragraph: The next one goes on over the page as sentences do.",
      ])
  }

  @Test("Arabic from left to right is turned round, with numbers and Latin words as they are")
  func visualOrder() throws {
    // «الوزير (أحمد) زار Open Library 2.0 عام 2024.» as it stands on the page.
    let line = ".2024 ماع Open Library 2.0 راز (دمحأ) ريزولا"
    #expect(try blocks([[(50, line)]]) == ["paragraph: الوزير (أحمد) زار Open Library 2.0 عام 2024."])
  }

  @Test("Presentation forms become letters, ligatures too")
  func presentationForms() throws {
    // «السلام» in presentation forms, from left to right: meem, lam-alef, seen, lam, alef.
    #expect(try blocks([[(50, "\u{FEE1}\u{FEFC}\u{FEB4}\u{FEDF}\u{FE8D}")]]) == ["paragraph: السلام"])
    #expect(try blocks([[(50, "of\u{FB01}ce")]]) == ["paragraph: office"])
  }

  @Test("Letters of lam-alef in the wrong order are put right where spelling leaves no doubt")
  func lamAlef() {
    var repair = LamAlefRepair()
    repair.look(at: "االجتماع األول")
    #expect(repair.repaired("االجتماع األول واإلنسان عاماًل المال") == "الاجتماع الأول والإنسان عاملًا المال")
    var sound = LamAlefRepair()
    sound.look(at: "الأول الاجتماع")
    #expect(sound.repaired("سألت عن المال") == "سألت عن المال")
  }

  @Test("Headers, footers and page numbers are out where they repeat; a title on one page is not")
  func margins() throws {
    let pages = (1...3).map { number -> [(x: Double, words: String)] in
      [
        (50, "Annual report"), (50, "Text number \(["one", "two", "three"][number - 1]) stands here."),
        (300, "Page \(number)"),
      ]
    }
    #expect(
      try blocks(pages).joined(separator: "|")
        == "paragraph: Text number one stands here.|paragraph: Text number two stands here.|paragraph: Text number three stands here."
    )
    #expect(try blocks([[(50, "Title"), (50, "Text stands here.")]]).count == 2)
  }

  @Test("What pdftotext wrote for our document is read as the PDF itself, where the program is not installed")
  func recorded() throws {
    let document = try PDFFormat.read(layout: Samples.bytes("library.layout.xhtml"), file: "a.pdf").document
    #expect(try sentences(document).count == Samples.library.count)
  }

  @Test("A PDF of pictures, characters that XML forbids, and layouts that lie")
  func faults() throws {
    let error = #expect(throws: InputError.self) { try PDFFormat.read(layout: layout([[]]), file: "a.pdf") }
    #expect(error?.description.contains("only pictures of pages") == true)
    #expect(try blocks([[(50, "a\u{1}b\u{FFFE}")]]) == ["paragraph: ab"])
    let strange =
      "<doc><page height=\"nan\"><flow><block><line><word xMin=\"inf\" xMax=\"-1e999\">a</word></line></block></flow></page></doc>"
    #expect(try PDFFormat.read(layout: Array(strange.utf8), file: "a").document.text == "a")
    #expect(throws: InputError.self) { try PDFFormat.read(layout: Array("<doc><page".utf8), file: "a") }
  }

  @Test("A program that is not there is told from one that fails")
  func childProcess() throws {
    do throws(SystemError) {
      _ = try ChildProcess.run("wasl-no-such-program", [], input: [])
      Issue.record("it ran")
    } catch { #expect(error == .noSuchFile) }
    let result = try ChildProcess.run("cat", [], input: Array("abc".utf8))
    #expect(result.output == Array("abc".utf8))
    #expect(result.status == 0)
    #expect(try ChildProcess.run("false", [], input: []).status == 1)
  }
}
