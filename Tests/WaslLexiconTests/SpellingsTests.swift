import Testing
import WaslCore
import WaslLexicon

@Suite struct SpellingsTests {
  private func count(_ word: String, _ hasArticle: Bool = false, in spellings: Spellings) -> Spellings.Count {
    spellings.count(of: Array(word.utf16).span, hasArticle: hasArticle)
  }

  private func counted(_ text: String, edited: String = "") throws -> Spellings {
    var counter = SpellingCounter()
    counter.read(text, isEdited: false)
    counter.read(edited, isEdited: true)
    return try Spellings(counter.encoded().bytes, name: "test")
  }

  @Test("Words are counted as they are written, without و and ال, and apart behind the article")
  func counts() throws {
    let spellings = try counted(
      "إدارة وإدارة الإدارة ادارة والإدارة بالإدارة للإدارة. ادارة، ادارة", edited: "إِدَارَة آخر")
    #expect(count("إدارة", in: spellings).all.rounded() == 3)
    #expect(count("إدارة", in: spellings).edited.rounded() == 1)
    #expect(count("إدارة", true, in: spellings).all.rounded() == 4)
    #expect(count("ادارة", in: spellings).all.rounded() == 3)
    #expect(count("أخرى", in: spellings).all == 0)
    #expect(count("آخر", in: spellings).edited.rounded() == 1)
  }

  @Test("A word that no edited text has is kept from three places on, and one without letters to confuse never")
  func kept() throws {
    let spellings = try counted("أب أبي أبيض أبيض أبيض منه منهم", edited: "منهم")
    #expect(count("أبيض", in: spellings).all.rounded() == 3)
    #expect(count("أبي", in: spellings).all == 0)
    #expect(count("منهم", in: spellings).all == 0)
  }

  @Test("The variants of a word are those that are confused with it")
  func variants() {
    func variants(_ word: String) -> Set<String> {
      var found: Set<String> = []
      let letters = Array(word.utf16)
      SpellingVariant.forEach(of: letters.span) {
        found.insert(String(decoding: $0.letters(of: letters[...]), as: UTF16.self))
      }
      return found
    }
    #expect(variants("احيانا") == ["أحيانا", "إحيانا", "آحيانا", "احيأنا"])
    #expect(variants("مدرسه") == ["مدرسة"])
    #expect(variants("على") == ["علي"])
    #expect(variants("نظام") == ["نضام", "نظأم"])
    #expect(variants("إلي") == ["الي", "ألي", "آلي", "إلى", "الى", "ألى", "آلى"])
    #expect(variants("كتب").isEmpty && variants("ا").isEmpty)
  }

  @Test("The bytes are the same whatever the order of the texts, and damaged ones are refused or give nothing wrong")
  func bytes() throws {
    var one = SpellingCounter()
    one.read("إدارة آخر", isEdited: true)
    one.read("أبيض أبيض أبيض", isEdited: false)
    var other = SpellingCounter()
    other.read("أبيض أبيض أبيض", isEdited: false)
    other.read("آخر إدارة", isEdited: true)
    let bytes = one.encoded().bytes
    #expect(bytes == other.encoded().bytes)
    #expect(one.encoded().words == 3 && one.wordCount == 5)
    for length in [0, 7, 15, bytes.count - 1] {
      #expect(throws: InputError.self) { try Spellings(Array(bytes[..<length]), name: "test") }
    }
    var full = bytes
    for place in 16..<80 { full[place] = 1 }
    #expect(count("أبيض", in: try Spellings(full, name: "test")).all == 0)
  }

  @Test("The bundled ones know how Arabic is written, and are there for Arabic alone")
  func bundled() throws {
    let egyptian = try #require(LanguageTag("ar-EG"))
    let spellings = try #require(Spellings.bundled(egyptian))
    #expect(count("إدارة", in: spellings).all > 20 * count("ادارة", in: spellings).all)
    #expect(count("استخدام", in: spellings).edited > 0)
    #expect(Spellings.bundled(.english) == nil)
  }
}
