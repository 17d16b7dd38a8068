import Testing
import WaslTestSupport
import WaslText

@Suite("Names across scripts")
struct ConsonantSkeletonTests {
  private static let names = [
    ("ليبرمان", "Liberman"), ("شتاينتز", "Steinitz"), ("كيري", "Kerry"), ("نتنياهو", "Netanyahu"),
    ("واشنطن", "Washington"), ("حماس", "Hamas"), ("رويترز", "Reuters"), ("غزة", "Gaza"),
    ("أفيغدور", "Avigdor"),
    ("يوفال", "Yuval"), ("بنيامين", "Benjamin"), ("ماريسا", "Marissa"), ("نيومان", "Newman"),
    ("سبنسر", "Spencer"),
    ("جون", "John"), ("سوريا", "Syria"), ("العراق", "Iraq"), ("القاعدة", "Qaeda"), ("تشرشل", "Churchill"),
    ("المكسيك", "Mexico"), ("فيكتوريا", "Victoria"), ("باريس", "Paris"), ("خالد", "Khalid"),
    ("ثاتشر", "Thatcher"),
    ("شكسبير", "Shakespeare"), ("فرنسا", "France"), ("القذافي", "Gaddafi"), ("محمد", "Muhammad"),
    ("جورج", "George"),
    ("يورغن", "Jürgen"), ("مولر", "Müller"), ("زيدان", "Zidane"), ("بكين", "Beijing"), ("غوغل", "Google"),
  ]

  @Test("The same name is alike", arguments: names)
  func alike(arabic: String, latin: String) {
    #expect(ConsonantSkeleton.similarity(arabic, latin) > 0.7)
  }

  @Test("Different names are not alike")
  func unlike() {
    for (index, (arabic, _)) in Self.names.enumerated() {
      for (other, (_, latin)) in Self.names.enumerated() where other != index {
        let similarity = ConsonantSkeleton.similarity(arabic, latin)
        #expect(similarity < 0.85, "\(arabic) and \(latin): \(similarity)")
      }
    }
  }

  @Test("Clitics and the article may be there or not")
  func clitics() {
    for word in ["وكيري", "لكيري", "بكيري", "ولكيري", "فكيري"] {
      #expect(ConsonantSkeleton.similarity(word, "Kerry") == 1, "\(word)")
    }
    #expect(ConsonantSkeleton.similarity("للقاعدة", "Qaeda") > 0.9)
    // A name that begins like a clitic is read whole as well.
    #expect(ConsonantSkeleton.similarity("ليبرمان", "Liberman") > 0.95)
  }

  @Test("Similarity is symmetric and within 0 and 1, and a word is like itself")
  func properties() {
    for seed in UInt64(0)..<1_500 {
      var generator = SeededGenerator(seed: seed)
      let (first, second) = (generator.text(upTo: 12), generator.text(upTo: 12))
      let similarity = ConsonantSkeleton.similarity(first, second)
      #expect((0...1).contains(similarity), "seed \(seed)")
      #expect(abs(similarity - ConsonantSkeleton.similarity(second, first)) < 1e-9, "seed \(seed)")
      if let skeleton = ConsonantSkeleton(first) {
        #expect(skeleton.similarity(to: skeleton) == 1, "seed \(seed)")
      }
    }
  }

  @Test("A word without consonants has no skeleton")
  func nothing() {
    for word in ["", "aeiou", "ا", "123", "本", "..."] { #expect(ConsonantSkeleton(word) == nil, "\(word)") }
    #expect(ConsonantSkeleton.similarity("", "Kerry") == 0)
  }

  @Test("Names share a key, unrelated names do not")
  func keys() throws {
    var shared = 0
    for (arabic, latin) in Self.names {
      let normalized = Array(Normalizer.comparison.normalized(arabic).utf8)
      let keys = Set(ConsonantSkeleton.readings(ofNormalizedWord: normalized[...]).flatMap(\.keys))
      if !keys.isDisjoint(with: try #require(ConsonantSkeleton(latin)).keys) { shared += 1 }
    }
    #expect(shared * 10 >= Self.names.count * 9, "\(shared) of \(Self.names.count)")
    #expect(
      Set(try #require(ConsonantSkeleton("كيري")).keys).isDisjoint(
        with: try #require(ConsonantSkeleton("Gaza")).keys))
  }
}
